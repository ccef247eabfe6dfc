/**
 * Which assessments belong to one call, and which of them counts.
 *
 * A correction takes the place of what it corrects; a second rating stands beside the first one of the same call; a consensus is what
 * counts for the two. A re-assessment is another call.
 */
import type { Follows } from '../engine/model/assessment.ts';

/** What of an assessment its place among the others hangs on. */
export interface Placed {
  readonly id: string;
  readonly status: 'draft' | 'complete';
  readonly follows: Pick<Follows, 'kind' | 'of'> | null;
}

/** What an assessment is within its call. */
type Part = 'first' | 'second-rating' | 'consensus';

/** An assessment with its call. */
interface InCall<One> {
  readonly one: One;
  /** Id of the assessment that the call began with. */
  readonly call: string;
  readonly part: Part;
}

/** @returns the ids of those that a locked correction has taken the place of. */
export function superseded(all: readonly Placed[]): ReadonlySet<string> {
  return new Set(all.flatMap(({ status, follows }) => (status === 'complete' && follows?.kind === 'correction' ? [follows.of] : [])));
}

/**
 * @param all the newest first
 * @returns the one of each call that counts, in the same order: the newest revision of the consensus, else of the first rating, else of what is left.
 */
export function counting<One extends Placed>(all: readonly One[]): readonly One[] {
  const gone = superseded(all);
  const chosen = new Map<string, InCall<One>>();
  for (const rated of inCalls(all)) {
    if (rated.one.status === 'draft' || gone.has(rated.one.id)) continue;
    const before = chosen.get(rated.call);
    if (before === undefined || RANK[rated.part] > RANK[before.part]) chosen.set(rated.call, rated);
  }
  const kept = new Set([...chosen.values()].map(({ one }) => one));
  return all.filter((one) => kept.has(one));
}

const RANK: Readonly<Record<Part, number>> = { consensus: 2, first: 1, 'second-rating': 0 };

/** @returns the ids of locked ratings whose results are not shown yet: somebody still rates the same call and is to do it without them. */
export function blinded(all: readonly Placed[]): ReadonlySet<string> {
  // Most books have none, and lists are not to wait for it.
  if (!all.some(({ follows }) => follows?.kind === 'second-rating')) return new Set();
  const calls = new Map<string, InCall<Placed>[]>();
  for (const rated of inCalls(all)) if (rated.part !== 'consensus') calls.set(rated.call, [...(calls.get(rated.call) ?? []), rated]);
  const waiting = [...calls.values()].filter((ratings) => ratings.some(isOpenRating) && ratings.some(({ part }) => part === 'second-rating'));
  return new Set(waiting.flat().flatMap(({ one: { id, status } }) => (status === 'complete' ? [id] : [])));
}

/** Who corrects what is locked has seen it already. */
function isOpenRating({ one: { status, follows } }: InCall<Placed>): boolean {
  return status === 'draft' && follows?.kind !== 'correction';
}

function inCalls<One extends Placed>(all: readonly One[]): readonly InCall<One>[] {
  const byId = new Map<string, Placed>(all.filter(({ follows }) => follows !== null).map((one) => [one.id, one]));
  return all.map((one) => ({ one, ...placeOf(one, byId) }));
}

/** Back to the beginning of the call; what was removed meanwhile still names it. */
function placeOf(one: Placed, byId: ReadonlyMap<string, Placed>): { readonly call: string; readonly part: Part } {
  let part: Part = 'first';
  let call = one.id;
  const seen = new Set([one.id]);
  for (let at: Placed | undefined = one; at !== undefined && at.follows !== null && at.follows.kind !== 'again'; at = byId.get(call)) {
    const { kind, of } = at.follows;
    if (part === 'first' && kind !== 'correction') part = kind as Part;
    call = of;
    if (seen.has(of)) break;
    seen.add(of);
  }
  return { call, part };
}
