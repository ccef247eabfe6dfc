/** What was said about an assessment goes on counting once another has taken its place: what was put right, and what raters agreed on. */
import type { LogEntry } from '../../engine/model/log.ts';
import { callsOf, type Linked, membersOf } from './calls.ts';
import { countsOf } from './counting.ts';

/**
 * @returns the log as about the assessments that count: a line about another one of the same call is about the one that counts of it. The lines
 * themselves stay as they were written; pages that tell what happened show those.
 * @param all every assessment of the prospects that the lines are about
 */
export function asOfNow(log: readonly LogEntry[], all: readonly Linked[]): readonly LogEntry[] {
  if (all.every(({ follows }) => follows === null || follows.kind === 'again')) return log;
  const counts = new Map<string, string>();
  for (const call of callsOf(all)) {
    const id = countsOf(call)?.id;
    if (id !== undefined) for (const member of membersOf(call)) counts.set(member.id, id);
  }
  return log.map((entry) => (entry.assessment === null ? entry : { ...entry, assessment: counts.get(entry.assessment) ?? entry.assessment }));
}
