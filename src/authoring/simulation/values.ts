/** What is averaged over cases: how often each recommendation comes, how often there is a score, and the score. */
import type { Advice } from '../../engine/model/rubric.ts';
import { RECOMMENDATIONS } from '../../engine/model/rubric.ts';
import type { Verdict } from './verdicts.ts';

/** All results a case can have, from best to worst, without a recommendation last. */
export const ADVICE: readonly Advice[] = [...RECOMMENDATIONS, 'incomplete'];

/** By place: the share of each of `ADVICE`, the share with a score, and the score over all cases, 0 where there is none. */
export type Values = Float64Array;

/** How many there are. */
export const VALUES = ADVICE.length + 2;

/** Where they stand. */
export const SCORED = ADVICE.length;
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
