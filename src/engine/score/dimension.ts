/** One dimension of one answer set: its members become its number. */
import type { BlankPlan, DimensionPlan, MemberPlan, QuestionPlan, Tally } from '../compile/plan.ts';
import type { ChoiceCell, Interval } from '../compile/values.ts';
import { add, isZero, multiply, type Rational, rational, round, ZERO } from '../exact/rational.ts';
import { isOpen, type Known, NOT_APPLICABLE, NOT_ASKED, RATED } from '../logic/judge.ts';
import { pointsOf } from '../logic/points.ts';
import { combine, finish, isExtreme, take } from './aggregate.ts';

/** A dimension's number and how it came about. Scratch space, written anew for each answer set. */
export interface DimensionStanding {
  /** Whether anything in it is applicable or counted as points; if not, it leaves with its weight. */
  present: boolean;
  /** The sum of its tally, or `null` without one. */
  sum: number | null;
  /** The number that goes on, or `null` without one. */
  exact: Rational | null;
  /** The same, rounded to the decimals it is shown with. */
  shown: number | null;
  /** Whether a member withholds the score of dimension and rubric. */
  blocked: boolean;
  /** How many members are rated, and how many rated or counted as points. */
  rated: number;
  counted: number;
  /** Weight that is rated and weight that is applicable, for coverage. */
  ratedWeight: Rational;
  applicableWeight: Rational;
}

/** @returns scratch space for one dimension. */
export function emptyDimension(): DimensionStanding {
  return { present: false, sum: null, exact: null, shown: null, blocked: false, rated: 0, counted: 0, ratedWeight: ZERO, applicableWeight: ZERO };
}

/** Works out one dimension from the statuses and values in `known` and writes it into `at`. */
export function standDimension(dimension: DimensionPlan, known: Known, at: DimensionStanding): void {
  at.sum = dimension.tally && tallyUp(dimension.tally, known);
  if (at.sum === null) standMembers(dimension, known, at);
  else writeTallied(dimension, dimension.tally as Tally, at.sum, at);
}

/** The sum, when every member is rated; else `null`. */
function tallyUp({ questions, worth }: Tally, { status, cell }: Known): number | null {
  let n = 0;
  for (let i = 0; i < questions.length; i++) {
    const question = questions[i] as number;
    if (status[question] !== RATED) return null;
    n += (worth[i] as readonly number[])[(cell[question] as ChoiceCell).from] as number;
  }
  return n;
}

function clear(at: DimensionStanding): void {
  at.present = at.blocked = false;
  at.exact = at.shown = null;
  at.rated = at.counted = 0;
  at.ratedWeight = at.applicableWeight = ZERO;
}

function writeTallied(dimension: DimensionPlan, { questions, d, weight }: Tally, sum: number, at: DimensionStanding): void {
  at.present = true;
  at.blocked = false;
  at.rated = at.counted = questions.length;
  at.ratedWeight = at.applicableWeight = weight;
  pass(dimension, { n: sum, d }, at);
}

function standMembers(dimension: DimensionPlan, known: Known, at: DimensionStanding): void {
  const { method } = dimension;
  let total: Rational | null = null;
  let weight = ZERO;
  let asked = 0;
  clear(at);
  for (const member of dimension.members) {
    const status = known.status[member.question] as number;
    if (status === NOT_ASKED) continue;
    asked++;
    noteWeight(at, member, status);
    const contribution = contributionOf(dimension, member, known);
    if (contribution === 'no-score') at.blocked = true;
    if (typeof contribution === 'string') continue;
    at.counted++;
    weight = add(weight, member.weight);
    total = take(method, total, contribution);
  }
  at.present = at.counted > 0 || !isZero(at.applicableWeight);
  if (asked === 0 && method === 'sum') total = ZERO;
  if (total !== null && !at.blocked && at.rated >= dimension.minAnswered) pass(dimension, scaled(dimension, finish(method, total, weight)), at);
}

/** @returns what a member that is asked adds to its dimension: worth × weight, or plain worth where weights are ignored. */
function contributionOf(dimension: DimensionPlan, member: MemberPlan, known: Known): BlankPlan {
  const status = known.status[member.question] as number;
  const worth = status === RATED ? ratedWorth(member, known) : blankOf(member, status);
  if (typeof worth === 'string') return worth;
  return isExtreme(dimension.method) ? worth : multiply(member.weight, worth);
}

/** @returns what an open or not applicable member counts as. */
export function blankOf(member: MemberPlan, status: number): BlankPlan {
  return status === NOT_APPLICABLE ? member.notApplicable : member.unanswered;
}

/** @returns the worth of a rated member: its points on the dimension's scale. */
export function ratedWorth(member: MemberPlan, known: Known): Rational {
  const cell = known.cell[member.question];
  const { points } = known.questions[member.question] as QuestionPlan;
  return add(member.offset, multiply(member.factor, pointsOf(points as NonNullable<typeof points>, cell as NonNullable<typeof cell>)));
}

/** @returns the least and greatest number the dimension could come to with these members; at least one, all bounded. */
export function spanOf(dimension: DimensionPlan, members: readonly MemberPlan[]): Interval {
  const end = (side: 'lo' | 'hi') => {
    const parts = members.map(({ range, weight }) => ({ worth: range[side] as Rational, weight }));
    return passed(dimension, scaled(dimension, combine(dimension.method, parts)));
  };
  return { lo: end('lo'), hi: end('hi') };
}

/** @returns a dimension's number on its own scale. */
export function scaled({ scale }: DimensionPlan, value: Rational): Rational {
  return scale === null ? value : multiply(value, scale);
}

/** @returns the number that goes on: the exact one, or what it is rounded to. */
export function passed({ decimals, passesRounded }: DimensionPlan, exact: Rational): Rational {
  return passesRounded ? rational(round(exact, decimals)) : exact;
}

function pass(dimension: DimensionPlan, exact: Rational, at: DimensionStanding): void {
  at.shown = round(exact, dimension.decimals);
  at.exact = dimension.passesRounded ? rational(at.shown) : exact;
}

function noteWeight(at: DimensionStanding, { weight }: MemberPlan, status: number): void {
  if (status === RATED || isOpen(status)) at.applicableWeight = add(at.applicableWeight, weight);
  if (status !== RATED) return;
  at.rated++;
  at.ratedWeight = add(at.ratedWeight, weight);
}
