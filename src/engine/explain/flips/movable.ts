/** The questions whose answers are exchanged, and sets of them. */
import type { Plan, QuestionPlan } from '../../compile/plan.ts';
import type { Cell } from '../../compile/values.ts';
import { judgeTest } from '../../logic/judge.ts';
import { YES } from '../../logic/truth.ts';
import type { FlipBy } from '../../model/explanation.ts';
import type { ChangeableBy } from '../../model/rubric.ts';
import { type Alternative, alternativesTo } from './alternatives.ts';
import type { Trial } from './trial.ts';
import { BETTER, type Ways, WORSE } from './ways.ts';

/** A question with what it could have been answered with instead. */
export interface Movable {
  readonly index: number;
  readonly by: ChangeableBy;
  readonly steps: readonly Step[];
  /** The same, small ones before larger ones. */
  readonly nearestFirst: readonly Step[];
}

/** One change. */
export interface Step extends Alternative {
  readonly question: number;
  /** Unlike that of any other step of the search, and rising in file order. */
  readonly id: number;
  /** The ways on which it cannot stand: a limit of ours (an answer that meets its gate) leads to nothing better, and lifting one to nothing worse. */
  readonly barred: Ways;
}

/** @returns every question that is rated and asked, in file order. */
export function movablesOf(plan: Plan, trial: Trial): readonly Movable[] {
  let id = 0;
  return trial.rated.map((index) => {
    const own = plan.questions[index] as QuestionPlan;
    const { question, gate, points } = own;
    const isLimit = (cell: Cell) => gate !== null && judgeTest(gate.test, cell, points) === YES;
    const present = trial.cellOf(index);
    const barred = (cell: Cell) => (isLimit(cell) ? BETTER : isLimit(present) ? WORSE : 0);
    const steps = alternativesTo(own, present).map((one): Step => ({ ...one, question: index, id: id++, barred: barred(one.cell) }));
    const nearestFirst = [...steps].sort((a, b) => Math.abs(a.steps ?? 0) - Math.abs(b.steps ?? 0));
    return { index, by: question.changeableBy ?? (gate === null ? 'them' : 'us'), steps, nearestFirst };
  });
}

/** @returns who can change these questions; at least one. */
export function whoChanges(set: readonly Movable[]): FlipBy {
  if (set.some(({ by }) => by === 'nobody')) return 'nobody';
  const [first] = set as readonly [Movable, ...Movable[]];
  return set.every(({ by }) => by === first.by) ? first.by : 'both';
}

/** @returns whether one set changes the same questions as another by no larger steps the same way, and one of them by a smaller one. */
export function isNearer(one: readonly Step[], other: readonly Step[]): boolean {
  let nearer = false;
  for (const [i, { id, steps }] of one.entries()) {
    const far = other[i] as Step;
    if (id === far.id) continue;
    if (steps === null || far.steps === null || steps * far.steps < 0 || Math.abs(steps) > Math.abs(far.steps)) return false;
    nearer = true;
  }
  return nearer;
}

/** @returns how many sets of changes of a size there are: the elementary symmetric sum of the numbers of changes. */
export function workOf(movable: readonly Movable[], size: number): number {
  const sums = [1, ...Array.from({ length: size }, () => 0)];
  for (const { steps } of movable) for (let k = size; k > 0; k--) sums[k] = (sums[k] as number) + (sums[k - 1] as number) * steps.length;
  return sums[size] as number;
}
