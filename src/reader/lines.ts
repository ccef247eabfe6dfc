/** Lines out of chunks of bytes, for streams that may be longer than memory and need not end. */
import { bad, good, type Outcome, problem } from '../problems/problem.ts';
import { decodeUtf8, guessEncoding, MAX_BYTES } from './text.ts';

/**
 * A line of a stream; blank ones count but do not appear. `bytes` has neither line end nor byte order mark, and may be a
 * part of the chunk it came in: it holds until that chunk is used again.
 */
export type Line = { readonly number: number; readonly bytes: Uint8Array } | { readonly number: number; readonly tooLong: true };

/** Takes chunks, gives lines. */
export interface LineSplitter {
  /** @returns the lines that end in this chunk; one that has become too long as soon as that is so. */
  push(chunk: Uint8Array): readonly Line[];
  /** @returns the last line, when it does not end in a line feed. */
  end(): readonly Line[];
}

const [LF, CR, TAB, SPACE] = [0x0a, 0x0d, 0x09, 0x20];
const MARK = [0xef, 0xbb, 0xbf];

/** What has been seen of the line that is not complete yet. */
interface Pending {
  number: number;
  /** Holds a copy of its bytes, for the caller may use the chunks again, and room for more. */
  buffer: Uint8Array;
  size: number;
  /** The line is too long, and that has been told. */
  skipped: boolean;
}

const NO_BYTES = new Uint8Array(0);

/**
 * @param limit the most bytes of a line, its end not counted; hardly more than this is kept of one.
 * @returns a splitter at line 1.
 */
export function createLineSplitter(limit: number = MAX_BYTES): LineSplitter {
  const pending: Pending = { number: 1, buffer: NO_BYTES, size: 0, skipped: false };
  return {
    push(chunk) {
      const lines: Line[] = [];
      let start = 0;
      for (let end = chunk.indexOf(LF); end !== -1; end = chunk.indexOf(LF, start)) {
        const line = finish(pending, chunk.subarray(start, end), limit);
        if (line !== null) lines.push(line);
        start = end + 1;
      }
      if (!pending.skipped && !keep(pending, chunk.subarray(start), limit)) {
        pending.skipped = true;
        lines.push({ number: pending.number, tooLong: true });
      }
      return lines;
    },
    end() {
      const line = finish(pending, NO_BYTES, limit);
      return line === null ? [] : [line];
    },
  };
}

/** @returns the text of a line. Problem: `not-utf8`, without a place. */
export function decodeLine(bytes: Uint8Array): Outcome<string> {
  const text = decodeUtf8(bytes);
  return text === null ? bad(problem('not-utf8', { looksLike: guessEncoding(bytes) })) : good(text);
}

/** Ends the pending line with `last`, its last bytes. */
function finish(pending: Pending, last: Uint8Array, limit: number): Line | null {
  const { number, size, skipped } = pending;
  const isTooLong = size > 0 && !keep(pending, last, limit);
  const bytes = trimmed(size > 0 ? pending.buffer.subarray(0, pending.size) : last, number === 1);
  pending.number++;
  pending.skipped = false;
  forget(pending);
  if (skipped) return null;
  if (isTooLong || bytes.length > limit) return { number, tooLong: true };
  return isBlank(bytes) ? null : { number, bytes };
}

/**
 * Adds bytes to the pending line. A mark and a CR may stand beside the bytes that count.
 * @returns false when there are too many; then none are kept.
 */
function keep(pending: Pending, bytes: Uint8Array, limit: number): boolean {
  const [size, most] = [pending.size + bytes.length, limit + MARK.length + 1];
  if (size > most) {
    forget(pending);
    return false;
  }
  if (size > pending.buffer.length) {
    const larger = new Uint8Array(Math.min(most, 2 * size));
    larger.set(pending.buffer.subarray(0, pending.size));
    pending.buffer = larger;
  }
  pending.buffer.set(bytes, pending.size);
  pending.size = size;
  return true;
}

function forget(pending: Pending): void {
  pending.buffer = NO_BYTES;
  pending.size = 0;
}

/** Without a mark at the start of the stream and a CR at the end of the line. */
function trimmed(bytes: Uint8Array, isFirst: boolean): Uint8Array {
  const line = isFirst && MARK.every((byte, i) => bytes[i] === byte) ? bytes.subarray(MARK.length) : bytes;
  return line[line.length - 1] === CR ? line.subarray(0, -1) : line;
}

function isBlank(bytes: Uint8Array): boolean {
  for (const byte of bytes) if (byte !== SPACE && byte !== TAB && byte !== CR) return false;
  return true;
}
