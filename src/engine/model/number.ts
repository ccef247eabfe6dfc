/** Numbers as answers: decimals that a double keeps exactly, within the limits of their form. */

/** What a number form allows. */
export interface NumberLimits {
  readonly min?: number;
  readonly max?: number;
}

/** @returns whether the value is a number that the form takes: finite, within its limits, of at most 15 significant digits. */
export function isNumberFor({ min, max }: NumberLimits, value: unknown): value is number {
  const isPlain = typeof value === 'number' && Number.isFinite(value) && digitsOf(value) <= MOST_DIGITS;
  return isPlain && value >= (min ?? -Infinity) && value <= (max ?? Infinity);
}

/** So many significant digits a double keeps exactly. */
const MOST_DIGITS = 15;

/** Significant digits of the shortest decimal. */
function digitsOf(value: number): number {
  return String(Math.abs(value)).replace(/e.*$/, '').replace('.', '').replace(/^0+/, '').replace(/0+$/, '').length + (Math.abs(value) >= 1e21 ? 16 : 0);
}
