/** Which of many assessments count: one a call. */
import { type Call, callsOf, type Linked, standingOf } from './calls.ts';

/** @returns what the raters agreed on last, else the first rating that is locked, each as it was put right last; `null` while nothing is locked. */
export function countsOf<One extends Linked>({ ratings, agreed }: Call<One>): One | null {
  return standingOf(agreed) ?? ratings.map(standingOf).find((rating) => rating !== null) ?? null;
}

/** @returns the one of each call that counts, in the order in which they came; of a call in which nothing is locked none. */
export function counting<One extends Linked>(all: readonly One[]): readonly One[] {
  const kept = new Set(callsOf(all).map(countsOf));
  return all.filter((one) => kept.has(one));
}

/** @returns the ids of those that a locked correction has taken the place of. */
export function superseded(all: readonly Linked[]): ReadonlySet<string> {
  return new Set(all.flatMap(({ status, follows }) => (status === 'complete' && follows?.kind === 'correction' ? [follows.of] : [])));
}
