/** The whole distribution without going through the cases one by one. */
import type { Plan } from '../../engine/compile/plan.ts';
import { averages, follow, type Layer, masses } from './chain.ts';
import { chainGroup, type GroupChain } from './group-chain.ts';
import { groupsOf } from './groups.ts';
import type { Kinds } from './kinds.ts';
import { createRemaining } from './remains.ts';
import type { Decide } from './swings.ts';
import { addValues, VALUES, type Values } from './values.ts';
import type { Verdict } from './verdicts.ts';
import { type Ways, waysOfAll } from './ways.ts';
import { chainWhole, type Limits, type WholeChain } from './whole-chain.ts';

/** A verdict and how likely it is. */
export interface Likely {
  readonly verdict: Verdict;
  readonly share: number;
}

/** Everything that can come. */
export interface Exact {
  readonly outcomes: readonly Likely[];
  /** By question and kind of its answers: what cases with this answer come to on average. */
  readonly averages: readonly (readonly Values[])[];
  /** Looks a case up. */
  readonly decide: Decide;
}

/** A group may take so many steps; there are as many groups as dimensions at most. */
const GROUP_STEPS = 200_000;

/** The whole may take so many, and so many ends with something open, each of which costs a search. Counts, not times: the same everywhere. */
const LIMITS: Limits = { steps: 3_000_000, openEnds: 500 };

/** @returns the distribution over all answers with these shares; `null` where there is too much to count. */
export function countExactly(plan: Plan, all: readonly Kinds[], limits: Limits = LIMITS): Exact | null {
  const chains: GroupChain[] = [];
  for (const group of groupsOf(plan)) {
    const chain = chainGroup(plan, all, group, Math.min(GROUP_STEPS, limits.steps));
    if (chain === null) return null;
    chains.push(chain);
  }
  const remaining = createRemaining(plan);
  const ways = waysOfAll(plan, all, chains, remaining);
  const whole = ways && chainWhole(plan, all, ways, remaining, limits);
  if (whole === null) return null;
  return { outcomes: outcomesOf(whole), averages: averagesOf(all, whole), decide: decideBy(whole) };
}

function outcomesOf({ chain, verdicts }: WholeChain): readonly Likely[] {
  const shares = new Map<Verdict, number>();
  (masses(chain).at(-1) as Float64Array).forEach((share, end) => {
    const verdict = verdicts[end] as Verdict;
    shares.set(verdict, (shares.get(verdict) ?? 0) + share);
  });
  return [...shares].map(([verdict, share]) => ({ verdict, share }));
}

/** First what each way of answering a group comes to, then within the group what each answer does. */
function averagesOf(all: readonly Kinds[], { groups, chain, verdicts }: WholeChain): readonly (readonly Values[])[] {
  const atEnd = new Float64Array(chain.ends * VALUES);
  verdicts.forEach((verdict, end) => {
    addValues(atEnd, verdict, 1, end * VALUES);
  });
  const byWay = averages(chain, atEnd, VALUES);
  const found: (readonly Values[])[] = all.map(() => []);
  groups.forEach(({ chain: { group, chain: own }, wayOf }, i) => {
    const values = new Float64Array(wayOf.length * VALUES);
    wayOf.forEach((way, end) => {
      values.set((byWay[i] as Float64Array).subarray(way * VALUES, (way + 1) * VALUES), end * VALUES);
    });
    const byKind = averages(own, values, VALUES);
    group.questions.forEach((question, at) => {
      found[question] = (all[question] as Kinds).kinds.map((_, kind) => (byKind[at] as Float64Array).slice(kind * VALUES, (kind + 1) * VALUES));
    });
  });
  return found;
}

function decideBy({ groups, chain, verdicts }: WholeChain): Decide {
  return (kinds) => {
    let state = 0;
    for (let i = 0; i < groups.length; i++) {
      const {
        chain: { group, chain: own },
        wayOf,
      } = groups[i] as Ways;
      let inner = 0;
      for (let at = 0; at < own.layers.length; at++) inner = follow(own.layers[at] as Layer, inner, kinds[group.questions[at] as number] as number);
      state = follow(chain.layers[i] as Layer, state, wayOf[inner] as number);
    }
    return verdicts[state] as Verdict;
  };
}
