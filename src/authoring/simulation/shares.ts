/** How often each answer is given: what a simulation is told about the prospects. */
import type { QuestionPlan } from '../../engine/compile/plan.ts';
import type { Answer, AnswerValue } from '../../engine/model/answer.ts';

/** One answer that can come, and how often. */
export interface PossibleAnswer {
  readonly answer: Answer;
  /** As a report calls it: the level, the option's id, "10 to below 20", "unknown". */
  readonly text: string;
  /** From 0 to 1; those of a question add up to 1. */
  readonly share: number;
}

/** By question id: what can come. Every question of the rubric has at least one answer. */
export type AnswerShares = ReadonlyMap<string, readonly PossibleAnswer[]>;

/** @returns the answers with shares that add up to 1; those that never come are left out. At least one share is above 0. */
export function normalised(answers: readonly PossibleAnswer[]): readonly PossibleAnswer[] {
  const whole = answers.reduce((sum, { share }) => sum + share, 0);
  return answers.filter(({ share }) => share > 0).map((one) => ({ ...one, share: one.share / whole }));
}

/** @returns the answer with this value; a knock-out counts as confirmed. */
export function ratedAnswer({ knockout }: Pick<QuestionPlan, 'knockout'>, value: AnswerValue, confirmed = true): Answer {
  return { state: 'rated', value, ...(knockout && confirmed && { confirmed }) };
}
