/**
 * The search for flips: every set of up to three changes, smaller sets before larger ones.
 *
 * Many sets are passed over unseen: where larger ones are not wanted any more, where not even all questions of a run together can bring what
 * is wanted, and where a nearer set is enough. What `Flips` promises is held against brute force in the tests.
 */
import type { FlipBy } from '../../model/explanation.ts';
import type { ChangeableBy, Recommendation } from '../../model/rubric.ts';
import { isNearer, type Movable, type Step, whoChanges, workOf } from './movable.ts';
import type { Trial } from './trial.ts';
import { type Ways, waysFrom, waysTo } from './ways.ts';

/** A set of changes that goes one way, and who can bring it about. */
export interface Find {
  readonly way: Ways;
  readonly by: FlipBy;
  readonly steps: readonly Step[];
}

/** What was found, and how large the sets were that were tried throughout. */
export interface Finds {
  readonly finds: readonly Find[];
  readonly searched: number;
}

/** Changes at a time. */
const MOST = 3;
/** Sets of changes beyond which larger ones are left alone. A count, not a time, so that the answer is the same everywhere. */
const WORK = 400_000;
/** Sets that are tried where an answer is open or waits for its confirmation: a set takes up to a hundred times as long then. */
const WORK_OPEN = 40_000;
/** So many sets are tried in the time in which it can be shown that none of them is worth it. */
const WORTH = 100;

/** Who needs no more than one kind of set does: where they get there with fewer, larger sets of the kind are not wanted; nor are sets with idle parts. */
const AS_EASY: Readonly<Record<FlipBy, readonly FlipBy[]>> = {
  them: ['them'],
  us: ['us'],
  both: ['them', 'us', 'both'],
  nobody: ['them', 'us', 'both', 'nobody'],
};

/** The kinds of sets in which a question can stand. */
const KINDS_WITH: Readonly<Record<ChangeableBy, readonly FlipBy[]>> = {
  them: ['them', 'both', 'nobody'],
  us: ['us', 'both', 'nobody'],
  nobody: ['nobody'],
};

/** By kind: the ways on which sets are still wanted. */
type Wanted = Readonly<Record<FlipBy, Ways>>;

/** A run of questions, of which so many are changed. */
interface Run {
  readonly of: readonly Movable[];
  readonly count: number;
}

/** The search among sets of one size. */
interface Search {
  readonly trial: Trial;
  /** What is recommended now. */
  readonly base: Recommendation;
  readonly wanted: Wanted;
  /** Sets that may still be tried; below nought the search has been given up. */
  readonly purse: { left: number };
}

/** @returns the sets of changes that are to be listed. @param base what is recommended now */
export function search(trial: Trial, base: Recommendation, movable: readonly Movable[]): Finds {
  // Those of one kind side by side: a run of one kind is passed over as a whole.
  const sorted = [...movable].sort((a, b) => (a.by < b.by ? -1 : Number(a.by > b.by)));
  const purse = { left: trial.isOpen ? WORK_OPEN : WORK };
  const finds: Find[] = [];
  let searched = 0;
  for (let size = 1; size <= MOST && workOf(movable, size) <= WORK; size++) {
    const found: Find[] = [];
    const wantedBy = (by: FlipBy) => finds.reduce((ways, find) => (AS_EASY[by].includes(find.by) ? ways & ~find.way : ways), waysFrom(base));
    const wanted: Wanted = { them: wantedBy('them'), us: wantedBy('us'), both: wantedBy('both'), nobody: wantedBy('nobody') };
    const own: Search = { trial, base, wanted, purse };
    const explore = (runs: readonly Run[]): void => {
      if (!isWorthwhile(own, runs)) return;
      const set = runs.flatMap(({ of }) => of);
      if (set.length > size) for (const parts of halved(runs)) explore(parts);
      else found.push(...tryAll(own, inFileOrder(set)));
    };
    const pool = sorted.filter(({ by }) => KINDS_WITH[by].some((kind) => wanted[kind] !== 0));
    if (size <= pool.length) explore([{ of: pool, count: size }]);
    if (purse.left < 0) break;
    finds.push(...found);
    searched = size;
  }
  return { finds, searched };
}

/** Whether sets of these runs are wanted, and, where there are many of them, whether anything that is wanted can come of them. */
function isWorthwhile({ trial, base, wanted, purse }: Search, runs: readonly Run[]): boolean {
  if (purse.left < 0) return false;
  const ways = kindsIn(runs).reduce((all, by) => all | wanted[by], 0);
  if (ways === 0) return false;
  if (runs.reduce((work, { of, count }) => work * workOf(of, count), 1) < WORTH) return true;
  const reach = trial.reach(runs.flatMap(({ of }) => of.map(({ index }) => index)));
  return [...reach].some((advice) => (waysTo(base, advice) & ways) !== 0);
}

/** The kinds that sets of these runs can have. */
function kindsIn(runs: readonly Run[]): readonly FlipBy[] {
  const [first, ...rest] = runs.map(({ of }) => new Set<FlipBy>(of.map(({ by }) => by))) as [Set<FlipBy>, ...Set<FlipBy>[]];
  const own = (['them', 'us'] as const).filter((by) => first.has(by) && rest.every((kinds) => kinds.has(by)));
  const has = (by: FlipBy) => first.has(by) || rest.some((kinds) => kinds.has(by));
  return [...own, ...(has('them') && has('us') ? (['both'] as const) : []), ...(has('nobody') ? (['nobody'] as const) : [])];
}

/** The widest run cut in the middle, in every way in which its changes can be shared out. */
function halved(runs: readonly Run[]): readonly (readonly Run[])[] {
  const widest = runs.reduce((wide, run) => (run.of.length - run.count > wide.of.length - wide.count ? run : wide));
  const middle = widest.of.length >> 1;
  const [left, right] = [widest.of.slice(0, middle), widest.of.slice(middle)];
  const others = runs.filter((run) => run !== widest);
  return Array.from({ length: widest.count + 1 }, (_, count) => count)
    .filter((count) => count <= left.length && widest.count - count <= right.length)
    .map((count) => [...others, { of: left, count }, { of: right, count: widest.count - count }].filter((run) => run.count > 0));
}

function inFileOrder(set: readonly Movable[]): readonly Movable[] {
  return [...set].sort((a, b) => a.index - b.index);
}

/** Every set of changes of the same questions, nearer ones first: what a nearer one brings need not be tried. */
function tryAll({ trial, base, wanted: wantedBy, purse }: Search, set: readonly Movable[]): readonly Find[] {
  const by = whoChanges(set);
  const finds: Find[] = [];
  const visit = (steps: readonly Step[], wanted: Ways): void => {
    const next = set[steps.length];
    if (next !== undefined) {
      if (purse.left >= 0) for (const step of next.nearestFirst) visit([...steps, step], wanted & ~step.barred);
      return;
    }
    const open = finds.reduce((ways, find) => (isNearer(find.steps, steps) ? ways & ~find.way : ways), wanted);
    if (open === 0 || --purse.left < 0) return;
    const way = waysTo(base, trial.score(steps).recommendation) & open;
    if (way !== 0) finds.push({ way, by, steps });
  };
  visit([], wantedBy[by]);
  return finds;
}
