/** Which questions can make the largest difference: where a search should look first. */
import { add, compare, divide, multiply, type Rational, ZERO } from '../exact/rational.ts';
import { questionsRead } from './condition.ts';
import type { BandPlan, DimensionPlan, QuestionPlan, RulePlan } from './plan.ts';

/**
 * @returns the questions that can make a difference: those that control others first, then knock-outs and
 * gates, then what rules and bands read, then by their share of the score; equal ones in file order.
 */
export function bySway(
  questions: readonly QuestionPlan[],
  dimensions: readonly DimensionPlan[],
  rules: readonly RulePlan[],
  bands: readonly BandPlan[],
): readonly QuestionPlan[] {
  const controllers = new Set(questions.flatMap(({ reads }) => reads));
  const deciding = new Set([...rules.map(({ when }) => when), ...bands.flatMap(({ when }) => when ?? [])].flatMap(questionsRead));
  const members = new Set(dimensions.flatMap((d) => d.members.map(({ question }) => question)));
  const share = shares(questions, dimensions);
  const rank = ({ index, knockout, gate, condition }: QuestionPlan): number => {
    if (controllers.has(index)) return 0;
    if (knockout !== null || gate !== null) return 1;
    if (deciding.has(index)) return 2;
    return condition !== null || members.has(index) ? 3 : 4;
  };
  return questions
    .filter((question) => rank(question) < 4)
    .sort((a, b) => rank(a) - rank(b) || compare(share[b.index] as Rational, share[a.index] as Rational) || a.index - b.index);
}

/** @returns all questions, those with the largest share of the score first, equal ones in file order. */
export function byShare(questions: readonly QuestionPlan[], dimensions: readonly DimensionPlan[]): readonly QuestionPlan[] {
  const share = shares(questions, dimensions);
  return [...questions].sort((a, b) => compare(share[b.index] as Rational, share[a.index] as Rational) || a.index - b.index);
}

/** By question: its part of the dimension's weight times the dimension's; 0 outside the score. */
function shares(questions: readonly QuestionPlan[], dimensions: readonly DimensionPlan[]): readonly Rational[] {
  const found: Rational[] = questions.map(() => ZERO);
  for (const { counts, weight, members } of dimensions) {
    if (!counts) continue;
    const all = members.reduce((sum, member) => add(sum, member.weight), ZERO);
    for (const member of members) found[member.question] = multiply(weight, divide(member.weight, all));
  }
  return found;
}
