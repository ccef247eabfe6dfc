/** Assessments of one prospect put together: each call with all ratings of it, and of each rating its revisions. */
import type { Follows } from '../engine/model/assessment.ts';

/** What is known of an assessment to put it in its place. */
export interface Following {
  readonly id: string;
  readonly follows?: Pick<Follows, 'kind' | 'of'> | null | undefined;
}

/** One person's rating, with what was put right in it later. */
export interface Rating<One> {
  /** The revision that stands. */
  readonly newest: One;
  /** Those that it supersedes, the oldest first. */
  readonly superseded: readonly One[];
}

/** A call, and all that was made of it. */
export interface Call<One> {
  readonly first: Rating<One>;
  readonly seconds: readonly Rating<One>[];
  /** What the raters agreed on; an earlier agreement is superseded by a later one. */
  readonly consensus: Rating<One> | null;
  /** The one that counts: the consensus where there is one, else the first rating. */
  readonly counts: One;
}

/**
 * @returns the calls in the order of their first ratings; each assessment has one place. What follows an assessment that is not among them
 * stands by itself.
 * @param all the oldest first
 */
export function callsOf<One extends Following>(all: readonly One[]): readonly Call<One>[] {
  const links = linksIn(all);
  return [...grouped(all, (one) => originOf(one, links, SAME_CALL))].map(([call, members]) => {
    const ratings = [...grouped(members, (one) => originOf(one, links, SAME_RATING))].map(([origin, revisions]) => ({
      kind: origin === call ? null : origin.follows?.kind,
      rating: ratingOf(revisions),
    }));
    const of = (kind: Follows['kind'] | null) => ratings.filter((one) => one.kind === kind).map(({ rating }) => rating);
    const [first = ratingOf(members)] = of(null);
    const agreed = of('consensus').flatMap(({ newest, superseded }) => [...superseded, newest]);
    const consensus = agreed.length === 0 ? null : ratingOf(agreed);
    return { first, seconds: of('second-rating'), consensus, counts: (consensus ?? first).newest };
  });
}

const SAME_RATING: ReadonlySet<string> = new Set<Follows['kind']>(['correction']);
const SAME_CALL: ReadonlySet<string> = new Set<Follows['kind']>(['correction', 'second-rating', 'consensus']);

/** By assessment the one of the same call that it follows. */
type Links<One> = ReadonlyMap<One, One>;

/** Without those that lead back to where they began: no such record is made, but one may come in from elsewhere. */
function linksIn<One extends Following>(all: readonly One[]): Links<One> {
  const byId = new Map(all.map((one) => [one.id, one]));
  const links = new Map<One, One>();
  for (const one of all) {
    const before = one.follows && SAME_CALL.has(one.follows.kind) ? byId.get(one.follows.of) : undefined;
    if (before !== undefined && !leadsTo(before, one, links)) links.set(one, before);
  }
  return links;
}

function leadsTo<One>(from: One, to: One, links: Links<One>): boolean {
  for (let at: One | undefined = from; at !== undefined; at = links.get(at)) if (at === to) return true;
  return false;
}

function originOf<One extends Following>(one: One, links: Links<One>, kinds: ReadonlySet<string>): One {
  let at = one;
  for (let before = links.get(at); before !== undefined && kinds.has(at.follows?.kind ?? ''); before = links.get(at)) at = before;
  return at;
}

function grouped<One>(all: readonly One[], originIn: (one: One) => One): ReadonlyMap<One, readonly One[]> {
  const groups = new Map<One, One[]>();
  for (const one of all) {
    const origin = originIn(one);
    const group = groups.get(origin);
    if (group) group.push(one);
    else groups.set(origin, [one]);
  }
  return groups;
}

function ratingOf<One>(revisions: readonly One[]): Rating<One> {
  return { newest: revisions.at(-1) as One, superseded: revisions.slice(0, -1) };
}
