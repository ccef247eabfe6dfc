/**
 * Exact fractions.
 *
 * Both parts are plain numbers while every intermediate result is a safe integer, and bigints from
 * the moment one would not be, so that ordinary rubrics run at the speed of integers and none is
 * ever inexact. Fractions are reduced only when they grow: equal denominators add without a gcd.
 */

/** `n / d` with `d > 0`; both parts have the same type. */
export interface Rational {
  readonly n: number | bigint;
  readonly d: number | bigint;
}

const LIMIT = Number.MAX_SAFE_INTEGER;

/** Shared denominators stop here, so that a few hundred terms still add and multiply as plain numbers. */
const COMFORT = 2n ** 32n;

/** Powers of ten, as far as decimals go. */
const TENS = [1, 10, 100, 1e3, 1e4, 1e5, 1e6] as const;

/** The fraction 0. */
export const ZERO: Rational = { n: 0, d: 1 };

/** The fraction 100, the top of the common scale. */
export const HUNDRED: Rational = { n: 100, d: 1 };

/** @returns the fraction equal to the shortest decimal that prints as `value`, so 2.8 is 28/10. `value` must be finite. */
export function rational(value: number): Rational {
  if (Number.isSafeInteger(value)) return { n: value, d: 1 };
  const [digits = '', exponent = '0'] = String(value).split('e');
  const [whole = '', decimals = ''] = digits.split('.');
  const n = BigInt(whole + decimals);
  const power = Number(exponent) - decimals.length;
  return power >= 0 ? reduced(n * 10n ** BigInt(power), 1n) : reduced(n, 10n ** BigInt(-power));
}

/** @returns a + b */
export function add(a: Rational, b: Rational): Rational {
  if (typeof a.n === 'number' && typeof b.n === 'number') {
    const ad = a.d as number;
    const bd = b.d as number;
    if (ad === bd) {
      const n = a.n + b.n;
      if (n <= LIMIT && n >= -LIMIT) return { n, d: ad };
    } else {
      const left = a.n * bd;
      const right = b.n * ad;
      const n = left + right;
      const d = ad * bd;
      if (isSafe(left) && isSafe(right) && isSafe(n) && d <= LIMIT) return { n, d };
    }
  }
  return reduced(BigInt(a.n) * BigInt(b.d) + BigInt(b.n) * BigInt(a.d), BigInt(a.d) * BigInt(b.d));
}

/** @returns a − b */
export function subtract(a: Rational, b: Rational): Rational {
  return add(a, { n: -b.n, d: b.d });
}

/** @returns a × b */
export function multiply(a: Rational, b: Rational): Rational {
  if (typeof a.n === 'number' && typeof b.n === 'number') {
    const n = a.n * b.n;
    const d = (a.d as number) * (b.d as number);
    if (isSafe(n) && d <= LIMIT) return { n, d };
  }
  return reduced(BigInt(a.n) * BigInt(b.n), BigInt(a.d) * BigInt(b.d));
}

/** @returns a ÷ b; `b` must not be zero. */
export function divide(a: Rational, b: Rational): Rational {
  return multiply(a, b.n < 0 ? { n: -b.d, d: -b.n } : { n: b.d, d: b.n });
}

/** @returns below, at or above zero as a is below, equal to or above b. */
export function compare(a: Rational, b: Rational): number {
  if (typeof a.n === 'number' && typeof b.n === 'number') {
    const left = a.n * (b.d as number);
    const right = b.n * (a.d as number);
    if (isSafe(left) && isSafe(right)) return left - right;
  }
  const left = BigInt(a.n) * BigInt(b.d);
  const right = BigInt(b.n) * BigInt(a.d);
  return left < right ? -1 : left > right ? 1 : 0;
}

/** @returns whether a and b are the same number */
export function equal(a: Rational, b: Rational): boolean {
  return compare(a, b) === 0;
}

/** @returns whether the fraction is zero */
export function isZero(a: Rational): boolean {
  return a.n === 0 || a.n === 0n;
}

/** @returns `value` rounded half up (towards plus infinity, R12) to `decimals`, as the nearest double, which prints as that decimal. Never −0. */
export function round(value: Rational, decimals: number): number {
  const whole = units(value, decimals);
  return isSafe(whole) ? whole / (TENS[decimals] as number) : Number(`${wholeUnits(value, decimals, 1)}e-${decimals}`);
}

/** @returns `value` in units of 10^−decimals, rounded half up to a whole number. */
export function units(value: Rational, decimals: number): number {
  return floorOf(value, decimals, 1);
}

/** @returns `value` in units of 10^−decimals, rounded down to a whole number. */
export function floorUnits(value: Rational, decimals: number): number {
  return floorOf(value, decimals, 0);
}

/** The floor of value × 10^decimals + halves / 2. */
function floorOf(value: Rational, decimals: number, halves: 0 | 1): number {
  if (typeof value.n === 'number') {
    const scaled = 2 * value.n * (TENS[decimals] as number) + halves * (value.d as number);
    const d = 2 * (value.d as number);
    if (isSafe(scaled) && d <= LIMIT) return floorDivide(scaled, d);
  }
  return Number(wholeUnits(value, decimals, halves));
}

/** The same, of any size. */
function wholeUnits(value: Rational, decimals: number, halves: 0 | 1): bigint {
  const d = 2n * BigInt(value.d);
  const scaled = 2n * BigInt(value.n) * 10n ** BigInt(decimals) + BigInt(halves) * BigInt(value.d);
  const quotient = scaled / d;
  return scaled % d < 0n ? quotient - 1n : quotient;
}

/**
 * Whole quotient of safe integers rounded down, never −0. The division cannot round up to an integer k: a quotient
 * below k differs from it by at least 1 / d, which is more than half a unit in its last place while n is safe.
 */
function floorDivide(n: number, d: number): number {
  return Math.floor(n / d) + 0;
}

function isSafe(n: number): boolean {
  return n <= LIMIT && n >= -LIMIT;
}

function gcd(a: bigint, b: bigint): bigint {
  let [large, small] = [a, b];
  while (small > 0n) [large, small] = [small, large % small];
  return large;
}

/** Reduces, and comes back to plain numbers where they hold the result. */
function reduced(n: bigint, d: bigint): Rational {
  const divisor = gcd(n < 0n ? -n : n, d);
  const top = n / divisor;
  const bottom = d / divisor;
  const small = top <= LIMIT && top >= -LIMIT && bottom <= LIMIT;
  return small ? { n: Number(top), d: Number(bottom) } : { n: top, d: bottom };
}

/**
 * @returns the same fractions written over one denominator where that stays in plain numbers, so that
 * adding them later is integer addition; otherwise as they came.
 */
export function overOneDenominator(fractions: readonly Rational[]): readonly Rational[] {
  const parts = fractions.map((f) => reduced(BigInt(f.n), BigInt(f.d)));
  let common = 1n;
  for (const { d } of parts) common = (common / gcd(common, BigInt(d))) * BigInt(d);
  const over = parts.map(({ n, d }) => ({ n: BigInt(n) * (common / BigInt(d)), d: common }));
  const small = common <= COMFORT && over.every(({ n }) => n <= COMFORT && n >= -COMFORT);
  return small ? over.map(({ n, d }) => ({ n: Number(n), d: Number(d) })) : parts;
}
