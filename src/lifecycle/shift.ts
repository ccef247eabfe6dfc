/** A number that was one thing and is another. */
import { rational, round, subtract } from '../engine/exact/rational.ts';
import { type Ranged, trendOf } from './noise.ts';

/** A number before and after. */
export interface Shift {
  /** `null` where it is not known. */
  readonly before: number | null;
  readonly after: number | null;
  /** After less before, exact to the last decimal; `null` where either is not known. */
  readonly change: number | null;
  /** The direction of a change that is larger than the noise whatever is still open, `none` of one that is not; `null` where there is no change to speak of. */
  readonly trend: 'up' | 'down' | 'none' | null;
}

/** Decimals that scores have at most. */
const MOST_DECIMALS = 6;

/** @returns the shift. @param noise in points of the numbers; changes up to it say nothing */
export function shiftOf(before: Ranged, after: Ranged, noise: number): Shift {
  const change = before.score === null || after.score === null ? null : lessOf(after.score, before.score);
  return { before: before.score, after: after.score, change, trend: trendOf(before, after, noise) };
}

/** @returns a − b as people would take away one decimal from the other: 67.5 less 67.4 is 0.1. */
export function lessOf(a: number, b: number): number {
  return round(subtract(rational(a), rational(b)), MOST_DECIMALS);
}
