/** One answer beside another, in the rubric's words. */
import type { QuestionPlan } from '../compile/plan.ts';
import type { Cell } from '../compile/values.ts';
import type { AnswerValue } from '../model/answer.ts';
import type { AnswerChange } from '../model/explanation.ts';
import { labelOf } from './questions.ts';

/** @returns the change from one value to another; `null` stands for an answer that is open. */
export function changeOf(question: QuestionPlan, from: Cell | null, to: Cell | null): AnswerChange {
  const { id, title, form } = question.question;
  return {
    question: id,
    title,
    from: from && answerOf(question, from),
    fromLabel: from && labelOf(form, from),
    to: to && answerOf(question, to),
    toLabel: to && labelOf(form, to),
  };
}

/** @returns a single value as people answer it. */
function answerOf({ choices }: QuestionPlan, cell: Cell): AnswerValue {
  switch (cell.kind) {
    case 'choice':
      return choices[cell.from] as AnswerValue;
    case 'number':
      return cell.lo;
    case 'several':
      return choices.filter((_, i) => cell.chosen[i] === 1) as readonly string[];
  }
}
