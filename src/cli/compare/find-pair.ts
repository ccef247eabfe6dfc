/** The two assessments that are to be compared. */

import { type Call, callsOf, membersOf } from '../../lifecycle/calls/calls.ts';
import { countsOf } from '../../lifecycle/calls/counting.ts';
import type { Relation } from '../../lifecycle/comparison/model.ts';
import { lockedAt } from '../../lifecycle/locked-at.ts';
import { problem } from '../../problems/problem.ts';
import { goOn } from '../../report/list/go-on.ts';
import { shortName } from '../../report/texts.ts';
import type { Summary } from '../../store/store.ts';
import { Failure, unwrap } from '../failure.ts';
import { allOf } from '../kept/life.ts';
import { type Found, findOneProspect, type Shelves } from '../kept/lookup.ts';

/** Two assessments under one rubric, and how they stand to each other. */
export interface Pair {
  readonly before: Summary;
  readonly after: Summary;
  readonly relation: Relation;
  /** All assessments of the prospects they are of. */
  readonly all: readonly Summary[];
}

/**
 * @returns the pair: of two names what counts of the newest call of each that both were rated in with the same rubric, of one its two
 * newest calls that were. Of one prospect the earlier comes first, whatever was said first. Throws a `Failure` where there are no two to compare.
 */
export async function findPair(operands: readonly string[], store: Shelves): Promise<Pair> {
  const [first = '', second, ...more] = operands;
  if (more.length > 0) throw new Failure([problem('usage', { message: 'two assessments are compared, no more' })]);
  const found = unwrap(await findOneProspect(first, store));
  if (second === undefined) return newestTwo(found, await allOf(found, store));
  const others = unwrap(await findOneProspect(second, store));
  const [one, other] = newestUnderOne(counting(found), counting(others));
  const all = await allOf(found, store);
  if (one.whose !== other.whose) return { before: one, after: other, relation: 'two-prospects', all: [...all, ...(await allOf(others, store))] };
  const isOneCall = callsOf(all).some((call) => [one, other].every(({ id }) => membersOf(call).some((own) => own.id === id)));
  const [before, after] = timeOf(one) > timeOf(other) ? [other, one] : [one, other];
  return { before, after, relation: isOneCall ? 'same-call' : 'over-time', all };
}

/** What counts of each call, the newest call first. */
function counting(found: Found): Found {
  const began = ({ ratings, agreed }: Call<Summary>) => timeOf((ratings[0]?.[0] ?? agreed[0]) as Summary);
  const calls = [...callsOf(found)].sort((a, b) => (began(a) < began(b) ? 1 : -1));
  const [newest, ...others] = calls.flatMap((call) => countsOf(call) ?? []);
  if (newest === undefined) throw new Failure([problem('assessment-open', { name: nameIn(found[0]), goOn: goOn(found[0]) })]);
  return [newest, ...others];
}

/** Those that were rated last, under one rubric. */
function newestUnderOne(all: Found, others: Found): readonly [Summary, Summary] {
  for (const one of all) {
    const other = others.find(({ rubric }) => rubric.id === one.rubric.id);
    if (other !== undefined) return [one, other];
  }
  const [one, other] = [all[0], others[0]];
  throw new Failure([problem('compare-rubrics', { rubrics: [one.rubric.id, other.rubric.id], names: [nameIn(one), nameIn(other)] })]);
}

function newestTwo(found: Found, all: Found): Pair {
  const calls = counting(found);
  for (const [i, after] of calls.entries()) {
    const before = calls.slice(i + 1).find(({ rubric }) => rubric.id === after.rubric.id);
    if (before !== undefined) return { before, after, relation: 'over-time', all };
  }
  throw new Failure([problem('compare-alone', { name: nameIn(calls[0]), rubric: calls[0].rubric.id })]);
}

function timeOf(one: Summary): string {
  return `${lockedAt(one) ?? ''} ${one.id}`;
}

function nameIn({ prospect }: Summary): string {
  return shortName(prospect.name);
}
