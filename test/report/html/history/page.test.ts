/** The life of a prospect as a page with pictures. */
import { describe, expect, test } from 'vitest';
import { historyOf } from '../../../../src/lifecycle/history/history.ts';
import { historyPage } from '../../../../src/report/html/history/page.ts';
import { LIFE, viewOf } from '../../history/support.ts';
import { ALONE, CROWDED, HOSTILE_LIFE } from '../lives.ts';
import { faultsOf, textOf } from '../pages.ts';

const HIDDEN = { ...LIFE, hidden: new Set(['B1', 'B2', 'B3']) };

test('is the golden page', async () => {
  await expect(historyPage(viewOf(LIFE))).toMatchFileSnapshot('../../../golden/history/life.html');
});

describe.each([
  ['a whole life', LIFE],
  ['a life of one assessment', ALONE],
  ['a crowded life', CROWDED],
  ['a life of hostile texts', HOSTILE_LIFE],
  ['a life with hidden results', HIDDEN],
  ['a life without an assessment', { ...LIFE, records: [] }],
])('%s', (_, life) => {
  test('is a page without a fault', () => {
    expect(faultsOf(historyPage(viewOf(life)))).toEqual([]);
  });

  test('is the same page again', () => {
    expect(historyPage(viewOf(life))).toBe(historyPage(viewOf(life)));
  });
});

test('every score of a picture stands in the table below it', () => {
  const text = textOf(historyPage(viewOf(CROWDED)));
  const scores = historyOf(CROWDED, false).trends.flatMap(({ score }) => score.map(String));
  expect(scores.filter((score) => !text.includes(score))).toEqual([]);
});

test('a change within the noise is told in words, with a sign and a dashed line', () => {
  const page = historyPage(viewOf(CROWDED));
  expect([page.includes('64 → 57.5, no clear change'), page.includes('no clear change, dashed'), page.includes('class="course unclear"')]).toEqual([
    true,
    true,
    true,
  ]);
});

test('the picture breaks where the major version of the rubric changes', () => {
  expect(historyPage(viewOf(CROWDED)).match(/class="break"/g)).toHaveLength(2);
});

test('a hidden result is on no part of the page', () => {
  const page = historyPage(viewOf(HIDDEN));
  expect([textOf(page).includes('66'), page.includes('72.5'), page.includes('the result is hidden')]).toEqual([false, false, true]);
});
