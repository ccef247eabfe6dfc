/** Krippendorff's alpha for ordered ratings. */

/** What raters said of one thing, one place on the scale each; of a rater who said nothing there is none. */
export type Said = readonly number[];

/** How often what was said, and how often two raters of one thing said what: sparse, so that those of several prospects are added up cheaply. */
export interface Coincidences {
  /** Rank of a value among all values, and how many raters gave it. */
  readonly counts: readonly (readonly [rank: number, count: number])[];
  /** Two ranks that differ, and how many pairs of raters they came from; each rating counts once, however many raters there were. */
  readonly pairs: readonly (readonly [one: number, other: number, weight: number])[];
}

/** @returns the values that were given, from the lowest. */
export function valuesIn(said: readonly Said[]): readonly number[] {
  return [...new Set(said.flat())].sort((a, b) => a - b);
}

/**
 * @returns what coincides. What fewer than two raters rated is left out.
 * @param values all that were given anywhere, from the lowest
 */
export function coincidencesOf(said: readonly Said[], values: readonly number[]): Coincidences {
  const rankOf = new Map(values.map((value, rank) => [value, rank]));
  const counts = new Map<number, number>();
  const pairs: (readonly [number, number, number])[] = [];
  for (const one of said.filter(({ length }) => length > 1)) {
    const ranks = one.map((value) => rankOf.get(value) as number);
    for (const rank of ranks) counts.set(rank, (counts.get(rank) ?? 0) + 1);
    ranks.forEach((rank, i) => {
      for (const other of ranks.slice(i + 1)) if (rank !== other) pairs.push([rank, other, 1 / (ranks.length - 1)]);
    });
  }
  return { counts: [...counts], pairs };
}

/**
 * @returns the alpha of ordered ratings by any number of raters with any gaps: 1 where all agree, 0 where they agree as chance would have
 * it, below where less. `null` where it is not defined, because nothing was rated twice or all ratings are the same. (Krippendorff 2011,
 * Computing Krippendorff's Alpha-Reliability.) The distance of two ratings is the number of ratings from the middle of the ones to the
 * middle of the others, so it is the difference of their mid-ranks.
 * @param size how many values there are
 */
export function ordinalAlpha(parts: readonly Coincidences[], size: number): number | null {
  const counts = new Float64Array(size);
  for (const part of parts) for (const [rank, count] of part.counts) counts[rank] = (counts[rank] as number) + count;
  let total = 0;
  const middles = counts.map((count) => {
    const middle = total + count / 2;
    total += count;
    return middle;
  });
  // The squared distances of all pairs are those from the mean, and mid-ranks have their mean in the middle.
  const expected = total * counts.reduce((sum, count, rank) => sum + count * ((middles[rank] as number) - total / 2) ** 2, 0);
  if (expected === 0) return null;
  let observed = 0;
  for (const part of parts) for (const [one, other, weight] of part.pairs) observed += weight * ((middles[one] as number) - (middles[other] as number)) ** 2;
  return 1 - ((total - 1) * observed) / expected;
}
