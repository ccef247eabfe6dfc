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

/** @returns the direction of a change, `none` where it is not larger than the noise. `null` where either score is not known. */
export function trendOf(before: number | null, after: number | null, noise: number): 'up' | 'down' | 'none' | null {
  if (before === null || after === null) return null;
  const change = after - before;
  if (Math.abs(change) <= noise) return 'none';
  return change > 0 ? 'up' : 'down';
}
