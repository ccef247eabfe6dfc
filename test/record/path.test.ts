/** Paths into a record: how they are read, what they lead to, and what no record can have. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Outcome, Problem } from '../../src/problems/problem.ts';
import { tell } from '../../src/problems/told.ts';
import { checkPath, type PathType } from '../../src/record/check-path.ts';
import { isMany, type Path, parsePath, resolvePath } from '../../src/record/path.ts';
import { runs } from '../engine/runs.ts';
import { fit } from '../support/io.ts';

const record = JSON.parse((await fit(['score', 'examples/p8-greenleaf-charity/msp-mindset.yaml'])).out);

function path(text: string): Path {
  const parsed = parsePath(text);
  if (!parsed.ok) throw new Error(said(parsed.problems));
  return parsed.value;
}

function said(problems: readonly Problem[]): string {
  return problems.map((one) => [tell(one).title, tell(one).fix].filter((part) => part !== null).join(' | ')).join('\n');
}

/** What is wrong, with the character it is told at. */
function wrong(outcome: Outcome<unknown>): string {
  return outcome.ok ? 'nothing' : said(outcome.problems);
}

/** What of the text of a path belongs to no step. */
function betweenSteps({ text, steps }: Path): string {
  return steps.reduceRight((rest, { from, to }) => rest.slice(0, from) + rest.slice(to), text);
}

const checked = (text: string): Outcome<PathType> => checkPath(path(text));

describe('a path leads to', () => {
  test.each<[text: string, found: readonly unknown[]]>([
    ['id', [record.id]],
    ['result.score', [75.2]],
    ['result.dimensions[mindset].weight', [30]],
    ['result.dimensions[*].id', record.result.dimensions.map(({ id }: { id: string }) => id)],
    ['result.questions[last_incident].state', [record.result.questions[0].state]],
    ['result.open[decision_path].state', [record.result.open.find(({ question }: { question: string }) => question === 'decision_path')?.state ?? null]],
    ['answers.last_incident.value', [record.answers.last_incident.value]],
    ['answers[last_incident].value', [record.answers.last_incident.value]],
    ['prospect.external.hubspot', [null]],
    ['result.flags', [record.result.flags]],
    ['result.followUps[*].probes[*]', record.result.followUps.flatMap(({ probes }: { probes: string[] }) => probes)],
    ['result.knockouts[nobody].title', [null]],
    ['result.dimensions.length', [null]],
    ['answers.constructor', [null]],
    ['facts.__proto__', [null]],
  ])('%s', (text, found) => {
    expect(resolvePath(path(text), record)).toEqual(found);
  });

  test('several values only with [*]', () => {
    expect([isMany(path('result.dimensions[*].id')), isMany(path('result.dimensions'))]).toEqual([true, false]);
  });

  test('what another system calls its ids, dots left out', () => {
    expect(resolvePath(path('prospect.external[HubSpot EU]'), { prospect: { external: { 'HubSpot EU': '7' } } })).toEqual(['7']);
  });
});

describe('a path cannot be read', () => {
  test.each([
    ['', 'the path  leads nowhere: it is empty, at character 1 | Write for example result.score.'],
    ['.result.score', 'the path .result.score leads nowhere: a path begins with a name, not with a dot, at character 1 | Write result.score.'],
    ['result..score', 'the path result..score leads nowhere: a name is missing, at character 8'],
    ['result.', 'the path result. leads nowhere: a name is missing, at character 8'],
    ['[*].id', 'the path [*].id leads nowhere: a name is missing before the bracket, at character 1 | Write for example result.dimensions[*].score.'],
    ['result.flags[', 'the path result.flags[ leads nowhere: a ] is missing, at character 13 | Write [id] for one entry of a list, [*] for all.'],
    [
      'result.flags[]',
      'the path result.flags[] leads nowhere: nothing stands between the brackets, at character 14 | Write [id] for one entry of a list, [*] for all.',
    ],
    [
      'result.open[0]',
      'the path result.open[0] leads nowhere: entries are named by their id, not counted, at character 13 | Write [id] for one entry of a list, [*] for all.',
    ],
    ['result.open["a"]', 'the path result.open["a"] leads nowhere: an id stands without quotes, at character 13 | Write [a].'],
    ['result.open[ a]', 'the path result.open[ a] leads nowhere: white space stands beside the id, at character 13 | Write [a].'],
    ['result.open[a]b', 'the path result.open[a]b leads nowhere: a dot was expected, at character 15'],
    ['result.open]', 'the path result.open] leads nowhere: a [ is missing before this, at character 12'],
    ['result score', 'the path result score leads nowhere: a dot was expected, at character 7'],
    [' result', 'the path  result leads nowhere: white space stands in it, at character 1 | Take it away.'],
  ])('"%s"', (text, told) => {
    expect(wrong(parsePath(text))).toBe(told);
  });

  test('at the place in a file that is asked for it', () => {
    const parsed = parsePath('result..score', (from, to) => ({ file: 'map.yaml', line: 3, column: from + 10, length: to - from }));
    expect(parsed.ok || parsed.problems[0]?.at).toEqual({ file: 'map.yaml', line: 3, column: 17, length: 1 });
  });

  test('whatever text it is, it is read or told, and never thrown at', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', '.', '[', ']', '*', ' ', '"', '\u202e', '0', '😀'), maxLength: 20 }), (text) => {
        const parsed = parsePath(text);
        if (parsed.ok) expect(betweenSteps(parsed.value)).toMatch(/^\.*$/);
        else expect(parsed.problems).toHaveLength(1);
      }),
      runs(500),
    );
  });
});

describe('what stands at the end', () => {
  const one = { values: [], of: null, isMany: false, mayLack: false };
  const word = { ...one, kind: 'text' };
  const advice = ['accept', 'conditional', 'defer', 'decline', 'incomplete'];
  test.each<[text: string, type: object]>([
    ['id', { ...one, kind: 'text' }],
    ['status', { ...one, kind: 'enum', values: ['draft', 'complete'] }],
    ['updatedAt', { ...one, kind: 'time', mayLack: true }],
    ['decision.starts', { ...one, kind: 'date', mayLack: true }],
    ['result.score', { ...one, kind: 'number', mayLack: true }],
    ['result.coverage', { ...one, kind: 'number' }],
    ['result.settled', { ...one, kind: 'bool', mayLack: true }],
    ['result.recommendation', { ...one, kind: 'enum', values: advice }],
    ['decision.recommendation', { ...one, kind: 'enum', values: advice.slice(0, 4), mayLack: true }],
    ['result.cause', { ...one, kind: 'map' }],
    ['result.flags', { ...one, kind: 'list', of: word }],
    ['result.flags[*]', { ...word, isMany: true }],
    ['result.conditions[*].text', { ...word, isMany: true }],
    ['result.dimensions[mindset].score', { ...one, kind: 'number', mayLack: true }],
    ['result.questions[seats].value', { ...one, kind: 'answer', mayLack: true }],
    ['result.questions[*].title', { ...word, isMany: true }],
    ['answers.seats', { ...one, kind: 'map', mayLack: true }],
    ['answers.seats.value', { ...one, kind: 'answer', mayLack: true }],
    ['answers.seats.state', { ...one, kind: 'enum', values: ['rated', 'unknown', 'refused', 'not-applicable'], mayLack: true }],
    ['facts.industry', { ...one, kind: 'answer', mayLack: true }],
    ['prospect.external.hubspot', { ...one, kind: 'text', mayLack: true }],
    ['outcome.facts.rate.holds', { ...one, kind: 'bool', mayLack: true }],
  ])('%s', (text, type) => {
    const outcome = checked(text);
    expect(outcome.ok ? outcome.value : said(outcome.problems)).toEqual(type);
  });
});

describe('no record has', () => {
  test.each([
    ['scroe', 'the path scroe leads nowhere: a record has no scroe | Did you mean result.score?'],
    ['score', 'the path score leads nowhere: a record has no score | Did you mean result.score?'],
    ['prospekt.name', 'the path prospekt.name leads nowhere: a record has no prospekt | Did you mean prospect?'],
    ['result.scroe', 'the path result.scroe leads nowhere: result has no scroe | Did you mean result.score?'],
    ['result.questions[a].vale', 'the path result.questions[a].vale leads nowhere: result.questions[a] has no vale | Did you mean result.questions[a].value?'],
    ['tool.x', 'the path tool.x leads nowhere: tool has no x | Known here: name or version.'],
    ['result.score.value', 'the path result.score.value leads nowhere: result.score has nothing below it, at character 14 | Write result.score.'],
    [
      'result.dimensions.mindset',
      'the path result.dimensions.mindset leads nowhere: result.dimensions is a list, at character 19 | Write result.dimensions[mindset] for one entry, result.dimensions[*] for all.',
    ],
    ['result[score]', 'the path result[score] leads nowhere: result is no list, at character 7 | Write result.score.'],
    ['result.score[*]', 'the path result.score[*] leads nowhere: result.score is no list, at character 13 | Write result.score.'],
    [
      'result.bands[keep]',
      'the path result.bands[keep] leads nowhere: the entries of result.bands have no id, at character 13 | Write result.bands[*] for all of them.',
    ],
    ['answers[*]', 'the path answers[*] leads nowhere: answers is no list, at character 8 | Write answers.'],
    ['toString', /a record has no toString/],
    ['colour', /^the path colour leads nowhere: a record has no colour \| Known here: schema, id, /],
  ])('%s', (text, told) => {
    if (typeof told === 'string') expect(wrong(checked(text))).toBe(told);
    else expect(wrong(checked(text))).toMatch(told);
  });
});
