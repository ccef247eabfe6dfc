/** Habits of raters: which show, and from how many ratings on. */
import { describe, expect, test } from 'vitest';
import { patternsOf, type RatedSheet } from '../../../src/lifecycle/agreement/patterns.ts';

/** Sheets of one rater, a word each, the newest last. */
function sheets(rater: string, ...words: readonly string[]): readonly RatedSheet[] {
  return words.map((word, i) => ({ rater, at: `2026-01-${String(i + 1).padStart(2, '0')}T00:00:00.000Z`, places: [...word].map(Number) }));
}

const hintsOf = (rater: string, all: readonly RatedSheet[], ends: readonly [number, number] = [1, 5]) =>
  patternsOf(all, ends).find((one) => one.rater === rater)?.hints;

const repeated = (word: string, times: number) => Array.from({ length: times }, () => word);

describe('a hint', () => {
  test('names assessments in which every rating is the same', () => {
    expect(hintsOf('kim', sheets('kim', '33333', '12345', '44444'))).toEqual([{ kind: 'all-equal', assessments: 2, of: 3 }]);
  });

  test('takes no notice of few ratings that are the same', () => {
    expect(hintsOf('kim', sheets('kim', '4444'))).toEqual([]);
  });

  test('names a level with more than 60% of the ratings', () => {
    expect(hintsOf('kim', sheets('kim', '4444444444444', '1235123'))).toEqual([
      { kind: 'all-equal', assessments: 1, of: 2 },
      { kind: 'one-level', place: 4, ratings: 13, of: 20 },
    ]);
  });

  test('does not name a level with just 60%', () => {
    expect(hintsOf('kim', sheets('kim', '44444444444412351235'))).toEqual([]);
  });

  test('names a rater who used neither of the lowest two levels in the newest ten', () => {
    expect(hintsOf('kim', sheets('kim', '12', ...repeated('345', 10)))).toEqual([{ kind: 'no-low', below: 3, assessments: 10 }]);
  });

  test.each([
    ['in nine', sheets('kim', ...repeated('345', 9)), [1, 5]],
    ['where one of the ten has a low one', sheets('kim', ...repeated('345', 9), '245'), [1, 5]],
    ['on three levels, of which two are low', sheets('kim', ...repeated('233', 10)), [1, 3]],
  ] as const)('does not name one who used them not %s', (_, all, ends) => {
    expect(hintsOf('kim', all, ends)?.filter(({ kind }) => kind === 'no-low')).toEqual([]);
  });

  test('names a rater whose mean is a full level off that of the others', () => {
    const all = [...sheets('kim', ...repeated('23452345', 3)), ...sheets('ana', ...repeated('12341234', 3))];
    expect(hintsOf('kim', all)).toEqual([{ kind: 'off-team', others: 2.5, by: 1 }]);
  });

  test('compares no mean with others who have hardly rated', () => {
    expect(hintsOf('kim', [...sheets('kim', ...repeated('23452345', 3)), ...sheets('ana', '12341234')])).toEqual([]);
  });
});

test('raters come with their counts, those with the most assessments first', () => {
  expect(patternsOf([...sheets('ana', '13'), ...sheets('kim', '24', '5')], [1, 5]).map(({ hints: _, ...rest }) => rest)).toEqual([
    { rater: 'kim', assessments: 2, ratings: 3, mean: 11 / 3 },
    { rater: 'ana', assessments: 1, ratings: 2, mean: 2 },
  ]);
});
