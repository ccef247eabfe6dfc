/** Habits of raters that show in many ratings: leniency, the middle, one impression for everything. Hints to talk about, never proof. */

/** What one rater said in one assessment, on levels. */
export interface RatedSheet {
  /** Who rated. */
  readonly rater: string;
  /** RFC 3339 UTC; `null` where nobody said. */
  readonly at: string | null;
  /** Places on scales with the same ends. */
  readonly places: readonly number[];
}

/** What shows in the ratings of one rater. */
export type Hint =
  /** Every rating of an assessment is the same, in so many of those that have enough ratings. */
  | { readonly kind: 'all-equal'; readonly assessments: number; readonly of: number }
  /** More than 60% of the ratings are on one level. */
  | { readonly kind: 'one-level'; readonly place: number; readonly ratings: number; readonly of: number }
  /** Neither of the two lowest levels was used in the newest ten assessments. */
  | { readonly kind: 'no-low'; readonly below: number; readonly assessments: number }
  /** The mean lies a full level or more off the mean of all others. */
  | { readonly kind: 'off-team'; readonly others: number; readonly by: number };

/** One rater. */
export interface RaterPattern {
  readonly rater: string;
  readonly assessments: number;
  readonly ratings: number;
  /** Mean of the ratings; `null` without any. */
  readonly mean: number | null;
  readonly hints: readonly Hint[];
}

/** Ratings that an assessment needs before it is remarkable that they are all the same. */
const LEAST_PLACES = 5;
/** Ratings of a rater, and of all others together, that a share or a mean needs. */
const LEAST_RATINGS = 20;
/** Assessments in which low levels would have been used. */
const LOOKED_AT = 10;
/** Levels a scale needs for its two lowest to be the low ones. */
const LEAST_LEVELS = 4;

/** @returns the raters, those with the most assessments first. @param ends the lowest and the highest level */
export function patternsOf(sheets: readonly RatedSheet[], ends: readonly [number, number]): readonly RaterPattern[] {
  const byRater = new Map<string, RatedSheet[]>();
  for (const sheet of sheets) byRater.set(sheet.rater, [...(byRater.get(sheet.rater) ?? []), sheet]);
  const all = totalOf(sheets);
  return [...byRater].map(([rater, own]) => patternOf(rater, own, all, ends)).sort((a, b) => b.assessments - a.assessments || (a.rater < b.rater ? -1 : 1));
}

/** Ratings counted and added up. */
interface Total {
  readonly count: number;
  readonly sum: number;
}

function totalOf(sheets: readonly RatedSheet[]): Total {
  const places = sheets.flatMap((sheet) => sheet.places);
  return { count: places.length, sum: places.reduce((sum, place) => sum + place, 0) };
}

function patternOf(rater: string, sheets: readonly RatedSheet[], all: Total, ends: readonly [number, number]): RaterPattern {
  const own = totalOf(sheets);
  const others = { count: all.count - own.count, sum: all.sum - own.sum };
  const hints = [...allEqual(sheets), ...oneLevel(sheets), ...noLow(sheets, ends), ...offTeam(own, others)];
  return { rater, assessments: sheets.length, ratings: own.count, mean: own.count === 0 ? null : own.sum / own.count, hints };
}

function allEqual(sheets: readonly RatedSheet[]): readonly Hint[] {
  const telling = sheets.filter(({ places }) => places.length >= LEAST_PLACES);
  const equal = telling.filter(({ places }) => new Set(places).size === 1).length;
  return equal === 0 ? [] : [{ kind: 'all-equal', assessments: equal, of: telling.length }];
}

function oneLevel(sheets: readonly RatedSheet[]): readonly Hint[] {
  const places = sheets.flatMap((sheet) => sheet.places);
  if (places.length < LEAST_RATINGS) return [];
  const counts = new Map<number, number>();
  for (const place of places) counts.set(place, (counts.get(place) ?? 0) + 1);
  return [...counts].flatMap(([place, ratings]): readonly Hint[] =>
    ratings * 100 > places.length * 60 ? [{ kind: 'one-level', place, ratings, of: places.length }] : [],
  );
}

function noLow(sheets: readonly RatedSheet[], [lowest, highest]: readonly [number, number]): readonly Hint[] {
  const newest = sheets
    .filter(({ places }) => places.length > 0)
    .sort((a, b) => ((a.at ?? '') < (b.at ?? '') ? 1 : -1))
    .slice(0, LOOKED_AT);
  const below = lowest + 2;
  const isSilent = newest.length === LOOKED_AT && highest - lowest + 1 >= LEAST_LEVELS && newest.every(({ places }) => places.every((place) => place >= below));
  return isSilent ? [{ kind: 'no-low', below, assessments: LOOKED_AT }] : [];
}

function offTeam(own: Total, others: Total): readonly Hint[] {
  if (own.count < LEAST_RATINGS || others.count < LEAST_RATINGS) return [];
  const [mean, theirs] = [own.sum / own.count, others.sum / others.count];
  return Math.abs(mean - theirs) >= 1 ? [{ kind: 'off-team', others: theirs, by: mean - theirs }] : [];
}
