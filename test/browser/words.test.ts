/** What the what-if says. */
import { describe, expect, test } from 'vitest';
import { bannerWords, outcomeWords, reasonWords } from '../../src/browser/words.ts';
import type { Result } from '../../src/engine/model/assessment.ts';
import { EMPTY, RICH } from '../report/support.ts';

const ACCEPT: Result = { ...RICH.result, recommendation: 'accept', score: 71.2, low: 71.2, high: 71.2 };
const DECLINE: Result = { ...ACCEPT, recommendation: 'decline', score: 58.4, low: 58.4, high: 58.4, cause: { rule: 'band', id: null, text: 'It is low' } };
const NOTHING: Result = { ...EMPTY.result, recommendation: 'incomplete' };

describe('the live line', () => {
  test.each<readonly [what: string, before: Result, after: Result, changes: number, words: string]>([
    ['tells two changes beside the record', ACCEPT, DECLINE, 2, 'With these 2 changes fit recommends decline instead of accept · score 58.4 instead of 71.2'],
    ['tells one change', ACCEPT, DECLINE, 1, 'With this change fit recommends decline instead of accept · score 58.4 instead of 71.2'],
    ['tells that nothing moves', ACCEPT, ACCEPT, 1, 'With this change fit still recommends accept · score 71.2'],
    [
      'tells the range that open answers leave',
      ACCEPT,
      { ...ACCEPT, low: 60, high: 80 },
      1,
      'With this change fit still recommends accept · score 71.2, low 60, high 80',
    ],
    [
      'tells a recommendation that is lost',
      ACCEPT,
      NOTHING,
      1,
      'With this change fit recommends nothing yet instead of accept · score not yet known instead of 71.2',
    ],
    [
      'tells a recommendation that is won',
      NOTHING,
      ACCEPT,
      1,
      'With this change fit recommends accept instead of nothing yet · score 71.2 instead of not yet known',
    ],
    ['tells that nothing is changed', ACCEPT, ACCEPT, 0, 'Nothing is changed: the page shows the record.'],
  ])('%s', (_, before, after, changes, words) => {
    expect(outcomeWords(before, after, changes)).toBe(words);
  });

  test('gives the reason where it is another one', () => {
    expect(reasonWords(ACCEPT, DECLINE)).toBe('Because: It is low.');
  });

  test('gives no reason where it is the same', () => {
    expect(reasonWords(ACCEPT, ACCEPT)).toBeNull();
  });
});

describe('the banner', () => {
  test.each<readonly [what: string, record: Result, changes: number, words: string]>([
    ['counts one', ACCEPT, 1, '1 answer is changed, on this page only. By the record fit recommends accept, score 71.2.'],
    ['counts two', ACCEPT, 2, '2 answers are changed, on this page only. By the record fit recommends accept, score 71.2.'],
    ['names no score where there is none', NOTHING, 1, '1 answer is changed, on this page only. By the record fit recommends nothing yet.'],
  ])('%s', (_, record, changes, words) => {
    expect(bannerWords(record, changes)).toEqual({ lead: 'A trial, not the record.', rest: words });
  });
});
