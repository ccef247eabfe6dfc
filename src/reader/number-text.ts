/** What a number may look like. */
import type { ProblemArgs } from '../problems/problem.ts';

/** Why a text is not a number as rubrics and answers write them. */
type NumberTrouble = ProblemArgs['bad-number']['why'];

/** Fifteen digits survive the way through a double unchanged; a sixteenth may not. */
const MAX_DIGITS = 15;

/** No number of ours is longer; the forms below are not tried on more, so that their time stays small. */
const MAX_LENGTH = 50;

const DECIMAL = /^[-+]?(?:\d+\.?\d*|\.\d+)$/;

/** What people write for a number, and other notations of one; the first that fits is meant. */
const LOOKALIKES: readonly (readonly [RegExp, NumberTrouble])[] = [
  [/^[-+]?\.?(?:inf|infinity|nan)$/i, 'not-finite'],
  [/^[-+]?(?:\d+\.?\d*|\.\d+)e[-+]?\d+$/i, 'form'],
  [/^[-+]?0(?:x[\da-f]+|o[0-7]+|b[01]+)$/i, 'form'],
  [/^[-+]?\d+(?:[.,]\d+)?\s*%$/, 'percent'],
  [/^[-+]?\d+(?::[0-5]?\d)+(?:\.\d*)?$/, 'time'],
  [/^[-+]?\d{1,3}(?:([,.' _\u2019\u00a0\u202f])\d{3})(?:\1\d{3})*(?:[.,]\d+)?$/, 'grouping'],
  [/^[-+]?\d+(?:_+\d+)+(?:\.\d+)?$/, 'grouping'],
  [/^[-+]?\d*,\d+$/, 'comma'],
];

/**
 * @param text a value as it was written, without quotes.
 * @returns what keeps it from being a number; `null` when it is a plain decimal of at most 15 digits, and also when it
 * is nothing like a number. `1,000` counts as grouping, not as one with three decimals; `1.000` is the decimal it looks like.
 */
export function explainNumberText(text: string): NumberTrouble | null {
  if (text.length > MAX_LENGTH) return /^[-+]?\.?\d[-+.\w]*$/.test(text) ? 'digits' : null;
  if (DECIMAL.test(text)) return explainDecimal(text);
  const why = LOOKALIKES.find(([form]) => form.test(text))?.[1] ?? null;
  return why === 'form' && !Number.isFinite(Number(text)) ? 'not-finite' : why;
}

/** @returns whether `text` is a plain decimal of at most 15 digits. */
export function isNumberText(text: string): boolean {
  return DECIMAL.test(text) && explainNumberText(text) === null;
}

/** @returns whether `value` is finite and its shortest decimal has at most 15 significant digits. */
export function isShortNumber(value: number): boolean {
  if (Number.isInteger(value) && value < 1e15 && value > -1e15) return true;
  return Number.isFinite(value) && Number(value.toPrecision(MAX_DIGITS)) === value;
}

function explainDecimal(text: string): NumberTrouble | null {
  if (/^[-+]?0\d/.test(text)) return 'leading-zero';
  const value = Number(text);
  if (!Number.isFinite(value)) return 'not-finite';
  const digits = significant(text);
  return digits.length > MAX_DIGITS || digits !== significant(String(value)) ? 'digits' : null;
}

/** The digits from the first to the last that is not 0. */
function significant(decimal: string): string {
  return decimal.replace(/e.*/, '').replace(/[-+.]/g, '').replace(/^0+/, '').replace(/0+$/, '');
}
