/** Shares for every question, even ones where nothing is known. */
import type { Plan } from '../../engine/compile/plan.ts';
import { bad, good, type Outcome, problem } from '../../problems/problem.ts';
import type { AnswerShares, PossibleAnswer } from './shares.ts';
import { uniformAnswers } from './uniform.ts';

/** Shares of all questions, and which of them had to be made up. */
export interface Completed {
  readonly shares: AnswerShares;
  /** Ids of the questions whose answers are all alike, in file order. */
  readonly uniform: readonly string[];
}

/** @returns the known shares, even ones for the other questions; a problem for each whose numbers have no end. */
export function completed(plan: Plan, known: AnswerShares): Outcome<Completed> {
  const shares = new Map<string, readonly PossibleAnswer[]>();
  const uniform: string[] = [];
  const endless: string[] = [];
  for (const question of plan.questions) {
    const own = known.get(question.id) ?? uniformAnswers(plan, question);
    if (own === null) endless.push(question.id);
    else shares.set(question.id, own);
    if (!known.has(question.id)) uniform.push(question.id);
  }
  return endless.length > 0 ? bad(...endless.map((id) => problem('shares-endless', { id }))) : good({ shares, uniform });
}
