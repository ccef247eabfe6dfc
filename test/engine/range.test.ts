/** Ranges worked out by hand: blanks that stand for a number, dimensions that leave, ends that are hard to find. */
import { describe, expect, test } from 'vitest';
import type { NumberForm } from '../../src/engine/model/form.ts';
import type { Dimension } from '../../src/engine/model/rubric.ts';
import { resultOf } from './results.ts';
import { dimensionOf, questionOf, rated, rubricOf } from './rubrics.ts';

const number = (more: Omit<NumberForm, 'kind'> = {}) => ({ form: { kind: 'number', ...more } as const });
const switchOf = (id: string) => questionOf(id, { form: { kind: 'yes-no' } });
const ifYes = (question: string) => ({ when: { kind: 'question', question, test: { is: ['yes'] } } as const });
const scoringOf = (method: Dimension['method'], more: { readonly unanswered?: number } = {}) => ({ scoring: { method, decimals: 1, ...more } });

function numbersOf(...[rubric, answers]: [Parameters<typeof resultOf>[0]['rubric'], Parameters<typeof resultOf>[0]['answers']]) {
  const { low, score, high } = resultOf({ rubric, answers });
  return { low, score, high };
}

describe('a dimension with too few answers, for which a number of points stands', () => {
  test('is worth that number until enough are in, and ranges over both', () => {
    const both = dimensionOf('d', [switchOf('more'), questionOf('a'), questionOf('b', ifYes('more'))], { minAnswered: 2 });
    const made = rubricOf([both], scoringOf('weighted-mean', { unanswered: 40 }));
    // no more: a alone, so 40 stands; more: the mean of a = 100 and b = 0
    expect(numbersOf(made, rated({ a: 5, b: 1 }))).toEqual({ low: 40, score: 40, high: 50 });
  });

  test('is put between the ends that its open questions could reach too', () => {
    const made = rubricOf(
      [dimensionOf('d', [questionOf('a'), questionOf('b')], { method: 'sum', minAnswered: 2 })],
      scoringOf('weighted-mean', { unanswered: 4 }),
    );
    // sums run from 2 to 10, so 4 is a quarter of the way; with b known the sum is 6 to 10
    expect(numbersOf(made, rated({ a: 5 }))).toEqual({ low: 50, score: 25, high: 100 });
  });

  test('is one line of the ledger, which no answer won', () => {
    const made = rubricOf(
      [dimensionOf('d', [questionOf('a'), questionOf('b')], { method: 'sum', minAnswered: 2 })],
      scoringOf('weighted-mean', { unanswered: 4 }),
    );
    expect(resultOf({ rubric: made, answers: rated({ a: 5 }) }).ledger).toEqual([{ question: null, dimension: 'd', won: 25, lost: 0 }]);
  });
});

describe('a sum in a weighted mean', () => {
  const flat = questionOf('flat', { form: { kind: 'yes-no', yes: 5, no: 5 } });

  test('leaves with its weight where its questions could give one number only', () => {
    const made = rubricOf([dimensionOf('d', [questionOf('q')]), dimensionOf('e', [flat], { method: 'sum' })]);
    expect(numbersOf(made, rated({ q: 4, flat: true }))).toEqual({ low: 75, score: 75, high: 75 });
  });

  test('leaves in some completions, and counts in those in which more is asked', () => {
    const sum = dimensionOf('e', [switchOf('more'), flat, questionOf('late', ifYes('more'))], { method: 'sum' });
    const made = rubricOf([dimensionOf('d', [questionOf('q')]), sum]);
    // no more: q = 75 alone; more: the mean of 75 and of late = 1, which is 0; a sum with a blank in it has no score
    expect(numbersOf(made, rated({ q: 4, flat: true, late: 1 }))).toEqual({ low: 37.5, score: null, high: 75 });
  });

  test('counts what stands for a question that is not applicable', () => {
    const sum = dimensionOf('d', [questionOf('a'), questionOf('b', { notApplicable: 2 })], { method: 'sum' });
    // 5 + 2 of sums that run from 2 to 10
    expect(numbersOf(rubricOf([sum]), { ...rated({ a: 5 }), b: { state: 'not-applicable', reason: 'none' } })).toEqual({ low: 62.5, score: 62.5, high: 62.5 });
  });
});

describe('a question asked only if an open one says so', () => {
  test('comes in with all others that hang on it: no mean of only some of them counts', () => {
    const made = rubricOf([dimensionOf('d', [switchOf('more'), questionOf('q'), questionOf('b', ifYes('more')), questionOf('c', ifYes('more'))])]);
    // 100 alone, or the mean of 100, 75 and 0; with c but without b it would be 50
    expect(numbersOf(made, rated({ q: 5, b: 4, c: 1 }))).toEqual({ low: 58.3, score: 100, high: 100 });
  });

  test('is found exactly though its condition reads many questions that are not asked', () => {
    const idle = ['i', 'j', 'k', 'l', 'm'].map((id) => questionOf(id, { weight: 0, ...ifYes('long') }));
    const weak = idle.map(({ id }) => ({ kind: 'question', question: id, test: { below: 3 } }) as const);
    const when = { kind: 'any', of: [...weak, ifYes('more').when] } as const;
    const made = rubricOf([
      dimensionOf('d', [switchOf('long'), ...idle, switchOf('more'), questionOf('q'), questionOf('b', { when }), questionOf('c', { when })]),
    ]);
    // 100 alone, or the mean of 100, 75 and 0
    expect(numbersOf(made, rated({ long: false, q: 5, b: 4, c: 1 }))).toEqual({ low: 58.3, score: 100, high: 100 });
  });

  test('comes in with its stored answer where the condition reads a question that is not applicable as well', () => {
    const away = questionOf('away', { notApplicable: 'leave-out' });
    const when = { kind: 'any', of: [{ kind: 'question', question: 'away', test: { atLeast: 3 } }, ifYes('more').when] } as const;
    const made = rubricOf([dimensionOf('d', [away, switchOf('more'), questionOf('q'), questionOf('late', { when })])]);
    expect(numbersOf(made, { ...rated({ q: 5, late: 1 }), away: { state: 'not-applicable', reason: 'none' } })).toEqual({ low: 50, score: 100, high: 100 });
  });

  test('counts at the least value of a number, though the condition turns false at the very next double', () => {
    const least = 333_333_333_333_333;
    const slope = questionOf('q', number({ min: least, max: least + 3, points: { from: 0, to: 90 } }));
    const late = questionOf('late', { ...number({ min: 0, max: 100 }), when: { kind: 'question', question: 'q', test: { pointsBelow: 1 } } });
    const made = rubricOf([dimensionOf('d', [slope, late], { method: 'sum' })], scoringOf('sum'));
    // 1 point lies a thirtieth above the least number, the next double prints as .06: 0 + 100, or from 0.06 × 30 to 90
    expect(numbersOf(made, rated({ late: 100 }))).toEqual({ low: 1.8, score: null, high: 100 });
  });
});

test('an open number without a lower end leaves the range open below', () => {
  const made = rubricOf([dimensionOf('d', [questionOf('q', number({ max: 100 }))], { method: 'mean' })], scoringOf('mean'));
  expect(numbersOf(made, {})).toEqual({ low: null, score: null, high: 100 });
});
