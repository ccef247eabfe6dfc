/**
 * Text as the reader sees it: character by character, not code unit by code unit.
 *
 * The regular expression is the one of Unicode's annex 29, table 1c, without what needs tables of its own: prepended
 * signs and Indic conjuncts are cut where older versions of the annex cut them. `Intl.Segmenter` would do the same
 * with whatever the machine brings; the tests hold this against it.
 */
import { isPlain } from './plain.ts';

/** @returns the text in user-perceived characters; joined they are the text again. */
export function graphemes(text: string): readonly string[] {
  if (isPlain(text)) return [...text];
  pattern ??= graphemePattern();
  return text.match(pattern) ?? [];
}

/** What attaches itself to the character before: marks, joiners, skin tones. */
const EXTEND = '\\p{Gr_Ext}\\p{EMod}';
/** Marks with a width of their own, and the two vowels of Thai and Lao that behave like them. */
const SPACING = '\\p{Mc}\\u0e33\\u0eb3';
/** Hangul syllables that are put together from their parts. */
const LEAD = '[\\u1100-\\u115f\\ua960-\\ua97c]';
const VOWEL = '[\\u1160-\\u11a7\\ud7b0-\\ud7c6]';
const TAIL = '[\\u11a8-\\u11ff\\ud7cb-\\ud7fb]';

const CORE = [
  '\\r\\n',
  '\\p{RI}\\p{RI}',
  `\\p{ExtPict}(?:[${EXTEND}]*\\u200d\\p{ExtPict})*`,
  `${LEAD}*(?:${VOWEL}|[\\uac00-\\ud7a3])${VOWEL}*${TAIL}*`,
  `${LEAD}+`,
  `${TAIL}+`,
  '[^]',
].join('|');

/** Made when it is first needed: most text does without. */
let pattern: RegExp | null = null;

function graphemePattern(): RegExp {
  return new RegExp(`(?:${CORE})[${EXTEND}${SPACING}\\u200d]*`, 'gu');
}
