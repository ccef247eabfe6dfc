/** Advice as all who look at a rubric give it, and the silences that an author has written. */
import type { AdviceArgs } from '../problems/args/advice.ts';
import { type AdviceCode, type Place, type Problem, type ProblemArgs, problem } from '../problems/problem.ts';

/** One piece of advice, and the question it is about. */
export interface Advice {
  readonly problem: Problem;
  /** `null` when it is about the rubric as a whole, or about a part that belongs to no one question. */
  readonly question: string | null;
}

/** @returns a piece of advice of this code. */
export function advice<Code extends AdviceCode>(code: Code, args: AdviceArgs[Code], at: Place | null, question: string | null = null): Advice {
  return { problem: problem(code, args as ProblemArgs[Code], at), question };
}
