/** All ways of answering the whole rubric, group after group, merged where the decision cannot tell them apart. */
import type { Plan } from '../../engine/compile/plan.ts';
import { multiply, type Rational, round } from '../../engine/exact/rational.ts';
import { finish, isExtreme } from '../../engine/score/aggregate.ts';
import { emptySheet } from '../../engine/score/sheet.ts';
import { onScale } from '../../engine/score/total.ts';
import type { Chain, Layer } from './chain.ts';
import type { Kinds } from './kinds.ts';
import type { Remaining, Remains } from './remains.ts';
import { createJudge, type Verdict } from './verdicts.ts';
import { type AllWays, fillIn, type Way, type Ways } from './ways.ts';

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
  const verdicts = judgeEnds(plan, all, { groups, states, origins, book, ways, endKeyOf: remaining.endKeyOf });
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

interface Ending {
  readonly groups: readonly Ways[];
  readonly states: States;
  readonly origins: readonly Origin[];
  readonly book: Book;
  readonly ways: AllWays;
  readonly endKeyOf: Remaining['endKeyOf'];
}

/** The engine decides once for all ends of the same remains and the same shown score; with something open, the exact sum counts. */
function judgeEnds(plan: Plan, all: readonly Kinds[], { groups, states, origins, book, ways, endKeyOf }: Ending): readonly Verdict[] {
  const judge = createJudge(plan);
  const sheet = emptySheet(plan);
  const known = new Map<string, Verdict>();
  const endKeys: (string | undefined)[] = [];
  return states.totals.map((total, end) => {
    const id = states.remains[end] as number;
    const remains = book.remainsOf(id);
    endKeys[id] ??= remains.open.length > 0 ? `${id}` : endKeyOf(remains);
    const key = `${endKeys[id]} = ${remains.open.length > 0 ? total : shownScore(plan, ways, remains, total)}`;
    const same = known.get(key);
    if (same !== undefined) return same;
    let state = end;
    for (let i = groups.length - 1; i >= 0; i--) {
      const { chain, ways: own } = groups[i] as Ways;
      const { states: from, ways: by } = origins[i] as Origin;
      fillIn(sheet, all, chain, (own[by[state] as number] as Way).path);
      state = from[state] as number;
    }
    const verdict = judge(sheet);
    known.set(key, verdict);
    return verdict;
  });
}

/** The score that a sum comes to, as it is shown, by the engine's own arithmetic. */
function shownScore(plan: Plan, { totalUnit, weightUnit }: AllWays, { blocked, entered, counted, rated, weight }: Remains, total: number): number | null {
  if (blocked || !entered || !counted || rated < plan.minAnswered) return null;
  const sum: Rational = multiply({ n: total, d: 1 }, totalUnit);
  const whole: Rational = multiply({ n: weight, d: 1 }, weightUnit);
  return round(onScale(plan, finish(plan.method, sum, whole)), plan.decimals);
}
