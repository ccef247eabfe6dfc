import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decimal } from '../../src/text/number.ts';

test.each([
  [67.5, '67.5'],
  [75, '75'],
  [0, '0'],
  [-0, '0'],
  [-12.2, '-12.2'],
  [0.15, '0.15'],
  [1e21, '1000000000000000000000'],
  [-1.25e22, '-12500000000000000000000'],
  [1e-7, '0.0000001'],
  [-1.5e-8, '-0.000000015'],
])('%d is shown as %s', (value, shown) => {
  expect(decimal(value)).toBe(shown);
});

test('digits say the number exactly, without exponent or minus zero', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
      expect(Number(decimal(value))).toBe(value + 0);
      expect(decimal(value)).toMatch(/^-?\d+(\.\d+)?$/);
    }),
  );
});
