/** Shares of the weight in words. */

import { equal, HUNDRED, multiply, type Rational, rational, round } from '../../engine/exact/rational.ts';
import type { Share } from '../../engine/explain/shares.ts';
import { decimal } from '../../text/number.ts';

/** @returns "30%", "6.25%", "14.3%": to one decimal, where two do not say it exactly. */
export function percent(part: Rational): string {
  const exact = multiply(HUNDRED, part);
  const fine = round(exact, 2);
  return `${decimal(equal(rational(fine), exact) ? fine : round(exact, 1))}%`;
}

/** @returns the count beside a share: "30 of 100". */
export function partsWords({ weight, whole }: Share): string {
  return `${decimal(weight)} of ${decimal(round(whole, DECIMALS))}`;
}

/** Weights are written with fewer. */
const DECIMALS = 6;
