/** Counting and averaging as records come by, without keeping them. */
import type { Share, Spread } from './model.ts';

/** In fewer than so many one more would move a per cent by ten points: they would say more than there is. */
export const LEAST_FOR_PERCENT = 10;

/**
 * @returns how many of how many, with the per cent where there are enough.
 * @param assessments how many they come from: answers and conditions of the same few assessments are still of few
 */
export function shareOf(count: number, of: number, assessments: number = of): Share {
  const isEnough = Math.min(of, assessments) >= LEAST_FOR_PERCENT;
  return { count, of, percent: isEnough ? Math.round((count / of) * 1000) / 10 : null };
}

/** Counts by name, in the order in which the names came. */
export interface Tally<Name> {
  add(name: Name): void;
  count(name: Name): number;
  /** The most frequent first; equal ones in the order in which they came. */
  byFrequency(): readonly (readonly [name: Name, count: number])[];
  total(): number;
}

/** @returns a tally of nothing. @param keyOf what makes two names the same */
export function createTally<Name>(keyOf: (name: Name) => string = String): Tally<Name> {
  const counts = new Map<string, { readonly name: Name; count: number }>();
  return {
    add: (name) => {
      const known = counts.get(keyOf(name));
      if (known === undefined) counts.set(keyOf(name), { name, count: 1 });
      else known.count++;
    },
    count: (name) => counts.get(keyOf(name))?.count ?? 0,
    byFrequency: () => [...counts.values()].toSorted((a, b) => b.count - a.count).map(({ name, count }) => [name, count]),
    total: () => [...counts.values()].reduce((sum, { count }) => sum + count, 0),
  };
}

/** Numbers on their way to a spread. */
export interface Gathering {
  add(value: number | null): void;
  spread(): Spread;
}

/** @returns a gathering of nothing. The sums are kept as the mean and the squares around it, which do not lose digits (Welford 1962). */
export function createGathering(): Gathering {
  let [count, mean, squares] = [0, 0, 0];
  let [least, most]: [number | null, number | null] = [null, null];
  return {
    add: (value) => {
      if (value === null) return;
      count++;
      const before = value - mean;
      mean += before / count;
      squares += before * (value - mean);
      least = least === null ? value : Math.min(least, value);
      most = most === null ? value : Math.max(most, value);
    },
    spread: () => ({
      count,
      mean: count === 0 ? null : rounded(mean),
      deviation: count < 2 ? null : rounded(Math.sqrt(squares / (count - 1))),
      least,
      most,
    }),
  };
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
