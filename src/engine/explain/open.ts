/** What is still open, and what each open answer can still move. */
import type { Plan, QuestionPlan } from '../compile/plan.ts';
import type { Cell } from '../compile/values.ts';
import { type Box, boxOf, extreme, samples, withCell } from '../complete/box.ts';
import { reachOf } from '../complete/reach.ts';
import { decideRegardless } from '../decide/decide.ts';
import { readSignals } from '../decide/signals.ts';
import { isOpen, OPEN } from '../logic/judge.ts';
import type { OpenQuestion } from '../model/assessment.ts';
import { ADVICE, type Advice } from '../model/rubric.ts';
import { ANSWERED, type Sheet } from '../score/sheet.ts';
import { emptyStanding, type Standing, takeStanding } from '../score/standing.ts';
import { stateOf } from './states.ts';

/** Open questions × questions above which single answers are no longer tried out. */
const WORK = 100_000;

/** @returns the open questions, those that can move the decision most first, each after the open questions that control it. */
export function openQuestions(plan: Plan, sheet: Sheet, standing: Standing): readonly OpenQuestion[] {
  const open = plan.questions.filter(({ index }) => isOpen(standing.status[index] as number));
  const feasible = open.length * plan.questions.length <= WORK;
  const movers = feasible ? tryOut(plan, sheet, standing, open) : open.map((question) => ({ question, points: null, brings: [] }));
  const ranked = [...movers].sort(
    (a, b) => b.brings.length - a.brings.length || (b.points ?? Infinity) - (a.points ?? Infinity) || a.question.index - b.question.index,
  );
  return afterControllers(ranked).map(({ question, points, brings }) => ({
    question: question.question.id,
    title: question.question.title,
    ask: question.question.ask,
    state: stateOf(question, sheet, standing) as OpenQuestion['state'],
    required: question.required,
    points,
    brings,
  }));
}

/** An open question and what its answer moves. */
interface Mover {
  readonly question: QuestionPlan;
  readonly points: number | null;
  readonly brings: readonly Advice[];
}

function tryOut(plan: Plan, sheet: Sheet, standing: Standing, open: readonly QuestionPlan[]): readonly Mover[] {
  const box = boxOf(plan, sheet);
  const scratch = emptyStanding(plan);
  return open.map((question) => {
    const brings = standing.status[question.index] === OPEN ? bringsOf(plan, sheet, scratch, question) : [];
    return { question, points: pointsMoved(plan, box, question), brings };
  });
}

/** The recommendations that single answers lead to, as if nothing else were missing. */
function bringsOf(plan: Plan, sheet: Sheet, scratch: Standing, question: QuestionPlan): readonly Advice[] {
  const found = new Set(samples(question, question.whole).map((cell) => adviceWith(plan, answered(sheet, question.index, cell), scratch)));
  return ADVICE.filter((advice) => found.has(advice));
}

function adviceWith(plan: Plan, sheet: Sheet, scratch: Standing): Advice {
  takeStanding(plan, sheet, scratch);
  return decideRegardless(plan, scratch, readSignals(plan, sheet, scratch)).outcome?.recommendation ?? 'incomplete';
}

function answered(sheet: Sheet, index: number, cell: Cell): Sheet {
  const copy = { state: sheet.state.slice(), cell: [...sheet.cell], confirmed: sheet.confirmed.slice() };
  copy.state[index] = ANSWERED;
  copy.cell[index] = cell;
  copy.confirmed[index] = 1;
  return copy;
}

/** How far the answer alone can pull in the ends of the range. */
function pointsMoved(plan: Plan, box: Box, question: QuestionPlan): number | null {
  const at = (side: 'lo' | 'hi') => reachOf(plan, withCell(box, question.index, extreme(question, question.whole, side))).score;
  const [all, worst, best] = [reachOf(plan, box).score, at('lo'), at('hi')];
  if (all === null || worst === null || best === null) return 0;
  const moved = Math.max(0, all.high - worst.high, best.low - all.low);
  return Number.isFinite(moved) ? Math.round(moved * 10 ** plan.decimals) / 10 ** plan.decimals : null;
}

function afterControllers(ranked: readonly Mover[]): readonly Mover[] {
  const waiting = new Map(ranked.map((mover) => [mover.question.index, mover]));
  const placed: Mover[] = [];
  const place = (mover: Mover): void => {
    if (!waiting.delete(mover.question.index)) return;
    for (const index of mover.question.reads) {
      const controller = waiting.get(index);
      if (controller) place(controller);
    }
    placed.push(mover);
  };
  for (const mover of ranked) place(mover);
  return placed;
}
