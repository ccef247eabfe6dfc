/** What a typed line comes to. */
import type { Input } from '../input.ts';
import type { Model } from '../model.ts';
import { update } from '../update.ts';

/** Presses that do what the line means; or words, where it means nothing that would change the interview. */
export type Heard =
  | { readonly kind: 'press'; readonly inputs: readonly Input[] }
  | { readonly kind: 'say'; readonly lines: readonly string[] }
  | { readonly kind: 'repeat' };

/** @returns these presses. */
export function press(...inputs: readonly Input[]): Heard {
  return { kind: 'press', inputs };
}

/** @returns these words. */
export function tell(...lines: readonly string[]): Heard {
  return { kind: 'say', lines };
}

/** The screen again. */
export const REPEAT: Heard = { kind: 'repeat' };

/** @returns the press of a key that is no character. */
export function key(name: string): Input {
  return { kind: 'key', key: name };
}

/** @returns the press of a character. */
export function character(text: string): Input {
  return { kind: 'character', text };
}

/** @returns a text as it comes in at once. */
export function text(words: string): Input {
  return { kind: 'paste', text: words };
}

/** @returns the interview after the inputs, as if they were pressed. */
export function tried(model: Model, inputs: readonly Input[]): Model {
  return inputs.reduce((now, input) => update(now, input).model, model);
}

/**
 * Opens a text with the first press and types the words into it; where the first press opens nothing, it alone is pressed,
 * and says why: words must never get to where they mean something else.
 */
export function typed(model: Model, opening: Input, words: string): Heard {
  const { screen } = tried(model, [opening]);
  if (screen.kind !== 'typing') return press(opening);
  return press(opening, ...entered(screen.purpose === 'note' && screen.field.before !== '' ? ` ${words}` : words));
}

/** @returns the presses that put words at the end of a text and keep it. */
export function entered(words: string): readonly Input[] {
  return [key('end'), text(words), key('enter')];
}

/** @returns the presses that put words in the place of a text and keep it. */
export function replaced(words: string): readonly Input[] {
  return [...emptied(), text(words), key('enter')];
}

/** @returns the presses that take all of a text away. */
export function emptied(): readonly Input[] {
  return [key('end'), key('ctrl-u')];
}

/** @returns what to say to a search without a find. */
export function noneFits(words: string): string {
  return `No question fits ${words}. r lists all of them with their numbers.`;
}
