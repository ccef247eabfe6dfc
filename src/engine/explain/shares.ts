/** Weights as shares of the whole. */
import { add, divide, multiply, type Rational, rational, ZERO } from '../exact/rational.ts';
import type { QuestionForm } from '../model/form.ts';
import type { Dimension, Question, Rubric } from '../model/rubric.ts';

/** One weight among others. */
export interface Share {
  readonly weight: number;
  /** All weights together. */
  readonly whole: Rational;
  /** The part of what is divided among them. */
  readonly part: Rational;
}

/** @returns whether an answer can be worth points at all. */
export function hasPoints(form: QuestionForm): boolean {
  if (form.kind === 'options') return form.options.every(({ points }) => points !== undefined);
  return form.kind !== 'yes-no' || form.yes !== undefined;
}

/** @returns whether a question counts. */
export function isScored({ weight, gate, form }: Question): boolean {
  return weight > 0 && gate === undefined && hasPoints(form);
}

/** @returns the questions of a dimension that count. */
export function scoredQuestions({ questions }: Dimension): readonly Question[] {
  return questions.filter(isScored);
}

/** @returns the dimensions that count. */
export function countingDimensions({ dimensions }: Rubric): readonly Dimension[] {
  return dimensions.filter((dimension) => dimension.weight > 0 && scoredQuestions(dimension).length > 0);
}

/** @returns the shares of members of the given weights in a whole that is itself this part of the score. */
export function sharesOf(weights: readonly number[], of: Rational = ONE): readonly Share[] {
  const whole = weights.map(rational).reduce(add, ZERO);
  return weights.map((weight) => ({ weight, whole, part: multiply(of, divide(rational(weight), whole)) }));
}

const ONE = rational(1);
