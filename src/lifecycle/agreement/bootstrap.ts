/** How far a figure would move with other prospects. */

/** Draws numbers from 0 to below 1, evenly. */
export type Random = () => number;

/** An interval that holds in 95 of 100 cases. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** How often prospects are drawn anew. */
const DRAWS = 1000;

/**
 * @returns the 2.5th and 97.5th percentile of a figure over as many prospects drawn with replacement as there are (Efron and Tibshirani
 * 1993). Whole prospects are drawn, because ratings of one prospect hang together. `null` where more than one draw in twenty has no figure.
 * @param parts what each prospect adds to the figure
 */
export function intervalOf<Part>(parts: readonly Part[], figureOf: (parts: readonly Part[]) => number | null, random: Random): Interval | null {
  const figures: number[] = [];
  for (let draw = 0; draw < DRAWS; draw++) {
    const figure = figureOf(parts.map(() => parts[Math.floor(random() * parts.length)] as Part));
    if (figure !== null) figures.push(figure);
  }
  if (figures.length < 0.95 * DRAWS) return null;
  figures.sort((a, b) => a - b);
  const at = (share: number) => figures[Math.round(share * (figures.length - 1))] as number;
  return { low: at(0.025), high: at(0.975) };
}
