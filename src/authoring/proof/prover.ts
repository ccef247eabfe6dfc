/** Looks for many goals at once: what one answer set shows, it shows for all of them. */
import type { Plan } from '../../engine/compile/plan.ts';
import type { Reach } from '../../engine/complete/reach.ts';
import { type Aims, aimAt, aimsFor, choicesIn, sweep } from './aim.ts';
import type { Goal } from './goals.ts';
import { createEye } from './look.ts';
import { searchBoxes } from './search.ts';
import { type Entry, entriesOf, sheetWith } from './sheets.ts';
import { type Box, type Extent, reachIn, spaceOf } from './space.ts';

/** What became of a goal. */
export type Shown =
  /** An answer set brings it about: its entries by question. */
  | { readonly kind: 'can'; readonly entries: readonly Entry[] }
  /** No answer set at all does. */
  | { readonly kind: 'never' }
  /** Neither could be shown in the work allowed. */
  | { readonly kind: 'not-shown' };

/** What is looked for, for as long as a rubric is looked at. */
export interface Prover {
  readonly plan: Plan;
  /** Everything that all answer sets come to, or more. */
  readonly all: Reach;
  /** @returns what becomes of each goal, over all answer sets; with `complete` over the complete ones. */
  readonly prove: (goals: readonly Goal[], within?: Extent) => readonly Shown[];
  /** @returns whether an answer set brings about a goal. */
  readonly check: (goal: Goal, entries: readonly Entry[]) => boolean;
  /** What may still be spent on aiming. */
  readonly aims: Aims;
  /** The answer sets whose every answer is the best, the middle one, and the worst. */
  readonly bases: readonly (readonly Entry[])[];
}

/** Boxes looked at for one goal, and for all of them, in a rubric of one question; in longer ones fewer, as each takes longer. */
const BOXES = { each: 6000, all: 120_000, least: 100 };

/** So many of the answer sets found last are where the next search starts from, beside the bases. */
const REMEMBERED = 3;

/** @returns a prover for one plan. */
export function createProver(plan: Plan): Prover {
  const eye = createEye(plan);
  const spaces = { complete: spaceOf(plan, 'complete'), whole: spaceOf(plan, 'whole') };
  const choices = { complete: choicesIn(plan, spaces.complete), whole: choicesIn(plan, spaces.whole) };
  const pool = [...sweep(plan, choices.complete)];
  const bases = pool.slice(0, 3);
  const all = reachIn(plan, spaces.whole);
  const size = plan.questions.length + plan.rules.length;
  const aims = aimsFor(size);
  let left = Math.max(BOXES.least, BOXES.all / size);

  const tryAll = (sets: readonly (readonly Entry[])[], goals: readonly Goal[], shown: (Shown | null)[]): void => {
    for (const entries of sets) {
      if (shown.every((one) => one !== null)) return;
      const look = eye(sheetWith(plan, entries));
      goals.forEach((goal, i) => {
        if (shown[i] === null && goal.holds(look)) shown[i] = { kind: 'can', entries };
      });
    }
  };
  const lookIn = (goal: Goal, extent: Extent): Shown => {
    const starts = [...bases, ...pool.slice(-REMEMBERED)];
    const aimed = aimAt({ plan, eye, aims }, goal, starts, choices[extent]);
    if (aimed) return { kind: 'can', entries: entriesOf(aimed) };
    const most = Math.min(left, Math.max(BOXES.least, BOXES.each / size));
    const work = { left: most };
    const found = searchBoxes(plan, spaces[extent], goal, eye, work);
    left -= most - Math.max(0, work.left);
    if (found.kind === 'found') return { kind: 'can', entries: entriesOf(found.sheet) };
    return { kind: found.kind === 'none' ? 'never' : 'not-shown' };
  };
  const resolve = (goal: Goal, within: Extent): Shown => {
    if (!mayHoldAtAll(plan, spaces[within], goal)) return { kind: 'never' };
    const complete = lookIn(goal, 'complete');
    return complete.kind === 'can' || within === 'complete' ? complete : lookIn(goal, 'whole');
  };
  const prove = (goals: readonly Goal[], within: Extent = 'whole'): readonly Shown[] => {
    const shown: (Shown | null)[] = goals.map(() => null);
    tryAll(pool, goals, shown);
    goals.forEach((goal, i) => {
      if (shown[i] !== null) return;
      const one = resolve(goal, within);
      shown[i] = one;
      if (one.kind !== 'can') return;
      pool.push(one.entries);
      tryAll([one.entries], goals, shown);
    });
    return shown as readonly Shown[];
  };
  return { plan, all, prove, aims, bases, check: (goal, entries) => goal.holds(eye(sheetWith(plan, entries))) };
}

function mayHoldAtAll(plan: Plan, space: Box, goal: Goal): boolean {
  return goal.mayHold(space, reachIn(plan, space));
}
