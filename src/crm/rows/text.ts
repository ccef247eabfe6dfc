/** Texts on their way out: nothing in them that no field can hold, and no longer than the field. */
import { graphemes } from '../../text/graphemes.ts';

/** @returns the text with line feeds as its only line ends, without control characters other than line feed and tab, and well-formed. */
export function cleanText(text: string): string {
  if (/^[\t\n\x20-\x7e]*$/.test(text)) return text;
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/(?![\t\n])\p{Cc}/gu, '')
    .replace(/\p{Cs}/gu, '\ufffd');
}

/** @returns the text, cut between two characters and ended by an ellipsis where it has more UTF-16 units than the limit. */
export function cutText(text: string, limit: number | null): string {
  if (limit === null || text.length <= limit) return text;
  let kept = '';
  for (const one of graphemes(text.slice(0, limit + LOOK_AHEAD))) {
    if (kept.length + one.length > limit - 1) break;
    kept += one;
  }
  return `${kept}…`;
}

/** So much of the text behind the limit is looked at, that the character at the limit is seen whole; one that is longer is no character of any script. */
const LOOK_AHEAD = 64;
