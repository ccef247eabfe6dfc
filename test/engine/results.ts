/** What the engine says about a case. */
import { assess } from '../../src/engine/assess.ts';
import { compileRubric } from '../../src/engine/compile/compile.ts';
import type { Answers } from '../../src/engine/model/answer.ts';
import type { Result } from '../../src/engine/model/assessment.ts';
import type { Recommendation, Rubric } from '../../src/engine/model/rubric.ts';

/** @returns the engine's result. */
export function resultOf({ rubric, answers }: { readonly rubric: Rubric; readonly answers: Answers }): Result {
  return assess(compileRubric(rubric), answers);
}

/** @returns the one recommendation that all completions give, as the engine says. */
export function unanimousIn({ settled, reachable }: Result): Recommendation | null {
  const [only] = reachable;
  return settled === true && only !== undefined && only !== 'incomplete' ? only : null;
}

/** @returns the verdict of a result, without its words. */
export function verdictIn({ recommendation, band, cause }: Result) {
  return { recommendation, band, cause: { rule: cause.rule, id: cause.id } };
}

/** @returns all numbers anywhere in a value. */
export function numbersIn(value: unknown): readonly number[] {
  if (typeof value === 'number') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersIn) : [];
}
