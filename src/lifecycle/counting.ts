/** Which of many assessments count: one a call. */
import { countsOf } from './counts.ts';
import { callsOf, type Linked } from './ratings.ts';

/** @returns the ids of those that a locked correction has taken the place of. */
export function superseded(all: readonly Linked[]): ReadonlySet<string> {
  return new Set(all.flatMap(({ status, follows }) => (status === 'complete' && follows?.kind === 'correction' ? [follows.of] : [])));
}

/** @returns the one of each call that counts, in the order in which they came; of a call in which nothing is locked none. */
export function counting<One extends Linked>(all: readonly One[]): readonly One[] {
  const kept = new Set(callsOf(all).map(countsOf));
  return all.filter((one) => kept.has(one));
}
