/** Answers and facts that differ, as entries of a list. */
import type { Lost } from '../../engine/carry.ts';
import type { Rubric } from '../../engine/model/rubric.ts';
import type { AnswerDifference, AnswerSide, FactDifference } from '../../lifecycle/comparison/model.ts';
import { factWords } from '../facts.ts';
import { LOST_REASONS } from '../lost.ts';
import type { Item } from '../outlined/page.ts';
import { answerWords, NOT_YET_KNOWN } from '../words.ts';
import type { Names } from './outline.ts';

/** @returns an answer that differs, with both notes. */
export function answerItem(difference: AnswerDifference, names: Names): Item {
  const { title, before, after, differs } = difference;
  const [old, present] = answerSides(difference);
  const notes = [before, after].flatMap(({ note }, i) => (note === null ? [] : [[names[i as 0 | 1], `“${note}”`] as const]));
  const text = old === present ? `${old}, noted otherwise` : `${old} → ${present}`;
  return { label: title, text, ...(differs === 'note' && { aside: 'the answer is the same' }), ...(notes.length > 0 && { terms: notes }) };
}

/** @returns both answers in words, with what was confirmed and how sure the rater was. */
export function answerSides({ before, after }: AnswerDifference): readonly [first: string, second: string] {
  const isConfirmation = before.confirmed !== after.confirmed;
  const said = (side: AnswerSide) =>
    [answerWords(side), isConfirmation && side.confirmed && 'confirmed', side.confidence && `${side.confidence} confidence`].filter(Boolean).join(', ');
  return [said(before), said(after)];
}

/** @returns a fact that differs; nothing where the rubric does not know it. */
export function factItem({ fact, title, before, after }: FactDifference, known: Rubric['facts']): readonly Item[] {
  const form = known.find(({ id }) => id === fact)?.form;
  if (form === undefined) return [];
  const said = (value: FactDifference['before']) => (value === null ? NOT_YET_KNOWN : factWords(form, value));
  return [{ label: title, text: `${said(before)} → ${said(after)}` }];
}

/** @returns an answer that has no place in the rubric of the second. */
export function lostItem({ title, why }: Lost): Item {
  return { label: title, text: LOST_REASONS[why] };
}
