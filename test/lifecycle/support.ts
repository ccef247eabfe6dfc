/** Entries of the log, and a record with two conditions to say something about. */
import type { Assessment } from '../../src/engine/model/assessment.ts';
import type { Act, LogEntry } from '../../src/engine/model/log.ts';
import { RICH } from '../report/support.ts';

/** A record with the conditions `last_incident`, due "from day 1", and `contact_point`, due "before start"; recommended is conditional. */
export const RECORD: Assessment = { ...RICH, decision: null };

/** @returns an entry about that record; about the prospect where it is an outcome. */
export function entry(at: string, act: Act, by: string | null = 'Jan Maas'): LogEntry {
  return { id: at, at, by, prospect: 'p', assessment: act.kind === 'outcome' ? null : RECORD.id, act };
}

/** @returns a decision. */
export function decision(recommendation: Assessment['result']['recommendation'], starts: string | null = null): Act {
  return { kind: 'decision', recommendation: recommendation as 'accept', because: null, starts };
}
