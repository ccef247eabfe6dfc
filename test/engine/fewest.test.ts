/** Of several changes those that are enough for a result. */
import { expect, test } from 'vitest';
import { fewestOf } from '../../src/engine/explain/fewest.ts';
import { FOLLOWING } from '../../src/engine/model/assessment.ts';

const some = (count: number) => Array.from({ length: count }, (_, i) => i + 1);
const has =
  (...wanted: readonly number[]) =>
  (made: readonly number[]) =>
    wanted.every((one) => made.includes(one));

test.each<[string, readonly number[], (made: readonly number[]) => boolean, 'alone' | 'together', readonly number[]]>([
  ['each that is enough by itself is named', some(4), (made) => made.includes(2) || made.includes(3), 'alone', [2, 3]],
  ['else the first two that are', some(4), has(2, 4), 'together', [2, 4]],
  ['else what is left when the idle ones are left out', some(5), has(1, 3, 5), 'together', [1, 3, 5]],
  ['of many changes no pair is tried, and the idle ones are left out', some(20), has(7, 9), 'together', [7, 9]],
])('%s', (_, changes, isEnough, how, enough) => {
  expect(fewestOf(changes, isEnough)).toEqual({ how, changes: enough });
});

test('an assessment follows another in four ways', () => {
  expect(FOLLOWING).toEqual(['again', 'correction', 'second-rating', 'consensus']);
});
