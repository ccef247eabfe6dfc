/** Finding words in texts: whole words, in any case, wherever a line breaks. */

/** A piece of a text: `to` is not included. */
export interface Piece {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** A hyphen joins: `user-friendly` holds no `friendly`. */
const [BEFORE, AFTER] = ["(?<![\\p{L}\\p{N}_]|[\\p{L}\\p{N}][-'’])", '(?![\\p{L}\\p{N}_]|-[\\p{L}\\p{N}])'];

/** A list made ready. */
interface Ready {
  readonly pattern: RegExp;
  /** Words that count in one spelling only, by what they are in small letters. */
  readonly spelt: ReadonlyMap<string, string>;
}

const ready = new WeakMap<readonly string[], Ready>();

/** @returns a pattern for any of the words, the longest first, to stand in a larger one. */
export function anyOf(words: readonly string[]): string {
  return [...words]
    .sort((a, b) => b.length - a.length)
    .map((word) =>
      word
        .replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
        .replaceAll("'", "['’]")
        .replace(/\s+/g, '\\s+'),
    )
    .join('|');
}

/** @returns a pattern that holds for whole words only, in any case. */
export function wholeWords(pattern: string, flags = 'giu'): RegExp {
  return new RegExp(`${BEFORE}(?:${pattern})${AFTER}`, flags);
}

/** @returns where words of the list stand in the text; those with a capital only in the same spelling. */
export function find(words: readonly string[], text: string): readonly Piece[] {
  const { pattern, spelt } = ready.get(words) ?? makeReady(words);
  return piecesOf(pattern, text).filter(({ text: found }) => (spelt.get(found.toLowerCase()) ?? found) === found);
}

function makeReady(words: readonly string[]): Ready {
  const spelt = words.filter((word) => word !== word.toLowerCase()).map((word) => [word.toLowerCase(), word] as const);
  const made = { pattern: wholeWords(anyOf(words)), spelt: new Map(spelt) };
  ready.set(words, made);
  return made;
}

/** @returns where a pattern holds. */
export function piecesOf(pattern: RegExp, text: string): readonly Piece[] {
  return [...text.matchAll(pattern)].map(({ 0: found, index }) => ({ from: index, to: index + found.length, text: found }));
}

/** @returns the pieces that lie in none of the others. */
export function outside(pieces: readonly Piece[], others: readonly Piece[]): readonly Piece[] {
  return pieces.filter(({ from, to }) => !others.some((other) => other.from <= from && to <= other.to));
}
