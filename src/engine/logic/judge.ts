/**
 * Conditions in three-valued logic, over what is known and over what may still come (R13).
 *
 * One function serves both: a truth is a set of possible outcomes. Judging one answer set yields sets
 * of one; judging a box of completions yields every outcome some completion can have, or more where
 * parts depend on each other, never fewer.
 */
import type { ConditionPlan, QuestionPlan } from '../compile/plan.ts';
import type { Cell, ChoiceCell, Limits, NumberCell, PointsLimit, PointsPlan, SeveralCell, Test } from '../compile/values.ts';
import type { StateWord } from '../model/condition.ts';
import { judgePoints } from './points.ts';
import { both, NO, negate, type Truth, UNDECIDED, YES } from './truth.ts';

/** A set of statuses a question can have: any union of the five. */
export type Status = number;
export const NOT_ASKED = 1;
export const NOT_APPLICABLE = 2;
/** Asked, and unknown, refused or not reached. */
export const OPEN = 4;
/** Its `when` is undecided: open, and not asked yet (R14). */
export const WAITING = 8;
export const RATED = 16;

/** @returns whether a single status is open in either way. */
export function isOpen(status: Status): boolean {
  return (status & (OPEN | WAITING)) !== 0;
}

/** Whether an open question was refused: 0 no, 1 yes, `MAYBE_REFUSED` either. */
export type Refusal = number;
export const MAYBE_REFUSED = 2;

/** What conditions are judged by. */
export interface Known {
  readonly questions: readonly QuestionPlan[];
  /** By question. */
  readonly status: ArrayLike<Status>;
  /** By question; meaningful while `RATED` is possible. */
  readonly cell: readonly (Cell | null)[];
  /** By question: whether an `OPEN` one was refused. */
  readonly refused: ArrayLike<Refusal>;
  /** By dimension, and last for the score: least and greatest shown number; NaN when there is none. */
  readonly low: ArrayLike<number>;
  readonly high: ArrayLike<number>;
  /** The same: whether there may be no number. */
  readonly mayLack: ArrayLike<number>;
}

/** @returns the truths `condition` can have under what is `known`. */
export function judge(condition: ConditionPlan, known: Known): Truth {
  switch (condition.kind) {
    case 'all':
      return condition.of.reduce((truth, part) => both(truth, judge(part, known)), YES);
    case 'any':
      return negate(condition.of.reduce((truth, part) => both(truth, negate(judge(part, known))), YES));
    case 'not':
      return negate(judge(condition.of, known));
    case 'count':
      return judgeCount(condition.of, condition.limits, known);
    case 'question':
      return judgeQuestion(condition.question, condition.test, known);
    case 'state':
      return judgeState(condition.question, condition.state, known);
    case 'measure':
      return judgeMeasure(condition.measure, condition.limits, known);
  }
}

/** @returns whether the value or values in `cell` can pass and can fail `test`. The cell is of the kind the test is for. */
export function judgeTest(test: Test, cell: Cell, points: PointsPlan | null): Truth {
  switch (test.kind) {
    case 'choice': {
      const { from, to } = cell as ChoiceCell;
      let truth = 0;
      for (let i = from; i <= to; i++) truth |= test.truth[i] ? YES : NO;
      return truth;
    }
    case 'number': {
      const number = cell as NumberCell;
      const is = test.is ? amongNumbers(test.is, number) : YES;
      const value = both(both(is, negate(amongNumbers(test.isNot, number))), insideLimits(test.limits, number));
      return both(value, onPoints(test.points, points, cell));
    }
    case 'several': {
      const { chosen } = cell as SeveralCell;
      const is = test.is ? amongChosen(test.is, chosen) : YES;
      return both(both(is, negate(amongChosen(test.isNot, chosen))), onPoints(test.points, points, cell));
    }
  }
}

function onPoints(limits: readonly PointsLimit[], points: PointsPlan | null, cell: Cell): Truth {
  return points === null ? YES : judgePoints(limits, points, cell);
}

function judgeQuestion(index: number, test: Test, known: Known): Truth {
  const status = known.status[index] as Status;
  let truth = 0;
  if (status & (NOT_ASKED | NOT_APPLICABLE)) truth |= NO;
  if (status & (OPEN | WAITING)) truth |= UNDECIDED;
  if (status & RATED) truth |= judgeTest(test, known.cell[index] as Cell, (known.questions[index] as QuestionPlan).points);
  return truth;
}

function judgeState(index: number, state: StateWord, known: Known): Truth {
  const status = known.status[index] as Status;
  if (state === 'refused') {
    const refused = status & OPEN && known.refused[index] ? YES : 0;
    return refused | (status & ~OPEN || known.refused[index] !== 1 ? NO : 0);
  }
  const wanted = STATUS_OF[state];
  return (status & wanted ? YES : 0) | (status & ~wanted ? NO : 0);
}

const STATUS_OF: Readonly<Record<Exclude<StateWord, 'refused'>, Status>> = {
  rated: RATED,
  open: OPEN | WAITING,
  'not-applicable': NOT_APPLICABLE,
  'not-asked': NOT_ASKED,
};

function judgeMeasure(index: number, limits: Limits, known: Known): Truth {
  let truth = known.mayLack[index] ? UNDECIDED : 0;
  const lo = known.low[index] as number;
  const hi = known.high[index] as number;
  if (lo <= hi) truth |= insideLimits(limits, { kind: 'number', lo, hi, loOpen: false, hiOpen: false });
  return truth;
}

/** Exact when every part has one truth; otherwise every truth that some mixture could give. */
function judgeCount(parts: readonly ConditionPlan[], limits: Limits, known: Known): Truth {
  let sure = 0;
  let possible = 0;
  let undecided = 0;
  let certain = true;
  for (const part of parts) {
    const truth = judge(part, known);
    if (truth === YES) sure++;
    if (truth & YES) possible++;
    if (truth & UNDECIDED) undecided++;
    certain &&= truth === YES || truth === NO || truth === UNDECIDED;
  }
  if (!certain && undecided > 0) return NO | YES | UNDECIDED;
  let truth = 0;
  for (let n = sure; n <= (certain ? sure + undecided : possible); n++) truth |= insideLimits(limits, exactly(n));
  return undecided > 0 && truth === (NO | YES) ? UNDECIDED : truth;
}

/** @returns the cell that holds one number. */
export function exactly(n: number): NumberCell {
  return { kind: 'number', lo: n, hi: n, loOpen: false, hiOpen: false };
}

/** An infinite end is never reached, so it is open whatever the cell says. */
function insideLimits(limits: Limits, cell: NumberCell): Truth {
  const { lo, hi } = cell;
  const [loOpen, hiOpen] = [cell.loOpen || lo === -Infinity, cell.hiOpen || hi === Infinity];
  const canPass =
    hi >= limits.atLeast &&
    !(hiOpen && hi === limits.atLeast) &&
    lo <= limits.atMost &&
    !(loOpen && lo === limits.atMost) &&
    hi > limits.above &&
    lo < limits.below;
  const canFail =
    lo < limits.atLeast || hi > limits.atMost || lo < limits.above || (lo === limits.above && !loOpen) || hi > limits.below || (hi === limits.below && !hiOpen);
  return (canPass ? YES : 0) | (canFail ? NO : 0);
}

function amongNumbers(numbers: readonly number[], cell: NumberCell): Truth {
  const { lo, hi, loOpen, hiOpen } = cell;
  const hit = numbers.some((n) => (n > lo || (n === lo && !loOpen)) && (n < hi || (n === hi && !hiOpen)));
  return hit ? (lo === hi ? YES : YES | NO) : NO;
}

function amongChosen(wanted: readonly number[], chosen: readonly (0 | 1 | 2)[]): Truth {
  if (wanted.some((i) => chosen[i] === 1)) return YES;
  return wanted.some((i) => chosen[i] === 2) ? YES | NO : NO;
}
