/** Checksums of rows: SQLite itself does not see it when a bit of a text has turned over. */
import type { Cell } from './rows.ts';

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let sum = byte;
  for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? 0xedb88320 ^ (sum >>> 1) : sum >>> 1;
  return sum;
});

const ENCODER = new TextEncoder();

/** @returns the CRC-32 of texts and numbers, told apart. Node's own would need another module of Node's. */
export function checksum(...parts: readonly Cell[]): number {
  const bytes = ENCODER.encode(JSON.stringify(parts));
  let sum = START;
  // By index: a short command is over before V8 has made anything of an iterator.
  for (let i = 0; i < bytes.length; i++) sum = next(sum, bytes[i] as number);
  return (sum ^ START) >>> 0;
}

/** @returns the same of one text that is there in UTF-8, without making it anew: a text of many is read for nothing else. */
export function checksumOfText(bytes: Uint8Array): number {
  let sum = next(next(START, BRACKET), QUOTE);
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i] as number;
    // JSON writes control characters in ways of their own; records have none.
    if (byte < 0x20) return checksum(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes));
    if (byte === QUOTE || byte === BACKSLASH) sum = next(sum, BACKSLASH);
    sum = next(sum, byte);
  }
  return (next(next(sum, QUOTE), BRACKET + 2) ^ START) >>> 0;
}

const START = 0xffffffff;
const [QUOTE, BRACKET, BACKSLASH] = [0x22, 0x5b, 0x5c];

function next(sum: number, byte: number): number {
  return (TABLE[(sum ^ byte) & 0xff] as number) ^ (sum >>> 8);
}
