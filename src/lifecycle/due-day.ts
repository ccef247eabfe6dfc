/** The day on which a condition is due. */
import type { DueDay } from '../engine/model/standing.ts';
import { type CountedFrom, namedDay } from './named-day.ts';

/** Everything that can say when a condition is due, what counts most first. */
export interface DueSources {
  /** The day that somebody has set for it, YYYY-MM-DD. */
  readonly set: string | null;
  /** Its own words, and the days that they are counted from. */
  readonly words: string | null;
  readonly from: CountedFrom;
  /** The day from which the assessment is to be looked at again. */
  readonly reviewOn: string | null;
}

/** @returns the day, and where it comes from; `null` where nothing names one. */
export function dueDay({ set, words, from, reviewOn }: DueSources): DueDay | null {
  if (set !== null) return { day: set, from: 'set' };
  const named = words === null ? null : namedDay(words, from);
  return named ?? (reviewOn === null ? null : { day: reviewOn, from: 'review' });
}
