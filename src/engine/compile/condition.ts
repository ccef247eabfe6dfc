/** Conditions made ready: ids become indexes, comparisons become tests. */
import type { Condition } from '../model/condition.ts';
import type { Choices } from './choices.ts';
import type { ConditionPlan } from './plan.ts';
import { breakpointsOf, compileLimits, compileTest } from './test.ts';
import type { PointsPlan } from './values.ts';

/** What a condition is compiled against. All ids it names are known. */
export interface Names {
  readonly question: ReadonlyMap<string, number>;
  readonly dimension: ReadonlyMap<string, number>;
  /** By question. */
  readonly forms: readonly { readonly choices: Choices | null; readonly points: PointsPlan | null }[];
  /** By question: collects the numbers at which a condition on it changes. */
  readonly breakpoints: readonly Set<number>[];
}

/** @returns the condition over indexes; notes the breakpoints of numbers it reads in `names`. */
export function compileCondition(condition: Condition, names: Names): ConditionPlan {
  const compile = (part: Condition) => compileCondition(part, names);
  switch (condition.kind) {
    case 'all':
    case 'any':
      return { kind: condition.kind, of: condition.of.map(compile) };
    case 'not':
      return { kind: 'not', of: compile(condition.of) };
    case 'count':
      return { kind: 'count', of: condition.of.map(compile), limits: compileLimits(condition.test) };
    case 'question':
      return compileQuestionCondition(names.question.get(condition.question) as number, condition, names);
    case 'state':
      return { kind: 'state', question: names.question.get(condition.question) as number, state: condition.state };
    case 'dimension':
      return { kind: 'measure', measure: names.dimension.get(condition.dimension) as number, limits: compileLimits(condition.test) };
    case 'score':
      return { kind: 'measure', measure: names.dimension.size, limits: compileLimits(condition.test) };
  }
}

/** @returns the questions a condition reads itself, each once, rising. */
export function questionsRead(condition: ConditionPlan): readonly number[] {
  const read = leavesOf(condition).flatMap((leaf) => (leaf.kind === 'measure' ? [] : [leaf.question]));
  return [...new Set(read)].sort((a, b) => a - b);
}

/** @returns the measures a condition reads. */
export function measuresRead(condition: ConditionPlan): readonly number[] {
  return leavesOf(condition).flatMap((leaf) => (leaf.kind === 'measure' ? [leaf.measure] : []));
}

/** One comparison within a condition. */
export type Leaf = Extract<ConditionPlan, { kind: 'question' | 'state' | 'measure' }>;

/** @returns the comparisons that a condition is made of, in its order. */
export function leavesOf(condition: ConditionPlan): readonly Leaf[] {
  switch (condition.kind) {
    case 'all':
    case 'any':
    case 'count':
      return condition.of.flatMap(leavesOf);
    case 'not':
      return leavesOf(condition.of);
    default:
      return [condition];
  }
}

function compileQuestionCondition(question: number, condition: Extract<Condition, { kind: 'question' }>, names: Names): ConditionPlan {
  const form = names.forms[question] as Names['forms'][number];
  const test = compileTest(condition.test, form.choices, form.points);
  for (const point of breakpointsOf(test, form.points)) names.breakpoints[question]?.add(point);
  return { kind: 'question', question, test };
}
