/** Dimensions and views made ready: their members, each on the scale the dimension works with. */
import { add, divide, HUNDRED, multiply, overOneDenominator, type Rational, rational, subtract, ZERO } from '../exact/rational.ts';
import type { Blank, Dimension, Method, Question, Scoring } from '../model/rubric.ts';
import type { BlankPlan, DimensionPlan, MemberPlan } from './plan.ts';
import { isScored } from './question.ts';
import type { Interval, PointsPlan } from './values.ts';

/** A question as its dimension needs it. */
export interface Scorable {
  readonly question: Question;
  readonly index: number;
  readonly points: PointsPlan | null;
  readonly range: Interval;
}

const ONE = rational(1);

/**
 * @returns the dimension made ready.
 * @param questions the questions that stand in it; for a view, all questions of the rubric
 */
export function compileDimension(dimension: Dimension, index: number, questions: readonly Scorable[], scoring: Scoring): Omit<DimensionPlan, 'tally'> {
  const weightOf = (q: Question) => (dimension.of ? (dimension.of[q.id] ?? 0) : q.weight);
  const scored = questions.filter(({ question, points }) => isScored({ ...question, weight: weightOf(question) }, points));
  const weights = overOneDenominator(scored.map(({ question }) => rational(weightOf(question))));
  const { method } = dimension;
  const members = scored.map((one, i) => compileMember(one, weights[i] as Rational, dimension, scoring));
  return {
    id: dimension.id,
    index,
    weight: rational(dimension.weight),
    counts: dimension.weight > 0 && members.length > 0,
    method,
    members,
    questions: dimension.of ? [] : questions.map((q) => q.index),
    decimals: dimension.decimals ?? scoring.decimals,
    passesRounded: dimension.decimals !== undefined,
    minAnswered: dimension.minAnswered ?? 0,
    scale: scaleOf(dimension.outOf),
    onHundred: method === 'weighted-mean' || dimension.outOf !== undefined,
  };
}

/** @returns 100 ÷ `out-of`, or `null` without one. */
export function scaleOf(outOf: number | undefined): Rational | null {
  return outOf === undefined ? null : divide(HUNDRED, rational(outOf));
}

/** @returns the treatment of a blank: the nearest setting, else what the method does by itself (A4). */
export function nearestBlank(method: Method, ...settings: readonly (Blank | undefined)[]): Blank {
  return settings.find((setting) => setting !== undefined) ?? (method.endsWith('mean') ? 'leave-out' : 'no-score');
}

function compileMember(one: Scorable, weight: Rational, dimension: Dimension, scoring: Scoring): MemberPlan {
  const { question, index, range } = one;
  const { offset, factor } = scaleFor(question, range, dimension.method);
  const toWorth = (p: Rational) => add(offset, multiply(factor, p));
  const blank = (setting: Blank): BlankPlan => (typeof setting === 'number' ? toWorth(rational(setting)) : setting);
  return {
    question: index,
    weight,
    offset,
    factor,
    range: { lo: range.lo && toWorth(range.lo), hi: range.hi && toWorth(range.hi) },
    unanswered: blank(nearestBlank(dimension.method, question.unanswered, dimension.unanswered, scoring.unanswered)),
    notApplicable: blank(question.notApplicable ?? dimension.notApplicable ?? scoring.notApplicable ?? 'leave-out'),
  };
}

/** A weighted mean puts each member on 0–100, worst to best or by `out-of`; the others take points as they stand (R2, A9). */
function scaleFor(question: Question, { lo, hi }: Interval, method: Method): { offset: Rational; factor: Rational } {
  if (method !== 'weighted-mean') return { offset: ZERO, factor: ONE };
  if (question.outOf !== undefined) return { offset: ZERO, factor: divide(HUNDRED, rational(question.outOf)) };
  const [worst, best] = [lo as Rational, hi as Rational];
  const factor = divide(HUNDRED, subtract(best, worst));
  return { offset: subtract(ZERO, multiply(factor, worst)), factor };
}
