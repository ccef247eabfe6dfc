/** Cases through the engine. */
import { assess } from '../../engine/assess.ts';
import type { Plan } from '../../engine/compile/plan.ts';
import type { Result } from '../../engine/model/assessment.ts';
import type { Case } from './case-file.ts';
import { compareCase, type Difference } from './compare.ts';

/** A case and what came of it. */
export interface CaseOutcome {
  readonly case: Case;
  readonly result: Result;
  /** Empty when the case holds. */
  readonly differences: readonly Difference[];
}

/** @returns what came of each case, in their order. */
export function runCases(plan: Plan, cases: readonly Case[]): readonly CaseOutcome[] {
  return cases.map((one) => {
    const result = assess(plan, one.answers);
    return { case: one, result, differences: compareCase(one.expect, result, plan) };
  });
}
