/** Which tenth a score is. */
import { expect, test } from 'vitest';
import { TENTHS, tenthsOf } from '../../../src/engine/exact/tenths.ts';

test('every tenth from 0 to 100 has its own place', () => {
  for (let i = 0; i < TENTHS; i++) expect(tenthsOf(i / 10)).toBe(i);
});

test.each([-0.1, 100.1, 0.05, 33.33, 0.1 + 0.2, Number.NaN, Number.POSITIVE_INFINITY])('%s is no tenth from 0 to 100', (value) => {
  expect(tenthsOf(value)).toBe(-1);
});
