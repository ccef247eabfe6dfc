/** What is due, in words. */
import { counted } from '../words.ts';
import type { DueItem } from './data.ts';

/** @returns "3 days over", "today", "in 12 days"; that no day is named. */
export function whenWords(days: number | null): string {
  if (days === null) return 'no day named';
  if (days === 0) return 'today';
  return days < 0 ? `${counted(-days, 'day')} over` : `in ${counted(days, 'day')}`;
}

/** @returns what is to be done. */
export function whatWords({ kind, rubric, text, owner, state }: DueItem): string {
  if (kind === 'review') return `Look again, ${rubric}`;
  const who = owner === null ? '' : ` (${owner})`;
  return `${state === 'late' ? 'Late: ' : ''}${text ?? ''}${who}`;
}
