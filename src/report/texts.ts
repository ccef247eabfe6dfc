/** Texts in other letters. */
import { graphemes } from '../text/graphemes.ts';

/**
 * @returns the same data with every text in it, keys included, put through `change`. A renderer that escapes does it
 * here, once and for the whole record, so that no field can be forgotten.
 */
export function withEveryText<Value>(value: Value, change: (text: string) => string): Value {
  if (typeof value === 'string') return change(value) as Value;
  if (Array.isArray(value)) return value.map((entry) => withEveryText(entry, change)) as Value;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [change(key), withEveryText(entry, change)])) as Value;
}

/** @returns the text with a capital letter at its beginning. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Characters of one text on the terminal at most: a page is to be read. Markdown and JSON have all of them. */
const LONGEST_TEXT = 500;

/** @returns the text, cut where it is too long for a page. The last character is left out too, because the cut may have gone through it. */
export function shortened(text: string, longest: number = LONGEST_TEXT): string {
  return text.length <= longest ? text : `${graphemes(text.slice(0, longest)).slice(0, -1).join('')}…`;
}

/** Characters of a name in a message at most: a longer one would hide what the message says. */
const LONGEST_NAME = 80;

/** @returns a name as it stands in a message. */
export function shortName(name: string): string {
  return shortened(name, LONGEST_NAME);
}
