/**
 * Points won and lost, answer by answer, adding up to the score as it is shown.
 *
 * Exact shares are rounded by the largest remainder (Hamilton's method), so that the lines add up.
 */
import type { DimensionPlan, MemberPlan, Plan } from '../compile/plan.ts';
import type { Bound } from '../compile/values.ts';
import { add, compare, divide, HUNDRED, isZero, multiply, type Rational, rational, round, subtract, ZERO } from '../exact/rational.ts';
import { RATED } from '../logic/judge.ts';
import type { LedgerLine } from '../model/assessment.ts';
import type { Method } from '../model/rubric.ts';
import { isExtreme, isMean } from '../score/aggregate.ts';
import { blankOf, type DimensionStanding, ratedWorth, spanOf } from '../score/dimension.ts';
import type { Standing } from '../score/standing.ts';
import { entryOf, isNormalised, spanMembers } from '../score/total.ts';
import { toTotal } from './rounding.ts';

/** @returns the ledger of a standing, in file order; empty without a score. */
export function ledgerOf(plan: Plan, standing: Standing): readonly LedgerLine[] {
  if (standing.score === null) return [];
  const entries = plan.dimensions.flatMap((dimension) => entriesOf(plan, dimension, standing));
  const shares = shareOut(plan.method, entries, plan.scale ?? rational(1));
  const lines = entries.flatMap((entry, i) => linesOf(plan, entry, shares[i] as Rational, standing));
  const won = toTotal(
    lines.map((line) => line.won),
    standing.score,
    plan.decimals,
  );
  return lines.map(({ question, dimension, lost }, i) => ({ question, dimension, won: won[i] as number, lost: lost && round(lost, plan.decimals) }));
}

/** Something that counts with a worth: a dimension in the score, a member in its dimension. */
interface Entry<Of> {
  readonly of: Of;
  readonly worth: Rational;
  readonly weight: Rational;
}

interface ExactLine {
  readonly question: string | null;
  readonly dimension: string;
  readonly won: Rational;
  readonly lost: Bound;
}

function entriesOf(plan: Plan, dimension: DimensionPlan, standing: Standing): readonly Entry<DimensionPlan>[] {
  if (!dimension.counts) return [];
  const worth = entryOf(plan, dimension, standing.dimensions[dimension.index] as DimensionStanding, standing.status);
  return typeof worth === 'string' ? [] : [{ of: dimension, worth, weight: dimension.weight }];
}

/** What each entry's worth is multiplied by on its way into the total. */
function shareOut(method: Method, entries: readonly Entry<unknown>[], scale: Rational): readonly Rational[] {
  if (isExtreme(method)) {
    const binding = bindingEntry(method, entries);
    return entries.map((entry) => (entry === binding ? scale : ZERO));
  }
  const all = entries.reduce((sum, { weight }) => add(sum, weight), ZERO);
  return entries.map(({ weight }) => multiply(scale, isMean(method) ? divide(weight, all) : weight));
}

/** The first entry that makes the least or greatest number. */
function bindingEntry(method: Method, entries: readonly Entry<unknown>[]): Entry<unknown> {
  const sign = method === 'lowest' ? 1 : -1;
  return entries.reduce((best, entry) => (compare(entry.worth, best.worth) * sign < 0 ? entry : best));
}

/** One line for each member that counts, and one for what is no single answer's. */
function linesOf(plan: Plan, { of: dimension, worth }: Entry<DimensionPlan>, share: Rational, standing: Standing): readonly ExactLine[] {
  const at = standing.dimensions[dimension.index] as DimensionStanding;
  const lines = at.exact === null ? [] : memberLines(plan, dimension, share, standing);
  const rest = lines.reduce((left, { won }) => subtract(left, won), multiply(share, worth));
  return isZero(rest) ? lines : [...lines, { question: null, dimension: dimension.id, won: rest, lost: ZERO }];
}

function memberLines(plan: Plan, dimension: DimensionPlan, share: Rational, standing: Standing): readonly ExactLine[] {
  const members = membersOf(dimension, standing);
  const { slope, fromWorst } = slopeOf(plan, dimension, standing);
  const shares = shareOut(dimension.method, members, multiply(share, slope));
  return members.map(({ of: member, worth }, i) => {
    const part = shares[i] as Rational;
    const { lo, hi } = member.range;
    return {
      question: plan.questions[member.question]?.question.id as string,
      dimension: dimension.id,
      won: multiply(part, fromWorst ? subtract(worth, lo as Rational) : worth),
      lost: isZero(part) ? ZERO : hi && multiply(part, subtract(hi, worth)),
    };
  });
}

function membersOf(dimension: DimensionPlan, standing: Standing): readonly Entry<MemberPlan>[] {
  return spanMembers(dimension, standing.status, false).map((member) => {
    const status = standing.status[member.question] as number;
    return { of: member, worth: (status === RATED ? ratedWorth(member, standing) : blankOf(member, status)) as Rational, weight: member.weight };
  });
}

/** How the dimension's own total becomes its worth in the score, and whether members' points are counted from their worst. */
function slopeOf(plan: Plan, dimension: DimensionPlan, standing: Standing): { slope: Rational; fromWorst: boolean } {
  const scale = dimension.scale ?? rational(1);
  if (!isNormalised(plan, dimension)) return { slope: scale, fromWorst: false };
  const { lo, hi } = spanOf(dimension, spanMembers(dimension, standing.status, false));
  return { slope: divide(multiply(scale, HUNDRED), subtract(hi as Rational, lo as Rational)), fromWorst: !isExtreme(dimension.method) };
}
