/** Shares where nothing is known: every answer of a question is as likely as any other. */
import type { Plan, QuestionPlan } from '../../engine/compile/plan.ts';
import { spread, stretchesOf } from './numbers.ts';
import { severally } from './several.ts';
import { normalised, type PossibleAnswer, ratedAnswer } from './shares.ts';

/**
 * @returns equal shares: of levels, options, yes and no; of several options each in or out by itself; of numbers each row of points,
 * or all numbers evenly. `null` where points run along a line without an end, so that no even share exists.
 */
export function uniformAnswers(plan: Plan, question: QuestionPlan): readonly PossibleAnswer[] | null {
  const { whole, choices } = question;
  if (whole.kind === 'several')
    return severally(
      plan,
      question,
      choices.map(() => 1 / 2),
      1,
    );
  if (whole.kind === 'choice') return normalised(choices.map((value) => ({ answer: ratedAnswer(question, value), text: wordOf(value), share: 1 })));
  const parts = stretchesOf(question).map((stretch) => spread(question, stretch, 1));
  return parts.every((part) => part !== null) ? normalised(parts.flat()) : null;
}

/** @returns a value as an answer file writes it. */
export function wordOf(value: string | number | boolean): string {
  return typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value);
}
