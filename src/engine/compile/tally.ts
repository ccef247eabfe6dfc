/** Dimensions as sums of whole numbers: what remains of their arithmetic when every member is rated. */
import { add, divide, multiply, overOneDenominator, type Rational, rational, ZERO } from '../exact/rational.ts';
import type { Scoring } from '../model/rubric.ts';
import { isExtreme, isMean } from '../score/aggregate.ts';
import type { DimensionPlan, MemberPlan, Tally, TotalTally } from './plan.ts';
import type { PointsPlan } from './values.ts';

/** Up to here whole numbers add without a loss. */
const LIMIT = Number.MAX_SAFE_INTEGER;

/**
 * @returns by dimension its tally; `null` where a member is not a single choice, where the method is no sum,
 * or where the numbers are too large for one denominator. All tallies of a rubric stand over the same one.
 * @param points by question
 */
export function compileTallies(dimensions: readonly Omit<DimensionPlan, 'tally'>[], points: readonly (PointsPlan | null)[]): readonly (Tally | null)[] {
  const tables = dimensions.map((dimension) => tablesOf(dimension, points));
  const numbers = overOneDenominator(tables.flatMap((table) => table?.flat() ?? []));
  const rest = numbers.values();
  const shared = tables.map((table) => (table ?? []).map((row) => row.map(() => rest.next().value as Rational)));
  return dimensions.map(({ members }, i) => tallyOf(members, shared[i] as Rational[][]));
}

/** @returns the tally of the score; `null` where a dimension has none, or where its number is taken another way. */
export function compileTotalTally(dimensions: readonly DimensionPlan[], { method, minAnswered = 0 }: Scoring): TotalTally | null {
  const counting = dimensions.filter(({ counts }) => counts);
  const rated = counting.reduce((sum, { members }) => sum + members.length, 0);
  const asTheyAre = counting.every(({ passesRounded, onHundred }) => !passesRounded && (onHundred || method !== 'weighted-mean'));
  if (rated < minAnswered || !asTheyAre || isExtreme(method)) return null;
  const parts = counting.flatMap(({ tally, weight: { n, d } }) => (tally && typeof n === 'number' ? [{ tally, weight: n, over: d as number }] : []));
  const [first] = parts;
  if (first === undefined || parts.length < counting.length || parts.some(({ over }) => over !== first.over)) return null;
  const weights = parts.map(({ weight }) => weight);
  const d = first.tally.d * (isMean(method) ? weights.reduce((sum, weight) => sum + weight, 0) : first.over);
  const most = parts.reduce((sum, { tally, weight }) => sum + mostOf(tally) * weight, 0);
  return d <= LIMIT && most <= LIMIT ? { dimensions: counting.map(({ index }) => index), weights, d } : null;
}

/** The largest sum a tally can come to, up or down. */
function mostOf({ worth }: Tally): number {
  return worth.reduce((sum, row) => sum + Math.max(...row.map(Math.abs)), 0);
}

/** By member and choice: what the choice adds to the dimension's number. */
function tablesOf({ members, method, scale, minAnswered }: Omit<DimensionPlan, 'tally'>, points: readonly (PointsPlan | null)[]): Rational[][] | null {
  if (members.length === 0 || members.length < minAnswered || isExtreme(method)) return null;
  const whole = isMean(method) ? weightOf(members) : rational(1);
  const tables = members.map(({ question, weight, offset, factor }) => {
    const plan = points[question];
    const share = multiply(scale ?? rational(1), divide(weight, whole));
    return plan?.kind === 'choice' ? plan.points.map((p) => multiply(share, add(offset, multiply(factor, p)))) : null;
  });
  return tables.every((table) => table !== null) ? tables : null;
}

function tallyOf(members: readonly MemberPlan[], shared: readonly (readonly Rational[])[]): Tally | null {
  const d = shared[0]?.[0]?.d;
  if (typeof d !== 'number' || shared.some((row) => row.some((value) => value.d !== d))) return null;
  return { questions: members.map(({ question }) => question), worth: shared.map((row) => row.map(({ n }) => n as number)), d, weight: weightOf(members) };
}

function weightOf(members: readonly MemberPlan[]): Rational {
  return members.reduce((sum, { weight }) => add(sum, weight), ZERO);
}
