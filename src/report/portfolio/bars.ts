/** Shares of a portfolio as bars. */
import type { Share } from '../../lifecycle/portfolio/model.ts';
import type { Line } from '../../text/layout.ts';
import { type Bar, bars } from '../page/bars.ts';
import type { Desk } from '../page/desk.ts';
import { percentOf } from './words.ts';

/** What a bar is of, beside its share. */
interface Labelled extends Share, Pick<Bar, 'label'> {
  readonly tone?: Bar['tone'] | undefined;
}

/** @returns bars with count and per cent before them. */
export function shareBars(desk: Desk, all: readonly Labelled[]): readonly Line[] {
  if (all.length === 0) return [];
  const hasPercent = all.some(({ percent }) => percent !== null);
  return bars(
    desk,
    all.map((share) => ({
      label: share.label,
      length: share.count,
      figures: [String(share.count), ...(hasPercent ? [percentOf(share)] : [])],
      ...(share.tone !== undefined && { tone: share.tone }),
    })),
  );
}
