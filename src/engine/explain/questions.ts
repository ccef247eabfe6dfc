/** Every question of a result in the rubric's own words. */
import type { Plan, QuestionPlan } from '../compile/plan.ts';
import type { Bound, Cell, SeveralCell } from '../compile/values.ts';
import { divide, HUNDRED, isZero, multiply, type Rational, rational, round, subtract, ZERO } from '../exact/rational.ts';
import { RATED } from '../logic/judge.ts';
import { pointsOf } from '../logic/points.ts';
import type { Answer, Answers } from '../model/answer.ts';
import type { QuestionResult } from '../model/assessment.ts';
import type { QuestionForm } from '../model/form.ts';
import type { Sheet } from '../score/sheet.ts';
import type { Standing } from '../score/standing.ts';
import { stateOf } from './states.ts';

/** Decimals raw points are shown with. */
const POINTS_DECIMALS = 6;

/** @returns one entry a question, in file order; answers to questions that are not asked are kept in `answers` only. */
export function questionResults(plan: Plan, answers: Answers, sheet: Sheet, standing: Standing): readonly QuestionResult[] {
  return plan.questions.map((question) => {
    const { id, title } = question.question;
    const answer = answers[id];
    const cell = standing.status[question.index] === RATED ? (standing.cell[question.index] as Cell) : null;
    return {
      id,
      dimension: plan.dimensions[question.dimension]?.id as string,
      title,
      state: stateOf(question, sheet, standing),
      value: cell && answer?.state === 'rated' ? answer.value : null,
      label: cell && labelOf(question.question.form, cell),
      ...pointsShown(question, cell),
      evidence: evidenceOf(answer),
      confidence: (answer?.state === 'rated' && answer.confidence) || null,
    };
  });
}

/** @returns what was noted for an answer, or the reason why it is not applicable. */
export function evidenceOf(answer: Answer | undefined): string | null {
  if (answer === undefined) return null;
  return (answer.state === 'not-applicable' ? answer.reason : answer.evidence) ?? null;
}

/** @returns a value in the rubric's words: the anchor, the labels, the number with its unit. */
export function labelOf(form: QuestionForm, cell: Cell): string {
  switch (form.kind) {
    case 'levels':
      return form.levels[first(cell)]?.text as string;
    case 'options':
      return cell.kind === 'several' ? chosenLabels(form, cell) : (form.options[first(cell)]?.label as string);
    case 'yes-no':
      return first(cell) === 0 ? 'yes' : 'no';
    case 'number':
      return [String((cell as { lo: number }).lo), form.unit].filter(Boolean).join(' ');
  }
}

function first(cell: Cell): number {
  return (cell as { from: number }).from;
}

function chosenLabels(form: Extract<QuestionForm, { kind: 'options' }>, cell: SeveralCell): string {
  const labels = form.options.filter((_, i) => cell.chosen[i] === 1).map(({ label }) => label);
  return labels.length > 0 ? labels.join(', ') : 'none of these';
}

function pointsShown({ points, range, question }: QuestionPlan, cell: Cell | null): Pick<QuestionResult, 'points' | 'score'> {
  if (points === null || cell === null) return { points: null, score: null };
  const own = pointsOf(points, cell);
  const [lo, hi] = question.outOf === undefined ? [range.lo, range.hi] : [ZERO, rational(question.outOf)];
  return { points: round(own, POINTS_DECIMALS), score: placeBetween(own, lo, hi) };
}

function placeBetween(points: Rational, lo: Bound, hi: Bound): number | null {
  if (lo === null || hi === null) return null;
  const width = subtract(hi, lo);
  return isZero(width) ? null : round(divide(multiply(subtract(points, lo), HUNDRED), width), 1);
}
