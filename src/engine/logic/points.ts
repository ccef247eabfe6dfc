/** Points of one question: of a value, or of the values it may still take. */
import type { Bound, Cell, ChoiceCell, Interval, NumberCell, PointsLimit, PointsPlan, RowPlan, SeveralCell } from '../compile/values.ts';
import { add, compare, isZero, multiply, type Rational, rational, ZERO } from '../exact/rational.ts';
import { both, NO, type Truth, YES } from './truth.ts';

/** @returns the least and greatest raw points that a value in `cell` has. The cell is of the kind the points are for. */
export function pointsInterval(plan: PointsPlan, cell: Cell): Interval {
  switch (plan.kind) {
    case 'choice': {
      const { from, to } = cell as ChoiceCell;
      return hull(plan.points.slice(from, to + 1));
    }
    case 'several':
      return severalInterval(plan, cell as SeveralCell);
    case 'rows':
      return rowsInterval(plan.rows, cell as NumberCell);
    case 'line':
      return lineInterval(plan, cell as NumberCell);
  }
}

/** @returns the raw points of a single value. */
export function pointsOf(plan: PointsPlan, cell: Cell): Rational {
  return pointsInterval(plan, cell).lo as Rational;
}

/** @returns whether the points of the values in `cell` can pass and can fail all of `limits`. */
export function judgePoints(limits: readonly PointsLimit[], plan: PointsPlan, cell: Cell): Truth {
  const interval = pointsInterval(plan, cell);
  const open = plan.kind === 'line' ? openEnds(plan, cell as NumberCell) : CLOSED;
  return limits.reduce((truth, limit) => both(truth, insideLimit(limit, interval, open)), YES);
}

/** @returns the least and greatest of some fractions; at least one. */
export function hull(fractions: readonly Rational[]): Interval {
  let [lo, hi] = [fractions[0] as Rational, fractions[0] as Rational];
  for (const f of fractions) {
    if (compare(f, lo) < 0) lo = f;
    if (compare(f, hi) > 0) hi = f;
  }
  return { lo, hi };
}

/** @returns the points a number has by its row: the first whose edge is not passed. */
function rowAt(rows: readonly RowPlan[], value: number): number {
  const row = rows.findIndex(({ edge, included }) => value < edge || (included && value === edge));
  return row === -1 ? rows.length - 1 : row;
}

type SeveralPlan = Extract<PointsPlan, { kind: 'several' }>;
type LinePlan = Extract<PointsPlan, { kind: 'line' }>;

function severalInterval(plan: SeveralPlan, { chosen }: SeveralCell): Interval {
  let [lo, hi] = [ZERO, ZERO];
  plan.points.forEach((points, i) => {
    const state = chosen[i];
    if (state === 1 || (state === 2 && points.n < 0)) lo = add(lo, points);
    if (state === 1 || (state === 2 && points.n > 0)) hi = add(hi, points);
  });
  return { lo: least(lo, plan.cap), hi: least(hi, plan.cap) };
}

function rowsInterval(rows: readonly RowPlan[], cell: NumberCell): Interval {
  const first = rowAt(rows, cell.lo);
  const start = cell.loOpen && rows[first]?.edge === cell.lo ? first + 1 : first;
  const last = rowAt(rows, cell.hi);
  const end = cell.hiOpen && last > start && rows[last - 1]?.edge === cell.hi ? last - 1 : last;
  return hull(rows.slice(start, end + 1).map(({ points }) => points));
}

function lineInterval({ offset, factor }: LinePlan, cell: NumberCell): Interval {
  const at = (value: number): Bound => (Number.isFinite(value) ? add(offset, multiply(factor, rational(value))) : null);
  return factor.n < 0 ? { lo: at(cell.hi), hi: at(cell.lo) } : { lo: at(cell.lo), hi: at(cell.hi) };
}

/** Which ends of an interval of points are approached only. */
interface OpenEnds {
  readonly lo: boolean;
  readonly hi: boolean;
}

const CLOSED: OpenEnds = { lo: false, hi: false };

function openEnds({ factor }: LinePlan, { loOpen, hiOpen }: NumberCell): OpenEnds {
  if (isZero(factor)) return CLOSED;
  return factor.n < 0 ? { lo: hiOpen, hi: loOpen } : { lo: loOpen, hi: hiOpen };
}

function least(a: Rational, b: Rational): Rational {
  return compare(a, b) <= 0 ? a : b;
}

function insideLimit({ word, limit }: PointsLimit, { lo, hi }: Interval, open: OpenEnds): Truth {
  const low = lo === null ? -1 : compare(lo, limit) || Number(open.lo);
  const high = hi === null ? 1 : compare(hi, limit) || -Number(open.hi);
  switch (word) {
    case 'atLeast':
      return (high >= 0 ? YES : 0) | (low < 0 ? NO : 0);
    case 'above':
      return (high > 0 ? YES : 0) | (low <= 0 ? NO : 0);
    case 'atMost':
      return (low <= 0 ? YES : 0) | (high > 0 ? NO : 0);
    case 'below':
      return (low < 0 ? YES : 0) | (high >= 0 ? NO : 0);
  }
}
