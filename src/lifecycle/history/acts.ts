/** Lines of the log with what one has to know to understand them. */
import type { LogEntry } from '../../engine/model/log.ts';
import type { ActEvent, Life } from './model.ts';

/** @returns the line as an event. @param entry one that may be seen */
export function actEvent(entry: LogEntry, { records, log, merged }: Pick<Life, 'records' | 'log' | 'merged'>): ActEvent {
  const { id, at, by, prospect, assessment, act } = entry;
  const record = records.find((one) => one.id === assessment);
  const condition = act.kind === 'condition' ? record?.result.conditions.find(({ question }) => question === act.question) : undefined;
  return {
    kind: 'act',
    id,
    at,
    by,
    prospect,
    assessment,
    act,
    recommended: act.kind === 'decision' ? (record?.result.recommendation ?? null) : null,
    condition: condition ? { title: condition.title, text: condition.text } : null,
    merged: act.kind === 'merge' ? (merged.get(prospect) ?? null) : null,
    undone: act.kind === 'undo' ? (log.find((one) => one.id === act.entry)?.act ?? null) : null,
  };
}
