/** Whether two results of the same answers are one: records live longer than the program that made them. */
import type { Result } from '../model/assessment.ts';

/** @returns whether both say the same; words of causes may have been put better since. */
export function isSameResult(one: Result, other: Result): boolean {
  return gist(one) === gist(other);
}

/** What tells one result from another. */
function gist({ recommendation, band, score, low, high, cause }: Result): string {
  return JSON.stringify([recommendation, band, score, low, high, cause.rule, cause.id]);
}
