/** The order in which the answers of a question stand, so that raters can be compared on it. */
import { compileForm } from '../../engine/compile/question.ts';
import type { NumberCell } from '../../engine/compile/values.ts';
import { compare, type Rational } from '../../engine/exact/rational.ts';
import { pointsOf } from '../../engine/logic/points.ts';
import type { AnswerValue } from '../../engine/model/answer.ts';
import type { QuestionForm } from '../../engine/model/form.ts';

/** The answers of a question in their order. */
export interface Scale {
  /** `levels` are numbered by the rubric; `steps` are counted by points from 1; `values` are numbers of which there may be any, in the order of their points. */
  readonly kind: 'levels' | 'steps' | 'values';
  /** The lowest and the highest; `null` for values. */
  readonly ends: readonly [lowest: number, highest: number] | null;
  /** @returns where an answer stands; `null` for one that the question does not have. */
  readonly placeOf: (value: AnswerValue) => number | null;
}

/** Why answers of a question cannot be compared: several may be chosen, or they have no points and so no order. */
export type Incomparable = 'several' | 'no-order';

/** @returns the scale of a question, or why it has none. */
export function scaleOf(form: QuestionForm): Scale | Incomparable {
  switch (form.kind) {
    case 'levels': {
      const numbers = form.levels.map(({ level }) => level);
      const known = new Set<AnswerValue>(numbers);
      return { kind: 'levels', ends: [Math.min(...numbers), Math.max(...numbers)], placeOf: (value) => (known.has(value) ? (value as number) : null) };
    }
    case 'options':
      return form.several ? 'several' : scaleOfChoices(form);
    case 'yes-no':
      // Two answers are as far apart as each other in either order, so points are not needed.
      return { kind: 'steps', ends: [1, 2], placeOf: (value) => (typeof value === 'boolean' ? Number(value) + 1 : null) };
    case 'number':
      return scaleOfNumbers(form);
  }
}

function scaleOfChoices(form: QuestionForm): Scale | Incomparable {
  const { choices, points } = compileForm(form);
  if (choices === null || points?.kind !== 'choice') return 'no-order';
  const steps = rising(points.points);
  const places = new Map<AnswerValue, number>(choices.list.map(({ value }, i) => [value, placeIn(steps, points.points[i] as Rational)]));
  return { kind: 'steps', ends: [1, steps.length], placeOf: (value) => places.get(value) ?? null };
}

function scaleOfNumbers(form: QuestionForm): Scale {
  const { points } = compileForm(form);
  if (points?.kind === 'rows') {
    const steps = rising(points.rows.map((row) => row.points));
    return { kind: 'steps', ends: [1, steps.length], placeOf: (value) => (typeof value === 'number' ? placeIn(steps, pointsOf(points, only(value))) : null) };
  }
  const sign = points?.kind === 'line' && points.factor.n < 0 ? -1 : 1;
  return { kind: 'values', ends: null, placeOf: (value) => (typeof value === 'number' ? sign * value : null) };
}

function only(value: number): NumberCell {
  return { kind: 'number', lo: value, hi: value, loOpen: false, hiOpen: false };
}

/** Each of them once, from the lowest. */
function rising(points: readonly Rational[]): readonly Rational[] {
  const sorted = [...points].sort(compare);
  return sorted.filter((own, i) => i === 0 || compare(own, sorted[i - 1] as Rational) !== 0);
}

function placeIn(steps: readonly Rational[], points: Rational): number {
  return steps.findIndex((step) => compare(step, points) === 0) + 1;
}
