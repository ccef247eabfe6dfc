/** Bars of one scale under each other, each with its figure. */
import { type Line, type Span, truncate, widthOf } from '../../text/layout.ts';
import type { Tone } from '../words.ts';
import { blanks, type Desk, MARGIN } from './desk.ts';

/** One bar: what it is of, how long it is, the figures before it, and what to say of it. */
export interface Bar {
  readonly label: string;
  /** In any unit that all bars share. */
  readonly length: number;
  /** Each stands in a column of its own. */
  readonly figures: readonly string[];
  readonly tone?: Tone;
  readonly said?: string | null;
}

/** Blanks between two columns. */
const GAP = 2;
/** Columns of the longest bar at least. */
const LEAST_BAR = 8;

/** @returns the bars; the longest fills the room, and labels give way where there is little. */
export function bars(desk: Desk, all: readonly Bar[]): readonly Line[] {
  const { pen, glyphs } = desk;
  const most = Math.max(...all.map(({ length }) => length));
  const widths = all[0]?.figures.map((_, at) => Math.max(...all.map(({ figures }) => widthOf(figures[at] ?? '')))) ?? [];
  const figureWidth = widths.reduce((sum, width, at) => sum + gapBefore(at) + width, 0);
  const labels = all.map(({ label }) => pen.plain(label).text);
  const labelWidth = Math.min(Math.max(...labels.map(widthOf)), desk.width - MARGIN - figureWidth - GAP - LEAST_BAR);
  const room = desk.width - MARGIN - labelWidth - figureWidth - GAP;
  return all.flatMap(({ length, figures, tone, said }, i) => {
    const columns = most === 0 ? 0 : Math.round((length / most) * room);
    const name = pen.plain(truncate(labels[i] as string, labelWidth, glyphs.ellipsis));
    const numbers = widths.flatMap((width, at): Line => {
      const figure = figures[at] ?? '';
      return [blanks(gapBefore(at) + width - widthOf(figure)), pen.strong(figure)];
    });
    const drawn: Span = pen[tone ?? 'plain'](glyphs.solid.repeat(columns));
    const line = [blanks(MARGIN), name, blanks(labelWidth - widthOf(name.text)), ...numbers, blanks(GAP), drawn];
    return [line, ...(said ? [[blanks(MARGIN + 2), pen.faint(said)]] : [])];
  });
}

/** The first figure belongs to the label. */
function gapBefore(figure: number): number {
  return figure === 0 ? 1 : GAP;
}
