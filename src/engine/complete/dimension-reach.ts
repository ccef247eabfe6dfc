/** What one dimension can come to over the completions of a box. */
import type { DimensionPlan, MemberPlan, QuestionPlan } from '../compile/plan.ts';
import type { Bound, Cell, Interval } from '../compile/values.ts';
import { add, multiply, type Rational, round } from '../exact/rational.ts';
import { isOpen, type Known, NOT_APPLICABLE, NOT_ASKED, RATED } from '../logic/judge.ts';
import { hull, pointsInterval } from '../logic/points.ts';
import { passed, scaled } from '../score/dimension.ts';
import { extremeOf, type RangedPart } from './extremes.ts';
import type { Shown } from './total-reach.ts';

/** One dimension over all completions. */
export interface DimensionReach {
  readonly plan: DimensionPlan;
  /** Where its shown number lies, `null` when it never has one. */
  readonly shown: Shown | null;
  readonly mayLack: boolean;
  /** Where the number that goes on lies, as long as members count; `null` when it never does. */
  readonly exact: Interval | null;
  /** Members that count in every completion, and those that count in some. */
  readonly sure: readonly MemberPlan[];
  readonly optional: readonly MemberPlan[];
  /** Whether a member may, or does in every completion, withhold the score. */
  readonly mayBlock: boolean;
  readonly mustBlock: boolean;
  /** How many of its questions are rated at least and at most. */
  readonly ratedLow: number;
  readonly ratedHigh: number;
  /** Whether a member may be open; never so in a completion. */
  readonly mayBeOpen: boolean;
}

/** @returns the reach of one dimension, from the statuses and values in `known`. */
export function reachDimension(plan: DimensionPlan, known: Known): DimensionReach {
  const members = plan.members.map((member) => reachMember(member, known));
  const counting = members.filter(({ range }) => range !== null);
  const sure = counting.filter(({ certain }) => certain);
  const optional = counting.filter(({ certain }) => !certain);
  const mustBlock = members.some(({ mustBlock: always }) => always);
  const ratedLow = members.filter(({ status }) => status === RATED).length;
  const ratedHigh = members.filter(({ status }) => status & RATED).length;
  const mayCount = counting.length > 0 && !mustBlock && ratedHigh >= plan.minAnswered;
  const exact = mayCount ? rangeOf(plan, sure, optional) : null;
  const zeroWhenEmpty = plan.method === 'sum' && plan.minAnswered === 0;
  const mayBeEmpty = zeroWhenEmpty && members.every(({ status }) => status & NOT_ASKED);
  const emptyLacks = sure.length === 0 && (!zeroWhenEmpty || members.some(({ mayLeave }) => mayLeave));
  const mayBlock = members.some(({ blocks }) => blocks);
  return {
    plan,
    shown: hullShown(exact && { low: shownEnd(exact.lo, -Infinity, plan), high: shownEnd(exact.hi, Infinity, plan) }, mayBeEmpty),
    mayLack: mayBlock || emptyLacks || ratedLow < plan.minAnswered,
    exact,
    sure: sure.map(({ plan: member }) => member),
    optional: optional.map(({ plan: member }) => member),
    mayBlock,
    mustBlock,
    ratedLow,
    ratedHigh,
    mayBeOpen: members.some(({ status }) => isOpen(status)),
  };
}

/** One member over all completions. */
interface MemberReach {
  readonly plan: MemberPlan;
  /** Every status it can have. */
  readonly status: number;
  /** Its worth where it counts, `null` when it never does. */
  readonly range: Interval | null;
  /** Whether it counts in every completion. */
  readonly certain: boolean;
  /** Whether it leaves the sums, or withholds the number, though it is asked. */
  readonly mayLeave: boolean;
  readonly blocks: boolean;
  /** Whether it withholds the number in every completion. */
  readonly mustBlock: boolean;
}

function reachMember(plan: MemberPlan, known: Known): MemberReach {
  const status = known.status[plan.question] as number;
  const blanks = [...(status & NOT_APPLICABLE ? [plan.notApplicable] : []), ...(isOpen(status) ? [plan.unanswered] : [])];
  const points = blanks.flatMap((blank) => (typeof blank === 'string' ? [] : [{ lo: blank, hi: blank }]));
  const range = union(status & RATED ? [worthInterval(plan, known), ...points] : points);
  const [mayLeave, blocks] = [blanks.includes('leave-out'), blanks.includes('no-score')];
  const sureToBeAsked = !(status & NOT_ASKED);
  return {
    plan,
    status,
    range,
    certain: range !== null && sureToBeAsked && !mayLeave && !blocks,
    mayLeave,
    blocks,
    mustBlock: blocks && sureToBeAsked && range === null && !mayLeave,
  };
}

/** The interval that holds all; an end that one of them lacks is lacking. */
function union(intervals: readonly Interval[]): Interval | null {
  const [first, ...rest] = intervals;
  if (first === undefined || rest.length === 0) return first ?? null;
  const ends = (side: 'lo' | 'hi') => intervals.map((interval) => interval[side]);
  const end = (side: 'lo' | 'hi') => (ends(side).includes(null) ? null : hull(ends(side) as Rational[])[side]);
  return { lo: end('lo'), hi: end('hi') };
}

function worthInterval({ question, offset, factor }: MemberPlan, known: Known): Interval {
  const { points } = known.questions[question] as QuestionPlan;
  const { lo, hi } = pointsInterval(points as NonNullable<typeof points>, known.cell[question] as Cell);
  const worth = (p: Bound) => p && add(offset, multiply(factor, p));
  return { lo: worth(lo), hi: worth(hi) };
}

function rangeOf(plan: DimensionPlan, sure: readonly MemberReach[], optional: readonly MemberReach[]): Interval {
  const parts = (members: readonly MemberReach[]) => members.map(({ range, plan: { weight } }): RangedPart => ({ range: range as Interval, weight }));
  const end = (side: 'lo' | 'hi') => {
    const value = extremeOf(plan.method, side, parts(sure), parts(optional));
    return value && passed(plan, scaled(plan, value));
  };
  return { lo: end('lo'), hi: end('hi') };
}

function shownEnd(end: Rational | null, open: number, plan: DimensionPlan): number {
  return end === null ? open : round(end, plan.decimals);
}

/** Widens by the 0 of a sum in which nothing was asked. */
function hullShown(shown: Shown | null, mayBeEmpty: boolean): Shown | null {
  if (!mayBeEmpty) return shown;
  return shown ? { low: Math.min(0, shown.low), high: Math.max(0, shown.high) } : { low: 0, high: 0 };
}
