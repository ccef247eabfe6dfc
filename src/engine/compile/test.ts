/** Comparisons made ready: a truth table for choices, limits for numbers. */
import { divide, equal, isZero, type Rational, rational, subtract } from '../exact/rational.ts';
import { judgePoints } from '../logic/points.ts';
import { YES } from '../logic/truth.ts';
import type { Comparison, NumberComparison } from '../model/condition.ts';
import type { Choices } from './choices.ts';
import type { Limits, PointsLimit, PointsPlan, Test } from './values.ts';

/**
 * @returns `comparison` made ready for answers of one question.
 * @param choices the question's choices; `null` for a number
 * @param points how it is worth points, `null` when it is not scored
 */
export function compileTest(comparison: Comparison, choices: Choices | null, points: PointsPlan | null): Test {
  const pointsLimits = compilePointsLimits(comparison);
  if (choices === null) {
    return {
      kind: 'number',
      is: comparison.is?.map(Number) ?? null,
      isNot: comparison.isNot?.map(Number) ?? [],
      limits: compileLimits(comparison),
      points: pointsLimits,
    };
  }
  const indexes = (keys: readonly string[] | undefined) => keys?.map((key) => choices.index.get(key) as number);
  const [is, isNot] = [indexes(comparison.is) ?? null, indexes(comparison.isNot) ?? []];
  if (points?.kind === 'several' || choices.several) return { kind: 'several', is, isNot, points: pointsLimits };
  const limits = compileLimits(comparison);
  const truth = choices.list.map(
    ({ number }, i) =>
      (is === null || is.includes(i)) &&
      !isNot.includes(i) &&
      (number === undefined || isInside(limits, number)) &&
      (points === null || judgePoints(pointsLimits, points, { kind: 'choice', from: i, to: i }) === YES),
  );
  return { kind: 'choice', truth };
}

/** @returns the limits of a comparison with a number; infinite where no word sets one. */
export function compileLimits(comparison: NumberComparison): Limits {
  return {
    atLeast: comparison.atLeast ?? -Infinity,
    atMost: comparison.atMost ?? Infinity,
    above: comparison.above ?? -Infinity,
    below: comparison.below ?? Infinity,
  };
}

/** @returns the values at which a test on a number worth `points` changes its mind. */
export function breakpointsOf(test: Test, points: PointsPlan | null): readonly number[] {
  if (test.kind !== 'number') return [];
  const { atLeast, atMost, above, below } = test.limits;
  const onLine = points?.kind === 'line' ? test.points.flatMap(({ limit }) => numbersWorth(points, limit)) : [];
  return [...(test.is ?? []), ...test.isNot, atLeast, atMost, above, below, ...onLine].filter(Number.isFinite);
}

/** Where a line has so many points: a double, or the nearest one and its neighbours, so that no answer lies between it and them. */
function numbersWorth({ offset, factor }: Extract<PointsPlan, { kind: 'line' }>, limit: Rational): readonly number[] {
  if (isZero(factor)) return [];
  const exact = divide(subtract(limit, offset), factor);
  const near = Number(exact.n) / Number(exact.d);
  if (equal(rational(near), exact)) return [near];
  const step = Math.abs(near) * NEXT;
  return [near - step, near, near + step];
}

/** Adding this share of a double gives the next one: a little more than half of the last digit, which rounds to all of it. */
const NEXT = (Number.EPSILON / 2) * (1 + Number.EPSILON);

function isInside({ atLeast, atMost, above, below }: Limits, n: number): boolean {
  return n >= atLeast && n <= atMost && n > above && n < below;
}

function compilePointsLimits(comparison: Comparison): readonly PointsLimit[] {
  const words = [
    ['atLeast', comparison.pointsAtLeast],
    ['atMost', comparison.pointsAtMost],
    ['above', comparison.pointsAbove],
    ['below', comparison.pointsBelow],
  ] as const;
  return words.flatMap(([word, limit]) => (limit === undefined ? [] : [{ word, limit: rational(limit) }]));
}
