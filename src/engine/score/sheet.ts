/** One answer set in the form the engine reads: a state and a value by question. */
import type { Plan, QuestionPlan } from '../compile/plan.ts';
import type { Cell, SeveralCell } from '../compile/values.ts';
import { exactly } from '../logic/judge.ts';
import type { Answer, Answers, AnswerValue } from '../model/answer.ts';

/** What was noted for a question, whether or not it is asked now. */
const ABSENT = 0;
export const UNKNOWN = 1;
export const REFUSED = 2;
export const DECLARED_NOT_APPLICABLE = 3;
export const ANSWERED = 4;

/** By question: its state, its value if it was answered, and whether a knock-out was confirmed. */
export interface Sheet {
  readonly state: Uint8Array;
  readonly cell: (Cell | null)[];
  readonly confirmed: Uint8Array;
}

/** @returns a sheet with every question absent. */
export function emptySheet(plan: Plan): Sheet {
  const size = plan.questions.length;
  return { state: new Uint8Array(size), cell: new Array<Cell | null>(size).fill(null), confirmed: new Uint8Array(size) };
}

/**
 * Takes answers apart once, for those who score the same ones again and again.
 *
 * @example
 * ```ts
 * const sheet = sheetOf(plan, answers);
 * scorer.scoreSheet(sheet).score;
 * ```
 *
 * @returns `answers` as a sheet. They have been checked against the rubric; ids it does not know are passed over.
 */
export function sheetOf(plan: Plan, answers: Answers): Sheet {
  const sheet = emptySheet(plan);
  fillSheet(plan, answers, sheet);
  return sheet;
}

/** Writes `answers` into `sheet`, over whatever stood there. The answers have been checked against the rubric; other ids are passed over. */
export function fillSheet(plan: Plan, answers: Answers, { state, cell, confirmed }: Sheet): void {
  for (const question of plan.questions) {
    const { id, index } = question;
    const answer = answers[id];
    if (answer?.state === 'rated') {
      state[index] = ANSWERED;
      cell[index] = cellOf(question, answer.value);
      confirmed[index] = question.knockout !== null && answer.confirmed ? 1 : 0;
    } else {
      state[index] = answer === undefined ? ABSENT : STATE_CODES[answer.state];
      cell[index] = null;
      confirmed[index] = 0;
    }
  }
}

/** @returns the single value as a cell. */
function cellOf(question: QuestionPlan, value: AnswerValue): Cell {
  if (question.cells.length > 0) return question.cells[question.choices.indexOf(value as string | number | boolean)] as Cell;
  return question.whole.kind === 'number' ? exactly(value as number) : chosenCell(question, value as readonly string[]);
}

/** @returns a single value as people answer it: what stands behind the cell that was made of it. */
export function answerValue({ choices }: QuestionPlan, cell: Cell): AnswerValue {
  switch (cell.kind) {
    case 'choice':
      return choices[cell.from] as AnswerValue;
    case 'number':
      return cell.lo;
    case 'several':
      return choices.filter((_, i) => cell.chosen[i] === 1) as readonly string[];
  }
}

const STATE_CODES: Readonly<Record<Exclude<Answer['state'], 'rated'>, number>> = {
  unknown: UNKNOWN,
  refused: REFUSED,
  'not-applicable': DECLARED_NOT_APPLICABLE,
};

function chosenCell(question: QuestionPlan, ids: readonly string[]): SeveralCell {
  const chosen: (0 | 1)[] = new Array(question.flags.length).fill(0);
  for (const id of ids) chosen[question.choices.indexOf(id)] = 1;
  return { kind: 'several', chosen };
}
