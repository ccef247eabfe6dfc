/** Stored records as they stand now. */
import { describe, expect, test } from 'vitest';
import type { LogEntry } from '../../src/engine/model/log.ts';
import { standing } from '../../src/lifecycle/standing.ts';
import { decision, entry, RECORD } from './support.ts';

const accepted = entry('2026-03-05T09:00:00Z', decision('accept', '2026-04-01'));
const declined = entry('2026-03-06T09:00:00Z', decision('decline'));
const noted = entry('2027-04-02T09:00:00Z', { kind: 'outcome', facts: { rate: true }, on: '2027-04-02', note: null });

const now = (log: readonly LogEntry[], customerSince: string | null = '2026-04-01') =>
  standing(RECORD, { log, reviewOn: '2026-09-02', customerSince, today: '2027-05-01' });

describe('a stored record', () => {
  test('carries the decision that was made last', () => {
    expect(now([accepted, declined]).decision).toEqual({ recommendation: 'decline', by: 'Jan Maas', because: null, at: '2026-03-06T09:00:00Z' });
  });

  test('carries no decision about another assessment', () => {
    expect(now([{ ...accepted, assessment: 'another' }]).decision).toBeNull();
  });

  test('says where its conditions stand', () => {
    expect(now([accepted]).result.conditions.map(({ standing: one }) => one?.due)).toEqual([
      { day: '2026-04-01', from: 'start' },
      { day: '2026-04-01', from: 'start' },
    ]);
  });

  test('says nothing of conditions that nobody owes after a decline', () => {
    expect(now([accepted, declined]).result.conditions).toEqual(RECORD.result.conditions);
  });

  test('carries the outcome once a fact was noted', () => {
    expect([now([accepted]).outcome, now([accepted, noted]).outcome?.facts]).toEqual([
      null,
      { rate: { holds: true, on: '2027-04-02', by: 'Jan Maas', note: null } },
    ]);
  });

  test('is otherwise as it was locked', () => {
    const { decision: _, outcome: __, result, ...rest } = now([accepted, noted]);
    const { decision: ___, outcome: ____, result: locked, ...before } = RECORD;
    expect([rest, { ...result, conditions: [] }]).toEqual([before, { ...locked, conditions: [] }]);
  });
});
