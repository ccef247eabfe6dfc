/** How large a difference between two assessments has to be before it says something about the prospect. */

/** Points by which the score of one and the same prospect may differ from rating to rating, until a team has measured its own (standard error of measurement). */
const ASSUMED_ERROR = 5;

/**
 * @returns the least change of a score that is more than the noise of two ratings: 1.96 × √2 × the standard error of measurement, 13.9 points
 * where that is 5 (Jacobson and Truax 1991).
 * @param borderline what the rubric takes for one such error, in points of its own scale; `undefined` where it says nothing
 */
export function noiseOf(borderline: number | undefined): number {
  return 1.96 * Math.SQRT2 * (borderline ?? ASSUMED_ERROR);
}

/** A score with the least and the greatest that it can still become; `null` where it is not known, or without an end. */
export interface Ranged {
  readonly score: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/**
 * @returns the direction of a change, `none` where it is not larger than the noise whatever the open answers turn out to be: what is not known is
 * no average, so ranges are held against each other. `null` where either score is not known.
 */
export function trendOf(before: Ranged, after: Ranged, noise: number): 'up' | 'down' | 'none' | null {
  if (before.score === null || after.score === null) return null;
  if (isAbove(after, before, noise)) return 'up';
  return isAbove(before, after, noise) ? 'down' : 'none';
}

function isAbove({ low }: Ranged, { high }: Ranged, noise: number): boolean {
  return low !== null && high !== null && low - high > noise;
}
