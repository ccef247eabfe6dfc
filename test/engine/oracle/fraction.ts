/** Exact fractions of whole BigInts: slow, obvious, and nothing the engine uses. */

/** A fraction in lowest terms; `bottom` is above 0. */
export interface Fraction {
  readonly top: bigint;
  readonly bottom: bigint;
}

/** @returns `top` ÷ `bottom` in lowest terms. */
export function fraction(top: bigint, bottom: bigint): Fraction {
  if (bottom === 0n) throw new Error('a fraction over zero');
  const sign = bottom < 0n ? -1n : 1n;
  const shared = commonDivisor(top < 0n ? -top : top, bottom < 0n ? -bottom : bottom);
  return { top: (sign * top) / shared, bottom: (sign * bottom) / shared };
}

function commonDivisor(a: bigint, b: bigint): bigint {
  return b === 0n ? a : commonDivisor(b, a % b);
}

/** @returns the decimal that is written for `value`, exactly: 0.1 is one tenth. */
export function exactly(value: number): Fraction {
  const match = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(value));
  if (match === null) throw new Error(`not a decimal: ${value}`);
  const [, sign = '', whole = '', rest = '', exponent = '0'] = match;
  const digits = BigInt(`${sign}${whole}${rest}`);
  const power = Number(exponent) - rest.length;
  return power >= 0 ? fraction(digits * 10n ** BigInt(power), 1n) : fraction(digits, 10n ** BigInt(-power));
}

export const ZERO = fraction(0n, 1n);
export const HUNDRED = fraction(100n, 1n);

/** @returns a + b. */
export function plus(a: Fraction, b: Fraction): Fraction {
  return fraction(a.top * b.bottom + b.top * a.bottom, a.bottom * b.bottom);
}

/** @returns a − b. */
export function minus(a: Fraction, b: Fraction): Fraction {
  return fraction(a.top * b.bottom - b.top * a.bottom, a.bottom * b.bottom);
}

/** @returns a × b. */
export function times(a: Fraction, b: Fraction): Fraction {
  return fraction(a.top * b.top, a.bottom * b.bottom);
}

/** @returns a ÷ b. */
export function over(a: Fraction, b: Fraction): Fraction {
  return fraction(a.top * b.bottom, a.bottom * b.top);
}

/** @returns whether a < b. */
export function less(a: Fraction, b: Fraction): boolean {
  return a.top * b.bottom < b.top * a.bottom;
}

/** @returns whether a = b. */
export function same(a: Fraction, b: Fraction): boolean {
  return a.top === b.top && a.bottom === b.bottom;
}

/** @returns the least of at least one fraction. */
export function least(list: readonly Fraction[]): Fraction {
  return list.reduce((a, b) => (less(b, a) ? b : a));
}

/** @returns the greatest of at least one fraction. */
export function greatest(list: readonly Fraction[]): Fraction {
  return list.reduce((a, b) => (less(a, b) ? b : a));
}

/** @returns all of them added up. */
export function total(list: readonly Fraction[]): Fraction {
  return list.reduce(plus, ZERO);
}

/** @returns the nearest decimal with so many places; a half goes up, towards plus infinity. */
export function rounded(value: Fraction, decimals: number): Fraction {
  const unit = 10n ** BigInt(decimals);
  const doubled = 2n * value.top * unit + value.bottom;
  return fraction(floorDivide(doubled, 2n * value.bottom), unit);
}

function floorDivide(top: bigint, bottom: bigint): bigint {
  const quotient = top / bottom;
  return top % bottom < 0n ? quotient - 1n : quotient;
}

/** @returns the JavaScript number of a decimal fraction (its bottom divides a power of ten). */
export function numberOf(value: Fraction): number {
  const places = 30;
  const scaled = value.top * 10n ** BigInt(places);
  if (scaled % value.bottom !== 0n) throw new Error('not a decimal fraction');
  return Number(`${scaled / value.bottom}e-${places}`);
}
