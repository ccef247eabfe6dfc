/** What is ours alone reaches no page for others: every text and figure of record and rubric is marked, and looked for. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Answer, Answers } from '../../../src/engine/model/answer.ts';
import type { Assessment } from '../../../src/engine/model/assessment.ts';
import { RECOMMENDATIONS, type Rubric } from '../../../src/engine/model/rubric.ts';
import { LETTER_FORMATS, type LetterFormat } from '../../../src/report/letter/formats.ts';
import { renderForOthers } from '../../../src/report/letter/render.ts';
import { HOSTILE } from '../../text/hostile.ts';
import { MARKUP } from '../markup.ts';
import { FULL } from '../support.ts';
import { marked } from './markers.ts';
import { MINDSET, recordOf, shipped } from './support.ts';

const ROWS = [{ topic: 'Doors', who: 'Everybody', what: 'Closed', when: 'At night', where: 'Here', done: 'A list', ours: 'We look' }];
const RUBRICS: readonly Rubric[] = [
  MINDSET,
  shipped('msp-quick-screen'),
  shipped('relationship-review'),
  { ...shipped('partnership-fit'), expectations: ROWS },
];

/** Answers of every kind, with notes. */
const answer: fc.Arbitrary<Answer> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      state: fc.constant('rated' as const),
      value: fc.integer({ min: 1, max: 5 }),
      confirmed: fc.constant(true),
      evidence: fc.constant('They said so'),
      note: fc.constant('Between us'),
    }),
  },
  { weight: 2, arbitrary: fc.constant({ state: 'unknown' as const, evidence: 'Not asked', note: 'Between us' }) },
);

const drawn = fc.constantFrom(...RUBRICS).chain((rubric) => {
  const ids = rubric.dimensions.flatMap(({ questions }) => questions.filter(({ form }) => form.kind === 'levels').map(({ id }) => id));
  return fc.record({
    rubric: fc.constant(rubric),
    answers: fc
      .array(answer, { minLength: ids.length, maxLength: ids.length })
      .map((all): Answers => Object.fromEntries(ids.map((id, i) => [id, all[i] as Answer]))),
    decision: fc.option(fc.constantFrom(...RECOMMENDATIONS), { nil: null }),
    renamed: fc.boolean(),
    hostile: fc.array(fc.constantFrom('', ...MARKUP, ...Object.values(HOSTILE).filter(({ length }) => length < 100)), { minLength: 7, maxLength: 7 }),
  });
});

/** A record with everything in it that a record can hold, besides what the rubric makes of the answers. */
function fullRecord(rubric: Rubric, answers: Answers, decision: (typeof RECOMMENDATIONS)[number] | null, renamed: boolean): Assessment {
  const { result, ...record } = recordOf(rubric, answers, {
    prospect: { name: 'Harbour', key: 'harbour', external: { hubspot: 'H' } },
    assessor: { name: 'Jan', role: 'sales' },
    facts: { industry: 'dental' },
    outcome: FULL.outcome,
    follows: { kind: 'correction', of: 'earlier', because: 'Counted twice' },
    decision: decision && { recommendation: decision, by: 'Kim', because: 'We know them', at: '2026-03-03T09:30:00Z', starts: '2026-04-01' },
    ...(renamed && { nowCalled: 'Harbour Group' }),
  });
  const standing = { state: 'late', due: { day: '2026-06-01', from: 'set' }, by: 'Jan', at: '2026-05-04T10:00:00Z', because: 'They forgot again' } as const;
  return { ...record, result: { ...result, flags: ['late', 'loud'], conditions: result.conditions.map((due) => ({ ...due, standing })) } };
}

const QUESTION = 'rubric\\.dimensions\\.#\\.questions\\.#';
const TERMS = `${QUESTION}\\.condition\\.(text|owner|due|check|ours|consequence|review)`;
const NAME = 'record\\.(prospect\\.name|nowCalled)';

/** All that each page may show. */
const MAY_SHOW: Readonly<Record<LetterFormat, RegExp>> = {
  letter: new RegExp(
    `^(${NAME}|rubric\\.letter\\.\\w+|rubric\\.rules\\.#\\.letter|rubric\\.dimensions\\.#\\.minimum\\.letter|${QUESTION}\\.(knockout|gate)\\.letter|${QUESTION}\\.ask|${TERMS})$`,
  ),
  expectations: new RegExp(`^(${NAME}|rubric\\.expectations\\.#\\.\\w+|${TERMS})$`),
  agenda: new RegExp(`^(${NAME}|rubric\\.minutes|${QUESTION}\\.(ask|probes\\.#)|${TERMS})$`),
};

describe.each(LETTER_FORMATS)('%s', (format) => {
  test.each(['markdown', 'html'] as const)('shows nothing in %s but the name and the words that are meant for others', (medium) => {
    fc.assert(
      fc.property(drawn, ({ rubric, answers, decision, renamed, hostile }) => {
        const own = marked(fullRecord(rubric, answers, decision, renamed), rubric, (at) => hostile[at % hostile.length] as string);
        const shown = own.shownOn(renderForOthers(format, own.assessment, own.rubric, medium));
        expect(shown.filter((path) => !MAY_SHOW[format].test(path))).toEqual([]);
        expect(shown.some((path) => path.startsWith('record.'))).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  test('is the same whatever was noted, rated or scored, as long as recommendation, cause and conditions are', () => {
    fc.assert(
      fc.property(drawn, fc.string(), ({ rubric, answers, decision }, noted) => {
        const record = fullRecord(rubric, answers, decision, false);
        const { result } = record;
        const other: Assessment = {
          ...record,
          answers: {},
          assessor: { name: noted, role: noted },
          facts: { industry: noted },
          result: { ...result, score: 12.3, low: 1, high: 99, coverage: 5, flags: [noted], also: [], ledger: [], questions: [], knockouts: [], dimensions: [] },
        };
        expect(renderForOthers(format, other, rubric, 'markdown')).toBe(renderForOthers(format, record, rubric, 'markdown'));
      }),
      { numRuns: 40 },
    );
  });
});

test('the words to ask of a question that is answered are in no letter', () => {
  fc.assert(
    fc.property(drawn, ({ rubric, answers }) => {
      const page = renderForOthers('letter', recordOf(rubric, answers), rubric, 'markdown');
      const asked = rubric.dimensions
        .flatMap(({ questions }) => questions)
        .filter(({ id, ask }) => answers[id]?.state === 'rated' && page.includes(`- ${ask}`));
      expect(asked).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

test('what only raters are asked is on no page', () => {
  fc.assert(
    fc.property(drawn, fc.constantFrom(...LETTER_FORMATS), ({ rubric, answers }, format) => {
      expect(renderForOthers(format, recordOf(rubric, answers), rubric, 'markdown')).not.toMatch(/Rater:|Record:/);
    }),
    { numRuns: 60 },
  );
});

test('a record without its rubric says nothing but its name, its conditions, and words of ours', () => {
  fc.assert(
    fc.property(drawn, fc.constantFrom(...LETTER_FORMATS), ({ rubric, answers, decision }, format) => {
      const own = marked(fullRecord(rubric, answers, decision, true), rubric, () => '');
      const shown = own.shownOn(renderForOthers(format, own.assessment, null, 'markdown'));
      expect(shown.filter((path) => !/^record\.(nowCalled|result\.conditions\.#\.(text|owner|due|check|ours|consequence|review))$/.test(path))).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

/** The marks lead somewhere: what is meant for others is found by them. */
test.each<[LetterFormat, readonly string[]]>([
  ['letter', ['record.prospect.name', 'rubric.dimensions.#.questions.#.knockout.letter']],
  ['expectations', ['record.prospect.name', ...['check', 'consequence', 'due', 'ours', 'owner', 'review', 'text'].map(ofCondition)]],
  [
    'agenda',
    [
      'record.prospect.name',
      'rubric.dimensions.#.questions.#.ask',
      ...['check', 'consequence', 'due', 'ours', 'text'].map(ofCondition),
      'rubric.dimensions.#.questions.#.probes.#',
      'rubric.minutes',
    ],
  ],
])('a marked %s shows what is meant for others', (format, paths) => {
  const answers = {
    budget_fit: { state: 'rated', value: 1, confirmed: true },
    advance_notice: { state: 'rated', value: 2 },
    value_frame: { state: 'unknown' },
  } as const;
  const own = marked(recordOf(MINDSET, answers), MINDSET, () => '');
  expect(own.shownOn(renderForOthers(format, own.assessment, own.rubric, 'markdown'))).toEqual(expect.arrayContaining([...paths]));
});

function ofCondition(key: string): string {
  return `rubric.dimensions.#.questions.#.condition.${key}`;
}
