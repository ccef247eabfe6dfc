/** What became of customers. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type LogEntry, OUTCOME_FACTS, type OutcomeFacts } from '../../src/engine/model/log.ts';
import { type Counting, customerSince, outcomeOf } from '../../src/lifecycle/outcome.ts';
import { runs } from '../engine/runs.ts';
import { decision, entry, RECORD } from './support.ts';

const SINCE = '2026-04-01';
const YEAR_OVER = '2027-04-01';
const ALL = { customer: true, rate: true, baseline: true, conduct: true, goal: true };

const noted = (facts: OutcomeFacts, on = YEAR_OVER, at = on): LogEntry => entry(at, { kind: 'outcome', facts, on, note: null });
const goodAfter = (log: readonly LogEntry[], today = YEAR_OVER) => outcomeOf(SINCE, log, today).good;

describe('an outcome', () => {
  test.each([
    ['five facts that hold', ALL, true],
    ['four that hold and one that does not', { ...ALL, goal: false }, true],
    ['four that hold and one that is not known', { customer: true, rate: true, baseline: true, conduct: true }, true],
    ['three that hold and two that are not known', { customer: true, rate: true, baseline: true }, null],
    ['three that hold and one that does not', { customer: true, rate: true, baseline: true, goal: false }, null],
    ['two that do not hold', { rate: false, goal: false }, false],
    ['three that hold and two that do not', { ...ALL, rate: false, goal: false }, false],
  ])('of %s', (_, facts, good) => {
    expect(goodAfter([noted(facts)])).toBe(good);
  });

  test('is not known on the day before the year is over, whatever was noted', () => {
    expect(goodAfter([noted({ rate: false, goal: false }, '2026-12-01')], '2027-03-31')).toBeNull();
  });

  test('adds up over several entries', () => {
    expect(goodAfter([noted({ customer: true, rate: true }), noted({ baseline: true, conduct: true }, '2027-04-20')], '2027-04-20')).toBe(true);
  });

  test('takes the last word on each fact', () => {
    const log = [noted({ ...ALL, goal: false, rate: false }, YEAR_OVER, '1'), noted({ rate: true }, YEAR_OVER, '2')];
    expect(goodAfter(log)).toBe(true);
  });

  test('takes the word of the later day, even when it was noted first', () => {
    const log = [noted({ rate: true }, '2027-05-01', '1'), noted({ rate: false }, '2027-04-15', '2')];
    expect(outcomeOf(SINCE, log, '2027-06-01').facts.rate?.holds).toBe(true);
  });

  test('is not good by what held before the year was over', () => {
    expect(goodAfter([noted(ALL, '2026-09-01')])).toBeNull();
  });

  test('stays bad by what failed before the year was over: who left is not asked again', () => {
    expect(goodAfter([noted({ customer: false, goal: false }, '2026-09-01')])).toBe(false);
  });

  test('of a start on the last of February ends on the last of the next', () => {
    expect(outcomeOf('2028-02-29', [], '2028-02-29').due).toBe('2029-02-28');
  });
});

test('one more fact that holds never makes a good outcome bad', () => {
  const facts = fc.record(Object.fromEntries(OUTCOME_FACTS.map((fact) => [fact, fc.boolean()])), { requiredKeys: [] });
  const RANK = new Map<boolean | null, number>([
    [false, 0],
    [null, 1],
    [true, 2],
  ]);
  fc.assert(
    fc.property(facts, fc.constantFrom(...OUTCOME_FACTS), (known, fact) => {
      const [before, after] = [known, { ...known, [fact]: true }].map((all) => RANK.get(goodAfter([noted(all)])) ?? -1);
      expect(after).toBeGreaterThanOrEqual(before ?? 0);
    }),
    runs(300),
  );
});

describe('a customer', () => {
  const one: Counting = { id: RECORD.id, lockedAt: '2026-03-02T15:10:30.250Z', recommendation: 'conditional' };
  const decided = (recommendation: 'accept' | 'conditional' | 'defer' | 'decline', starts: string | null = null, id = one.id) => ({
    ...entry('2026-03-05T09:00:00Z', decision(recommendation, starts)),
    assessment: id,
  });

  test('is one from the start that the acceptance names', () => {
    expect(customerSince([one], [decided('accept', SINCE)])).toBe(SINCE);
  });

  test('is one from the day of the acceptance where no start was named', () => {
    expect(customerSince([one], [decided('conditional')])).toBe('2026-03-05');
  });

  test('is one from the lock where nobody has decided otherwise than recommended', () => {
    expect(customerSince([one], [])).toBe('2026-03-02');
  });

  test.each(['defer', 'decline'] as const)('is nobody with whom the decision is to %s', (word) => {
    expect(customerSince([one], [decided(word)])).toBeNull();
  });

  test.each(['defer', 'decline', 'incomplete'] as const)('is nobody of whom %s is recommended and nothing decided', (recommendation) => {
    expect(customerSince([{ ...one, recommendation }], [])).toBeNull();
  });

  test('stays one after a later review has led to an end', () => {
    const review: Counting = { id: 'review', lockedAt: '2026-12-01T09:00:00Z', recommendation: 'decline' };
    expect(customerSince([review, one], [decided('accept', SINCE), decided('decline', null, 'review')])).toBe(SINCE);
  });
});
