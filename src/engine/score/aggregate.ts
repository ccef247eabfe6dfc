/** How members become one number (A5): the five methods, member by member. */
import { add, compare, divide, multiply, type Rational, ZERO } from '../exact/rational.ts';
import type { Method } from '../model/rubric.ts';

/**
 * @returns the running total with one more member in it.
 * @param contribution worth × weight; plain worth for `lowest` and `highest`
 */
export function take(method: Method, total: Rational | null, contribution: Rational): Rational {
  if (total === null) return contribution;
  switch (method) {
    case 'lowest':
      return compare(contribution, total) < 0 ? contribution : total;
    case 'highest':
      return compare(contribution, total) > 0 ? contribution : total;
    default:
      return add(total, contribution);
  }
}

/** @returns the number that a running total over members of `weight` in all comes to. */
export function finish(method: Method, total: Rational, weight: Rational): Rational {
  return isMean(method) ? divide(total, weight) : total;
}

/** @returns whether weights are shares of a whole, so that members may leave without changing the scale. */
export function isMean(method: Method): boolean {
  return method === 'weighted-mean' || method === 'mean';
}

/** @returns whether the method looks at one member only and ignores weights (R4). */
export function isExtreme(method: Method): boolean {
  return method === 'lowest' || method === 'highest';
}

/** One member with its worth on the scale at hand. */
export interface Part {
  readonly worth: Rational;
  readonly weight: Rational;
}

/** @returns the number that members come to; at least one. */
export function combine(method: Method, parts: readonly Part[]): Rational {
  let total: Rational | null = null;
  let weights = ZERO;
  for (const { worth, weight } of parts) {
    total = take(method, total, isExtreme(method) ? worth : multiply(weight, worth));
    weights = add(weights, weight);
  }
  return finish(method, total as Rational, weights);
}
