/** Comparisons and conditions: what `when` and the rest of the decision may ask. */

/**
 * What an answer or a number is compared with. All words that stand must hold.
 * `is` and `isNot` take answers in their text form; the `points…` words read raw points.
 */
export interface Comparison {
  readonly is?: readonly string[];
  readonly isNot?: readonly string[];
  readonly atLeast?: number;
  readonly atMost?: number;
  readonly below?: number;
  readonly above?: number;
  readonly pointsAtLeast?: number;
  readonly pointsAtMost?: number;
  readonly pointsBelow?: number;
  readonly pointsAbove?: number;
}

/** The part of a comparison that fits a plain number. */
export type NumberComparison = Pick<Comparison, 'atLeast' | 'atMost' | 'below' | 'above'>;

/** The states a condition can ask for (A4); `open` is unknown, refused, absent, or not yet askable. */
export type StateWord = 'rated' | 'open' | 'refused' | 'not-applicable' | 'not-asked';

/** A condition: data, never code. It is true, false or undecided (R13). */
export type Condition =
  | { readonly kind: 'all' | 'any'; readonly of: readonly Condition[] }
  | { readonly kind: 'not'; readonly of: Condition }
  | { readonly kind: 'count'; readonly of: readonly Condition[]; readonly test: NumberComparison }
  | { readonly kind: 'question'; readonly question: string; readonly test: Comparison }
  | { readonly kind: 'state'; readonly question: string; readonly state: StateWord }
  | { readonly kind: 'dimension'; readonly dimension: string; readonly test: NumberComparison }
  | { readonly kind: 'score'; readonly test: NumberComparison };
