/**
 * Reads the usual line of a book without making anything of it that is not needed: known keys, each once, and values that have been met
 * before. Whatever it does not know word for word it leaves to the reader of any record, whose judgement its tables are made of.
 */
import { standsAt, wanted } from './wanted.ts';

/** The bytes of a block, and the same to be read four at a time. */
export interface Text {
  readonly bytes: Buffer;
  readonly view: DataView;
}

/** What is done with the parts of a line. */
export interface Visitor {
  /** A key of the record, and where its value stands. @returns whether it goes on */
  readonly part: (name: PartName, text: Text, from: number, to: number) => boolean;
  /** The map of answers, which begins at a place. @returns where it ends, or -1 */
  readonly answers: (text: Text, from: number, end: number) => number;
}

/** What an answer stands between. */
export const [COMMA, OPEN_MAP, CLOSE_MAP] = [0x2c, 0x7b, 0x7d] as const;

const [SPACE, QUOTE, COLON, BACKSLASH] = [0x20, 0x22, 0x3a, 0x5c];
const [OPEN_LIST, CLOSE_LIST] = [0x5b, 0x5d];

/** @returns whether the line from `start` to `end` was read to its end; if not, part of it may have been visited. A byte behind the end is no part of a value. */
export function scanRecord(text: Text, start: number, end: number, visitor: Visitor): boolean {
  const { bytes } = text;
  let at = skipBlanks(bytes, start);
  if (bytes[at] !== OPEN_MAP) return false;
  at = skipBlanks(bytes, at + 1);
  for (;;) {
    const part = partAt(text.view, at);
    if (part === null) return false;
    const from = valueStart(bytes, at + part.written.length - 1);
    const to = from === -1 ? -1 : part.name === 'answers' ? visitor.answers(text, from, end) : tokenEnd(bytes, from, end);
    if (to === -1 || !visitor.part(part.name, text, from, to)) return false;
    at = skipBlanks(bytes, to);
    if (bytes[at] === CLOSE_MAP) return skipBlanks(bytes, at + 1) === end;
    if (bytes[at] !== COMMA) return false;
    at = skipBlanks(bytes, at + 1);
  }
}

/** The parts of a record as they are written. */
const PARTS = (['prospect', 'answers', 'rubric', 'facts', 'at', 'assessor', '$schema'] as const).map((name) => ({
  name,
  written: wanted(Buffer.from(JSON.stringify(name))),
}));

/** The name of a part of a record. */
export type PartName = (typeof PARTS)[number]['name'];

function partAt(view: DataView, at: number): (typeof PARTS)[number] | null {
  for (let i = 0; i < PARTS.length; i++) {
    const part = PARTS[i] as (typeof PARTS)[number];
    if (standsAt(view, at, part.written)) return part;
  }
  return null;
}

/** @returns the bytes as text. */
export function textOf(bytes: Buffer, from: number, to: number): string {
  return bytes.toString('utf8', from, to);
}

/** @returns the place of the quote that ends a key, or -1. */
export function keyEnd(bytes: Buffer, at: number, end: number): number {
  if (bytes[at] !== QUOTE) return -1;
  for (let close = at + 1; close < end; close++) if (bytes[close] === QUOTE) return close;
  return -1;
}

/** @returns the place of the value behind the quote of a key, or -1. */
export function valueStart(bytes: Buffer, close: number): number {
  const colon = skipBlanks(bytes, close + 1);
  return bytes[colon] === COLON ? skipBlanks(bytes, colon + 1) : -1;
}

/** @returns the place of the next byte that is no blank. */
export function skipBlanks(bytes: Buffer, from: number): number {
  let at = from;
  while (bytes[at] === SPACE) at++;
  return at;
}

/** @returns the place behind a value, or -1. A text with an escaped quote is cut short; nobody takes it for a value then. */
export function tokenEnd(bytes: Buffer, at: number, end: number): number {
  const first = bytes[at] as number;
  if (first === QUOTE) return keyEnd(bytes, at, end) + 1 || -1;
  if (first === OPEN_MAP || first === OPEN_LIST) return containerEnd(bytes, at, end);
  let stop = at;
  while (stop < end && !endsValue(bytes[stop]) && (bytes[stop] as number) > SPACE) stop++;
  return stop;
}

/** @returns whether a value that is no text can end before this byte. */
export function endsValue(byte: number | undefined): boolean {
  return byte === COMMA || byte === CLOSE_MAP || byte === SPACE;
}

function containerEnd(bytes: Buffer, start: number, end: number): number {
  let depth = 0;
  for (let at = start; at < end; at++) {
    const code = bytes[at];
    if (code === QUOTE) at = textEnd(bytes, at, end);
    else if (code === OPEN_MAP || code === OPEN_LIST) depth++;
    else if ((code === CLOSE_MAP || code === CLOSE_LIST) && --depth === 0) return at + 1;
  }
  return -1;
}

/** The place of the quote that ends a text with escapes; the end of the line where there is none. */
function textEnd(bytes: Buffer, start: number, end: number): number {
  for (let at = start + 1; at < end; at++) {
    if (bytes[at] === QUOTE) return at;
    if (bytes[at] === BACKSLASH) at++;
  }
  return end;
}
