/** The order of merit: where a band's word or a recommendation stands. */
import { type Band, RECOMMENDATIONS, type Recommendation, type Rubric } from '../../../src/engine/model/rubric.ts';

/** A place in the order of merit; less merit number is better. */
export interface Place {
  readonly merit: number;
  readonly recommendation: Recommendation;
  /** The row's word; `null` between the rows. */
  readonly band: string | null;
}

/** @returns the place of a row. */
export function placeOf(rubric: Rubric, row: Band): Place {
  return { merit: rubric.decision.bands.indexOf(row), recommendation: row.recommend, band: row.word };
}

/** @returns the place of a word: the row that carries it, else the recommendation it names. */
export function named(rubric: Rubric, word: string, pick: 'best' | 'worst'): Place {
  const row = rubric.decision.bands.find((band) => band.word === word);
  return row === undefined ? recommended(rubric, word as Recommendation, pick) : placeOf(rubric, row);
}

/** @returns the best or worst row with a recommendation; where no row carries it, its place between the rows. */
export function recommended(rubric: Rubric, recommendation: Recommendation, pick: 'best' | 'worst'): Place {
  const { bands } = rubric.decision;
  const carriers = bands.filter((band) => band.recommend === recommendation);
  const row = pick === 'best' ? carriers[0] : carriers[carriers.length - 1];
  if (row !== undefined) return placeOf(rubric, row);
  const order = RECOMMENDATIONS.indexOf(recommendation);
  const better = bands.filter((band) => RECOMMENDATIONS.indexOf(band.recommend) < order).length;
  return { merit: better - 1 + (order + 1) / 10, recommendation, band: null };
}

/** @returns whether a lift to `next` acts on `now`. */
export function atLeast(now: Place, next: Place): boolean {
  return next.merit < now.merit;
}

/** @returns whether a cap at `next` acts on `now`. */
export function atMost(now: Place, next: Place): boolean {
  return next.merit > now.merit;
}
