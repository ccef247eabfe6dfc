/** The score and the coverage of one answer set, from its dimensions. */
import type { BlankPlan, DimensionPlan, MemberPlan, Plan, TotalTally } from '../compile/plan.ts';
import type { Interval } from '../compile/values.ts';
import { add, compare, divide, HUNDRED, isZero, multiply, type Rational, round, subtract, ZERO } from '../exact/rational.ts';
import { isOpen, NOT_ASKED, RATED, type Status } from '../logic/judge.ts';
import { combine, type Part } from './aggregate.ts';
import { blankOf, type DimensionStanding, spanOf } from './dimension.ts';

/** @returns the score before rounding, or `null`: see "From answers to a score" for every reason. */
export function exactScore(plan: Plan, standings: readonly DimensionStanding[], status: ArrayLike<Status>): Rational | null {
  const tallied = plan.tally && tallyUp(plan.tally, standings);
  if (tallied) return onScale(plan, tallied);
  const parts: Part[] = [];
  let [rated, counted] = [0, 0];
  for (const dimension of plan.dimensions) {
    if (!dimension.counts) continue;
    const at = standings[dimension.index] as DimensionStanding;
    const worth = entryOf(plan, dimension, at, status);
    if (worth === 'no-score') return null;
    if (worth !== 'leave-out') parts.push({ worth, weight: dimension.weight });
    rated += at.rated;
    counted += at.counted;
  }
  if (counted === 0 || rated < plan.minAnswered || parts.length === 0) return null;
  return onScale(plan, combine(plan.method, parts));
}

/** The total, when every dimension that counts has a sum; else `null`. */
function tallyUp({ dimensions, weights, d }: TotalTally, standings: readonly DimensionStanding[]): Rational | null {
  let n = 0;
  for (let i = 0; i < dimensions.length; i++) {
    const { sum } = standings[dimensions[i] as number] as DimensionStanding;
    if (sum === null) return null;
    n += sum * (weights[i] as number);
  }
  return { n, d };
}

/** @returns the worth with which a counting dimension enters the score, or that it leaves, or withholds it. */
export function entryOf(plan: Plan, dimension: DimensionPlan, at: DimensionStanding, status: ArrayLike<Status>): BlankPlan {
  if (at.blocked) return 'no-score';
  if (!at.present) return 'leave-out';
  if (at.exact !== null) return place(plan, dimension, at.exact, status, false);
  return typeof plan.unanswered === 'string' ? plan.unanswered : place(plan, dimension, plan.unanswered, status, true);
}

/** @returns the total on the scale of `scoring.out-of`. */
export function onScale({ scale }: Plan, total: Rational): Rational {
  return scale === null ? total : multiply(total, scale);
}

/** @returns rated weight ÷ applicable weight in per cent, one decimal; 100 when nothing is applicable. */
export function coverage(plan: Plan, standings: readonly DimensionStanding[]): number {
  if (allRated(standings)) return 100;
  let [rated, applicable] = [ZERO, ZERO];
  for (const { counts, index, weight } of plan.dimensions) {
    const at = standings[index] as DimensionStanding;
    if (!counts || isZero(at.applicableWeight)) continue;
    rated = add(rated, multiply(weight, divide(at.ratedWeight, at.applicableWeight)));
    applicable = add(applicable, weight);
  }
  return isZero(applicable) ? 100 : round(multiply(HUNDRED, divide(rated, applicable)), 1);
}

/** Whether dimensions say at once that all their weight is rated; if not, it may still be. */
function allRated(standings: readonly DimensionStanding[]): boolean {
  for (const { ratedWeight, applicableWeight } of standings) if (ratedWeight !== applicableWeight) return false;
  return true;
}

/** @returns `exact` put on 0–100 between the ends of `span` and kept within them, or `null` when they are equal. */
export function onHundred(exact: Rational, span: Interval): Rational | null {
  const [lo, hi] = [span.lo as Rational, span.hi as Rational];
  const width = subtract(hi, lo);
  if (isZero(width)) return null;
  if (compare(exact, lo) <= 0) return ZERO;
  return compare(exact, hi) >= 0 ? HUNDRED : divide(multiply(subtract(exact, lo), HUNDRED), width);
}

/**
 * @returns the members whose ends make the span of a dimension: those that count, and where its number
 * is filled in, those that are open too.
 */
export function spanMembers(dimension: DimensionPlan, status: ArrayLike<Status>, filled: boolean): readonly MemberPlan[] {
  return dimension.members.filter((member) => {
    const at = status[member.question] as Status;
    return at === RATED || (filled && isOpen(at)) || (at !== NOT_ASKED && typeof blankOf(member, at) !== 'string');
  });
}

/** @returns whether the score takes the dimension's number by its place between its ends (R2, R3). */
export function isNormalised(plan: Plan, dimension: DimensionPlan): boolean {
  return plan.method === 'weighted-mean' && !dimension.onHundred;
}

function place(plan: Plan, dimension: DimensionPlan, exact: Rational, status: ArrayLike<Status>, filled: boolean): BlankPlan {
  if (!isNormalised(plan, dimension)) return exact;
  return onHundred(exact, spanOf(dimension, spanMembers(dimension, status, filled))) ?? 'leave-out';
}
