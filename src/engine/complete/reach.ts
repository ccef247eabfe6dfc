/**
 * What every completion in a box comes to: statuses, dimensions and score as sets and intervals. With blanks
 * it is every answer set that takes values from the box or leaves them out as the blanks say.
 *
 * Exact while it is certain which questions are asked; otherwise never too narrow.
 */
import type { Plan, QuestionPlan } from '../compile/plan.ts';
import { judge, type Known, NOT_APPLICABLE, NOT_ASKED, RATED, type Refusal, type Status, WAITING } from '../logic/judge.ts';
import { NO, UNDECIDED, YES } from '../logic/truth.ts';
import type { Box } from './box.ts';
import { type DimensionReach, reachDimension } from './dimension-reach.ts';
import { reachTotal, type Shown } from './total-reach.ts';

/** Everything the completions of a box can come to. Conditions are judged on it. */
export interface Reach extends Known {
  readonly status: Uint8Array;
  readonly dimensions: readonly DimensionReach[];
  /** Least and greatest score, leaving `no-score` rules aside; `null` when no completion has one. */
  readonly score: Shown | null;
  /** The same aside: whether some completion lacks a score. */
  readonly mayLackScore: boolean;
}

/** By question: the statuses it may have once it is asked, and whether one that is open is refused. */
export interface Blanks {
  readonly asked: ArrayLike<Status>;
  readonly refused: ArrayLike<Refusal>;
}

/**
 * @returns the reach of `box`; without `blanks` everything in it is rated, or declared not applicable.
 * @param reachOne works out one dimension, or remembers it from another box that is the same there
 */
export function reachOf(plan: Plan, box: Box, blanks: Blanks | null = null, reachOne: typeof reachDimension = reachDimension): Reach {
  const measures = plan.dimensions.length + 1;
  const known = {
    questions: plan.questions,
    status: new Uint8Array(plan.questions.length),
    cell: box,
    refused: blanks?.refused ?? new Uint8Array(plan.questions.length),
    low: new Float64Array(measures).fill(Number.NaN),
    high: new Float64Array(measures).fill(Number.NaN),
    mayLack: new Uint8Array(measures),
  };
  const write = (measure: number, shown: Shown | null, mayLack: boolean) => {
    if (shown) [known.low[measure], known.high[measure]] = [shown.low, shown.high];
    known.mayLack[measure] = mayLack ? 1 : 0;
  };
  for (const question of plan.questions) known.status[question.index] = statusesOf(question, known, blanks);
  const dimensions = plan.dimensions.map((dimension) => reachOne(dimension, known));
  dimensions.forEach(({ shown, mayLack }, i) => {
    write(i, shown, mayLack);
  });
  const total = reachTotal(plan, dimensions);
  const mayWithhold = plan.rules.some((rule) => rule.noScore && (judge(rule.when, known) & YES) !== 0);
  write(plan.dimensions.length, total.shown, total.mayLack || mayWithhold);
  return { ...known, dimensions, score: total.shown, mayLackScore: total.mayLack };
}

/** @returns whether it is certain which questions are asked, so that the reach is exact. */
export function isExact(reach: Reach): boolean {
  return reach.status.every((status) => status === NOT_ASKED || !(status & NOT_ASKED));
}

function statusesOf({ index, when }: QuestionPlan, known: Known, blanks: Blanks | null): Status {
  const truth = when === null ? YES : judge(when, known);
  const asked = blanks?.asked[index] ?? (known.cell[index] === null ? NOT_APPLICABLE : RATED);
  return (truth & YES ? asked : 0) | (truth & NO ? NOT_ASKED : 0) | (truth & UNDECIDED ? WAITING : 0);
}
