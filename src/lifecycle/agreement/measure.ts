/** How far raters agree: the figures, those that are withheld with the reason, and how to read them. */
import { type Coincidences, coincidencesOf, ordinalAlpha, valuesIn } from './alpha.ts';
import { type Interval, intervalOf, type Random } from './bootstrap.ts';
import { type Moments, momentsOf, type Pair, quadraticKappa } from './kappa.ts';
import type { Scale } from './scale.ts';

/** One thing that was rated in one call: the place of each rater's answer, the first rater first, `null` where one gave none. */
export interface Unit {
  /** Of all calls with one prospect the same. */
  readonly prospect: string;
  readonly places: readonly (number | null)[];
}

/** How far raters agree about something. */
export interface Agreement {
  /** Prospects that two or more have rated in it. */
  readonly prospects: number;
  /** Pairs of ratings of the same thing, and how many of them are equal, and at most one level apart; `null` where there are no levels. */
  readonly pairs: number;
  readonly equal: number;
  readonly withinOne: number | null;
  readonly kappa: Coefficient;
  readonly alpha: Coefficient;
  /** What alpha says; `null` without one. */
  readonly reading: Reading | null;
  /** Where more than half of the ratings are alike: kappa and alpha then say little. */
  readonly prevailing: { readonly place: number; readonly ratings: number; readonly of: number } | null;
}

/** A figure with its interval, or why there is none. */
export type Coefficient =
  | { readonly value: number; readonly interval: Interval | null; readonly withheld: null }
  | { readonly value: null; readonly interval: null; readonly withheld: Withheld };

/** Why a figure is not given: too few prospects; every rating the same; more than two raters; no levels that are evenly apart. */
export type Withheld = 'few-prospects' | 'no-variation' | 'more-raters' | 'no-levels';

/** What to make of an alpha (Krippendorff 2004): good to rely on, good for tentative conclusions, or a reason to rewrite the anchors. */
export type Reading = 'firm' | 'tentative' | 'rewrite';

/** Prospects rated twice from which on a figure means something. */
const LEAST_PROSPECTS = 10;

/**
 * @returns the agreement.
 * @param scale what the places mean
 * @param fresh gives a generator that always begins in the same place, so that every figure can be had again by itself
 */
export function measure(units: readonly Unit[], { kind }: Pick<Scale, 'kind'>, fresh: () => Random): Agreement {
  const rated = units.map(({ prospect, places }) => ({ prospect, places, said: places.filter((place) => place !== null) }));
  const doubly = rated.filter(({ said }) => said.length > 1);
  const byProspect = [...grouped(doubly).values()];
  const gaps = doubly.flatMap(({ said }) => pairsOf(said)).map(([a, b]) => Math.abs(a - b));
  const isEnough = byProspect.length >= LEAST_PROSPECTS;
  const alpha = isEnough ? alphaOf(byProspect, fresh) : withheld('few-prospects');
  return {
    prospects: byProspect.length,
    pairs: gaps.length,
    equal: gaps.filter((gap) => gap === 0).length,
    withinOne: kind === 'values' ? null : gaps.filter((gap) => gap <= 1).length,
    kappa: kind === 'values' ? withheld('no-levels') : isEnough ? kappaOf(byProspect, fresh) : withheld('few-prospects'),
    alpha,
    reading: alpha.value === null ? null : readingOf(alpha.value),
    prevailing: prevailingOf(doubly.flatMap(({ said }) => said)),
  };
}

/** A unit that two or more have rated. */
interface Doubly extends Unit {
  readonly said: readonly number[];
}

function grouped(units: readonly Doubly[]): ReadonlyMap<string, readonly Doubly[]> {
  const groups = new Map<string, Doubly[]>();
  for (const unit of units) groups.set(unit.prospect, [...(groups.get(unit.prospect) ?? []), unit]);
  return groups;
}

function pairsOf(said: readonly number[]): readonly Pair[] {
  return said.flatMap((one, i) => said.slice(i + 1).map((other): Pair => [one, other]));
}

function alphaOf(byProspect: readonly (readonly Doubly[])[], fresh: () => Random): Coefficient {
  const values = valuesIn(byProspect.flat().map(({ said }) => said));
  const parts: readonly Coincidences[] = byProspect.map((own) =>
    coincidencesOf(
      own.map(({ said }) => said),
      values,
    ),
  );
  return coefficient(parts, (some) => ordinalAlpha(some, values.length), fresh);
}

function kappaOf(byProspect: readonly (readonly Doubly[])[], fresh: () => Random): Coefficient {
  if (byProspect.some((own) => own.some(({ places }) => places.length > 2))) return withheld('more-raters');
  const parts: readonly Moments[] = byProspect.map((own) => momentsOf(own.flatMap(({ said }) => pairsOf(said))));
  return coefficient(parts, quadraticKappa, fresh);
}

function coefficient<Part>(parts: readonly Part[], figureOf: (parts: readonly Part[]) => number | null, fresh: () => Random): Coefficient {
  const value = figureOf(parts);
  return value === null ? withheld('no-variation') : { value, interval: intervalOf(parts, figureOf, fresh()), withheld: null };
}

function withheld(because: Withheld): Coefficient {
  return { value: null, interval: null, withheld: because };
}

function readingOf(alpha: number): Reading {
  if (alpha >= 0.8) return 'firm';
  return alpha >= 0.67 ? 'tentative' : 'rewrite';
}

function prevailingOf(ratings: readonly number[]): Agreement['prevailing'] {
  const counts = new Map<number, number>();
  for (const place of ratings) counts.set(place, (counts.get(place) ?? 0) + 1);
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  return most === undefined || most[1] * 2 <= ratings.length ? null : { place: most[0], ratings: most[1], of: ratings.length };
}
