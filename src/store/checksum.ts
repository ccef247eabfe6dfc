/** Checksums of rows: SQLite itself does not see it when a bit of a text has turned over. */
import type { Cell } from './driver.ts';

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let sum = byte;
  for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? 0xedb88320 ^ (sum >>> 1) : sum >>> 1;
  return sum;
});

const ENCODER = new TextEncoder();

/** @returns the CRC-32 of texts and numbers, told apart. Node's own would need another module of Node's. */
export function checksum(...parts: readonly Cell[]): number {
  let sum = 0xffffffff;
  for (const byte of ENCODER.encode(JSON.stringify(parts))) sum = (TABLE[(sum ^ byte) & 0xff] ?? 0) ^ (sum >>> 8);
  return (sum ^ 0xffffffff) >>> 0;
}
