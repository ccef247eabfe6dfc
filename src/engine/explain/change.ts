/** One answer beside another, in the rubric's words. */
import type { QuestionPlan } from '../compile/plan.ts';
import type { Cell } from '../compile/values.ts';
import type { AnswerChange } from '../model/explanation.ts';
import { answerValue } from '../score/sheet.ts';
import { labelOf } from './questions.ts';

/** @returns the change from one value to another; `null` stands for an answer that is open. */
export function changeOf(question: QuestionPlan, from: Cell | null, to: Cell | null): AnswerChange {
  const { id, title, form } = question.question;
  return {
    question: id,
    title,
    from: from && answerValue(question, from),
    fromLabel: from && labelOf(form, from),
    to: to && answerValue(question, to),
    toLabel: to && labelOf(form, to),
  };
}
