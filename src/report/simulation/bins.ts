/** Scores in steps that are good to read and that no cut between bands goes through. */
import type { Simulation } from '../../authoring/simulation/model.ts';

/** Scores from `from` to below `to`; the uppermost step has both ends. */
export interface Bin {
  readonly from: number;
  readonly to: number;
  readonly share: number;
}

/** At most so many steps of one width. */
const MOST = 20;

/**
 * @returns the steps from the least score to the greatest, rising.
 * @param cuts scores at which a band begins; a step ends there, even where it is then narrower
 */
export function binsOf({ values, outOf }: Simulation['score'], cuts: readonly number[]): readonly Bin[] {
  const [first, last] = [values[0], values.at(-1)];
  if (first === undefined || last === undefined) return [];
  const width = widthFor(last.score - first.score);
  const start = Math.floor(first.score / width);
  const count = Math.max(1, Math.ceil(last.score / width) - start);
  // Products of whole numbers rather than sums of steps: no step of 0.1 drifts.
  const grid = Array.from({ length: count + 1 }, (_, i) => tidy((start + i) * width));
  const end = grid.at(-1) as number;
  const top = outOf === 100 || last.score < end ? end : tidy(end + width);
  const edges = [...new Set([...grid, top, ...cuts.filter((cut) => cut > (grid[0] as number) && cut < top)])].sort((a, b) => a - b);
  return edges.slice(1).map((to, i) => {
    const from = edges[i] as number;
    const inside = values.filter(({ score }) => score >= from && (score < to || (to === top && score === to)));
    return { from, to, share: inside.reduce((sum, { share }) => sum + share, 0) };
  });
}

/** 1, 2 or 5 times a power of ten. */
function widthFor(range: number): number {
  const least = Math.max(range, 1e-6) / MOST;
  const power = Math.floor(Math.log10(least));
  const steps = [1, 2, 5, 10].map((step) => (power < 0 ? step / 10 ** -power : step * 10 ** power));
  return steps.find((step) => step >= least * (1 - 1e-9)) ?? (steps.at(-1) as number);
}

function tidy(value: number): number {
  return Number(value.toPrecision(12));
}
