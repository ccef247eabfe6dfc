/** Days that the words of conditions name. */
import { readdirSync, readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addPeriod, daysBetween, isDate } from '../../src/engine/model/date.ts';
import { namedDay } from '../../src/lifecycle/named-day.ts';
import { runs } from '../engine/runs.ts';

const FROM = { starts: '2026-02-01', decided: '2026-01-10', locked: '2026-01-02' };

describe('words that name a day, counted from the start', () => {
  test.each([
    // a day of the calendar
    ['2026-05-01', '2026-05-01'],
    ['at the latest on 2026-05-01, in writing', '2026-05-01'],
    // the start, or what comes before it
    ['before the start', '2026-02-01'],
    ['Before  the start date is set', '2026-02-01'],
    ['before signature', '2026-02-01'],
    ['before the proposal', '2026-02-01'],
    ['before onboarding begins', '2026-02-01'],
    ['before provisioning', '2026-02-01'],
    ['from day 1', '2026-02-01'],
    ['from the start date, for six months', '2026-02-01'],
    // lengths
    ['within two weeks', '2026-02-15'],
    ['within two weeks, before any action of yours', '2026-02-15'],
    ['within 30 days', '2026-03-03'],
    ['in the first 30 days', '2026-03-03'],
    ['during onboarding, within the first 60 days', '2026-04-02'],
    ['within a month', '2026-03-01'],
    ['after one quarter', '2026-05-01'],
    ['30 days after the start', '2026-03-03'],
    ['two weeks before the start', '2026-01-18'],
    ['within ten working days', '2026-02-13'],
    ['five working days before the start', '2026-01-26'],
    ['within 10 days of the decision', '2026-01-20'],
    // by number
    ['at day 90', '2026-05-02'],
    ['day 90 and month 6', '2026-05-02'],
    ['by the end of month 3', '2026-05-01'],
    ['by month 3', '2026-05-01'],
    ['in week 2', '2026-02-15'],
    ['at the end of each quarter, first at day 90', '2026-05-02'],
    // ends of the calendar
    ['by the end of next quarter', '2026-06-30'],
    ['at the end of the month', '2026-02-28'],
    ['by the end of the year', '2026-12-31'],
    ['by the end of next year', '2027-12-31'],
    // what comes round
    ['monthly until day 90', '2026-03-01'],
    ['every six months', '2026-08-01'],
    ['every quarter', '2026-05-01'],
    ['once a year', '2027-02-01'],
    // at once
    ['immediately', '2026-01-10'],
  ])('%s', (words, day) => {
    expect(namedDay(words, FROM)?.day).toBe(day);
  });
});

test.each([
  'at renewal',
  'before the first invoice',
  'after three invoices',
  'after the next reached goal',
  'from the next starter on',
  'two quarters after the renewal',
  'until two months in a row are met',
  "with 30 days' notice",
  'on 2026-02-30',
  'by the end of the project',
  '',
])('"%s" hangs on something that is not known, and names no day', (words) => {
  expect(namedDay(words, FROM)).toBeNull();
});

describe('what is not known', () => {
  test.each([
    ['the start', { ...FROM }, '2026-02-15', 'start'],
    ['the decision where no start is known', { ...FROM, starts: null }, '2026-01-24', 'decision'],
    ['the lock where nobody has decided', { ...FROM, starts: null, decided: null }, '2026-01-16', 'lock'],
  ])('lengths count from %s', (_, from, day, base) => {
    expect(namedDay('within two weeks', from)).toEqual({ day, from: base });
  });

  test('what is due before the start has no day while the start has none', () => {
    expect(namedDay('before the start', { ...FROM, starts: null })).toBeNull();
  });

  test('a length has no day where nothing is known to count from', () => {
    expect(namedDay('within two weeks', { starts: null, decided: null, locked: null })).toBeNull();
  });
});

/** Each `due` of the rubrics and starters in this repository. */
const DUES = ['rubrics', 'rubrics/starters'].flatMap((folder) =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .flatMap((file) => [...readFileSync(`${folder}/${file}`, 'utf8').matchAll(/^ +due: (.+)$/gm)].map(([, words = '']) => words)),
);

/** Words of the shipped rubrics that hang on an event of which nobody knows the day beforehand. */
const EVENTS = ['at renewal', 'before the first invoice', 'before the next invoice', 'after the first reached goal', 'after the next reached goal'];

test('of the rubrics that come with fit every due is understood but for those that hang on an event', () => {
  const silent = new Set(DUES.filter((words) => namedDay(words, FROM) === null));
  expect([...silent].sort()).toEqual([...EVENTS, 'from the next starter on'].sort());
});

const day = fc.integer({ min: 0, max: 30_000 }).map((count) => addPeriod('1980-01-01', `P${count}D`) ?? '');
const length = fc.tuple(fc.integer({ min: 1, max: 999 }), fc.constantFrom('day', 'week', 'month', 'quarter', 'year', 'working day'));

test('a length leads forward from the start, and the same length before it leads back', () => {
  fc.assert(
    fc.property(day, length, (starts, [count, unit]) => {
      const [after, before] = ['after', 'before'].map((side) => namedDay(`${count} ${unit}s ${side} the start`, { ...FROM, starts })?.day ?? starts);
      expect([daysBetween(starts, after ?? ''), daysBetween(before ?? '', starts)].every((days) => days > 0)).toBe(true);
    }),
    runs(300),
  );
});

test('working days are never fewer than days, and end on a day from Monday to Friday', () => {
  fc.assert(
    fc.property(day, fc.integer({ min: 1, max: 400 }), (starts, count) => {
      const reached = namedDay(`within ${count} working days`, { ...FROM, starts })?.day ?? '';
      expect(daysBetween(starts, reached)).toBeGreaterThanOrEqual(count);
      expect(daysBetween('2024-01-01', reached) % 7).not.toBeOneOf([5, 6, -1, -2]);
    }),
    runs(300),
  );
});

test('whatever the words are, there is a day of the calendar or none', () => {
  const words = fc.array(
    fc.constantFrom('within', 'day', '90', 'end of', 'next', 'quarter', 'before', 'the start', '9999', 'years', 'first at', '2026-02-30', 'a'),
  );
  fc.assert(
    fc.property(words, day, (parts, starts) => {
      const named = namedDay(parts.join(' '), { ...FROM, starts });
      expect(named === null || isDate(named.day)).toBe(true);
    }),
    runs(2000),
  );
});
