/**
 * The fewest answers that change the recommendation, found by trying: every set of up to three changes, smallest sets first.
 *
 * What `Flips` promises (minimal, complete) is held against brute force in the tests.
 */
import type { Plan, QuestionPlan } from '../../compile/plan.ts';
import type { Cell } from '../../compile/values.ts';
import { judgeTest } from '../../logic/judge.ts';
import { YES } from '../../logic/truth.ts';
import type { Answers } from '../../model/answer.ts';
import { FLIP_BY, type Flip, type FlipBy, type Flips } from '../../model/explanation.ts';
import { type ChangeableBy, RECOMMENDATIONS, type Recommendation } from '../../model/rubric.ts';
import { changeOf } from '../change.ts';
import { type Alternative, alternativesTo } from './alternatives.ts';
import { createTrial, type Trial } from './trial.ts';

/** Changes at a time. */
const MOST = 3;
/** Sets of changes that are tried before larger ones are left alone. A count, not a time, so that the answer is the same everywhere. */
const WORK = 400_000;

const NONE: Flips = { better: [], worse: [], searched: 0 };

/** @returns what would change the recommendation of these answers; nothing while none is given. */
export function flipsOf(plan: Plan, answers: Answers): Flips {
  const trial = createTrial(plan, answers);
  if (trial.base.recommendation === 'incomplete') return NONE;
  const base = trial.base.recommendation;
  const movable = trial.rated.map((index) => movableOf(plan, trial, index));
  const found = createFinds();
  let searched = 0;
  for (let size = 1; size <= Math.min(MOST, movable.length) && workOf(movable, size) <= WORK; size++) {
    for (const set of setsOf(movable, size)) searchSet(trial, base, set, found);
    found.close();
    searched = size;
  }
  const told = (way: Way) => FLIP_BY.flatMap((by) => found.of(way, by).map((steps) => flipOf(plan, trial, by, steps)));
  return { better: told('better'), worse: told('worse'), searched: Math.max(searched, movable.length < MOST ? MOST : 0) };
}

type Way = 'better' | 'worse';

/** A question with what it could have been answered with instead. */
interface Movable {
  readonly index: number;
  readonly by: ChangeableBy;
  readonly alternatives: readonly Choice[];
}

/** One of them. */
interface Choice extends Alternative {
  /** Whether it meets the gate of its question: a limit of ours, and so never a way to something better. */
  readonly isLimit: boolean;
}

/** One change of a set. */
interface Step extends Choice {
  readonly question: number;
}

function movableOf(plan: Plan, trial: Trial, index: number): Movable {
  const own = plan.questions[index] as QuestionPlan;
  const { question, gate, points } = own;
  // A gate asks about ourselves; everything else is the prospect's unless the rubric says otherwise.
  const by = question.changeableBy ?? (gate === null ? 'them' : 'us');
  const isLimit = (cell: Cell) => gate !== null && judgeTest(gate.test, cell, points) === YES;
  return { index, by, alternatives: alternativesTo(own, trial.cellOf(index)).map((one) => ({ ...one, isLimit: isLimit(one.cell) })) };
}

/** What was found, by way and by who can bring it about; `close` ends a size: where something was found, nothing larger is wanted. */
interface Finds {
  of(way: Way, by: FlipBy): readonly (readonly Step[])[];
  isWanted(way: Way, by: FlipBy): boolean;
  add(way: Way, by: FlipBy, flips: readonly (readonly Step[])[]): void;
  close(): void;
}

function createFinds(): Finds {
  const finds = new Map<string, (readonly Step[])[]>();
  const closed = new Set<string>();
  const key = (way: Way, by: FlipBy) => `${way} ${by}`;
  return {
    of: (way, by) => finds.get(key(way, by)) ?? [],
    isWanted: (way, by) => !closed.has(key(way, by)),
    add: (way, by, flips) => void finds.set(key(way, by), [...(finds.get(key(way, by)) ?? []), ...flips]),
    close: () => {
      for (const [name, all] of finds) if (all.length > 0) closed.add(name);
    },
  };
}

function searchSet(trial: Trial, base: Recommendation, set: readonly Movable[], found: Finds): void {
  const by = whoChanges(set);
  const wanted = waysFrom(base).filter((way) => found.isWanted(way, by));
  if (wanted.length === 0 || trial.isIdle(set.map(({ index }) => index))) return;
  const flips = new Map<Way, (readonly Step[])[]>(wanted.map((way) => [way, []]));
  for (const steps of stepsOf(set)) {
    const way = wayOf(base, trial.score(steps).recommendation);
    if (way !== null && (way === 'worse' || !steps.some(({ isLimit }) => isLimit))) flips.get(way)?.push(steps);
  }
  for (const [way, all] of flips) {
    const goes = (steps: readonly Step[]) => wayOf(base, trial.score(steps).recommendation) === way;
    found.add(
      way,
      by,
      all.filter((steps) => !all.some((other) => isNearer(other, steps)) && !partsOf(steps).some(goes)),
    );
  }
}

/** From the best there is only a way down, from the worst only one up. */
function waysFrom(base: Recommendation): readonly Way[] {
  const place = RECOMMENDATIONS.indexOf(base);
  return [...(place > 0 ? (['better'] as const) : []), ...(place < RECOMMENDATIONS.length - 1 ? (['worse'] as const) : [])];
}

function wayOf(base: Recommendation, now: Recommendation | 'incomplete'): Way | null {
  if (now === 'incomplete' || now === base) return null;
  return RECOMMENDATIONS.indexOf(now) < RECOMMENDATIONS.indexOf(base) ? 'better' : 'worse';
}

function whoChanges(set: readonly Movable[]): FlipBy {
  if (set.some(({ by }) => by === 'nobody')) return 'nobody';
  const [first] = set as readonly [Movable, ...Movable[]];
  return set.every(({ by }) => by === first.by) ? first.by : 'both';
}

/** Whether the same questions are changed by no larger steps, and one by a smaller one. */
function isNearer(other: readonly Step[], steps: readonly Step[]): boolean {
  let nearer = false;
  for (const [i, step] of steps.entries()) {
    const own = other[i] as Step;
    if (own.cell === step.cell) continue;
    if (own.steps === null || step.steps === null || own.steps * step.steps < 0 || Math.abs(own.steps) > Math.abs(step.steps)) return false;
    nearer = true;
  }
  return nearer;
}

/** All parts of a set that leave something out. */
function partsOf(steps: readonly Step[]): readonly (readonly Step[])[] {
  const masks = Array.from({ length: 2 ** steps.length - 2 }, (_, i) => i + 1);
  return masks.map((mask) => steps.filter((_, i) => (mask >> i) & 1));
}

function* setsOf(movable: readonly Movable[], size: number, from = 0): Generator<readonly Movable[]> {
  if (size === 0) yield [];
  for (let i = from; size > 0 && i <= movable.length - size; i++) {
    for (const rest of setsOf(movable, size - 1, i + 1)) yield [movable[i] as Movable, ...rest];
  }
}

function* stepsOf([first, ...rest]: readonly Movable[]): Generator<readonly Step[]> {
  if (first === undefined) {
    yield [];
    return;
  }
  for (const alternative of first.alternatives) {
    for (const others of stepsOf(rest)) yield [{ ...alternative, question: first.index }, ...others];
  }
}

/** How many sets of changes of a size there are: the elementary symmetric sum of the alternatives. */
function workOf(movable: readonly Movable[], size: number): number {
  const sums = [1, 0, 0, 0];
  for (const { alternatives } of movable) for (let k = MOST; k > 0; k--) sums[k] = (sums[k] as number) + (sums[k - 1] as number) * alternatives.length;
  return sums[size] as number;
}

function flipOf(plan: Plan, trial: Trial, by: FlipBy, steps: readonly Step[]): Flip {
  const { recommendation, score } = trial.score(steps);
  const changes = steps.map(({ question, cell }) => changeOf(plan.questions[question] as QuestionPlan, trial.cellOf(question), cell));
  return { by, changes, recommendation: recommendation as Recommendation, score };
}
