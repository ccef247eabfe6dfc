/** The engine's door for reasons: why a result is what it is, what would change it, how firm it is. Pure. */
import { assess } from './assess.ts';
import type { Plan } from './compile/plan.ts';
import { changeOf } from './explain/change.ts';
import { firmnessOf } from './explain/firmness/firmness.ts';
import { flipsOf } from './explain/flips/flips.ts';
import { createTrial } from './explain/flips/trial.ts';
import { partsOf } from './explain/parts.ts';
import type { Answer, Answers } from './model/answer.ts';
import type { Explanation, WhatIf } from './model/explanation.ts';
import { sheetOf } from './score/sheet.ts';

/**
 * Says why answers come out as they do, what would change that, and how firm it is.
 *
 * @example
 * ```ts
 * const { flips, firmness } = explanationOf(compileRubric(rubric), record.answers);
 * ```
 *
 * @returns the whole explanation of one answer set.
 * @param answers checked against the plan's rubric
 */
export function explanationOf(plan: Plan, answers: Answers): Explanation {
  const result = assess(plan, answers);
  const trial = createTrial(plan, answers);
  return { result, ...partsOf(result), flips: flipsOf(plan, trial), firmness: firmnessOf(plan, answers, trial) };
}

/**
 * Says what other answers would come to.
 *
 * @example
 * ```ts
 * const { after } = whatIf(compileRubric(rubric), record.answers, { respect: { state: 'rated', value: 5 } });
 * ```
 *
 * @returns the result before and after some answers are changed.
 * @param changed checked against the plan's rubric; each takes the place of the present answer
 */
export function whatIf(plan: Plan, answers: Answers, changed: Answers): WhatIf {
  const after: Answers = { ...answers, ...changed };
  const [old, now] = [sheetOf(plan, answers), sheetOf(plan, after)];
  const touched = plan.questions.filter(({ id }) => changed[id] !== undefined);
  const changes = touched.map((question) => changeOf(question, old.cell[question.index] ?? null, now.cell[question.index] ?? null));
  return { changes, before: assess(plan, answers), after: assess(plan, after) };
}

/** @returns the answers as somebody supposes them: one that meets a knock-out counts as confirmed, else only the confirmation would be missing. */
export function supposed(answers: Answers): Answers {
  return Object.fromEntries(
    Object.entries(answers).map(([id, answer]): [string, Answer] => [id, answer.state === 'rated' ? { ...answer, confirmed: true } : answer]),
  );
}
