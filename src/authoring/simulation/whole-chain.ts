/** All ways of answering the whole rubric, group after group, merged where the decision cannot tell them apart. */
import type { Plan } from '../../engine/compile/plan.ts';
import { isExtreme } from '../../engine/score/aggregate.ts';
import type { Chain, Layer } from './chain.ts';
import { type Ending, judgeEnds } from './ends.ts';
import type { Kinds } from './kinds.ts';
import type { Remaining, Remains } from './remains.ts';
import type { Verdict } from './verdicts.ts';
import type { AllWays, Way, Ways } from './ways.ts';

/** The chain over all groups, each layer one of them, and what each end is decided to be. */
export interface WholeChain {
  readonly groups: readonly Ways[];
  readonly chain: Chain;
  readonly verdicts: readonly Verdict[];
}

/** How many steps a chain may take, and how many ends with something open, each of which costs a search. */
export interface Limits {
  readonly steps: number;
  readonly openEnds: number;
}

/** @returns the chain; `null` where it would pass the limits. */
export function chainWhole(plan: Plan, all: readonly Kinds[], ways: AllWays, remaining: Remaining, limits: Limits): WholeChain | null {
  // Groups with few ways first: the number of states grows with those that came before.
  const groups = ways.groups.toSorted((a, b) => a.ways.length - b.ways.length);
  const book = createBook(remaining);
  const layers: Layer[] = [];
  const origins: Origin[] = [];
  let states: States = { remains: [book.start], totals: [startOf(plan)] };
  let steps = 0;
  for (const group of groups) {
    steps += states.totals.length * group.ways.length;
    if (steps > limits.steps) return null;
    const { layer, after, origin } = step(plan, book, states, group.ways);
    layers.push(layer);
    origins.push(origin);
    states = after;
  }
  if (states.remains.filter((id) => isSearched(book.remainsOf(id))).length > limits.openEnds) return null;
  const pathTo = pathFinder(groups, origins);
  const verdicts = judgeEnds(plan, all, { states, pathTo, remainsOf: book.remainsOf, ways, remaining });
  return { groups, chain: { layers, ends: states.totals.length }, verdicts };
}

/** Whether the engine looks for what completions would give. */
function isSearched({ open, knockout, gate }: Remains): boolean {
  return open.length > 0 && knockout === null && gate === null;
}

/** By state: the number of its remains, and the sum of the score so far. */
interface States {
  readonly remains: readonly number[];
  readonly totals: readonly number[];
}

/** By state: from which state and by which way it was reached first. */
interface Origin {
  readonly states: readonly number[];
  readonly ways: readonly number[];
}

/** Remains by number, each kind once. */
interface Book {
  readonly start: number;
  readonly enter: (remains: Remains) => number;
  readonly remainsOf: (id: number) => Remains;
  readonly join: (a: number, b: number) => number;
}

function createBook({ nothing, join, keyOf }: Remaining): Book {
  const ids = new Map<string, number>();
  const entries: Remains[] = [];
  const joined: (number | undefined)[][] = [];
  const enter = (remains: Remains) => {
    const key = keyOf(remains);
    const known = ids.get(key);
    if (known !== undefined) return known;
    ids.set(key, entries.length);
    joined.push([]);
    return entries.push(remains) - 1;
  };
  const remainsOf = (id: number) => entries[id] as Remains;
  const start = enter(nothing);
  return {
    start,
    enter,
    remainsOf,
    join: (a, b) => {
      const row = joined[a] as (number | undefined)[];
      row[b] ??= enter(join(remainsOf(a), remainsOf(b)));
      return row[b];
    },
  };
}

function startOf({ method }: Plan): number {
  return isExtreme(method) ? (method === 'lowest' ? Infinity : -Infinity) : 0;
}

function step(plan: Plan, book: Book, { remains, totals }: States, ways: readonly Way[]): { layer: Layer; after: States; origin: Origin } {
  const own = ways.map((way) => book.enter(way.remains));
  const add = adderOf(plan);
  const found: (Map<number, number> | undefined)[] = [];
  const after = { remains: [] as number[], totals: [] as number[] };
  const origin = { states: [] as number[], ways: [] as number[] };
  const next = new Int32Array(totals.length * ways.length);
  for (let state = 0, at = 0; state < totals.length; state++) {
    for (let i = 0; i < ways.length; i++, at++) {
      const id = book.join(remains[state] as number, own[i] as number);
      const total = book.remainsOf(id).blocked ? 0 : add(totals[state] as number, (ways[i] as Way).total);
      found[id] ??= new Map();
      let reached = found[id].get(total);
      if (reached === undefined) {
        reached = after.totals.push(total) - 1;
        found[id].set(total, reached);
        after.remains.push(id);
        origin.states.push(state);
        origin.ways.push(i);
      }
      next[at] = reached;
    }
  }
  return { layer: { shares: ways.map(({ share }) => share), next }, after, origin };
}

function adderOf({ method }: Plan): (a: number, b: number) => number {
  if (!isExtreme(method)) return (a, b) => a + b;
  return method === 'lowest' ? Math.min : Math.max;
}

/** @returns a function from an end to one way of each group that leads there. */
function pathFinder(groups: readonly Ways[], origins: readonly Origin[]): Ending['pathTo'] {
  return (end) => {
    let state = end;
    return origins
      .map((_, i) => {
        const at = origins.length - 1 - i;
        const { states, ways } = origins[at] as Origin;
        const { chain, ways: own } = groups[at] as Ways;
        const { path } = own[ways[state] as number] as Way;
        state = states[state] as number;
        return { chain, path };
      })
      .reverse();
  };
}
