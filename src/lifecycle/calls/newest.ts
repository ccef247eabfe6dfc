/** The calls with one prospect in the order of time: what there is to follow up. */
import { type Call, callsOf, type Linked } from './calls.ts';

/** An assessment of which it is known when it was made. */
export interface Dated extends Linked {
  /** RFC 3339 UTC. */
  readonly createdAt: string | null;
  readonly updatedAt: string | null;
}

/** @returns the calls with at least one rating, the newest first. The day of a call is that of its first rating as it was locked first: what is put right later makes no old call new. */
export function newestCalls<One extends Dated>(all: readonly One[]): readonly Call<One>[] {
  return callsOf(all)
    .filter(({ ratings }) => ratings.length > 0)
    .sort((a, b) => (timeOf(a) < timeOf(b) ? 1 : -1));
}

function timeOf({ ratings: [first] }: Call<Dated>): string {
  const [{ updatedAt, createdAt, id }] = first as readonly [Dated, ...Dated[]];
  return `${updatedAt ?? createdAt ?? ''} ${id}`;
}
