/** Which of all ratings of a call counts. */
import { type Call, type Linked, standingOf } from './ratings.ts';

/** @returns what the raters agreed on last, else the first rating that is locked, each as it was put right last; `null` while nothing is locked. */
export function countsOf<One extends Linked>({ ratings, agreed }: Call<One>): One | null {
  return standingOf(agreed) ?? ratings.map(standingOf).find((rating) => rating !== null) ?? null;
}
