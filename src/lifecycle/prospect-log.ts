/** What the log says of the names of prospects, and of which turned out to be one. */
import type { LogEntry, MergeAct, RenameAct } from '../engine/model/log.ts';

/** A renaming or a merger. */
export interface ProspectEntry extends LogEntry {
  readonly act: RenameAct | MergeAct;
}

/** @returns the last renaming or merger that has not been taken back; `null` where none stands. @param log the oldest first */
export function lastStanding(log: readonly LogEntry[]): ProspectEntry | null {
  const undone = new Set(log.flatMap(({ act }) => (act.kind === 'undo' ? [act.entry] : [])));
  return log.filter(isOfProspect).findLast(({ id }) => !undone.has(id)) ?? null;
}

/** @returns every name that a prospect was given or had taken away, by its id. What was taken back is among them: people may remember it. */
export function namesByProspect(log: readonly LogEntry[]): ReadonlyMap<string, readonly string[]> {
  const names = new Map<string, string[]>();
  for (const { prospect, act } of log) {
    if (act.kind !== 'rename') continue;
    const own = names.get(prospect) ?? [];
    own.push(act.from, act.to);
    names.set(prospect, own);
  }
  return names;
}

function isOfProspect(entry: LogEntry): entry is ProspectEntry {
  return entry.act.kind === 'rename' || entry.act.kind === 'merge';
}
