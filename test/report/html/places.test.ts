/** Where things stand along a line of time. */
import { expect, test } from 'vitest';
import { placesInTime, spread } from '../../../src/report/html/charts/places.ts';

test.each([
  ['days stand as far apart as they are', ['2026-01-01', '2026-01-11', '2026-02-10'], [0, 25, 100]],
  ['all of one day stand evenly', ['2026-01-01', '2026-01-01', '2026-01-01'], [0, 50, 100]],
  ['one alone stands in the middle', ['2026-01-01'], [50]],
  ['without any day they stand evenly', [null, null], [0, 100]],
  ['a day that is missing counts as the one before it', ['2026-01-01', null, '2026-01-03'], [0, 0, 100]],
] as const)('%s', (_, days, places) => {
  expect(placesInTime(days, 0, 100)).toEqual(places);
});

test('what would stand on each other stands side by side, in its order', () => {
  expect(spread([10, 10, 90], 20, 0, 100)).toEqual([10, 30, 90]);
});
