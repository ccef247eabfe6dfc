/** The least or greatest number that members can come to when some of them may be missing. */
import type { Bound, Interval } from '../compile/values.ts';
import { add, compare, divide, multiply, type Rational, ZERO } from '../exact/rational.ts';
import type { Method } from '../model/rubric.ts';
import { combine, isMean } from '../score/aggregate.ts';

/** A member whose worth lies in `range`. */
export interface RangedPart {
  readonly range: Interval;
  readonly weight: Rational;
}

/**
 * @returns the end of what the members come to: exact when `optional` is empty, never too narrow otherwise;
 * `null` when there is no end. At least one member, sure or optional.
 * @param sure members that are there in every case
 * @param optional members that may be there
 */
export function extremeOf(method: Method, side: 'lo' | 'hi', sure: readonly RangedPart[], optional: readonly RangedPart[]): Bound {
  const end = ({ range, weight }: RangedPart): End => ({ worth: range[side], weight });
  const [must, may] = [sure.map(end), optional.map(end)];
  const outward = side === 'hi' ? 1 : -1;
  if (method === 'lowest' || method === 'highest') {
    const looksOutward = (method === 'highest') === (side === 'hi');
    return looksOutward ? outermost([...must, ...may], outward) : must.length > 0 ? innermost(must, outward) : outermost(may, outward);
  }
  if ([...must, ...may].some(({ worth }) => worth === null)) return null;
  return isMean(method) ? extremeMean(must as Part[], may as Part[], outward) : extremeSum(must as Part[], may as Part[], outward);
}

interface End {
  readonly worth: Bound;
  readonly weight: Rational;
}

interface Part extends End {
  readonly worth: Rational;
}

/** The end that goes farthest out; one without an end goes farthest. */
function outermost(ends: readonly End[], outward: 1 | -1): Bound {
  return ends.map(({ worth }) => worth).reduce((a, b) => (a === null || b === null ? null : compare(b, a) * outward > 0 ? b : a));
}

/** The end that goes out least: where the smallest of several upper ends, or the largest of several lower ends, stops the rest. */
function innermost(ends: readonly End[], outward: 1 | -1): Bound {
  return ends.map(({ worth }) => worth).reduce((a, b) => (a === null ? b : b === null || compare(b, a) * outward > 0 ? a : b));
}

/** A mean moves outward as long as the next member lies farther out than the mean so far. */
function extremeMean(must: readonly Part[], may: readonly Part[], outward: 1 | -1): Rational {
  const waiting = [...may].sort((a, b) => compare(b.worth, a.worth) * outward);
  const first = must.length > 0 ? must : [waiting.shift() as Part];
  let total = first.reduce((sum, { worth, weight }) => add(sum, multiply(worth, weight)), ZERO);
  let weight = first.reduce((sum, part) => add(sum, part.weight), ZERO);
  for (const part of waiting) {
    if (compare(part.worth, divide(total, weight)) * outward <= 0) break;
    total = add(total, multiply(part.worth, part.weight));
    weight = add(weight, part.weight);
  }
  return divide(total, weight);
}

function extremeSum(must: readonly Part[], may: readonly Part[], outward: 1 | -1): Rational {
  const helpful = may.filter(({ worth }) => compare(worth, ZERO) * outward > 0);
  const all = [...must, ...helpful];
  return all.length > 0 ? combine('sum', all) : ZERO;
}
