/** The ids of a book's records: what `derivedId` gives, hashed by Node, which is loaded anyway where there are many. */
import { createHash, hash } from 'node:crypto';
import type { Sha256 } from '../../../record/identity.ts';

/** The same hash for ids of whole records. */
export const sha256: Sha256 = (text) => createHash('sha256').update(text).digest();

const DIGITS = Buffer.from('0123456789ABCDEFGHJKMNPQRSTVWXYZ');

/** @returns what derives the id from parts that are already written as one JSON list. It stands in the same memory every time. */
export function createIdMaker(): (list: Uint8Array) => Uint8Array {
  const id = new Uint8Array(26);
  return (list) => {
    const bytes = hash('sha256', list, 'binary');
    // 128 bits behind two that are nought: five for each digit, from the right.
    let [bits, size, at] = [0, 0, 16];
    for (let digit = 25; digit >= 0; digit--) {
      if (size < 5 && at > 0) {
        bits |= bytes.charCodeAt(--at) << size;
        size += 8;
      }
      id[digit] = DIGITS[bits & 31] as number;
      bits >>= 5;
      size -= 5;
    }
    return id;
  };
}
