/**
 * Characters that a text file may not hold, because an eye cannot see what they do: they move the
 * cursor, hide, or turn the order of other characters round. Joiners (U+200C, U+200D) are not among
 * them: emoji and Persian are written with them.
 */
import type { ProblemArgs } from '../problems/problem.ts';

/** What an unwanted character does. */
type CharacterKind = ProblemArgs['bad-character']['what'];

/** One unwanted character and where it stands; `length` is 1 or 2 UTF-16 units. */
export interface UnwantedCharacter {
  readonly offset: number;
  readonly length: number;
  /** Spelled out, such as `U+202E RIGHT-TO-LEFT OVERRIDE`. */
  readonly name: string;
  readonly what: CharacterKind;
}

/** Most texts: nothing in them needs a closer look. */
const PLAIN = /^[\t\n\x20-\x7e]*$/;

/** `Cc` is C0, DEL and C1; `Cs` in unicode mode is a surrogate that has lost its other half. */
const UNWANTED = /(?![\t\n])[\p{Cc}\p{Cs}\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\u{e0000}-\u{e007f}]/gu;

const LONE_SURROGATE = /\p{Cs}/u;

const BIDI = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;

const NAMES: ReadonlyMap<number, string> = new Map([
  [0x00, 'NULL'],
  [0x07, 'BELL'],
  [0x08, 'BACKSPACE'],
  [0x0b, 'VERTICAL TAB'],
  [0x0c, 'FORM FEED'],
  [0x0d, 'CARRIAGE RETURN'],
  [0x1b, 'ESCAPE'],
  [0x7f, 'DELETE'],
  [0x85, 'NEXT LINE'],
  [0x9b, 'CONTROL SEQUENCE INTRODUCER'],
  [0x9d, 'OPERATING SYSTEM COMMAND'],
  [0x61c, 'ARABIC LETTER MARK'],
  [0x200b, 'ZERO WIDTH SPACE'],
  [0x200e, 'LEFT-TO-RIGHT MARK'],
  [0x200f, 'RIGHT-TO-LEFT MARK'],
  [0x202a, 'LEFT-TO-RIGHT EMBEDDING'],
  [0x202b, 'RIGHT-TO-LEFT EMBEDDING'],
  [0x202c, 'POP DIRECTIONAL FORMATTING'],
  [0x202d, 'LEFT-TO-RIGHT OVERRIDE'],
  [0x202e, 'RIGHT-TO-LEFT OVERRIDE'],
  [0x2060, 'WORD JOINER'],
  [0x2066, 'LEFT-TO-RIGHT ISOLATE'],
  [0x2067, 'RIGHT-TO-LEFT ISOLATE'],
  [0x2068, 'FIRST STRONG ISOLATE'],
  [0x2069, 'POP DIRECTIONAL ISOLATE'],
  [0xfeff, 'BYTE ORDER MARK'],
]);

const OTHERS: Readonly<Record<CharacterKind, string>> = {
  control: 'CONTROL CHARACTER',
  bidi: 'DIRECTION MARK',
  'byte-order-mark': 'BYTE ORDER MARK',
  'carriage-return': 'CARRIAGE RETURN',
  surrogate: 'LONE SURROGATE',
  invisible: 'INVISIBLE CHARACTER',
};

/** @returns the unwanted characters of `text` in order, at most `limit` of them. */
export function unwantedCharacters(text: string, limit: number): readonly UnwantedCharacter[] {
  if (PLAIN.test(text)) return [];
  const found: UnwantedCharacter[] = [];
  for (const { 0: character, index } of text.matchAll(UNWANTED)) {
    if (found.length === limit) break;
    found.push(describe(character, index));
  }
  return found;
}

/** @returns the first unwanted character of `text`, or `null`. */
export function unwantedCharacter(text: string): UnwantedCharacter | null {
  return unwantedCharacters(text, 1)[0] ?? null;
}

/** @returns the first half of a character in `text` that stands without its other half, or `null`. */
export function loneSurrogate(text: string): UnwantedCharacter | null {
  const match = PLAIN.test(text) ? null : LONE_SURROGATE.exec(text);
  return match && describe(match[0], match.index);
}

/** @returns `text` with U+FFFD for every UTF-16 unit of an unwanted character: as long as before, and harmless to show. */
export function masked(text: string): string {
  return PLAIN.test(text) ? text : text.replace(UNWANTED, (character) => '\ufffd'.repeat(character.length));
}

/** @returns `text` for use in a message: masked, and cut to 60 UTF-16 units. */
export function excerpt(text: string): string {
  return masked(text.length <= 60 ? text : `${text.slice(0, 59)}…`);
}

function describe(character: string, offset: number): UnwantedCharacter {
  const code = character.codePointAt(0) as number;
  const what = kindOf(character, code);
  const hex = code.toString(16).toUpperCase().padStart(4, '0');
  return { offset, length: character.length, name: `U+${hex} ${NAMES.get(code) ?? OTHERS[what]}`, what };
}

function kindOf(character: string, code: number): CharacterKind {
  if (code === 0x0d) return 'carriage-return';
  if (code === 0xfeff) return 'byte-order-mark';
  if (code <= 0x9f) return 'control';
  if (code >= 0xd800 && code <= 0xdfff) return 'surrogate';
  return BIDI.test(character) ? 'bidi' : 'invisible';
}
