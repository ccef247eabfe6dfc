/** Weighted kappa of two raters. */

/** What the first and the second rater said of the same thing, as places on one scale with even steps. */
export type Pair = readonly [first: number, second: number];

/** Sums over pairs; those of several prospects add up to those of all. */
export interface Moments {
  readonly count: number;
  readonly first: number;
  readonly second: number;
  /** Squares of both added up. */
  readonly squares: number;
  /** Squares of the differences. */
  readonly apart: number;
}

/** @returns the sums over some pairs. */
export function momentsOf(pairs: readonly Pair[]): Moments {
  return pairs.reduce(
    (sum, [a, b]) => ({
      count: sum.count + 1,
      first: sum.first + a,
      second: sum.second + b,
      squares: sum.squares + a * a + b * b,
      apart: sum.apart + (a - b) ** 2,
    }),
    NO_MOMENTS,
  );
}

const NO_MOMENTS: Moments = { count: 0, first: 0, second: 0, squares: 0, apart: 0 };

/**
 * @returns Cohen's kappa with quadratic weights, from −1 to 1; `null` where it is not defined, because both raters gave one and the same
 * rating throughout or there is none. One less the mean squared difference over the one that the same ratings would have in chance pairs
 * (Cohen 1968, Psychological Bulletin 70; the weights of Fleiss and Cohen 1973), which sums of squares are enough for.
 */
export function quadraticKappa(parts: readonly Moments[]): number | null {
  let [count, first, second, squares, apart] = [0, 0, 0, 0, 0];
  for (const part of parts) {
    count += part.count;
    first += part.first;
    second += part.second;
    squares += part.squares;
    apart += part.apart;
  }
  const byChance = count * squares - 2 * first * second;
  return byChance === 0 ? null : 1 - (count * apart) / byChance;
}
