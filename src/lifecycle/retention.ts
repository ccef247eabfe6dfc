/** How long assessments are kept: which ones are due to be removed. */
import { addPeriod } from '../engine/model/date.ts';

/** What this needs to know of an assessment. */
export interface Kept {
  /** RFC 3339 UTC; a draft counts by its last change. */
  readonly createdAt: string | null;
  readonly updatedAt: string | null;
  /** The day on which its rubric says that it goes, YYYY-MM-DD. */
  readonly removeOn: string | null;
}

/** Which ones are meant: either is enough. */
export interface Limit {
  /** Not touched for longer than this, an ISO 8601 duration such as P2Y. */
  readonly olderThan: string | null;
  /** Past the day that their rubric names. */
  readonly expired: boolean;
}

/** @returns the duration that a person writes as 2y, 18m, 4w, 90d or P2Y; `null` for anything else, and for none at all. */
export function periodIn(text: string): string | null {
  const written = text.trim().toUpperCase();
  const period = written.startsWith('P') ? written : `P${written}`;
  const isPeriod = /^P(?=\d)(?:\d{1,4}Y)?(?:\d{1,4}M)?(?:\d{1,4}W)?(?:\d{1,5}D)?$/.test(period) && /[1-9]/.test(period);
  return isPeriod ? period : null;
}

/** @returns whether it is to go. What is not known to be old stays. @param today YYYY-MM-DD */
export function isDueToGo({ createdAt, updatedAt, removeOn }: Kept, { olderThan, expired }: Limit, today: string): boolean {
  const touched = (updatedAt ?? createdAt)?.slice(0, 10);
  const grownOld = olderThan === null || touched === undefined ? null : addPeriod(touched, olderThan);
  return (grownOld !== null && grownOld < today) || (expired && removeOn !== null && removeOn <= today);
}
