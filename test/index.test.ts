/** The library says what the command says, to the byte, and takes whatever comes. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Question } from '../src/engine/model/rubric.ts';
import {
  type AnswerOutcome,
  assess,
  compileRubric,
  type ParsedRubric,
  type PlainAnswerFile,
  parseRubric,
  problemLine,
  readAnswers,
  renderFlat,
  renderJson,
  renderMarkdown,
  scoreAssessment,
  whatIf,
} from '../src/index.ts';
import { runs } from './engine/runs.ts';
import { referenceCases } from './support/cases.ts';
import { fit } from './support/io.ts';

function shipped(name: string): ParsedRubric {
  const rubric = parseRubric(readFileSync(`rubrics/${name}.yaml`, 'utf8'), `${name}.yaml`);
  if (!rubric.ok) throw new Error(rubric.problems.map(problemLine).join('\n'));
  return rubric.value;
}

const MINDSET = shipped('msp-mindset');
const SCREEN = shipped('msp-quick-screen');

/** What is wrong: the keys that lead there, and the code. */
function wrong(outcome: AnswerOutcome<unknown>): readonly string[] {
  return outcome.ok ? [] : outcome.problems.map(({ path, code }) => `${path.join('.')} ${code}`);
}

describe('a record is the one that fit score prints', () => {
  test.each(referenceCases())('for $prospect under $rubric', async ({ answers, rubric }) => {
    const scored = scoreAssessment(rubric === 'msp-mindset' ? MINDSET : SCREEN, parse(readFileSync(answers, 'utf8')));
    expect(scored.ok && renderJson(scored.value)).toBe((await fit(['score', answers])).out);
  });

  test('for any answers, right ones and wrong ones', async () => {
    await fc.assert(
      fc.asyncProperty(answerFiles(MINDSET), async (file) => {
        const { out, err } = await fit(['score', '-', '--rubric', 'msp-mindset', '--quiet'], { stdin: `${JSON.stringify(file)}\n` });
        const scored = scoreAssessment(MINDSET, file);
        expect(scored.ok ? renderJson(scored.value) : '').toBe(out);
        const told = [...err.matchAll(/^error: .*\(([a-z-]+)\)$/gm)].map(([, code]) => code);
        expect(
          wrong(scored)
            .map((one) => one.split(' ')[1])
            .toSorted(),
        ).toEqual(told.toSorted());
      }),
      runs(100),
    );
  });

  test('with a plan that was made before', () => {
    const file: PlainAnswerFile = { prospect: 'Acme', answers: { respect: 4 } };
    expect(scoreAssessment(SCREEN, file, compileRubric(SCREEN))).toEqual(scoreAssessment(SCREEN, file));
  });

  test('with a rubric that was kept as JSON', () => {
    const file: PlainAnswerFile = { prospect: 'Acme', answers: { respect: 4 } };
    expect(scoreAssessment(JSON.parse(JSON.stringify(SCREEN)), file)).toEqual(scoreAssessment(SCREEN, file));
  });

  test('and its report in Markdown too', async () => {
    const file = 'examples/p2-harbour-dental/msp-mindset.yaml';
    const scored = scoreAssessment(MINDSET, parse(readFileSync(file, 'utf8')));
    const { out } = await fit(['report', '-', '--format', 'markdown'], { stdin: (await fit(['score', file])).out });
    expect(scored.ok && renderMarkdown(scored.value)).toBe(out);
  });
});

test('a record can be had on one level', () => {
  const scored = scoreAssessment(SCREEN, { prospect: 'Acme', answers: { respect: 4 } });
  expect(scored.ok && JSON.parse(renderFlat(scored.value))).toMatchObject({
    'prospect.name': 'Acme',
    'answers.respect': 4,
    'result.recommendation': 'incomplete',
  });
});

/** Answers as people may write them, most of them of the form that their question takes. */
function answerFiles(rubric: ParsedRubric): fc.Arbitrary<unknown> {
  const questions = rubric.dimensions.flatMap((dimension) => dimension.questions);
  const answers = fc.record(Object.fromEntries(questions.map((question) => [question.id, plainAnswers(question)])), { requiredKeys: [] });
  return fc.record(
    {
      prospect: fc.oneof(fc.string({ minLength: 1 }), fc.record({ name: fc.string({ minLength: 1 }), key: fc.string() }, { requiredKeys: ['name'] })),
      rubric: fc.constantFrom('msp-mindset', `msp-mindset@${rubric.version}`),
      assessor: fc.record({ role: fc.string() }),
      at: fc.constantFrom('2026-11-22T09:30:00Z', '2026-11-22T09:30:00.5+02:00', 'today'),
      answers,
    },
    { requiredKeys: ['prospect', 'answers'] },
  );
}

/** Values of no form. Numbers are whole: what a number may look like in a text is for the reader of texts. */
const ODD = fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.array(fc.string()), fc.dictionary(fc.constantFrom('value', 'valeu', 'toString'), fc.string()));

function plainAnswers({ form }: Question): fc.Arbitrary<unknown> {
  const right = form.kind === 'levels' ? fc.constantFrom(...form.levels.map(({ level }) => level)) : fc.constantFrom(true, 'yes', 1);
  const value = fc.oneof({ arbitrary: right, weight: 40 }, fc.constantFrom('unknown', 'refused', null), {
    arbitrary: ODD,
    weight: 1,
  });
  return fc.oneof(value, fc.record({ value, evidence: fc.string(), confirmed: fc.boolean() }, { requiredKeys: ['value'] }));
}

describe('what is wrong with answers is said with the keys that lead to it', () => {
  test.each<[string, unknown, readonly string[]]>([
    ['nothing', undefined, [' wrong-root']],
    ['a list', [], [' wrong-root']],
    ['a text', 'prospect: Acme', [' wrong-root']],
    ['neither prospect nor answers', {}, [' missing-key', ' missing-key']],
    ['a key that is not known', { prospect: 'Acme', answers: {}, score: 100 }, ['score unknown-key']],
    ['a value out of its scale', { prospect: 'Acme', answers: { respect: { value: 9 } } }, ['answers.respect.value bad-answer']],
    ['two that are wrong', { prospect: 'Acme', answers: { respect: 9, nobody: 1 } }, ['answers.nobody unknown-answer', 'answers.respect bad-answer']],
    ['another rubric', { prospect: 'Acme', rubric: 'msp-mindset', answers: {} }, ['rubric rubric-mismatch']],
    ['a rubric by its path', { prospect: 'Acme', rubric: '/etc/passwd', answers: {} }, ['rubric rubric-mismatch']],
    ['a time that is none', { prospect: 'Acme', at: 'today', answers: {} }, ['at bad-value']],
    ['a prototype', JSON.parse('{"prospect":"Acme","answers":{"__proto__":{"respect":1}}}'), ['answers.__proto__ unknown-answer']],
    [
      'a value that has no text',
      { prospect: 'Acme', answers: { respect: { value: 4, confidence: { toString: 1 } } } },
      ['answers.respect.confidence bad-value'],
    ],
    ['numbers that are none', { prospect: 'Acme', answers: { respect: Number.NaN } }, ['answers.respect bad-answer']],
  ])('%s', (_, file, problems) => {
    expect(wrong(scoreAssessment(SCREEN, file))).toEqual(problems);
  });

  test('in words too, without a place that plain data does not have', () => {
    const scored = scoreAssessment(SCREEN, { prospect: 'Acme', answers: { respct: 9 } });
    expect(scored.ok ? [] : scored.problems.map(problemLine)).toEqual(['the rubric has no question respct. Did you mean respect?']);
  });

  test('and nothing that JSON can hold makes it throw', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (one, other) => {
        scoreAssessment(SCREEN, one);
        scoreAssessment(SCREEN, { prospect: 'Acme', facts: other, answers: { respect: { value: one, evidence: other, confirmed: other } } });
        const told = wrong(scoreAssessment(SCREEN, { prospect: one, answers: { respect: other } }));
        expect(told.filter((line) => !/^(prospect|answers|)[. ]/.test(line))).toEqual([]);
      }),
      runs(200),
    );
  });
});

describe('answers alone', () => {
  test('come in the form that the engine takes', () => {
    const read = readAnswers(SCREEN, { respect: '4' });
    expect(read).toEqual({ ok: true, value: { respect: { state: 'rated', value: 4 } } });
  });

  test('change those of a record', () => {
    const scored = scoreAssessment(SCREEN, { prospect: 'Acme', answers: { respect: 4 } });
    const changed = readAnswers(SCREEN, { respect: 1 });
    if (!scored.ok || !changed.ok) throw new Error('both are right');
    const plan = compileRubric(SCREEN);
    expect(whatIf(plan, scored.value.answers, changed.value).after).toEqual(assess(plan, changed.value));
  });

  test.each<[string, unknown, readonly string[]]>([
    ['nothing', null, ['answers wrong-type']],
    ['a list', [4], ['answers wrong-type']],
    ['a value out of its scale', { respect: 9 }, ['answers.respect bad-answer']],
  ])('%s is refused', (_, answers, problems) => {
    expect(wrong(readAnswers(SCREEN, answers))).toEqual(problems);
  });
});

describe('a rubric', () => {
  test('has the hash of its text, whatever its line ends', () => {
    const text = readFileSync('rubrics/msp-quick-screen.yaml', 'utf8');
    expect(parseRubric(`\ufeff${text.replaceAll('\n', '\r\n')}`)).toEqual({ ok: true, value: SCREEN });
    expect(SCREEN.sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  test('that is not valid is told with the places of all its problems', () => {
    const rubric = parseRubric('fit: 1\nid: Ours\nweigth: 2\n', 'ours.yaml');
    const lines = rubric.ok ? [] : rubric.problems.map(problemLine);
    expect(lines.map((line) => line.split('. ')[0])).toEqual(
      expect.arrayContaining(['ours.yaml:1:1: the file needs title', 'ours.yaml:2:5: Ours cannot be an id', 'ours.yaml:3:1: unknown key weigth']),
    );
  });
});
