/** Words for a line: what is foreign is made safe, what is long is cut, and every sentence ends. */
import type { DraftAnswer } from '../../engine/model/draft.ts';
import { oneLine, visible } from '../../text/visible.ts';
import { labelOf } from '../choices.ts';
import { contextOf, entryOf, itemAt, type Model } from '../model.ts';
import { wordsOf } from '../noting.ts';
import { originWords } from '../review.ts';
import type { Item } from '../script.ts';
import { isUnconfirmed } from '../unconfirmed.ts';

/** @returns the text as one line without anything that is not visible. */
export function said(text: string): string {
  return visible(oneLine(text)).trim();
}

/** @returns the text with a full stop, unless it ends by itself. */
export function sentence(text: string): string {
  const trimmed = text.trim();
  return /[.!?…]["”’)]?$/.test(trimmed) ? trimmed : `${trimmed}.`;
}

/** @returns the beginning of a long text; nobody can stop listening in the middle of a line. */
export function clipped(text: string): string {
  const characters = [...text.slice(0, 2 * LONGEST + 2)];
  return characters.length > LONGEST ? `${characters.slice(0, LONGEST).join('')}… (it goes on)` : text;
}

const LONGEST = 240;

/** @returns an answer in full: a level with its text, the reason why a question does not apply. */
export function answerWords(item: Item, given: DraftAnswer): string {
  if (given.state === 'not-applicable') return `not applicable, ${clipped(given.reason)}`;
  if (given.state !== 'rated') return wordsOf(item, given);
  const label = labelOf(item, given.value);
  return item.form.kind === 'levels' && label !== String(given.value) ? `${given.value}, ${label}` : clipped(label);
}

/** @returns what earlier ratings have to say under the item that is asked. */
export function contextLines(model: Model): readonly string[] {
  return contextOf(model, itemAt(model)).map(({ lead, text }) => `${lead}: ${sentence(clipped(text))}`);
}

/** @returns what stands for the item that is asked: answer, note, confidence, and where it came from. */
export function standingLines(model: Model): readonly string[] {
  const item = itemAt(model);
  const entry = entryOf(model, item.id) ?? {};
  const { answer, note, confidence } = entry;
  const words = originWords(entry);
  return [
    ...(answer === undefined
      ? []
      : [`Noted: ${sentence(answerWords(item, answer))}${isUnconfirmed(model, item) ? ' It waits for a second look: give it again.' : ''}`]),
    ...(note === undefined ? [] : [`Note: ${sentence(clipped(note))}`]),
    ...(confidence === undefined ? [] : [`Confidence: ${confidence}.`]),
    ...(words === null ? [] : [said(words)]),
  ];
}
