/** Rounding several shares so that they add up to a rounded total. */
import { compare, floorUnits, multiply, type Rational, rational, subtract } from '../exact/rational.ts';

/**
 * @returns the fractions rounded to `decimals` so that they add up to `total`: each rounded down, then one unit
 * more for those with the largest remainders, the first of equals (Hamilton's method).
 * @param total their exact sum, rounded half up to `decimals`
 */
export function toTotal(fractions: readonly Rational[], total: number, decimals: number): readonly number[] {
  const unit = 10 ** decimals;
  const floors = fractions.map((fraction) => floorUnits(fraction, decimals));
  const left = Math.round(total * unit) - floors.reduce((sum, floor) => sum + floor, 0);
  const remainders = fractions.map((fraction, i) => subtract(multiply(fraction, rational(unit)), rational(floors[i] as number)));
  const order = fractions.map((_, i) => i).sort((a, b) => compare(remainders[b] as Rational, remainders[a] as Rational) || a - b);
  const rounded = new Set(order.slice(0, left));
  return floors.map((floor, i) => (floor + (rounded.has(i) ? 1 : 0)) / unit);
}
