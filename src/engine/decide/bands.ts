/** Which band a score falls into, or may fall into (A7, R23). */
import type { BandPlan, Step } from '../compile/plan.ts';
import { NO, type Truth, YES } from '../logic/truth.ts';

/** The places a score can take. */
export interface Taken {
  /** Keys of rows that can be taken, in the order of merit. */
  readonly keys: readonly number[];
  /** Whether it can be that no row is left. */
  readonly mayLack: boolean;
}

/**
 * @returns the rows that some score from `low` to `high` takes: the row with the highest `from` not above it,
 * where the lowest row left reaches down without end. Of rows with the same `from` the first counts.
 * @param truths by row: whether its `when` holds; a row that is not certainly out may be in or out
 */
export function rowsTaken(bands: readonly BandPlan[], truths: readonly Truth[], low: number, high: number): Taken {
  const inPlay = bands.map((band, i) => ({ ...band, order: i, truth: truths[i] as Truth })).filter(({ from, truth }) => from !== null && truth !== NO) as Row[];
  const sure = inPlay.filter(({ truth }) => truth === YES);
  const keys = inPlay.filter((row) => canBeTaken(row, sure, low, high)).map(({ key }) => key);
  return { keys, mayLack: sure.length === 0 };
}

/** @returns the same for one score where no row has a `when`. */
export function stepTaken(ladder: readonly Step[], score: number): Taken {
  for (const { from, key } of ladder) if (score >= from) return { keys: [key], mayLack: false };
  return { keys: [], mayLack: true };
}

interface Row {
  readonly key: number;
  readonly from: number;
  readonly order: number;
  readonly truth: Truth;
}

function canBeTaken(row: Row, sure: readonly Row[], low: number, high: number): boolean {
  const others = sure.filter((other) => other !== row);
  if (others.some(({ from, order }) => from === row.from && order < row.order)) return false;
  const reached = Math.max(low, row.from);
  const fromAbove = reached <= high && others.every(({ from }) => from <= row.from || reached < from);
  const fromBelow = low < row.from && !others.some(({ from }) => from < row.from);
  return fromAbove || fromBelow;
}
