/** Cases through the engine. */
import { assess } from '../../engine/assess.ts';
import type { Plan } from '../../engine/compile/plan.ts';
import { compareCase } from './compare.ts';
import type { Case, CaseOutcome } from './model.ts';

/** @returns what came of each case, in their order. */
export function runCases(plan: Plan, cases: readonly Case[]): readonly CaseOutcome[] {
  return cases.map((one) => {
    const result = assess(plan, one.answers);
    return { case: one, result, differences: compareCase(one.expect, result, plan) };
  });
}
