/**
 * The library: rubric in, recommendation out. Pure; runs in Node and in browsers.
 *
 * ```ts
 * const rubric = parseRubric(text);
 * if (rubric.ok) assess(compileRubric(rubric.value), { respect: { state: 'rated', value: 4 } });
 * ```
 *
 * `explanationOf` says in the same way what would change a recommendation and how firm it is, `whatIf` what other answers come to.
 */
import type { Rubric } from './engine/model/rubric.ts';
import type { Outcome } from './problems/problem.ts';
import { decodeText } from './reader/text.ts';
import { parseRubric as parseSource } from './rubric/parse.ts';

export { assess, createScorer, type Score, type Scorer } from './engine/assess.ts';
export { compileRubric } from './engine/compile/compile.ts';
export type { Plan } from './engine/compile/plan.ts';
export { explanationOf, whatIf } from './engine/explanation.ts';
export type * from './engine/model/answer.ts';
export type * from './engine/model/assessment.ts';
export type * from './engine/model/condition.ts';
export type * from './engine/model/explanation.ts';
export type * from './engine/model/form.ts';
export type * from './engine/model/rubric.ts';
export type * from './engine/model/standing.ts';
export { type Sheet, sheetOf } from './engine/score/sheet.ts';
export { problemLine } from './problems/format.ts';
export type { Outcome, Place, Problem, ProblemCode } from './problems/problem.ts';
export { renderJson } from './report/json.ts';
export { renderMarkdown } from './report/markdown.ts';

/**
 * @returns the rubric that a YAML text holds, or all its problems with their places; `problemLine` puts one into words.
 * @param name what messages call the text
 */
export function parseRubric(text: string, name = 'rubric.yaml'): Outcome<Rubric> {
  const source = decodeText(new TextEncoder().encode(text), name);
  return source.ok ? parseSource(source.value) : source;
}
