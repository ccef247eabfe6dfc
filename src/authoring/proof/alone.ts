/**
 * Questions that decide alone by weight.
 *
 * A question decides alone when there are two answer sets that differ in its answer only, every question that is asked rated, and
 * one scores at or above the least cut of the best recommendation (`top`) while the other scores below the cut under which the worst
 * begins (`floor`). It is about the score alone: what knock-outs, gates, rules, minimums and conditions make of it does not count.
 * Where no other recommendation lies between the best and the worst, every question could tip the scale at the one cut, and
 * that says nothing: such rubrics are passed over.
 */
import type { DimensionPlan, MemberPlan, Plan, QuestionPlan } from '../../engine/compile/plan.ts';
import { extreme } from '../../engine/complete/box.ts';
import { isMean } from '../../engine/score/aggregate.ts';
import { ANSWERED, type Sheet } from '../../engine/score/sheet.ts';
import { aimAt, choicesIn } from './aim.ts';
import type { Goal } from './goals.ts';
import { createEye, type Eye } from './look.ts';
import type { LoneQuestion, Path, Proof } from './proof.ts';
import type { Prover } from './prover.ts';
import { searchBoxes, type Work } from './search.ts';
import { type Entry, entriesOf } from './sheets.ts';
import { type Box, reachIn, spaceOf } from './space.ts';
import type { WitnessMaker } from './witness.ts';

/** The two cuts that one answer must pass. */
interface Cuts {
  readonly top: number;
  readonly floor: number;
}

/** Boxes looked at for one question, and for all. */
const BOXES = { each: 4000, all: 40_000, least: 30 };

/** @returns the questions that decide alone, and those of which it is not shown. */
export function proveAlone({ plan, bases, aims }: Prover, witness: WitnessMaker): Pick<Proof, 'alone' | 'aloneNotShown'> {
  const cuts = cutsOf(plan);
  if (cuts === null) return { alone: [], aloneNotShown: [] };
  const suspects = plan.questions.filter((question) => question.counts && mostMoved(plan, question) >= cuts.top - cuts.floor - 2 * 10 ** -plan.decimals);
  const space = spaceOf(plan, 'complete').map((field) => ({ ...field, blanks: 0 }));
  const size = plan.questions.length;
  const work = { left: BOXES.all / size };
  const found = suspects.map((question) => {
    const pair = pairOf(question);
    const most = Math.min(work.left, Math.max(BOXES.least, BOXES.each / size));
    const own = { left: most };
    const sheet = searchPair({ plan, bases, aims }, space, pairGoal(plan, cuts, pair), own);
    work.left -= most - Math.max(0, own.left);
    return { question, pair, sheet };
  });
  return {
    alone: found.flatMap(({ question, pair, sheet }) => (typeof sheet === 'string' ? [] : [loneQuestion(plan, question, pair, sheet, cuts, witness)])),
    aloneNotShown: found.flatMap(({ question, sheet }) => (sheet === 'unknown' ? [question.id] : [])),
  };
}

function cutsOf({ bands, outcomes }: Plan): Cuts | null {
  const rows = bands.flatMap(({ from, key }) => (from === null ? [] : [{ from, recommendation: outcomes.get(key)?.recommendation }]));
  const [best, worst] = [rows[0]?.recommendation, rows.at(-1)?.recommendation];
  const top = Math.min(...rows.flatMap(({ from, recommendation }) => (recommendation === best ? [from] : [])));
  const floor = Math.min(...rows.flatMap(({ from, recommendation }) => (recommendation === worst ? [] : [from])));
  return floor < top ? { top, floor } : null;
}

/** One question at its best and at its worst. */
interface Pair {
  readonly index: number;
  readonly best: Entry;
  readonly worst: Entry;
}

function pairOf(question: QuestionPlan): Pair {
  const entry = (side: 'lo' | 'hi'): Entry => ({ state: ANSWERED, cell: extreme(question, question.whole, side), confirmed: 1 });
  return { index: question.index, best: entry('hi'), worst: entry('lo') };
}

interface PairGoal extends Goal {
  readonly eye: Eye;
}

/** Looks at the answer set with the better answer; whether the other one falls below the floor is looked up beside it. */
function pairGoal(plan: Plan, { top, floor }: Cuts, { index, best, worst }: Pair): PairGoal & { readonly pair: Pair } {
  const [eye, other] = [createEye(plan), createEye(plan)];
  const scoreWith = (sheet: Sheet, entry: Entry): number | null =>
    other({ ...sheet, cell: sheet.cell.map((cell, i) => (i === index ? entry.cell : cell)) }).standing.score;
  const scores = (sheet: Sheet) => [scoreWith(sheet, best), scoreWith(sheet, worst)] as const;
  const withCell = (box: Box, { cell }: Entry) => box.map((field, i) => (i === index ? { ...field, cell } : field));
  return {
    eye,
    pair: { index, best, worst },
    holds: ({ sheet }) => {
      const [high, low] = scores(sheet);
      return high !== null && low !== null && high >= top && low < floor;
    },
    mayHold: (box) => {
      const [high, low] = [best, worst].map((entry) => reachIn(plan, withCell(box, entry)).score);
      return !!high && !!low && high.high >= top && low.low < floor;
    },
    distance: ({ sheet }) => {
      const [high, low] = scores(sheet);
      return high === null || low === null ? Infinity : Math.max(0, top - high) + Math.max(0, low - floor);
    },
    questions: plan.byShare.map((question) => question.index).filter((other) => other !== index),
  };
}

function searchPair(
  { plan, bases, aims }: Pick<Prover, 'plan' | 'bases' | 'aims'>,
  space: Box,
  goal: PairGoal & { readonly pair: Pair },
  work: Work,
): Sheet | 'none' | 'unknown' {
  const { index, best } = goal.pair;
  const own = space.map((field, i) => (i === index ? { ...field, cell: best.cell } : field));
  if (!goal.mayHold(own, reachIn(plan, own))) return 'none';
  const starts = bases.map((entries) => entries.map((entry, i) => (i === index ? best : entry)));
  const aimed = aimAt({ plan, eye: goal.eye, aims }, goal, starts, choicesIn(plan, own));
  if (aimed) return aimed;
  const found = searchBoxes(plan, own, goal, goal.eye, work);
  return found.kind === 'found' ? found.sheet : found.kind;
}

function loneQuestion(plan: Plan, { id, index }: QuestionPlan, { best, worst }: Pair, sheet: Sheet, { top, floor }: Cuts, witness: WitnessMaker): LoneQuestion {
  const entries = entriesOf(sheet);
  const withAnswer = (own: Entry) => witness(entries.map((entry, i) => (i === index ? own : entry)));
  const dimensions = plan.rubric.dimensions;
  const d = dimensions.findIndex(({ questions }) => questions.some((question) => question.id === id));
  const path: Path = ['dimensions', d, 'questions', dimensions[d]?.questions.findIndex((question) => question.id === id) ?? 0];
  return { question: id, path, best: withAnswer(best), worst: withAnswer(worst), top, floor };
}

/** By how many points the answer moves the score at most, or `Infinity` where that cannot be said beforehand. */
function mostMoved(plan: Plan, { index }: QuestionPlan): number {
  if (isScoreControlledBy(plan, index)) return Infinity;
  const homes = plan.dimensions.filter(({ counts, members }) => counts && members.some(({ question }) => question === index));
  const moved = homes.map((dimension) => movedBy(plan, dimension, dimension.members.find(({ question }) => question === index) as MemberPlan));
  return moved.reduce((sum, one) => sum + one, 0);
}

/** Whether it hangs on the answer, at first or second hand, that some question counts. */
function isScoreControlledBy(plan: Plan, index: number): boolean {
  const controlled = new Set([index]);
  for (const { index: own, reads } of plan.questions) if (reads.some((other) => controlled.has(other))) controlled.add(own);
  return plan.questions.some((question) => question.index !== index && question.counts && controlled.has(question.index));
}

/** A share is greatest when every question and dimension that may be left out is. */
function movedBy(plan: Plan, dimension: DimensionPlan, member: MemberPlan): number {
  const { method, scale, passesRounded, onHundred } = dimension;
  const { lo, hi } = member.range;
  const placed = plan.method === 'weighted-mean' && !onHundred;
  if (lo === null || hi === null || passesRounded || placed || !isLinear(method) || !isLinear(plan.method)) return Infinity;
  const always = ({ question }: MemberPlan): boolean => plan.questions[question]?.when === null;
  const inDimension = shareOf(
    method,
    member,
    dimension.members.filter((other) => other === member || always(other)),
  );
  const sure = plan.dimensions.filter(
    (other) => other.counts && (other === dimension || other.members.filter(always).length >= Math.max(1, other.minAnswered)),
  );
  const inScore = shareOf(plan.method, dimension, sure);
  return (number(hi) - number(lo)) * inDimension * number(scale ?? ONE) * inScore * number(plan.scale ?? ONE);
}

function isLinear(method: DimensionPlan['method']): boolean {
  return isMean(method) || method === 'sum';
}

type Weighted = Pick<MemberPlan, 'weight'>;

/** The factor with which a member enters a sum or a mean. */
function shareOf(method: DimensionPlan['method'], member: Weighted, all: readonly Weighted[]): number {
  const weight = number(member.weight);
  return isMean(method) ? weight / all.reduce((sum, other) => sum + number(other.weight), 0) : weight;
}

const ONE = { n: 1, d: 1 };

function number({ n, d }: { readonly n: number | bigint; readonly d: number | bigint }): number {
  return Number(n) / Number(d);
}
