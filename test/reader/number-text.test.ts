/** What may stand for a number. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { explainNumberText, isNumberText, isShortNumber } from '../../src/reader/number-text.ts';

describe('explainNumberText', () => {
  test.each(['0', '5', '-5', '+5', '5.', '.5', '-.5', '0.5', '-0', '0.0', '1.000', '999999999999999', '0.000001', '100000000000000000000'])(
    '%s is a number',
    (text) => {
      expect(explainNumberText(text)).toBeNull();
      expect(isNumberText(text)).toBe(true);
    },
  );

  test.each([
    ['.nan', 'not-finite'],
    ['-.inf', 'not-finite'],
    ['Infinity', 'not-finite'],
    ['1e309', 'not-finite'],
    ['1e3', 'form'],
    ['1.5E-7', 'form'],
    ['0xFF', 'form'],
    ['0o10', 'form'],
    ['0b11', 'form'],
    ['010', 'leading-zero'],
    ['-00.5', 'leading-zero'],
    ['1234567890123456', 'digits'],
    ['0.1000000000000000055', 'digits'],
    ['0.30000000000000004', 'digits'],
    ['9007199254740993', 'digits'],
    [`1${'0'.repeat(400)}`, 'digits'],
    [`0.${'0'.repeat(400)}1`, 'digits'],
    [`1e${'0'.repeat(100)}1`, 'digits'],
    ['1_000', 'grouping'],
    ['1,000', 'grouping'],
    ['1.000.000', 'grouping'],
    ["1'000", 'grouping'],
    ['1 000', 'grouping'],
    ['1,000.50', 'grouping'],
    ['1.000,50', 'grouping'],
    ['0,5', 'comma'],
    [',5', 'comma'],
    ['12,50', 'comma'],
    ['50%', 'percent'],
    ['12,5 %', 'percent'],
    ['1:30', 'time'],
    ['10:30:15', 'time'],
  ])('%s: %s', (text, why) => {
    expect(explainNumberText(text)).toBe(why);
    expect(isNumberText(text)).toBe(false);
  });

  test.each(['', 'five', '5 people', '2026-01-02', 'v1', '-', '.', '+', '1.2.3', '€5', '５'])('"%s" is nothing like a number', (text) => {
    expect(explainNumberText(text)).toBeNull();
    expect(isNumberText(text)).toBe(false);
  });

  test('every decimal of 15 digits comes back as it was written', () => {
    fc.assert(
      fc.property(fc.integer({ min: -(10 ** 15) + 1, max: 10 ** 15 - 1 }), fc.nat(12), (digits, places) => {
        const text =
          (digits < 0 ? '-' : '') +
          String(Math.abs(digits))
            .padStart(places + 1, '0')
            .replace(new RegExp(`(\\d{${places}})$`), places > 0 ? '.$1' : '$1');
        expect(explainNumberText(text)).toBeNull();
        expect(isShortNumber(Number(text))).toBe(true);
      }),
    );
  });

  test('no text takes long', () => {
    for (const text of ['1'.repeat(1e6), `${'0'.repeat(1e6)}x`, `1${',000'.repeat(250_000)}x`, '1_'.repeat(500_000), ' '.repeat(1e6)]) explainNumberText(text);
  });
});

test('isShortNumber', () => {
  expect([0, -0, 0.1, 12.5, 1e20, 1e-7, 999999999999999, -1.23456789012345].map(isShortNumber)).not.toContain(false);
  expect([0.1 + 0.2, Number.MAX_SAFE_INTEGER, Number.POSITIVE_INFINITY, Number.NaN, 1 / 3].map(isShortNumber)).not.toContain(true);
});
