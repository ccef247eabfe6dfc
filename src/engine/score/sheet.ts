/** One answer set in the form the engine reads: a state and a value by question. */
import type { Cell, NumberCell, Plan, QuestionPlan, SeveralCell } from '../compile/plan.ts';
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

/** Writes `answers` into `sheet`, over whatever stood there. The answers have been checked against the rubric; other ids are passed over. */
export function fillSheet(plan: Plan, answers: Answers, sheet: Sheet): void {
  for (const question of plan.questions) {
    const { index } = question;
    const answer = answers[question.question.id];
    const rated = answer?.state === 'rated' ? answer : null;
    sheet.state[index] = answer === undefined ? ABSENT : STATE_CODES[answer.state];
    sheet.cell[index] = rated && cellOf(question, rated.value);
    sheet.confirmed[index] = rated?.confirmed ? 1 : 0;
  }
}

/** @returns the single value as a cell. */
function cellOf(question: QuestionPlan, value: AnswerValue): Cell {
  switch (question.whole.kind) {
    case 'number':
      return exactly(value as number);
    case 'several':
      return chosenCell(question, value as readonly string[]);
    case 'choice':
      return question.cells[question.choices.get(textForm(value)) as number] as Cell;
  }
}

/** @returns the cell that holds one number. */
export function exactly(value: number): NumberCell {
  return { kind: 'number', lo: value, hi: value, loOpen: false, hiOpen: false };
}

/** @returns the text by which a level, an option or yes/no is known (R27). */
function textForm(value: AnswerValue): string {
  if (value === true) return 'yes';
  return value === false ? 'no' : String(value);
}

const STATE_CODES: Readonly<Record<Answer['state'], number>> = {
  rated: ANSWERED,
  unknown: UNKNOWN,
  refused: REFUSED,
  'not-applicable': DECLARED_NOT_APPLICABLE,
};

function chosenCell(question: QuestionPlan, ids: readonly string[]): SeveralCell {
  const chosen: (0 | 1)[] = new Array(question.choices.size).fill(0);
  for (const id of ids) chosen[question.choices.get(id) as number] = 1;
  return { kind: 'several', chosen };
}
