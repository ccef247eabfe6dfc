/** The answers of a record put together from pieces of three: there are so few of them that all lie near at hand. */
import { type Entry, MOST_VALUES } from './entry.ts';
import { bytesOf } from './page.ts';

/** Some answers put together, as bytes: as the id is made of them, each with a comma before it or without one before the first, and as they are written. */
export interface Joined {
  readonly hashed: Uint8Array;
  readonly hashedFirst: Uint8Array;
  readonly written: Uint8Array;
}

/** How many answers a piece has. */
const SIZE = 3;

/** @returns what puts the entries of records together; its list is written anew for the next record. @param size how many each has */
export function createJoiner(size: number): (entries: readonly Entry[]) => readonly Joined[] {
  const count = Math.ceil(size / SIZE);
  const known = Array.from({ length: count }, () => new Array<Joined | null>(MOST_VALUES ** SIZE).fill(null));
  const pieces: Joined[] = [];
  return (entries) => {
    for (let piece = 0; piece < count; piece++) {
      const place = placeOf(entries, SIZE * piece);
      const old = place === -1 ? null : (known[piece]?.[place] as Joined | null);
      pieces[piece] = old ?? join(entries.slice(SIZE * piece, SIZE * (piece + 1)));
      if (old === null && place !== -1) (known[piece] as (Joined | null)[])[place] = pieces[piece] as Joined;
    }
    return pieces;
  };
}

/** Which of all pieces it is that begins here; -1 for one that hardly comes twice. */
function placeOf(entries: readonly Entry[], from: number): number {
  let place = 0;
  for (let i = from; i < Math.min(from + SIZE, entries.length); i++) {
    const { order } = entries[i] as Entry;
    if (order < 0) return -1;
    place = place * MOST_VALUES + order;
  }
  return place;
}

function join(entries: readonly Entry[]): Joined {
  const hashed = bytesOf(entries.map((entry) => (entry.hashed === '' ? '' : `,${entry.hashed}`)).join(''));
  return { hashed, hashedFirst: hashed.subarray(1), written: bytesOf(entries.map(({ written }) => written).join('')) };
}
