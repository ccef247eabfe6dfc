/** What figures of agreement say in words: why one is missing, how to read one, which habits show. */
import { describe, expect, test } from 'vitest';
import type { Coefficient, Withheld } from '../../../src/lifecycle/agreement/measure.ts';
import type { Hint } from '../../../src/lifecycle/agreement/patterns.ts';
import { coefficientWords, figure, hintWords, shareWords, shortShare } from '../../../src/report/raters/words.ts';

const withheld = (because: Withheld): Coefficient => ({ value: null, interval: null, withheld: because });

describe('a figure', () => {
  test.each<[string, Coefficient, string]>([
    ['comes with its interval', { value: 0.714, interval: { low: 0.62, high: 0.799 }, withheld: null }, '0.71 (0.62 to 0.80)'],
    ['says where none could be drawn', { value: 0.5, interval: null, withheld: null }, '0.50 (too few ratings differ for an interval)'],
    ['is withheld below ten prospects', withheld('few-prospects'), 'withheld: 9 prospects are rated twice, and below ten such figures mean nothing'],
    ['is not defined without variation', withheld('no-variation'), 'not defined: every rating is the same, so chance would agree as well'],
    ['is for two raters', withheld('more-raters'), 'for two raters only, and more have rated; alpha takes any number'],
    ['is for levels', withheld('no-levels'), 'for levels only; alpha takes any order'],
  ])('%s', (_, given, words) => {
    expect(coefficientWords(given, 9)).toBe(words);
  });

  test('counts one prospect as one', () => {
    expect(coefficientWords(withheld('few-prospects'), 1)).toContain('1 prospect is rated twice');
  });

  test('has no minus before nothing', () => {
    expect([figure(-0.001), figure(-0.2)]).toEqual(['0.00', '-0.20']);
  });
});

describe('a share', () => {
  test('stands with its counts', () => {
    expect([shareWords(7, 12), shortShare(7, 12)]).toEqual(['58% (7 of 12)', '58% 7/12']);
  });

  test('of nothing is a dash', () => {
    expect([shareWords(0, 0), shortShare(0, 0), shortShare(null, 3)]).toEqual(['-', '-', '-']);
  });
});

test.each<[Hint, string]>([
  [{ kind: 'all-equal', assessments: 1, of: 12 }, 'every rating is the same in 1 of 12 assessments'],
  [{ kind: 'one-level', place: 4, ratings: 13, of: 20 }, 'more than 60% of the ratings are on one level, 4: 65% (13 of 20)'],
  [{ kind: 'no-low', below: 3, assessments: 10 }, 'no rating below 3 in the newest 10 assessments'],
  [{ kind: 'off-team', others: 2.5, by: 1.25 }, 'the mean is 1.3 levels above that of all others, 2.5'],
  [{ kind: 'off-team', others: 4, by: -1 }, 'the mean is 1.0 levels below that of all others, 4.0'],
])('the habit %j is told', (hint, words) => {
  expect(hintWords(hint)).toBe(words);
});
