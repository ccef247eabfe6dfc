/** What the rubric's conditions compare: the only things by which an answer matters beyond its points. */
import { type Leaf, leavesOf } from '../../engine/compile/condition.ts';
import type { ConditionPlan, Plan, QuestionPlan } from '../../engine/compile/plan.ts';
import type { Test } from '../../engine/compile/values.ts';

/** @returns the conditions that the decision reads: of rules that do more than raise a flag, and of bands. */
export function decisionConditions({ rules, bands }: Plan): readonly ConditionPlan[] {
  const acting = rules.filter(({ effect, noScore }) => effect !== null || noScore).map(({ when }) => when);
  return [...acting, ...bands.flatMap(({ when }) => (when === null ? [] : [when]))];
}

/** @returns the comparisons of any condition that are about a question's answer, by question. */
export function testsByQuestion(plan: Plan): readonly (readonly Test[])[] {
  const whens = plan.questions.flatMap(({ when }) => (when === null ? [] : [when]));
  const tests: Test[][] = plan.questions.map(() => []);
  for (const leaf of [...whens, ...decisionConditions(plan)].flatMap(leavesOf)) {
    if (leaf.kind === 'question') tests[leaf.question]?.push(leaf.test);
  }
  return tests;
}

/** @returns the tests that a question's own knock-out, gate and condition make. */
export function ownTests({ knockout, gate, condition }: QuestionPlan): readonly Test[] {
  return [knockout, gate, condition].flatMap((part) => (part === null ? [] : [part.test]));
}

/** @returns the comparisons of the decision, each once, and what they are about. */
export function decisionLeaves(plan: Plan): readonly Leaf[] {
  return decisionConditions(plan).flatMap(leavesOf);
}
