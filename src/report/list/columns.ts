/** Rows in columns, as many as there are: one column gives way when the page is narrow. */
import { type Line, pad, type Span, truncate, widthOf } from '../../text/layout.ts';
import type { Desk } from '../page/desk.ts';

/** A column from top to bottom. */
export interface ListColumn {
  readonly title: string;
  readonly align: 'left' | 'right';
  /** A cell a row. */
  readonly cells: readonly Span[];
}

/** Blanks between two columns. */
const GAP = '  ';
/** Columns that what gives way needs at least. */
const LEAST = 14;

/**
 * @returns a head and a line a row, or `null` where the page is too narrow for them.
 * @param yielding the column whose cells are cut where there is not room for all
 */
export function drawColumns({ pen, glyphs, width }: Desk, columns: readonly ListColumn[], yielding: number): readonly Line[] | null {
  const wanted = columns.map(({ title, cells }) => Math.max(widthOf(title), ...widest(cells)));
  const others = wanted.reduce((sum, own, i) => sum + (i === yielding ? 0 : own + GAP.length), 0);
  const room = width - others;
  if (room < LEAST) return null;
  const widths = wanted.map((own, i) => (i === yielding ? Math.min(own, room) : own));
  const line = (spans: readonly Span[]): Line =>
    spans.flatMap(({ style, text }, i): Line => {
      const [own, { align }] = [widths[i] as number, columns[i] as ListColumn];
      const cell = { style, text: pad(i === yielding ? truncate(text, own, glyphs.ellipsis) : text, own, align) };
      return i === 0 ? [cell] : [{ style: 'plain', text: GAP }, cell];
    });
  const head = line(columns.map(({ title }) => pen.strong(title)));
  const rows = columns[0]?.cells.map((_, row) => line(columns.map(({ cells }) => cells[row] as Span))) ?? [];
  return [head, ...rows];
}

/** Of many cells one at a time: a call takes only so many arguments. */
function widest(cells: readonly Span[]): readonly [number] | readonly [] {
  return cells.length === 0 ? [] : [cells.reduce((most, { text }) => Math.max(most, widthOf(text)), 0)];
}
