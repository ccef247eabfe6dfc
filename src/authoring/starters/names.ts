/** Ids and titles of new rubrics. */
import { ID_PATTERN } from '../../rubric/schema/words.ts';

/** Longest id. */
const LONGEST = 64;

/** Letters that are written with two where there are only 26. */
const SPELT: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss', æ: 'ae', ø: 'oe', å: 'aa', œ: 'oe', ł: 'l', đ: 'd' };

/** @returns whether a rubric can have this id. */
export function isId(text: string): boolean {
  return ID_PATTERN.test(text);
}

/** @returns an id that reads like the text, `null` where nothing in it can stand in one. */
export function idFrom(text: string): string | null {
  const spelt = text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\0-\x7f]/g, (letter) => SPELT[letter] ?? letter);
  const plain = spelt.normalize('NFD').replace(/\p{M}/gu, '');
  const joined = plain.replace(/[^a-z0-9_]+/g, '-').replace(/^[^a-z]+/, '');
  return joined.slice(0, LONGEST).replace(/[-_]+$/, '') || null;
}

/** @returns a title to begin with: `harbour-dental` is "Harbour dental". */
export function titleFrom(name: string): string {
  const words = isId(name) ? name.replace(/[-_]+/g, ' ').trim() : name.trim();
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}
