/** Everything in an answer set that speaks on the recommendation by itself, before any order is applied. */
import type { Plan, QuestionPlan } from '../compile/plan.ts';
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
  const signals = { knockouts: [], unconfirmed: [], gates: [], openGates: [], required: [], due: [] } as Mutable;
  for (const question of plan.speaking) readQuestion(question, sheet, standing, signals);
  return {
    ...signals,
    rules: plan.rules.filter(({ when }) => judge(when, standing) === YES).map(({ index }) => index),
    minimums: plan.minimums.flatMap(({ dimension, score }, i) => ((standing.high[dimension] as number) < score ? [i] : [])),
  };
}

type Mutable = Record<'knockouts' | 'unconfirmed' | 'gates' | 'openGates' | 'required' | 'due', number[]>;

function readQuestion(question: QuestionPlan, sheet: Sheet, standing: Standing, signals: Mutable): void {
  const { index, knockout, gate, condition } = question;
  const status = standing.status[index] as number;
  if (isOpen(status)) {
    if (question.required) signals.required.push(index);
    if (gate) signals.openGates.push(index);
  }
  if (status !== RATED) return;
  const cell = standing.cell[index] as NonNullable<(typeof standing.cell)[number]>;
  const holds = (part: typeof knockout | typeof gate | typeof condition) => part !== null && judgeTest(part.test, cell, question.points) === YES;
  if (holds(knockout)) signals[sheet.confirmed[index] ? 'knockouts' : 'unconfirmed'].push(index);
  if (holds(gate)) signals.gates.push(index);
  if (holds(condition)) signals.due.push(index);
}
