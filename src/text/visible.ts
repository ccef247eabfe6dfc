/**
 * The one way in which foreign text (names, notes, rubric texts, file names, error texts) becomes safe to print.
 *
 * An allow-list: letters, marks, numbers, punctuation, symbols and spaces stay; everything else is spelled out, so
 * that it can neither steer the terminal nor hide. This room is pure and imports nothing of the house.
 */
import { isPlain } from './plain.ts';

/**
 * @returns the text with every character that does not show as itself spelled out: `\x1b`, `\u{202e}`. Doing it twice
 * changes nothing.
 * @param form in a `block` line feeds stay line feeds; in a `line` they are spelled out like all control characters
 */
export function visible(text: string, form: 'line' | 'block' = 'line'): string {
  if (isPlain(text) || (form === 'block' && ASCII.test(text))) return text;
  hidden ??= hiddenPattern();
  return text.replace(hidden, (character) => (form === 'block' && character === '\n' ? character : spelledOut(character)));
}

/** @returns the text on one line: each run of blanks and line breaks becomes one space. */
export function oneLine(text: string): string {
  // Most text has nothing but single blanks, and a look costs far less than writing it anew.
  return BREAKS.test(text) ? text.replace(/(?:\r\n|[ \t\n])+/g, ' ') : text;
}

/**
 * @returns visible text in ASCII alone, for terminals that know no more: typographic signs and accented letters
 * become their plain twins, the rest is spelled out. Outside UTF-8 even a harmless letter may hold a control byte.
 */
export function asciiOnly(text: string): string {
  return text.replace(BEYOND_ASCII, (character) => {
    const bare = TWINS.get(character) ?? character.normalize('NFKD').replace(ACCENTS, '');
    return ASCII.test(bare) ? bare : spelledOut(character);
  });
}

const BREAKS = /[\t\n]| {2}/;
const ASCII = /^[\n\x20-\x7e]*$/;
const BEYOND_ASCII = /[^\n\x20-\x7e]/gu;
const ACCENTS = /[\u0300-\u036f]/g;

/** Twins that Unicode's own decomposition does not know: the sign, then what stands for it. */
const TWINS: ReadonlyMap<string, string> = new Map(
  `–- —- ‘' ’' “" ”" „" «" »" ·- •* ×x →-> ≤<= ≥>= ßss æae ÆAE œoe ŒOE øo ØO łl ŁL`.split(' ').map((pair) => [pair.charAt(0), pair.slice(1)]),
);

/** The scripts that are spelled with joiners: without them Persian or Sinhala words fall apart. */
const JOINED = ['Arabic', 'Syriac', 'Mongolian', 'Devanagari', 'Bengali', 'Gurmukhi', 'Gujarati', 'Oriya', 'Tamil', 'Telugu', 'Kannada']
  .concat(['Malayalam', 'Sinhala', 'Tibetan', 'Myanmar', 'Khmer'])
  .map((script) => `\\p{Script=${script}}`)
  .join('');
const JOINED_LETTER = `(?=\\p{L})(?!\\p{DI})[${JOINED}]`;
const JOINED_MARK = `(?=\\p{M})(?!\\p{DI})[${JOINED}]`;

/** Characters that cannot be seen and still belong where they stand. */
const AT_HOME = [
  // a joiner within a word of such a script, and within an emoji that is made of several
  `(?<=${JOINED_LETTER}(?:${JOINED_MARK})*)[\\u200c\\u200d](?=${JOINED_LETTER}|${JOINED_MARK})`,
  '(?<=\\p{ExtPict}[\\ufe0f\\p{EMod}]?)\\u200d(?=\\p{ExtPict})',
  // one variation selector after the character that it varies; a row of them is a way to smuggle text
  '(?<=[\\p{L}\\p{N}\\p{P}\\p{S}])[\\ufe00-\\ufe0f\\u{e0100}-\\u{e01ef}\\u180b-\\u180d\\u180f]',
].join('|');

/** What can be seen; of what Unicode has not assigned nobody knows whether it can. */
const SEEN = '\\p{L}\\p{M}\\p{N}\\p{P}\\p{S}\\p{Zs}';

const HIDDEN_KINDS = [
  // not on the list: controls, bidi and format characters, surrogates without partner, private use, the unassigned
  `[^${SEEN}]`,
  // on the list, and invisible all the same
  '\\p{DI}',
  // a mark with nothing to stand on, and the ninth in a row: no script needs it, and it would spill into other lines
  `(?<![${SEEN}\\u200c\\u200d])\\p{M}`,
  '(?<=[\\p{M}\\u200c\\u200d]{8})\\p{M}',
].join('|');

/** Made when it is first needed: reading it takes as long as reading a whole answer file. */
let hidden: RegExp | null = null;

function hiddenPattern(): RegExp {
  return new RegExp(`(?!${AT_HOME})(?:${HIDDEN_KINDS})`, 'gu');
}

function spelledOut(character: string): string {
  const code = character.codePointAt(0) as number;
  const digits = code.toString(16);
  return code < 0x20 || (code >= 0x7f && code < 0xa0) ? `\\x${digits.padStart(2, '0')}` : `\\u{${digits}}`;
}
