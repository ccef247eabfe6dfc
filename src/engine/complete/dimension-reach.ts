/** What one dimension can come to over the completions of a box. */
import type { DimensionPlan, MemberPlan, QuestionPlan } from '../compile/plan.ts';
import type { Bound, Cell, Interval } from '../compile/values.ts';
import { add, multiply, type Rational, round } from '../exact/rational.ts';
import { type Known, NOT_APPLICABLE, NOT_ASKED, RATED } from '../logic/judge.ts';
import { pointsInterval } from '../logic/points.ts';
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
}

/** @returns the reach of one dimension, from the statuses and values in `known`. */
export function reachDimension(plan: DimensionPlan, known: Known): DimensionReach {
  const members = plan.members.map((member) => reachMember(member, known));
  const counting = members.filter(({ range }) => range !== null);
  const sure = counting.filter(({ certain }) => certain);
  const optional = counting.filter(({ certain }) => !certain);
  const mustBlock = members.some(({ blocks, certain }) => blocks && certain);
  const ratedLow = sure.filter(({ rated }) => rated).length;
  const ratedHigh = counting.filter(({ rated }) => rated).length;
  const mayCount = counting.length > 0 && !mustBlock && ratedHigh >= plan.minAnswered;
  const exact = mayCount ? rangeOf(plan, sure, optional) : null;
  const zeroWhenEmpty = plan.method === 'sum' && plan.minAnswered === 0;
  const mayBeEmpty = zeroWhenEmpty && members.every(({ mayBeNotAsked }) => mayBeNotAsked);
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
  };
}

/** One member over all completions. */
interface MemberReach {
  readonly plan: MemberPlan;
  /** Its worth where it counts, `null` when it never does. */
  readonly range: Interval | null;
  /** Whether it is asked in every completion. */
  readonly certain: boolean;
  readonly mayBeNotAsked: boolean;
  /** Asked, not applicable, and leaving the sums. */
  readonly mayLeave: boolean;
  readonly blocks: boolean;
  readonly rated: boolean;
}

function reachMember(plan: MemberPlan, known: Known): MemberReach {
  const status = known.status[plan.question] as number;
  const blank = status & NOT_APPLICABLE ? plan.notApplicable : null;
  const rated = (status & RATED) !== 0;
  return {
    plan,
    range: rated ? worthInterval(plan, known) : blank === null || typeof blank === 'string' ? null : { lo: blank, hi: blank },
    certain: !(status & NOT_ASKED),
    mayBeNotAsked: (status & NOT_ASKED) !== 0,
    mayLeave: blank === 'leave-out',
    blocks: blank === 'no-score',
    rated,
  };
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
