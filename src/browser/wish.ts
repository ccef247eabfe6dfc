/** From what a control says to what is tried. */
import type { QuestionPlan } from '../engine/compile/plan.ts';
import type { AnswerValue } from '../engine/model/answer.ts';
import { isNumberFor, type NumberLimits } from '../engine/model/number.ts';
import type { Wish } from './trial.ts';

/** What a control says instead of a value. */
const OPEN = ['recorded', 'unknown'] as const;

/**
 * @returns the wish, or `null` where the number is none that the question takes.
 * @param said the places of what is chosen among the question's choices, or words of `OPEN`; of a number its digits
 * @param whenEmpty what an empty number means
 */
export function wishOf({ question: { form }, choices }: QuestionPlan, said: readonly string[], whenEmpty: Wish): Wish | null {
  if (form.kind === 'number') return numberWish(form, said[0] ?? '', whenEmpty);
  const open = OPEN.find((word) => said.includes(word));
  if (open !== undefined) return open;
  const values = said.map((place) => choices[Number(place)] as AnswerValue);
  return { value: form.kind === 'options' && form.several ? (values as readonly string[]) : (values[0] as AnswerValue) };
}

function numberWish(limits: NumberLimits, digits: string, whenEmpty: Wish): Wish | null {
  if (digits.trim() === '') return whenEmpty;
  const value = Number(digits);
  // Zero has no sign here.
  return isNumberFor(limits, value) ? { value: value + 0 } : null;
}
