/** Days of the calendar, forth and back. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addPeriod, daysBetween, takePeriod } from '../../src/engine/model/date.ts';
import { runs } from './runs.ts';

const DAY = fc
  .date({ min: new Date('1600-01-01T00:00:00Z'), max: new Date('2400-01-01T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

test('days taken and added again lead back, and lie as far apart as they are many', () => {
  fc.assert(
    fc.property(DAY, fc.nat(99_999), (day, count) => {
      const before = takePeriod(day, `P${count}D`) as string;
      expect([addPeriod(before, `P${count}D`), daysBetween(before, day)]).toEqual([day, count]);
    }),
    runs(500),
  );
});

test('months taken lead to the same day of an earlier month, or to its last', () => {
  fc.assert(
    fc.property(DAY, fc.nat(2000), (day, count) => {
      const [year, month, date] = day.split('-').map(Number) as [number, number, number];
      const last = new Date(Date.UTC(year, month - count, 0)).getUTCDate();
      const expected = new Date(Date.UTC(year, month - 1 - count, Math.min(date, last))).toISOString().slice(0, 10);
      expect(takePeriod(day, `P${count}M`)).toBe(expected);
    }),
    runs(500),
  );
});

test.each([
  ['2026-05-31', 'P3M', '2026-02-28'],
  ['2024-03-01', 'P1D', '2024-02-29'],
  ['2024-02-29', 'P1Y', '2023-02-28'],
  ['0000-01-01', 'P1D', null],
  ['2026-02-30', 'P1D', null],
  ['2026-02-28', '90d', null],
])('before %s by %s lies %s', (day, period, expected) => {
  expect(takePeriod(day, period)).toBe(expected);
});
