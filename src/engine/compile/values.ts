/** The values of one question as the engine reads them: single ones and those still possible, their points, their tests. */
import type { Rational } from '../exact/rational.ts';

/** A fraction, or `null` where there is no end on that side. */
export type Bound = Rational | null;

/** A closed interval of fractions. */
export interface Interval {
  readonly lo: Bound;
  readonly hi: Bound;
}

/**
 * What is known of one value: a single one, or the values it may still take.
 * `choice` is a run of indexes into the levels, options or yes/no in file order; `several` says for each
 * option 0 not chosen, 1 chosen, 2 either.
 */
export type Cell = ChoiceCell | NumberCell | SeveralCell;

/** A run of choices, both ends included. */
export interface ChoiceCell {
  readonly kind: 'choice';
  readonly from: number;
  readonly to: number;
}

/** Numbers from `lo` to `hi`; an open end is not included. Ends may be infinite. */
export interface NumberCell {
  readonly kind: 'number';
  readonly lo: number;
  readonly hi: number;
  readonly loOpen: boolean;
  readonly hiOpen: boolean;
}

/** For each option whether it is chosen. */
export interface SeveralCell {
  readonly kind: 'several';
  readonly chosen: readonly (0 | 1 | 2)[];
}

/** How the points of one question come from its value. */
export type PointsPlan =
  | { readonly kind: 'choice'; readonly points: readonly Rational[] }
  | { readonly kind: 'rows'; readonly rows: readonly RowPlan[] }
  | { readonly kind: 'line'; readonly offset: Rational; readonly factor: Rational }
  | { readonly kind: 'several'; readonly points: readonly Rational[]; readonly cap: Rational };

/** One row of a number's points; `edge` is infinite in the last. */
export interface RowPlan {
  readonly edge: number;
  /** Whether the edge itself belongs to the row. */
  readonly included: boolean;
  readonly points: Rational;
}

/** What a value is tested for, by answer form. */
export type Test =
  | { readonly kind: 'choice'; readonly truth: readonly boolean[] }
  | {
      readonly kind: 'number';
      readonly is: readonly number[] | null;
      readonly isNot: readonly number[];
      readonly limits: Limits;
      readonly points: readonly PointsLimit[];
    }
  | { readonly kind: 'several'; readonly is: readonly number[] | null; readonly isNot: readonly number[]; readonly points: readonly PointsLimit[] };

/** Bounds on a number, `-Infinity` and `Infinity` where none is set. */
export interface Limits {
  readonly atLeast: number;
  readonly atMost: number;
  readonly above: number;
  readonly below: number;
}

/** One bound on raw points. */
export interface PointsLimit {
  readonly word: 'atLeast' | 'atMost' | 'above' | 'below';
  readonly limit: Rational;
}
