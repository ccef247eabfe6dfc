/**
 * The reader: hostile text in, plain data with positions out. It imports the problem vocabulary and
 * the npm package `yaml`, never a `node:` module, so that it runs in a browser as well; and it never
 * throws on input. This file turns bytes into text that is safe to look at.
 */
import { bad, good, type Outcome, type Place, type Problem, problem } from '../problems/problem.ts';
import { masked, unwantedCharacters } from './characters.ts';

/** The largest file that is read: 1 MiB. */
export const MAX_BYTES = 2 ** 20;

/** A text whose characters are all visible or plain white space; its lines end in LF. */
export interface SourceText {
  readonly file: string;
  readonly text: string;
  /** The offset at which each line begins; the first is 0. */
  readonly lineStarts: readonly number[];
}

/** So many unwanted characters are reported; a binary file would have thousands. */
const MAX_REPORTED = 100;

/** A longer line is not shown whole; so many UTF-16 units of it are, a third of them before the column. */
const SHOWN = 200;

/** `ignoreBOM` keeps the mark, so that we can tell the first one from a second. */
const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const lenient = new TextDecoder('utf-8', { ignoreBOM: true });

/**
 * @param limit the most bytes allowed.
 * @returns the text without a byte order mark at its start and with LF for CRLF, so that both give the same result.
 * Problems: `file-too-large`, `not-utf8`, and one `bad-character` for each unwanted character (the first hundred).
 */
export function decodeText(bytes: Uint8Array, file: string, limit: number = MAX_BYTES): Outcome<SourceText> {
  if (bytes.length > limit) return bad(problem('file-too-large', { limit: sizeInWords(limit) }, { file, line: 1 }));
  const utf16 = guessUtf16(bytes);
  if (utf16 !== null) return bad(problem('not-utf8', { looksLike: utf16 }, { file, line: 1, column: 1 }));
  const decoded = decodeUtf8(bytes);
  if (decoded === null) return bad(notUtf8(bytes, file));
  const source = createSource(file, unmarked(decoded));
  const unwanted = unwantedCharacters(source.text, MAX_REPORTED);
  if (unwanted.length === 0) return good(source);
  return bad(...unwanted.map(({ name, what, offset, length }) => problem('bad-character', { name, what }, placeAt(source, offset, length))));
}

/** @returns the text of UTF-8 bytes with its byte order marks, or `null` when they are not UTF-8. */
export function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return strict.decode(bytes);
  } catch {
    return null;
  }
}

/** @returns the name of the encoding that bytes which are not UTF-8 most likely are in, or `null`. */
export function guessEncoding(bytes: Uint8Array): string | null {
  return guessUtf16(bytes) ?? guessLatin1(bytes);
}

/** @returns `text` with its lines found. `text` holds no CR; its characters are not checked. */
export function createSource(file: string, text: string): SourceText {
  const lineStarts = [0];
  for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', end + 1)) lineStarts.push(end + 1);
  return { file, text, lineStarts };
}

/**
 * @param offset in UTF-16 units; one outside the text is moved to its nearest end.
 * @param length how much is meant; cut at the end of the line, or of the piece shown, and at least 1.
 * @returns where that is. A line of more than 200 units is cut around the column: `source` is then the piece, and
 * `sourceFrom` the column of its first unit, so that the caret stands at `column - sourceFrom` units into `source`.
 * Unwanted characters in `source` are replaced unit by unit, so that it is harmless and columns still count.
 */
export function placeAt(source: SourceText, offset: number, length = 1): Place {
  const { file, text } = source;
  const at = Math.min(Math.max(offset, 0), text.length);
  const line = lineAt(source, at);
  const start = source.lineStarts[line - 1] as number;
  const next = source.lineStarts[line];
  const end = next === undefined ? text.length : next - 1;
  const { from, to } = end - start > SHOWN ? pieceAround(text, at, start, end) : { from: start, to: end };
  return {
    file,
    line,
    column: at - start + 1,
    length: Math.max(1, Math.min(length, to - at)),
    source: masked(text.slice(from, to)),
    ...(from > start && { sourceFrom: from - start + 1 }),
  };
}

/** @returns the line, counted from 1, that holds `offset`. */
export function lineAt({ lineStarts }: SourceText, offset: number): number {
  let [low, high] = [0, lineStarts.length];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((lineStarts[middle] as number) <= offset) low = middle;
    else high = middle;
  }
  return low + 1;
}

/** A piece of the line that holds `at`, cut between characters. */
function pieceAround(text: string, at: number, start: number, end: number): { from: number; to: number } {
  const first = Math.min(Math.max(at - Math.floor(SHOWN / 3), start), end - SHOWN);
  const from = isLowSurrogate(text, first) ? first + 1 : first;
  const last = first + SHOWN;
  return { from, to: isLowSurrogate(text, last) ? last - 1 : last };
}

function isLowSurrogate(text: string, offset: number): boolean {
  return (text.charCodeAt(offset) & 0xfc00) === 0xdc00;
}

/** Without the byte order mark at the start, and with LF for CRLF. */
function unmarked(text: string): string {
  return text.replace(/^\ufeff/, '').replaceAll('\r\n', '\n');
}

function notUtf8(bytes: Uint8Array, file: string): Problem {
  const source = createSource(file, unmarked(lenient.decode(bytes)));
  return problem('not-utf8', { looksLike: guessLatin1(bytes) }, placeAt(source, source.text.indexOf('\ufffd')));
}

/** By the byte order mark, or because every other byte of Western text is then zero. */
function guessUtf16(bytes: Uint8Array): 'UTF-16 LE' | 'UTF-16 BE' | null {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'UTF-16 LE';
  if (first === 0xfe && second === 0xff) return 'UTF-16 BE';
  const sample = bytes.subarray(0, 1024);
  const [even, odd] = [0, 1].map((rest) => sample.filter((byte, i) => byte === 0 && i % 2 === rest).length) as [number, number];
  if (even === 0 && odd > sample.length / 4) return 'UTF-16 LE';
  return odd === 0 && even > sample.length / 4 ? 'UTF-16 BE' : null;
}

/** Western text of one byte a letter: few bytes above ASCII, and no whole UTF-8 character, which a damaged UTF-8 file would still have. */
function guessLatin1(bytes: Uint8Array): 'Latin-1' | null {
  const high = bytes.filter((byte) => byte >= 0x80);
  const isDamaged = /[^\p{ASCII}\ufffd]/u.test(lenient.decode(bytes));
  const isText = !bytes.some((byte) => byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d);
  return high.length > 0 && high.length <= bytes.length / 4 && isText && !isDamaged ? 'Latin-1' : null;
}

function sizeInWords(bytes: number): string {
  if (bytes % 2 ** 20 === 0) return `${bytes / 2 ** 20} MiB`;
  return bytes % 2 ** 10 === 0 ? `${bytes / 2 ** 10} KiB` : `${bytes} bytes`;
}
