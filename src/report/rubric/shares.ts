/** Weights as shares of the whole. */
import { add, divide, equal, HUNDRED, multiply, type Rational, rational, round, ZERO } from '../../engine/exact/rational.ts';
import type { QuestionForm } from '../../engine/model/form.ts';
import type { Dimension, Method, Question, Rubric } from '../../engine/model/rubric.ts';
import { decimal } from '../../text/number.ts';

/** One weight among others. */
export interface Share {
  readonly weight: number;
  /** All weights together. */
  readonly whole: Rational;
  /** The part of what is divided among them. */
  readonly part: Rational;
}

/** @returns whether weights are shares: in the means. Sums multiply by them, the others ignore them. */
export function isMean(method: Method): boolean {
  return method === 'weighted-mean' || method === 'mean';
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

/** @returns "30%", "6.25%", "14.3%": to one decimal, where two do not say it exactly. */
export function percent(part: Rational): string {
  const exact = multiply(HUNDRED, part);
  const fine = round(exact, 2);
  return `${decimal(equal(rational(fine), exact) ? fine : round(exact, 1))}%`;
}

/** @returns the count beside a share: "30 of 100". */
export function partsWords({ weight, whole }: Share): string {
  return `${decimal(weight)} of ${decimal(round(whole, DECIMALS))}`;
}

const ONE = rational(1);

/** Weights are written with fewer. */
const DECIMALS = 6;
