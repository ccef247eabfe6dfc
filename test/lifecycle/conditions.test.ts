/** Where conditions stand after the lock. */
import { describe, expect, test } from 'vitest';
import type { ConditionAct, LogEntry } from '../../src/engine/model/log.ts';
import { isOwed, standingConditions } from '../../src/lifecycle/conditions.ts';
import { decision, entry, RECORD } from './support.ts';

const REVIEW = '2026-09-02';

function said(at: string, act: Partial<ConditionAct>): LogEntry {
  return entry(at, { kind: 'condition', question: 'contact_point', state: 'open', because: null, due: null, ...act });
}

const contactPoint = (...log: readonly LogEntry[]) => standingConditions(RECORD, log, REVIEW).find(({ question }) => question === 'contact_point')?.standing;

describe('the state of a condition', () => {
  test('is open until somebody says otherwise', () => {
    expect(contactPoint()).toMatchObject({ state: 'open', by: null, at: null, because: null });
  });

  test('is what was said last', () => {
    const last = contactPoint(said('2026-04-01', { state: 'late' }), said('2026-04-02', { state: 'dropped', because: 'They closed the branch' }));
    expect(last).toMatchObject({ state: 'dropped', by: 'Jan Maas', at: '2026-04-02', because: 'They closed the branch' });
  });

  test('does not change by what is said of another condition', () => {
    expect(contactPoint(said('2026-04-01', { question: 'last_incident', state: 'kept' }))?.state).toBe('open');
  });

  test('does not change by what is said of another assessment', () => {
    expect(contactPoint({ ...said('2026-04-01', { state: 'kept' }), assessment: 'another' })?.state).toBe('open');
  });

  test.each([
    ['open', true],
    ['late', true],
    ['kept', false],
    ['broken', false],
    ['dropped', false],
  ] as const)('%s: owed %s', (state, owed) => {
    expect(isOwed(state)).toBe(owed);
  });
});

describe('the day on which a condition is due', () => {
  const started = entry('2026-03-05T09:00:00Z', decision('conditional', '2026-04-01'));

  test('comes from its words', () => {
    expect(contactPoint(started)?.due).toEqual({ day: '2026-04-01', from: 'start' });
  });

  test('is the next review where its words name none', () => {
    expect(contactPoint()?.due).toEqual({ day: REVIEW, from: 'review' });
  });

  test('is not known where there is no review either', () => {
    const [first] = standingConditions(RECORD, [], null);
    expect(first?.standing.due).toBeNull();
  });

  test('is the one that somebody has set', () => {
    expect(contactPoint(started, said('2026-04-02', { due: '2026-05-01' }))?.due).toEqual({ day: '2026-05-01', from: 'set' });
  });

  test('stays the one that was set when more is said later', () => {
    expect(contactPoint(said('2026-04-02', { due: '2026-05-01' }), said('2026-05-03', { state: 'late' }))?.due?.day).toBe('2026-05-01');
  });

  test('counts from the decision that counts, not from one that was replaced', () => {
    const earlier = entry('2026-03-04T09:00:00Z', decision('accept', '2026-12-01'));
    expect(contactPoint(earlier, started)?.due?.day).toBe('2026-04-01');
  });
});
