/** The life of one prospect with everything that can happen in it. */
import type { LogEntry } from '../../../src/engine/model/log.ts';
import { historyOf } from '../../../src/lifecycle/history/history.ts';
import type { Life } from '../../../src/lifecycle/history/model.ts';
import type { HistoryView } from '../../../src/report/history/outline.ts';
import { rated } from '../../engine/rubrics.ts';
import { assessed } from '../../lifecycle/support/assessed.ts';
import { RUBRIC } from '../rubric.ts';

const FIRST = { last_incident: 1, security_baseline: 3, contact_point: 2, advance_notice: 2, seats: 45, onsite: 'none', decision_path: 3, capacity: 4 };
const later = { ...RUBRIC, version: '2.0.0' };
const other = { ...RUBRIC, id: 'msp-other', title: 'Another form' };

/** Locked records, the oldest first: a call put right, the same call rated twice and agreed upon, and two more under other texts. */
const RECORDS = [
  assessed(RUBRIC, rated({ ...FIRST, contact_point: 4 }), { id: 'A1', at: '2026-01-02T09:00:00Z', name: 'Harbor Dental' }),
  assessed(RUBRIC, rated(FIRST), { id: 'A2', at: '2026-01-03T09:00:00Z', follows: { kind: 'correction', of: 'A1', because: 'Wrong level typed' } }),
  assessed(RUBRIC, rated({ ...FIRST, last_incident: 4, contact_point: 3 }), {
    id: 'B1',
    at: '2026-07-10T09:00:00Z',
    follows: { kind: 'again', of: 'A2', because: null },
  }),
  assessed(RUBRIC, rated({ ...FIRST, last_incident: 5, contact_point: 4, decision_path: 5 }), {
    id: 'B2',
    at: '2026-07-10T11:00:00Z',
    by: 'Kim',
    role: 'delivery lead',
    follows: { kind: 'second-rating', of: 'B1', because: null },
  }),
  assessed(RUBRIC, rated({ ...FIRST, last_incident: 5, contact_point: 3, decision_path: 4 }), {
    id: 'B3',
    at: '2026-07-11T09:00:00Z',
    follows: { kind: 'consensus', of: 'B1', because: 'Both heard of the drill' },
  }),
  assessed(other, rated({ last_incident: 3 }), { id: 'C1', at: '2026-08-01T09:00:00Z' }),
  assessed(later, rated({ ...FIRST, last_incident: 5 }), { id: 'D1', at: '2027-01-10T09:00:00Z' }),
];

const LOG: readonly LogEntry[] = [
  entry(
    '1',
    '2026-01-04T10:00:00Z',
    'A2',
    { kind: 'decision', recommendation: 'accept', because: 'The owner signs the baseline', starts: '2026-02-01' },
    'Kim',
  ),
  entry('2', '2026-02-10T10:00:00Z', null, { kind: 'rename', from: 'Harbor Dental', to: 'Harbour Dental' }),
  entry('3', '2026-02-11T10:00:00Z', null, { kind: 'merge', into: 'P' }, 'Jo', 'Q'),
  entry('4', '2026-03-01T10:00:00Z', 'A2', { kind: 'condition', question: 'last_incident', state: 'late', because: 'Holidays', due: '2026-04-01' }),
  entry('5', '2026-04-01T10:00:00Z', 'A2', { kind: 'condition', question: 'last_incident', state: 'kept', because: null, due: null }),
  entry('6', '2026-07-10T10:00:00Z', 'B1', { kind: 'reveal' }),
  entry('7', '2026-07-12T10:00:00Z', 'B3', { kind: 'decision', recommendation: 'conditional', because: null, starts: null }, 'Kim'),
  entry('8', '2026-12-01T10:00:00Z', null, { kind: 'undo', entry: '3' }),
  entry('9', '2027-01-09T10:00:00Z', null, {
    kind: 'outcome',
    facts: { customer: true, rate: false },
    on: '2027-01-02',
    note: 'Two visits a month more than planned',
  }),
];

function entry(id: string, at: string, assessment: string | null, act: LogEntry['act'], by: string | null = 'Jo', prospect = 'P'): LogEntry {
  return { id, at, by, prospect, assessment, act };
}

/** All there is about the prospect. */
export const LIFE: Life = {
  prospect: { name: 'Harbour Dental', key: 'harbour.example', external: { hubspot: '123' } },
  records: RECORDS.map(({ record }) => record),
  log: LOG,
  rubrics: new Map(RECORDS.map(({ record, rubric }) => [record.rubric.sha256, rubric])),
  merged: new Map([['Q', 'Harbour Dental Ltd']]),
  hidden: new Set(),
};

/** @returns what the page needs. */
export function viewOf(life: Life, withSuperseded = false): HistoryView {
  return { history: historyOf(life, withSuperseded), shortIds: {} };
}
