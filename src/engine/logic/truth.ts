/** Sets of truth values in three-valued logic (R13): what a condition can turn out to be. */

/** Any union of `NO`, `YES` and `UNDECIDED`. */
export type Truth = number;
export const NO = 1;
export const YES = 2;
export const UNDECIDED = 4;

/** @returns every truth of "a and b" when a and b range over the given sets. */
export function both(a: Truth, b: Truth): Truth {
  const undecided = (a & UNDECIDED && b & (YES | UNDECIDED)) || (b & UNDECIDED && a & YES);
  return ((a | b) & NO) | (a & b & YES) | (undecided ? UNDECIDED : 0);
}

/** @returns every truth of "not a". */
export function negate(a: Truth): Truth {
  return (a & UNDECIDED) | (a & YES ? NO : 0) | (a & NO ? YES : 0);
}
