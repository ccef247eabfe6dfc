/** What spoke for and against, worked out by hand. */
import { describe, expect, test } from 'vitest';
import { compileRubric } from '../../../src/engine/compile/compile.ts';
import { explanationOf } from '../../../src/engine/explanation.ts';
import type { Answers } from '../../../src/engine/model/answer.ts';
import type { Part } from '../../../src/engine/model/explanation.ts';
import type { Rubric } from '../../../src/engine/model/rubric.ts';
import { dimensionOf, questionOf, rated, rubricOf } from '../rubrics.ts';

type Bare = readonly (readonly [question: string, won: number, lost: number | null])[];

function partsOf(rubric: Rubric, answers: Answers): { readonly strengths: Bare; readonly weaknesses: Bare } {
  const { strengths, weaknesses } = explanationOf(compileRubric(rubric), answers);
  const bare = (parts: readonly Part[]) => parts.map(({ question, won, lost }) => [question, won, lost] as const);
  return { strengths: bare(strengths), weaknesses: bare(weaknesses) };
}

const four = (method: 'weighted-mean' | 'lowest') =>
  rubricOf([
    dimensionOf(
      'd',
      ['a', 'b', 'c', 'e'].map((id) => questionOf(id)),
      { method },
    ),
  ]);

describe('of five levels', () => {
  test('the upper two are strong, the lower two weak, and the middle one is neither', () => {
    expect(partsOf(four('weighted-mean'), rated({ a: 4, b: 5, c: 3, e: 2 }))).toEqual({
      strengths: [
        ['b', 25, 0],
        ['a', 18.8, 6.3],
      ],
      weaknesses: [['e', 6.2, 18.8]],
    });
  });

  test('equals stand in file order', () => {
    const { strengths } = partsOf(four('weighted-mean'), rated({ a: 5, b: 5, c: 5, e: 5 }));
    expect(strengths.map(([question]) => question)).toEqual(['a', 'b', 'c', 'e']);
  });

  test('those that moved nothing are left out: where the lowest counts, all others', () => {
    // Two levels of 25 points each are won, and a line of no question takes away the first: the scale begins at 1.
    expect(partsOf(four('lowest'), rated({ a: 5, b: 4, c: 2, e: 3 }))).toEqual({ strengths: [], weaknesses: [['c', 50, 75]] });
  });
});

test('where fewer points are better, what won few speaks for, and what won many against', () => {
  const rising = [
    { from: 0, recommend: 'accept', word: 'low' },
    { from: 50, recommend: 'decline', word: 'high' },
  ] as const;
  const made = rubricOf(four('weighted-mean').dimensions, { decision: { ...four('weighted-mean').decision, bands: rising } });
  expect(partsOf(made, rated({ a: 1, b: 5, c: 3, e: 1 }))).toEqual({
    strengths: [
      ['a', 0, 25],
      ['e', 0, 25],
    ],
    weaknesses: [['b', 25, 0]],
  });
});

test('what lost points without an end comes first', () => {
  const endless = questionOf('n', { outOf: 10, form: { kind: 'number', min: 0 } });
  const made = rubricOf([dimensionOf('d', [questionOf('a'), endless], { method: 'sum' })], { scoring: { method: 'sum', decimals: 0 } });
  expect(partsOf(made, rated({ a: 1, n: 2 })).weaknesses).toEqual([
    ['n', 2, null],
    ['a', 1, 4],
  ]);
});

test.each([
  ['open', { a: { state: 'unknown' } }],
  ['not asked of', {}],
] as const)('a question that is %s is no part', (_, more) => {
  expect(partsOf(four('weighted-mean'), { ...rated({ b: 5 }), ...more }).strengths.map(([question]) => question)).toEqual(['b']);
});

test('a part tells the answer in the words of the rubric, and its evidence', () => {
  const answers: Answers = { a: { state: 'rated', value: 5, evidence: 'They showed it.' } };
  const { strengths } = explanationOf(compileRubric(rubricOf([dimensionOf('d', [questionOf('a')])])), answers);
  expect(strengths).toEqual([{ question: 'a', title: 'a', label: 'level 5', score: 100, won: 100, lost: 0, evidence: 'They showed it.' }]);
});
