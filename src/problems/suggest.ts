/** "Did you mean …?" */
import { closestMatch } from 'leven';

/** @returns the candidate that was probably meant: at most a third of the letters differ; `null` when none comes near. */
export function suggest(word: string, candidates: Iterable<string>): string | null {
  return closestMatch(word, [...candidates], { maxDistance: Math.max(1, Math.floor(word.length / 3)) }) ?? null;
}
