/** Finding words in texts: whole words, in any case, wherever a line breaks. By looking words up, not by patterns, which cost more to make than to use. */

/** A piece of a text: `to` is not included. */
export interface Piece {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** One word of a text; hyphens and apostrophes join. */
export interface Token extends Piece {
  /** In small letters, apostrophes straight. */
  readonly word: string;
}

/** @returns the words of a text. */
export function tokensOf(text: string): readonly Token[] {
  if (latest.text !== text) latest = { text, tokens: piecesOf(WORD, text).map((piece) => ({ ...piece, word: plain(piece.text) })) };
  return latest.tokens;
}

/**
 * @returns where words and phrases of the list stand in the text: the longest at each place, none within another; those with a
 * capital only in the same spelling.
 */
export function find(words: readonly string[], text: string): readonly Piece[] {
  const index = indexes.get(words) ?? makeIndex(words);
  const pieces: Piece[] = [];
  for (const [i, { word, from }] of tokensOf(text).entries()) {
    const phrases = from < (pieces.at(-1)?.to ?? 0) ? undefined : index.get(word);
    const piece = phrases && longestAt(i, phrases, text);
    if (piece) pieces.push(piece);
  }
  return pieces;
}

/** The first of the phrases that stands at the word in place `i`. */
function longestAt(i: number, phrases: readonly Phrase[], text: string): Piece | null {
  const tokens = tokensOf(text);
  const from = tokens[i]?.from ?? 0;
  for (const { phrase, count, spelling } of phrases) {
    const to = tokens[i + count - 1]?.to ?? from;
    const found = text.slice(from, to);
    if (plain(found) === phrase && (spelling === null || spelling === found)) return { from, to, text: found };
  }
  return null;
}

/** @returns where a pattern holds. */
export function piecesOf(pattern: RegExp, text: string): readonly Piece[] {
  return [...text.matchAll(pattern)].map(({ 0: found, index }) => ({ from: index, to: index + found.length, text: found }));
}

/** @returns the pieces that lie in none of the others. */
export function outside(pieces: readonly Piece[], others: readonly Piece[]): readonly Piece[] {
  return pieces.filter(({ from, to }) => !others.some((other) => other.from <= from && to <= other.to));
}

/** @returns a pattern for any of the words, the longest first, to stand in a larger one. */
export function anyOf(words: readonly string[]): string {
  return [...words]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&').replace(/\s+/g, '\\s+'))
    .join('|');
}

const WORD = /[\p{L}\p{N}_]+(?:[-'’][\p{L}\p{N}_]+)*/gu;

/** One text is looked through for many lists in turn. */
let latest: { readonly text: string; readonly tokens: readonly Token[] } = { text: '', tokens: [] };

/** A phrase by its first word. */
interface Phrase {
  readonly phrase: string;
  /** How many words it has. */
  readonly count: number;
  /** The one spelling that counts; `null` for any. */
  readonly spelling: string | null;
}

type Index = ReadonlyMap<string, readonly Phrase[]>;

const indexes = new WeakMap<readonly string[], Index>();

function makeIndex(words: readonly string[]): Index {
  const index = new Map<string, Phrase[]>();
  for (const word of words) {
    const own = word.match(WORD) ?? [];
    const first = plain(own[0] ?? '');
    const phrases = index.get(first) ?? [];
    phrases.push({ phrase: plain(word), count: own.length, spelling: word === word.toLowerCase() ? null : word });
    index.set(first, phrases);
  }
  for (const phrases of index.values()) phrases.sort((a, b) => b.count - a.count);
  indexes.set(words, index);
  return index;
}

function plain(text: string): string {
  return text.toLowerCase().replaceAll('’', "'").replace(/\s+/g, ' ');
}
