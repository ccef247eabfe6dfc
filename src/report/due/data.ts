/** What is due, as data: the document `fit.due/1`, and what every other format is made from. */
import type { Prospect } from '../../engine/model/assessment.ts';
import type { ConditionState } from '../../engine/model/log.ts';
import type { DueDay } from '../../engine/model/standing.ts';

/** The document. */
export interface DueDocument {
  readonly schema: 'fit.due/1';
  /** The day it was made, and the last day that it looks ahead to, YYYY-MM-DD. */
  readonly today: string;
  readonly until: string;
  readonly counts: { readonly overdue: number; readonly coming: number; readonly withoutDay: number };
  /** By day; what has none comes last. */
  readonly due: readonly DueItem[];
}

/** One thing that is due. */
export interface DueItem {
  readonly kind: 'review' | 'condition';
  readonly day: string | null;
  /** Days from today; negative where it is overdue. */
  readonly days: number | null;
  /** What names the day; of a condition only. */
  readonly from: DueDay['from'] | null;
  readonly prospect: Prospect;
  readonly assessment: string;
  readonly rubric: string;
  /** Of a condition: its question, where it stands, what was promised, and by whom. */
  readonly question: string | null;
  readonly state: ConditionState | null;
  readonly text: string | null;
  readonly owner: string | null;
  /** The command that deals with it. */
  readonly command: string;
}

/** @returns the document on these things. */
export function dueDocument(due: readonly DueItem[], today: string, until: string): DueDocument {
  const overdue = due.filter(isOverdue).length;
  const withoutDay = due.filter(({ days }) => days === null).length;
  return { schema: 'fit.due/1', today, until, counts: { overdue, coming: due.length - overdue - withoutDay, withoutDay }, due };
}

/** @returns whether its day is over. What is due today is not. */
export function isOverdue({ days }: Pick<DueItem, 'days'>): boolean {
  return days !== null && days < 0;
}
