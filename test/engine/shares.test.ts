/** Which questions and dimensions count, and what part of the score each of them makes up. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { add, equal, rational, ZERO } from '../../src/engine/exact/rational.ts';
import { countingDimensions, hasPoints, isScored, scoredQuestions, sharesOf } from '../../src/engine/explain/shares.ts';
import type { QuestionForm } from '../../src/engine/model/form.ts';
import { dimensionOf, questionOf, rubricOf } from './rubrics.ts';
import { runs } from './runs.ts';

const OPEN_CHOICE: QuestionForm = { kind: 'options', several: false, options: [{ id: 'phone', label: 'By phone' }] };

describe('an answer', () => {
  test.each<[string, QuestionForm, boolean]>([
    ['on levels can be worth points', questionOf('q').form, true],
    ['that is a number can be worth points', { kind: 'number' }, true],
    ['that is yes or no with points can be worth some', { kind: 'yes-no', yes: 100, no: 0 }, true],
    ['that is yes or no without points is worth none', { kind: 'yes-no' }, false],
    ['of options with points can be worth some', { kind: 'options', several: true, options: [{ id: 'a', label: 'A', points: 0 }] }, true],
    ['of options without points is worth none', OPEN_CHOICE, false],
  ])('%s', (_title, form, expected) => {
    expect(hasPoints(form)).toBe(expected);
  });
});

describe('a question', () => {
  test.each([
    ['with weight and points counts', questionOf('q'), true],
    ['of weight 0 does not count', questionOf('q', { weight: 0 }), false],
    ['about ourselves does not count', questionOf('q', { gate: { test: { atMost: 1 }, recommend: 'decline' } }), false],
    ['without points does not count', questionOf('q', { form: OPEN_CHOICE }), false],
  ] as const)('%s', (_title, question, expected) => {
    expect([isScored(question), scoredQuestions(dimensionOf('d', [question])).length]).toEqual([expected, expected ? 1 : 0]);
  });
});

test('a dimension counts that has weight and a question that counts', () => {
  const silent = questionOf('q', { weight: 0 });
  const rubric = rubricOf([
    dimensionOf('counts', [questionOf('a'), silent]),
    dimensionOf('apart', [questionOf('b')], { weight: 0 }),
    dimensionOf('silent', [silent]),
  ]);
  expect(countingDimensions(rubric).map(({ id }) => id)).toEqual(['counts']);
});

describe('shares', () => {
  test('say of each weight what all come to', () => {
    expect(sharesOf([30, 10]).map(({ weight, whole }) => [weight, equal(whole, rational(40))])).toEqual([
      [30, true],
      [10, true],
    ]);
  });

  test('are weight by weight the part of what is divided', () => {
    const parts = sharesOf([30, 10], rational(0.5)).map(({ part }) => part);
    expect(parts.map((part, i) => equal(part, rational([0.375, 0.125][i] ?? 0)))).toEqual([true, true]);
  });

  test('make up the whole together, exactly', () => {
    const weights = fc.array(
      fc.integer({ min: 1, max: 9999 }).map((weight) => weight / 100),
      { minLength: 1, maxLength: 12 },
    );
    fc.assert(
      fc.property(weights, (drawn) => {
        const together = sharesOf(drawn).reduce((sum, { part }) => add(sum, part), ZERO);
        expect(equal(together, rational(1))).toBe(true);
      }),
      runs(200),
    );
  });
});
