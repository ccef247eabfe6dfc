/** What an interviewer wants to know between two answers. Pure. */
import { assess } from './assess.ts';
import type { Plan, QuestionPlan } from './compile/plan.ts';
import type { Cell } from './compile/values.ts';
import { moversOf } from './complete/movers.ts';
import { openQuestions } from './explain/open.ts';
import { stateOf } from './explain/states.ts';
import { judgeTest } from './logic/judge.ts';
import { YES } from './logic/truth.ts';
import type { Answers, AnswerValue } from './model/answer.ts';
import type { OpenQuestion, QuestionState } from './model/assessment.ts';
import type { Question, Rubric } from './model/rubric.ts';
import { sheetOf } from './score/sheet.ts';
import { emptyStanding, takeStanding } from './score/standing.ts';

/** @returns the state of every question, by id: which are asked now, which wait for another, which are not asked. */
export function statesOf(plan: Plan, answers: Answers): ReadonlyMap<string, QuestionState> {
  const sheet = sheetOf(plan, answers);
  const standing = emptyStanding(plan);
  takeStanding(plan, sheet, standing);
  return new Map(plan.questions.map((question) => [question.id, stateOf(question, sheet, standing)]));
}

/** @returns the open questions, those first that can still move the decision most. */
export function openInOrder(plan: Plan, answers: Answers): readonly OpenQuestion[] {
  const sheet = sheetOf(plan, answers);
  const standing = emptyStanding(plan);
  takeStanding(plan, sheet, standing);
  return openQuestions(plan, sheet, standing);
}

/** What asking on can still bring. */
export interface Outlook {
  /** As `openInOrder` gives them. */
  readonly open: readonly OpenQuestion[];
  /** As `assess` proves it: whether nothing that is open can change the recommendation; `null` when that was not shown either way. */
  readonly settled: boolean | null;
  /** Ids of the open questions that can still change it, in the same order, but for those of which it was not shown either way: they come last. Empty only where it is settled, or nothing is open. */
  readonly movers: readonly string[];
  /** Whether it was shown of all movers that they can. */
  readonly sure: boolean;
}

/** @returns what asking on can still bring, knock-outs that wait for their confirmation taken as confirmed. */
export function outlookOf(plan: Plan, answers: Answers): Outlook {
  const { open, settled } = assess(plan, answers);
  if (settled === true) return { open, settled, movers: [], sure: true };
  const questions = open.map(({ question }) => plan.questions[plan.questionIndex.get(question) as number] as QuestionPlan);
  const moves = moversOf(plan, sheetOf(plan, answers), questions);
  const which = (moved: boolean | null) => questions.filter(({ index }) => moves.get(index) === moved).map(({ id }) => id);
  const [shown, others] = [which(true), which(null)];
  // What is not settled is moved by something, be it only by being open no longer.
  const movers = shown.length + others.length > 0 ? [...shown, ...others] : questions.map(({ id }) => id);
  return { open, settled, movers, sure: shown.length === movers.length };
}

/** @returns whether the value meets the question's knock-out, so that it would decide alone once it is confirmed. */
export function decidesAlone(plan: Plan, id: string, value: AnswerValue): boolean {
  const question = plan.questions[plan.questionIndex.get(id) ?? -1];
  if (!question?.knockout) return false;
  return judgeTest(question.knockout.test, cellOf(plan, question, value), question.points) === YES;
}

/** @returns whether the question may be answered with "not applicable". */
export function permitsNotApplicable(rubric: Rubric, question: Question): boolean {
  const dimension = rubric.dimensions.find(({ questions }) => questions.includes(question));
  return (question.notApplicable ?? dimension?.notApplicable ?? rubric.scoring.notApplicable) !== undefined;
}

function cellOf(plan: Plan, { id, index }: QuestionPlan, value: AnswerValue): Cell {
  return sheetOf(plan, { [id]: { state: 'rated', value } }).cell[index] as Cell;
}
