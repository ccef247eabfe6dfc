/** Plans that differ from the rubric's own in one thing: its weights, or one of its cuts. */
import { compileRubric } from '../../compile/compile.ts';
import { ladderOf } from '../../compile/decision.ts';
import type { Plan } from '../../compile/plan.ts';
import { add, divide, HUNDRED, multiply, overOneDenominator, type Rational, rational, round, ZERO } from '../../exact/rational.ts';
import type { Dimension, Question } from '../../model/rubric.ts';
import { isMean } from '../../score/aggregate.ts';
import { countingDimensions, isScored } from '../shares.ts';

/** @returns whether weights mean anything to the score. */
export function isWeighted({ method }: Plan): boolean {
  return method === 'weighted-mean';
}

/** @returns the share of a dimension in all weights that count, per cent with one decimal. */
export function shareOf(plan: Plan, dimension: number): number {
  const all = weightOfAll(plan, () => true);
  return round(divide(multiply(HUNDRED, plan.dimensions[dimension]?.weight as Rational), all), 1);
}

/** @returns the plan with another share for one dimension; the others keep their proportions. @param share whole per cent, 1 to 99 */
export function withShare(plan: Plan, dimension: number, share: number): Plan {
  const others = weightOfAll(plan, (index) => index !== dimension);
  const weightOf = ({ index, weight, counts }: Plan['dimensions'][number]) => {
    if (!counts) return weight;
    return index === dimension ? multiply(rational(share), others) : multiply(rational(100 - share), weight);
  };
  const weights = overOneDenominator(plan.dimensions.map(weightOf));
  return { ...plan, tally: null, dimensions: plan.dimensions.map((one, i) => ({ ...one, weight: weights[i] as Rational })) };
}

function weightOfAll({ dimensions }: Plan, isMeant: (index: number) => boolean): Rational {
  return dimensions.reduce((sum, { index, counts, weight }) => (counts && isMeant(index) ? add(sum, weight) : sum), ZERO);
}

/** @returns the plan with all bands that begin at one place beginning at another. */
export function withCut(plan: Plan, from: number, to: number): Plan {
  const bands = plan.bands.map((band) => (band.from === from ? { ...band, from: to } : band));
  return { ...plan, bands, ladder: ladderOf(bands) };
}

/**
 * @returns the plan in which every question that counts has the same weight in the score (Dawes 1979: equal weights predict about as well as
 * chosen ones); `null` where a method knows no weights.
 */
export function withEqualWeights(plan: Plan): Plan | null {
  const { rubric } = plan;
  const counting = countingDimensions(rubric);
  if (!isWeighted(plan) || counting.some(({ method }) => !isMean(method))) return null;
  const alike = (dimension: Dimension): Dimension => {
    const questions = dimension.questions.map((question): Question => (isScored(question) ? { ...question, weight: 1 } : question));
    return counting.includes(dimension) ? { ...dimension, weight: questions.filter(isScored).length, questions } : dimension;
  };
  return compileRubric({ ...rubric, dimensions: rubric.dimensions.map(alike) });
}
