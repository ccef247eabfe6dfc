/** Which assessments rate the same call: a first rating, second ratings of it, what was put right in either, and what the raters agreed on. */
import type { Follows } from '../../engine/model/assessment.ts';

/** An assessment as far as it tells where it comes from. */
export interface Linked {
  readonly id: string;
  readonly status: 'draft' | 'complete';
  /** `null` for one that stands by itself. */
  readonly follows: Pick<Follows, 'kind' | 'of'> | null;
}

/** A rating as it was locked first, then its corrections, the newest last; at least one. */
export type Revisions<One extends Linked> = readonly [One, ...One[]];

/** All ratings of one call. */
export interface Call<One extends Linked> {
  /** Id of the first rating, also where that has been removed. */
  readonly id: string;
  /** One entry a rater, the first rating first, second ratings in the order in which they were begun. */
  readonly ratings: readonly Revisions<One>[];
  /** What the raters agreed on afterwards, the newest last. */
  readonly agreed: readonly One[];
}

/** @returns every call, in the order in which the first of its assessments comes. Ids of ULID form sort by the time at which they were made; those of imported records need not. */
export function callsOf<One extends Linked>(all: readonly One[]): readonly Call<One>[] {
  const byId = new Map(all.map((one) => [one.id, one]));
  const members = new Map<string, One[]>();
  for (const one of all) {
    const call = originOf(one, byId, SAME_CALL);
    members.set(call, [...(members.get(call) ?? []), one]);
  }
  return [...members].map(([id, own]) => callOf(id, own, byId));
}

/** How assessments of one call hang together; looking anew is another call. */
const SAME_CALL: ReadonlySet<Follows['kind']> = new Set<Follows['kind']>(['correction', 'second-rating', 'consensus']);
const SAME_RATING: ReadonlySet<Follows['kind']> = new Set<Follows['kind']>(['correction']);

/** @returns the id at the beginning of a chain of such links; what was removed can still be the beginning. */
function originOf<One extends Linked>(one: One, byId: ReadonlyMap<string, One>, kinds: ReadonlySet<Follows['kind']>): string {
  const seen = new Set<string>();
  let at: One | undefined = one;
  let id = one.id;
  // Records can be brought in from elsewhere: a chain that bites its own tail ends where it is met again.
  while (at?.follows && kinds.has(at.follows.kind) && !seen.has(at.id)) {
    seen.add(at.id);
    id = at.follows.of;
    at = byId.get(id);
  }
  return id;
}

/** How many links lead from an assessment back to the beginning of its call; at most as many as there are assessments. */
function stepsFrom<One extends Linked>(id: string, one: One, byId: ReadonlyMap<string, One>): number {
  let steps = 0;
  for (let at: One | undefined = one; at?.follows && at.id !== id && steps < byId.size; at = byId.get(at.follows.of)) steps += 1;
  return steps;
}

function callOf<One extends Linked>(id: string, members: readonly One[], byId: ReadonlyMap<string, One>): Call<One> {
  const ratings = new Map<string, One[]>();
  const agreed: One[] = [];
  const steps = new Map(members.map((one) => [one.id, stepsFrom(id, one, byId)]));
  // What follows comes after what it follows, whatever ids the two were given.
  for (const one of [...members].sort((a, b) => (steps.get(a.id) ?? 0) - (steps.get(b.id) ?? 0) || (a.id < b.id ? -1 : 1))) {
    const origin = originOf(one, byId, SAME_RATING);
    if (byId.get(origin)?.follows?.kind === 'consensus') agreed.push(one);
    else ratings.set(origin, [...(ratings.get(origin) ?? []), one]);
  }
  const firstComesFirst = [...ratings].sort(([a], [b]) => Number(b === id) - Number(a === id));
  return { id, ratings: firstComesFirst.map(([, own]) => own as unknown as Revisions<One>), agreed };
}

/** @returns what stands of a rating now: its newest locked revision; `null` while nothing is locked. */
export function standingOf<One extends Linked>(revisions: readonly One[]): One | null {
  return revisions.findLast(({ status }) => status === 'complete') ?? null;
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
