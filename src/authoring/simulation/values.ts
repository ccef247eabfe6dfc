/** What is averaged over cases: how often each recommendation comes, how often there is a score, and the score. */
import { ADVICE } from '../../engine/model/rubric.ts';
import type { Verdict } from './verdicts.ts';

/** By place: the share of each of `ADVICE`, the share with a score, and the score over all cases, 0 where there is none. */
export type Values = Float64Array;

/** How many there are. */
export const VALUES = ADVICE.length + 2;

/** The place of the share with a score. */
export const SCORED = ADVICE.length;
/** The place of the score. */
export const SCORE = ADVICE.length + 1;

/** Adds what a verdict comes to, so many times, to the numbers that begin at `from`. */
export function addValues(sum: Values, { recommendation, score }: Verdict, times = 1, from = 0): void {
  const add = (place: number, value: number) => {
    sum[from + place] = (sum[from + place] as number) + value * times;
  };
  add(ADVICE.indexOf(recommendation), 1);
  if (score === null) return;
  add(SCORED, 1);
  add(SCORE, score);
}
