/**
 * How bash takes what is offered. It hands over the line as it was typed, and puts in what it is given as it stands: so the line is read
 * here as bash would read it, and what goes in is written so that bash reads the name again. Pure.
 */

/** A line up to the cursor. */
export interface Line {
  /** The words before the one under the cursor, the command among them, as bash would hand them over. */
  readonly before: readonly string[];
  /** The word under the cursor, up to the cursor; `raw` as it was typed. */
  readonly current: { readonly value: string; readonly raw: string; readonly quote: Quote };
  /** Whether the word is the file that something is read from or written to. */
  readonly isRedirected: boolean;
}

/** What the cursor stands in. */
type Quote = '' | "'" | '"';

/** What was read so far. */
interface Reading {
  before: string[];
  /** `null` between two words. */
  word: { value: string; raw: string } | null;
  quote: Quote;
  isRedirected: boolean;
}

const BLANK = /[ \t\n]/;
const REDIRECTS = /[<>]/;
const ENDS_COMMAND = /[;|&()]/;

/** @returns the line, read as bash reads it. What bash would put in for `$x` and the like stays as it was typed. */
export function readLine(line: string): Line {
  const reading: Reading = { before: [], word: null, quote: '', isRedirected: false };
  for (let i = 0; i < line.length; i++) {
    const [letter, next] = [line.charAt(i), line.charAt(i + 1)];
    const isBare = reading.quote === '';
    if (isBare && BLANK.test(letter)) endWord(reading);
    else if (isBare && (REDIRECTS.test(letter) || ENDS_COMMAND.test(letter))) endCommand(reading, letter);
    else if (letter === '\\' && hidesNext(next, reading.quote)) {
      add(reading, next, letter + next);
      i++;
    } else {
      const quote = quoteAfter(letter, reading.quote);
      add(reading, quote === reading.quote ? letter : '', letter);
      reading.quote = quote;
    }
  }
  const { before, word, quote, isRedirected } = reading;
  return { before, current: { ...(word ?? { value: '', raw: '' }), quote }, isRedirected };
}

function add(reading: Reading, value: string, raw: string): void {
  const { word } = reading;
  reading.word = { value: (word?.value ?? '') + value, raw: (word?.raw ?? '') + raw };
}

function endWord(reading: Reading): void {
  if (reading.word === null) return;
  // What is read from or written to is no word of the command.
  if (!reading.isRedirected) reading.before.push(reading.word.value);
  reading.isRedirected = false;
  reading.word = null;
}

/** Ends the command, or what is said to it: `2>` names a stream. */
function endCommand(reading: Reading, letter: string): void {
  if (/^\d+$/.test(reading.word?.raw ?? '')) reading.word = null;
  endWord(reading);
  reading.isRedirected = REDIRECTS.test(letter);
  if (!reading.isRedirected) reading.before = [];
}

/** A last backslash hides what is still to come: bash itself stops there, where names go apart behind it. */
function hidesNext(next: string, quote: Quote): boolean {
  return quote === '' || (quote === '"' && '$`"\\'.includes(next));
}

function quoteAfter(letter: string, quote: Quote): Quote {
  if (quote === '') return letter === "'" || letter === '"' ? letter : '';
  return letter === quote ? '' : quote;
}

/** @returns what goes into the line in the place of `replaced`, the end of the word that bash takes away: the rest of the value, quoted as the word is. */
export function insertion(value: string, { current: { raw, quote } }: Line, replaced: string): string {
  const kept = raw.endsWith(replaced) ? raw.slice(0, raw.length - replaced.length) : '';
  const known = readLine(kept).current.value;
  return QUOTED[quote](value.slice(known.length));
}

/** An exclamation mark brings back old lines, in double quotes too, and no backslash hides it there without being seen itself. */
const QUOTED: Readonly<Record<Quote, (text: string) => string>> = {
  '': (text) => text.replace(/[^\p{L}\p{M}\p{N}@%+=:,./_-]/gu, '\\$&'),
  "'": (text) => text.replaceAll("'", "'\\''"),
  '"': (text) => text.replace(/[$`"\\]/g, '\\$&').replaceAll('!', `"'!'"`),
};
