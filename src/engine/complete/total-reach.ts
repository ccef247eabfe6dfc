/** What the score can come to over the completions of a box. */
import type { Plan } from '../compile/plan.ts';
import type { Bound, Interval } from '../compile/values.ts';
import { HUNDRED, round, ZERO } from '../exact/rational.ts';
import { hull } from '../logic/points.ts';
import { spanOf } from '../score/dimension.ts';
import { isNormalised, onHundred, onScale } from '../score/total.ts';
import type { DimensionReach } from './dimension-reach.ts';
import { extremeOf, type RangedPart } from './extremes.ts';

/** Shown numbers from `low` to `high`; infinite where there is no end. */
export interface Shown {
  readonly low: number;
  readonly high: number;
}

/** The score over all completions, leaving rules aside. */
export interface TotalReach {
  readonly shown: Shown | null;
  readonly mayLack: boolean;
}

/** @returns where the score lies and whether some completion lacks one. */
export function reachTotal(plan: Plan, dimensions: readonly DimensionReach[]): TotalReach {
  const counting = dimensions.filter((d) => d.plan.counts);
  const parts = counting.map((dimension) => ({ ...enter(plan, dimension), weight: dimension.plan.weight }));
  const sure = parts.filter((part): part is Entered & RangedPart => part.range !== null && !part.mayLeave);
  const optional = parts.filter((part): part is Entered & RangedPart => part.range !== null && part.mayLeave);
  const [ratedLow, ratedHigh] = [sumOf(counting, 'ratedLow'), sumOf(counting, 'ratedHigh')];
  const never = ratedHigh < plan.minAnswered || sure.length + optional.length === 0 || parts.some(({ mustLack }) => mustLack);
  const nothingMayCount = counting.every((d) => d.sure.length === 0);
  const mayLack = never || ratedLow < plan.minAnswered || nothingMayCount || sure.length === 0 || parts.some((part) => part.mayLack);
  if (never) return { shown: null, mayLack };
  const end = (side: 'lo' | 'hi', open: number) => shownEnd(plan, extremeOf(plan.method, side, sure, optional), open);
  return { shown: { low: end('lo', -Infinity), high: end('hi', Infinity) }, mayLack };
}

/** How a dimension enters the rubric. */
interface Entered {
  /** Its worth where it counts, `null` when it never does. */
  readonly range: Interval | null;
  /** Whether it leaves the sums in some completion. */
  readonly mayLeave: boolean;
  /** Whether it withholds the score in some completion, and in all. */
  readonly mayLack: boolean;
  readonly mustLack: boolean;
}

function enter(plan: Plan, dimension: DimensionReach): Entered {
  const { sure, mayBlock, mustBlock, ratedLow, ratedHigh, mayBeOpen: someOpen } = dimension;
  const { minAnswered } = dimension.plan;
  const mayBeOpen = sure.length + dimension.optional.length > 0 ? ratedLow < minAnswered || (someOpen && sure.length === 0) : someOpen;
  const mustBeOpen = sure.length > 0 && ratedHigh < minAnswered;
  const number = place(plan, dimension, dimension.exact);
  const filled = mayBeOpen && typeof plan.unanswered !== 'string' ? place(plan, dimension, { lo: plan.unanswered, hi: plan.unanswered }) : null;
  const blanks = mayBeOpen && plan.unanswered === 'no-score';
  return {
    range: union(number.range, filled?.range ?? null),
    mayLeave: sure.length === 0 || number.mayLeave || (filled?.mayLeave ?? false) || (mayBeOpen && plan.unanswered === 'leave-out'),
    mayLack: mayBlock || blanks,
    mustLack: mustBlock || (mustBeOpen && blanks),
  };
}

/** A dimension's number on the scale of the rubric (R2, R3); wide where it is not certain what counts. */
function place(plan: Plan, dimension: DimensionReach, exact: Interval | null): { range: Interval | null; mayLeave: boolean } {
  if (exact === null || !isNormalised(plan, dimension.plan)) return { range: exact, mayLeave: false };
  if (dimension.optional.length > 0 || dimension.mayBeOpen) return { range: { lo: ZERO, hi: HUNDRED }, mayLeave: true };
  const span = spanOf(dimension.plan, dimension.sure);
  const end = (bound: Bound) => bound && onHundred(bound, span);
  const range = { lo: end(exact.lo), hi: end(exact.hi) };
  return range.lo === null ? { range: null, mayLeave: true } : { range, mayLeave: false };
}

function union(a: Interval | null, b: Interval | null): Interval | null {
  if (a === null || b === null) return a ?? b;
  return {
    lo: a.lo && b.lo && hull([a.lo, b.lo]).lo,
    hi: a.hi && b.hi && hull([a.hi, b.hi]).hi,
  };
}

function shownEnd(plan: Plan, end: Bound, open: number): number {
  return end === null ? open : round(onScale(plan, end), plan.decimals);
}

function sumOf(dimensions: readonly DimensionReach[], key: 'ratedLow' | 'ratedHigh'): number {
  return dimensions.reduce((sum, dimension) => sum + dimension[key], 0);
}
