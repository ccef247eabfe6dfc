/** The questions that two assessments answer otherwise. */
import { evidenceOf } from '../../engine/explain/questions.ts';
import type { Answer, Answers } from '../../engine/model/answer.ts';
import type { Assessment, QuestionResult } from '../../engine/model/assessment.ts';
import type { AnswerDifference, AnswerSide, Seen } from './model.ts';

/** @returns them in the order of the rubric of the second. @param before under that rubric */
export function answerDifferences(before: Seen, after: Pick<Assessment, 'answers' | 'result'>): readonly AnswerDifference[] {
  const first = new Map(before.result.questions.map((question) => [question.id, question]));
  return after.result.questions.flatMap((question): readonly AnswerDifference[] => {
    const { id, title } = question;
    const old = first.get(id);
    if (old === undefined) return [];
    const [one, other] = [sideOf(old, before.answers[id]), sideOf(question, after.answers[id])];
    const differs = decides(one) !== decides(other) ? 'answer' : JSON.stringify(one) === JSON.stringify(other) ? null : 'note';
    return differs === null ? [] : [{ question: id, title, differs, before: one, after: other }];
  });
}

function sideOf({ state, value, label, confidence }: QuestionResult, answer: Answer | undefined): AnswerSide {
  return { state, value, label, confidence, confirmed: answer?.state === 'rated' && answer.confirmed === true, note: evidenceOf(answer) };
}

function decides({ state, value, confirmed }: AnswerSide): string {
  return JSON.stringify([state, value, confirmed]);
}

/** @returns the ids under which the two sets differ in what can make a difference: state, value, and whether a knock-out is confirmed. */
export function differingIds(before: Answers, after: Answers): readonly string[] {
  const part = (answer: Answer | undefined) =>
    JSON.stringify(answer?.state === 'rated' ? [answer.state, answer.value, answer.confirmed === true] : [answer?.state ?? null]);
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((id) => part(before[id]) !== part(after[id]));
}
