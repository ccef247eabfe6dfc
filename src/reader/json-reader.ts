/**
 * JSON text into a tree, exactly: it accepts what `JSON.parse` accepts, and tells where and why not. It calls nothing
 * of itself, so depth cannot overflow it, and looks at each character once.
 */
import type { SyntaxTrouble } from '../problems/problem.ts';
import { excerpt, loneSurrogate } from './characters.ts';
import type { Findings } from './findings.ts';
import { isShortNumber } from './number-text.ts';
import { admitKey, type Entry, MAX_DEPTH, MAX_TOKENS, type Node, type Span } from './tree.ts';

/** A text that is being read; `at` is the offset of what comes next. */
interface Reading {
  readonly text: string;
  readonly findings: Findings;
  /** The maps and lists whose end has not come yet, the innermost last. */
  readonly open: Open[];
  at: number;
  values: number;
}

interface Open {
  readonly start: number;
  readonly closing: '}' | ']';
  readonly entries: Map<string, Entry>;
  readonly seen: Map<string, number>;
  readonly items: Node[];
  /** The key whose value comes next. */
  key: Text | null;
}

interface Text extends Span {
  readonly value: string;
}

/** A node that is complete; or more is to come before one is; or the text is no JSON, and that is reported. */
type Step = Node | 'more' | null;

const BLANK = /[ \t\n\r]*/y;
const WORD = /[^\s,:[\]{}"]*/y;
const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?$/;
const NUMBER_LIKE = /^[-+.\d]|^(?:NaN|Infinity)$/;
const ESCAPE = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4}|)/g;
const WORDS: ReadonlyMap<string, boolean | null> = new Map([
  ['true', true],
  ['false', false],
  ['null', null],
]);

const NOTHING: SyntaxTrouble = { reason: 'there is nothing here', fix: null };
const MORE: SyntaxTrouble = { reason: 'there is more text after the end of the value', fix: 'A JSON text holds one value; put several into a list.' };
const COMMA_TOO_MANY: SyntaxTrouble = { reason: 'there is a comma too many before this', fix: 'Delete it.' };
const NO_VALUE: SyntaxTrouble = { reason: 'a value is missing before this', fix: null };
const NO_KEY: SyntaxTrouble = { reason: 'a key must stand here', fix: 'Put it in double quotes.' };
const NO_COLON: SyntaxTrouble = { reason: 'a colon is missing before this', fix: null };
const NO_QUOTES: SyntaxTrouble = { reason: 'this is not a value', fix: 'Put a text in double quotes; only numbers, true, false and null stand without.' };
const NOT_CLOSED: SyntaxTrouble = { reason: 'the quote that opens here is never closed', fix: 'Write a " at the end of the text.' };
const COMMENT: SyntaxTrouble = { reason: 'JSON has no comments', fix: 'Delete it.' };
const BAD_NUMBER: SyntaxTrouble = {
  reason: 'this is not a number in JSON',
  fix: 'Write it as 5, -5 or 0.5: no plus, no zero before other digits, digits on both sides of the point.',
};
const BARE_CONTROL: SyntaxTrouble = {
  reason: 'a line break, tab or control character stands inside a text',
  fix: 'Write \\n for a line break and \\t for a tab.',
};
const BAD_ESCAPE: SyntaxTrouble = {
  reason: 'this backslash means nothing',
  fix: 'After a backslash write one of " \\ / b f n r t, or u and four hexadecimal digits; for a backslash write two.',
};

/**
 * @returns the value of the text, or `null` when it is no JSON or too complex to go on. Problems: `json-syntax` and `too-complex`,
 * after which nothing more is read; `duplicate-key`, `reserved-key`, `bad-number`; `bad-character` for a lone surrogate.
 */
export function readJson(text: string, findings: Findings): Node | null {
  const reading: Reading = { text, findings, open: [], at: 0, values: 0 };
  for (;;) {
    let step = readValue(reading);
    while (step !== 'more') {
      if (step === null) return null;
      const around = reading.open.at(-1);
      if (around === undefined) return isAtEnd(reading) ? step : fail(reading, MORE);
      attach(around, step, findings);
      step = readSeparator(reading, around);
    }
  }
}

function readValue(reading: Reading): Step {
  if (isAtEnd(reading)) return failAtEnd(reading);
  if (++reading.values > MAX_TOKENS) return tooComplex(reading, 'tokens', MAX_TOKENS);
  switch (reading.text[reading.at]) {
    case '{':
      return readOpening(reading, '}');
    case '[':
      return readOpening(reading, ']');
    case '"': {
      const text = readText(reading);
      return text && { kind: 'scalar', start: text.start, end: text.end, value: text.value, text: text.value, quoted: true };
    }
    default:
      return readWord(reading);
  }
}

function readOpening(reading: Reading, closing: Open['closing']): Step {
  if (reading.open.length === MAX_DEPTH) return tooComplex(reading, 'depth', MAX_DEPTH);
  const opened: Open = { start: reading.at, closing, entries: new Map(), seen: new Map(), items: [], key: null };
  reading.open.push(opened);
  reading.at++;
  if (isAtEnd(reading)) return failAtEnd(reading);
  return reading.text[reading.at] === closing ? readClosing(reading, opened) : readKey(reading, opened);
}

/** After a value: a comma and what comes next, or the end of what is around it. */
function readSeparator(reading: Reading, around: Open): Step {
  if (isAtEnd(reading)) return failAtEnd(reading);
  const character = reading.text[reading.at];
  if (character === around.closing) return readClosing(reading, around);
  if (character !== ',') return fail(reading, { reason: `a comma or a ${around.closing} is missing before this`, fix: null });
  reading.at++;
  return readKey(reading, around);
}

function readClosing(reading: Reading, { start, closing, entries, items }: Open): Node {
  reading.open.pop();
  const end = ++reading.at;
  return closing === '}' ? { kind: 'map', start, end, entries } : { kind: 'sequence', start, end, items };
}

/** The key of a map and its colon; the items of a list have none. */
function readKey(reading: Reading, around: Open): 'more' | null {
  if (around.closing === ']') return 'more';
  if (isAtEnd(reading)) return failAtEnd(reading);
  const character = reading.text[reading.at];
  if (character !== '"') return fail(reading, character === '}' ? COMMA_TOO_MANY : NO_KEY);
  around.key = readText(reading);
  if (around.key === null) return null;
  if (isAtEnd(reading)) return failAtEnd(reading);
  if (reading.text[reading.at] !== ':') return fail(reading, NO_COLON);
  reading.at++;
  return 'more';
}

function attach({ key, entries, seen, items }: Open, value: Node, findings: Findings): void {
  if (key === null) items.push(value);
  else if (admitKey(findings, seen, key.value, key)) entries.set(key.value, { key: key.value, keySpan: key, value });
}

function readText(reading: Reading): Text | null {
  const { text, at: start } = reading;
  let end = start + 1;
  for (let code = text.charCodeAt(end); code !== 0x22; code = text.charCodeAt(end)) {
    if (Number.isNaN(code)) return fail(reading, NOT_CLOSED);
    if (code < 0x20) return fail(reading, BARE_CONTROL, end);
    end += code === 0x5c ? 2 : 1;
  }
  reading.at = ++end;
  const value = decode(reading, text.slice(start, end), start);
  if (value === null) return null;
  const half = loneSurrogate(value);
  if (half !== null) reading.findings.add('bad-character', { name: half.name, what: half.what }, start, end);
  return { start, end, value };
}

function decode(reading: Reading, written: string, start: number): string | null {
  if (!written.includes('\\')) return written.slice(1, -1);
  for (const { 0: escaped, index } of written.matchAll(ESCAPE)) {
    if (escaped.length === 1) return fail(reading, BAD_ESCAPE, start + index);
  }
  return JSON.parse(written) as string;
}

function readWord(reading: Reading): Step {
  const { text, findings, at: start } = reading;
  WORD.lastIndex = start;
  const word = WORD.exec(text)?.[0] ?? '';
  const end = start + word.length;
  const isNumber = NUMBER.test(word);
  const value = isNumber ? Number(word) + 0 : WORDS.get(word);
  if (value === undefined) return fail(reading, explainWord(reading, word));
  if (isNumber && !isShortNumber(value as number)) {
    findings.add('bad-number', { text: excerpt(word), why: Number.isFinite(value) ? 'digits' : 'not-finite' }, start, end);
  }
  reading.at = end;
  return { kind: 'scalar', start, end, value, text: word, quoted: false };
}

function explainWord({ text, at }: Reading, word: string): SyntaxTrouble {
  const character = text.charAt(at);
  if (/[,\]}]/.test(character)) return /,\s*$/.test(text.slice(0, at)) ? COMMA_TOO_MANY : NO_VALUE;
  if (character === '/' || character === '#') return COMMENT;
  return NUMBER_LIKE.test(word) ? BAD_NUMBER : NO_QUOTES;
}

/** Goes over white space. */
function isAtEnd(reading: Reading): boolean {
  BLANK.lastIndex = reading.at;
  BLANK.test(reading.text);
  reading.at = BLANK.lastIndex;
  return reading.at === reading.text.length;
}

function failAtEnd(reading: Reading): null {
  const innermost = reading.open.at(-1);
  if (innermost === undefined) return fail(reading, NOTHING);
  return fail(reading, { reason: 'what opens here is never closed', fix: `Write a ${innermost.closing} at its end.` }, innermost.start);
}

function fail({ findings, at }: Reading, words: SyntaxTrouble, start: number = at): null {
  findings.add('json-syntax', words, start, start + 1);
  return null;
}

function tooComplex({ findings, at }: Reading, what: 'depth' | 'tokens', limit: number): null {
  findings.add('too-complex', { what, limit }, at, at + 1);
  return null;
}
