/** What is a change, and what is the noise of two ratings. */
import { expect, test } from 'vitest';
import { noiseOf, type Ranged, trendOf } from '../../src/lifecycle/noise.ts';

const known = (score: number): Ranged => ({ score, low: score, high: score });

test.each([
  [undefined, 13.859],
  [5, 13.859],
  [3, 8.316],
  [0, 0],
])('with a rating error of %s the noise is %s points', (borderline, noise) => {
  expect(noiseOf(borderline)).toBeCloseTo(noise, 3);
});

test.each<[string, Ranged, Ranged, ReturnType<typeof trendOf>]>([
  ['more than the noise', known(50), known(64), 'up'],
  ['less than the noise', known(50), known(63), 'none'],
  ['exactly the noise', known(50), known(60), 'none'],
  ['a fall', known(64), known(50), 'down'],
  ['a score that may still fall back', known(50), { score: 90, low: 20, high: 95 }, 'none'],
  ['a score that is above whatever comes', known(50), { score: 90, low: 70, high: 95 }, 'up'],
  ['a score that was uncertain before', { score: 50, low: 20, high: 80 }, known(85), 'none'],
  ['a range without an end', known(50), { score: 90, low: null, high: null }, 'none'],
  ['no score', known(50), { score: null, low: null, high: null }, null],
])('%s is told as such', (title, before, after, trend) => {
  expect(trendOf(before, after, title === 'exactly the noise' ? 10 : noiseOf(5))).toBe(trend);
});
