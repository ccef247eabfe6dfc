/** Which assessments are due to be removed. */
import { expect, test } from 'vitest';
import { isDueToGo, type Kept, type Limit, periodIn } from '../../src/lifecycle/retention.ts';

const TODAY = '2026-11-22';
const KEPT: Kept = { createdAt: '2024-11-20T10:00:00.000Z', updatedAt: '2024-11-21T10:00:00.000Z', removeOn: null };
const NO_LIMIT: Limit = { olderThan: null, expired: false };

test.each([
  ['2y', 'P2Y'],
  ['P2Y', 'P2Y'],
  ['18m', 'P18M'],
  ['90d', 'P90D'],
  ['4w', 'P4W'],
  ['p1y6m', 'P1Y6M'],
  [' 2Y ', 'P2Y'],
])('%j is taken for a length of time', (text, period) => {
  expect(periodIn(text)).toBe(period);
});

test.each(['', 'P', '2', 'y', '0d', 'P0Y0M', '-2y', '2 y', '2h', '1.5y', 'two years', '99999y', 'P2Y\n1D'])('%j is no length of time', (text) => {
  expect(periodIn(text)).toBeNull();
});

test.each([
  ['a day longer than the limit', '2024-11-21', true],
  ['exactly as long as the limit', '2024-11-22', false],
  ['less', '2024-11-23', false],
])('what was not touched for %s is judged by its last change', (_, day, goes) => {
  expect(isDueToGo({ ...KEPT, updatedAt: `${day}T23:59:59.000Z` }, { olderThan: 'P2Y', expired: false }, TODAY)).toBe(goes);
});

test('what was never changed counts from its beginning', () => {
  expect(isDueToGo({ ...KEPT, updatedAt: null }, { olderThan: 'P2Y', expired: false }, TODAY)).toBe(true);
});

test('what has no time is not known to be old, and stays', () => {
  expect(isDueToGo({ createdAt: null, updatedAt: null, removeOn: null }, { olderThan: 'P1D', expired: true }, TODAY)).toBe(false);
});

test('an age beyond the calendar is no age that anything has', () => {
  expect(isDueToGo(KEPT, { olderThan: 'P9999Y', expired: false }, TODAY)).toBe(false);
});

test.each([
  ['has come', '2026-11-22', true],
  ['is long past', '2020-01-01', true],
  ['is tomorrow', '2026-11-23', false],
])('where the day that its rubric names %s, that decides', (_, removeOn, goes) => {
  expect(isDueToGo({ ...KEPT, removeOn }, { olderThan: null, expired: true }, TODAY)).toBe(goes);
});

test('the day that a rubric names counts only where that is asked for', () => {
  expect(isDueToGo({ ...KEPT, removeOn: '2020-01-01' }, NO_LIMIT, TODAY)).toBe(false);
});
