/** Which way the score counts. */
import type { Result } from '../model/assessment.ts';
import { ADVICE } from '../model/rubric.ts';

/** @returns whether fewer points are better: the lowest band recommends what is better than what the highest does. */
export function isFewerBetter({ bands }: Pick<Result, 'bands'>): boolean {
  const placed = bands.flatMap(({ from, recommendation }) => (from === null ? [] : [{ from, rank: ADVICE.indexOf(recommendation) }]));
  const [first, ...others] = placed.sort((a, b) => a.from - b.from);
  const last = others.at(-1);
  return first !== undefined && last !== undefined && first.rank < last.rank;
}
