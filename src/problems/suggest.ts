/** "Did you mean …?" */
import { closestMatch } from 'leven';

/** Of a shorter word everything would have to change. */
const MIN_LENGTH = 3;

/**
 * @returns the candidate that was probably meant: its words are joined or spelt otherwise, two letters have changed places, or at
 * most a third of them differ; `null` when none comes near.
 */
export function suggest(word: string, candidates: Iterable<string>): string | null {
  const all = [...candidates];
  const spelling = bare(word);
  const respelt = all.find((candidate) => bare(candidate) === spelling);
  if (respelt !== undefined || word.length < MIN_LENGTH) return respelt ?? null;
  const swapped = all.find((candidate) => isSwapped(word, candidate));
  return swapped ?? closestMatch(word, all, { maxDistance: Math.max(1, Math.floor(word.length / 3)) }) ?? null;
}

/** Without what people join words by: `no-score` is `no_score` and `noScore` as well. */
function bare(word: string): string {
  return word.toLowerCase().replace(/[-_ ]/g, '');
}

/** Whether the words differ in two neighbours only that have changed places, as in `form` and `from`. */
function isSwapped(word: string, candidate: string): boolean {
  if (word.length !== candidate.length) return false;
  const at = [...word].findIndex((letter, i) => letter !== candidate[i]);
  return at !== -1 && word.slice(0, at) + (word[at + 1] ?? '') + (word[at] ?? '') + word.slice(at + 2) === candidate;
}
