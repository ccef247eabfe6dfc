/** What there is to follow up: the calls with one prospect, the newest first, and what stands of each. */
import { type Call, callsOf, type Linked, standingOf } from './ratings.ts';

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

/** @returns what counts for a call: what the raters agreed on, else the first rating that is locked; `null` while none is. */
export function countsIn<One extends Linked>({ ratings, agreed }: Call<One>): One | null {
  return standingOf(agreed) ?? ratings.map(standingOf).find((one) => one !== null) ?? null;
}

/** @returns what there is of each rating of a call: the newest locked revision, else the draft. */
export function ratingsIn<One extends Linked>({ ratings }: Call<One>): readonly One[] {
  return ratings.map((revisions) => standingOf(revisions) ?? revisions[0]);
}

/** @returns everything that belongs to a call. */
export function membersOf<One extends Linked>({ ratings, agreed }: Call<One>): readonly One[] {
  return [...ratings.flat(), ...agreed];
}

/** @returns an assessment with its revisions before and after it, the newest last; empty where it is not there. */
export function revisionsOf<One extends Linked>(all: readonly One[], id: string): readonly One[] {
  const lists = callsOf(all).flatMap(({ ratings, agreed }): readonly (readonly One[])[] => [...ratings, agreed]);
  return lists.find((revisions) => revisions.some((one) => one.id === id)) ?? [];
}
