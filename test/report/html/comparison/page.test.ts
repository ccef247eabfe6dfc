/** What differs between two assessments, as a page with pictures. */
import { describe, expect, test } from 'vitest';
import { driverParts } from '../../../../src/report/comparison/score.ts';
import { comparisonPage } from '../../../../src/report/html/comparison/page.ts';
import { FIRST, NEXT, OTHER, SECOND, viewOf } from '../../comparison/support.ts';
import { faultsOf, textOf } from '../pages.ts';
import { COMPARED_HOSTILE, COMPARED_LONG } from '../pairs.ts';

const OVER_TIME = viewOf(FIRST, SECOND, 'over-time');

test('is the golden page', async () => {
  await expect(comparisonPage(OVER_TIME)).toMatchFileSnapshot('../../../golden/comparison/over-time.html');
});

describe.each([
  ['one prospect at two times', OVER_TIME],
  ['two prospects', viewOf(OTHER, SECOND, 'two-prospects')],
  ['two major versions', viewOf(FIRST, NEXT, 'over-time')],
  ['an assessment and itself', viewOf(FIRST, FIRST, 'same-call')],
  ['two prospects with long names under twelve dimensions', COMPARED_LONG],
  ['two of hostile texts', COMPARED_HOSTILE],
])('%s', (_, view) => {
  test('is a page without a fault', () => {
    expect(faultsOf(comparisonPage(view))).toEqual([]);
  });

  test('is the same page again', () => {
    expect(comparisonPage(view)).toBe(comparisonPage(view));
  });
});

test('no two labels at the end of a slope overlap', () => {
  const page = comparisonPage(COMPARED_LONG);
  const slopes = page.split('<svg').filter((svg) => svg.includes('slope-'));
  const labels = slopes.map((svg) => [...svg.matchAll(/class="own" x="[\d.]+" y="([\d.]+)"/g)].map(([, y]) => Number(y)).sort((a, b) => a - b));
  expect(labels.map((ys) => ys.slice(1).filter((y, i) => y - (ys[i] ?? 0) < 13 && y > 20))).toEqual([[], []]);
});

test('the points of the bars add up to the change of the score', () => {
  const { comparison } = OVER_TIME;
  const sum = driverParts(comparison).reduce((total, { change }) => total + change, 0);
  expect(sum).toBeCloseTo(comparison.score?.change ?? Number.NaN, 6);
});

test('both notes of an answer are there, folded up', () => {
  const page = comparisonPage(OVER_TIME);
  const notes = ['Server down for a morning; nobody asked why.', 'A second line was added, and the owner says so.'];
  expect(notes.filter((note) => page.includes(`<details><summary>Note</summary><bdi>“${note}”</bdi></details>`))).toEqual(notes);
});

test('a difference within the noise is told in words and with a sign', () => {
  const page = comparisonPage(viewOf(OTHER, SECOND, 'two-prospects'));
  expect([textOf(page).includes('no clear difference'), page.includes('class="course" d="M-5')]).toEqual([true, true]);
});

test('scores of two major versions are neither compared nor drawn', () => {
  const page = comparisonPage(viewOf(FIRST, NEXT, 'over-time'));
  expect([page.includes('Scores are not compared'), page.includes('slope-wide')]).toEqual([true, false]);
});
