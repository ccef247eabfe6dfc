/** A text that was still being typed when the last interview stopped. */
import { entryOf, itemAt, type Model } from '../model.ts';
import { textIn } from '../text-field.ts';
import { typedText } from '../walk.ts';

/** @returns whether the field holds a text that does not stand yet. By lines that comes only from an interview that was stopped. */
export function isUnfinished(model: Model): boolean {
  const { screen } = model;
  if (screen.kind !== 'typing') return false;
  const text = textIn(screen.field);
  return text !== '' && text !== standingText(model);
}

/** @returns the text that stands where one is being typed, empty without one. */
export function standingText(model: Model): string {
  const { screen } = model;
  const item = itemAt(model);
  if (screen.kind !== 'typing') return '';
  if (screen.purpose === 'value') return typedText(model, item);
  return screen.purpose === 'note' || screen.purpose === 'evidence' ? (entryOf(model, item.id)?.note ?? '') : '';
}
