/** A waterfall where nothing is drawn: the same figures as rows. */
import { decimal } from '../../text/number.ts';
import { end } from '../words.ts';
import type { Figures, Waterfall, WaterfallStep } from './page.ts';

/** The columns. */
export const WATERFALL_HEAD: Figures['head'] = [
  { title: 'Points', align: 'left' },
  { title: 'Won', align: 'right' },
  { title: 'Lost', align: 'right' },
];

/** One row of it. */
export interface WaterfallRow {
  /** A cell a column of the head. */
  readonly cells: readonly string[];
  /** Whether it sums up others. */
  readonly isSum: boolean;
}

/** @returns every group before its parts, the total at the end. */
export function waterfallRows({ groups, total }: Waterfall): readonly WaterfallRow[] {
  const row = ({ title, won, lost }: WaterfallStep, isSum: boolean): WaterfallRow => ({ cells: [title, decimal(won), end(lost)], isSum });
  const sum: WaterfallRow = { cells: [total.title, decimal(total.won), ''], isSum: true };
  return [...groups.flatMap((group) => [row(group, true), ...group.steps.map((step) => row(step, false))]), sum];
}
