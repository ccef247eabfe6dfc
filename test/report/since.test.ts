/** What has happened since the lock, in words. */
import { describe, expect, test } from 'vitest';
import type { Assessment } from '../../src/engine/model/assessment.ts';
import type { ConditionStanding } from '../../src/engine/model/standing.ts';
import { conditionsHeading, decided, factLines, outcomeHeading, outcomeRemarks, stateWords } from '../../src/report/since.ts';
import { EMPTY, INCOMPLETE, KNOCKED_OUT, LIVED, RICH } from './support.ts';

const OPEN: ConditionStanding = { state: 'open', due: { day: '2026-05-02', from: 'start' }, by: null, at: null, because: null };
const KEPT: ConditionStanding = { ...OPEN, state: 'kept', by: 'Jan Maas', at: '2026-04-15T08:00:00.000Z' };

function decision(assessment: Assessment): string | null {
  const words = decided(assessment);
  return words && `${words.before}${words.word}${words.after}`;
}

describe('the decision of a person', () => {
  test('is left out while nobody has decided', () => {
    expect(decision(EMPTY)).toBeNull();
  });

  test('names who decided what, and when', () => {
    expect(decision(RICH)).toBe('sales manager decided conditional, 2026-03-03 09:30 UTC.');
  });

  test('names the recommendation it differs from, the reason, and the start', () => {
    expect(decision(LIVED)).toBe(
      'sales manager decided accept, 2026-03-03 09:30 UTC, where fit recommends conditional. Because: Their new practice manager came from a customer of ours. Start: 2026-04-01.',
    );
  });

  test('says so where it differs and no reason is known', () => {
    const silent = { ...KNOCKED_OUT, decision: { ...(KNOCKED_OUT.decision as NonNullable<Assessment['decision']>), because: null } };
    expect(decision(silent)).toMatch(/Because: no reason noted\.$/);
  });

  test('stands beside a recommendation that could not be given yet', () => {
    expect(decision({ ...INCOMPLETE, decision: RICH.decision })).toContain('where fit recommends nothing yet');
  });
});

describe('a condition', () => {
  test('that is open says when it is due, and what that is counted from', () => {
    expect(stateWords(OPEN)).toBe(', due 2026-05-02, counted from the start.');
  });

  test('that is settled says who says so and why, and no day', () => {
    expect(stateWords({ ...KEPT, state: 'dropped', because: 'They closed the branch' })).toBe(
      ', says Jan Maas, 2026-04-15 08:00 UTC. Because: They closed the branch.',
    );
  });

  test('that nothing gives a day to says that', () => {
    expect(stateWords({ ...OPEN, due: null })).toBe(', no day named.');
  });

  test('counts in the heading as long as it is owed', () => {
    const [first] = RICH.result.conditions;
    const conditions = ([OPEN, KEPT, { ...OPEN, state: 'late' }] as const).map((standing) => ({ ...(first as NonNullable<typeof first>), standing }));
    expect(conditionsHeading(conditions)).toBe('Conditions, 2 of 3 still owed');
  });

  test('of a record that never was in a store is only due', () => {
    expect(conditionsHeading(RICH.result.conditions)).toBe('Conditions, 2 due');
  });
});

describe('the outcome', () => {
  const known = LIVED.outcome as NonNullable<Assessment['outcome']>;

  test.each([
    [true, 'good'],
    [false, 'not good'],
    [null, 'not yet known'],
  ])('%s is headed "%s"', (good, words) => {
    expect(outcomeHeading({ ...known, good })).toBe(`Outcome: ${words}`);
  });

  test('says from which day it counts, and of whom there is none', () => {
    expect(outcomeRemarks(known).join(' ')).toMatch(/^Customer since 2026-04-01; it counts from 2027-04-01 on, when at least 4 of the 5 hold\. Only customers/);
  });

  test('has a line on each fact, and tells those of before the year was over', () => {
    expect(factLines(known)).toEqual([
      { text: 'still a customer, or left by plan: yes, 2027-04-02', holds: true },
      { text: 'effective rate at or above the floor: no, 2026-09-01. Many visits in August.', holds: false },
      { text: 'protection baseline kept for at least 95%: yes, 2027-04-02', holds: true },
      { text: 'no breach of conduct upheld: yes, 2027-04-02', holds: true },
      { text: 'the outcome they want is on track: yes, 2026-09-01, before the year was over. Many visits in August.', holds: null },
    ]);
  });
});
