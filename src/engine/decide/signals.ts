/** Everything in an answer set that speaks on the recommendation by itself, before any order is applied. */
import type { Plan, QuestionPlan } from '../compile/plan.ts';
import type { Cell, Test } from '../compile/values.ts';
import { isOpen, judge, judgeTest, RATED } from '../logic/judge.ts';
import { YES } from '../logic/truth.ts';
import type { Sheet } from '../score/sheet.ts';
import type { Standing } from '../score/standing.ts';

/** Indexes of what holds, each list in file order. */
export interface Signals {
  /** Questions whose answer is a confirmed knock-out, and those that wait for confirmation. */
  readonly knockouts: readonly number[];
  readonly unconfirmed: readonly number[];
  /** Questions whose gate holds, and gates that are open. */
  readonly gates: readonly number[];
  readonly openGates: readonly number[];
  /** Required questions that are open. */
  readonly required: readonly number[];
  /** Questions whose condition is due. */
  readonly due: readonly number[];
  /** Rules that hold. */
  readonly rules: readonly number[];
  /** Indexes into the plan's minimums that are not reached. */
  readonly minimums: readonly number[];
}

/** @returns what holds where `standing` stands. */
export function readSignals(plan: Plan, sheet: Sheet, standing: Standing): Signals {
  const signals: Mutable = { knockouts: NONE, unconfirmed: NONE, gates: NONE, openGates: NONE, required: NONE, due: NONE, rules: NONE, minimums: NONE };
  for (const question of plan.speaking) readQuestion(question, sheet, standing, signals);
  for (const { index, when } of plan.rules) if (judge(when, standing) === YES) note(signals, 'rules', index);
  for (const { index, dimension, score } of plan.minimums) if ((standing.high[dimension] as number) < score) note(signals, 'minimums', index);
  return signals;
}

type Mutable = Record<keyof Signals, number[]>;

/** Most lists of most answer sets are empty; they share this one, which is never written to. */
const NONE: number[] = [];

function note(signals: Mutable, name: keyof Signals, index: number): void {
  if (signals[name] === NONE) signals[name] = [index];
  else signals[name].push(index);
}

function readQuestion(question: QuestionPlan, sheet: Sheet, standing: Standing, signals: Mutable): void {
  const { index, knockout, gate, condition } = question;
  const status = standing.status[index] as number;
  if (isOpen(status)) {
    if (question.required) note(signals, 'required', index);
    if (gate) note(signals, 'openGates', index);
  }
  if (status !== RATED) return;
  const cell = standing.cell[index] as Cell;
  if (holds(knockout, cell, question)) note(signals, sheet.confirmed[index] ? 'knockouts' : 'unconfirmed', index);
  if (holds(gate, cell, question)) note(signals, 'gates', index);
  if (holds(condition, cell, question)) note(signals, 'due', index);
}

function holds(part: { readonly test: Test } | null, cell: Cell, { points }: QuestionPlan): boolean {
  return part !== null && judgeTest(part.test, cell, points) === YES;
}
