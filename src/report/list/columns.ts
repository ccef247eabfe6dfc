/** Rows in columns, as many as there are: some columns give way when the page is narrow. */
import { type Line, type Span, truncate, widthOf } from '../../text/layout.ts';
import type { Desk } from '../page/desk.ts';

/** A column from top to bottom. */
export interface ListColumn {
  readonly title: string;
  readonly align: 'left' | 'right';
  /** A cell a row. */
  readonly cells: readonly Span[];
}

/** A column whose cells may be cut. */
export interface Yielding {
  readonly column: number;
  /** Columns of the page that it needs at least. */
  readonly least: number;
}

/** Blanks between two columns. */
const GAP = '  ';

/** A cell and the columns it takes: measured once, since that is what takes the time in a long list. */
interface Measured extends Span {
  readonly columns: number;
}

/**
 * @returns a head and a line a row, or `null` where the page is too narrow for them.
 * @param yielding the columns whose cells are cut where there is not room for all, the one that gives way first before the others
 */
export function drawColumns({ pen, glyphs, width }: Desk, columns: readonly ListColumn[], yielding: readonly Yielding[]): readonly Line[] | null {
  const measured = columns.map(({ title, cells }) => [pen.strong(title), ...cells].map((cell): Measured => ({ ...cell, columns: widthOf(cell.text) })));
  const wanted = measured.map((cells) => cells.reduce((most, cell) => Math.max(most, cell.columns), 0));
  const widths = widthsFor(wanted, width, yielding);
  if (widths === null) return null;
  const drawn = measured.map((cells, i) => {
    const [own, align] = [widths[i] as number, columns[i]?.align ?? 'left'];
    return cells.map((cell) => filled(cell.columns > own ? cut(cell, own, glyphs.ellipsis) : cell, own, align));
  });
  const rows = drawn[0]?.map((_, row) => drawn.map((cells) => cells[row] as Span)) ?? [];
  return rows.map((cells) => cells.flatMap((cell, i): Line => (i === 0 ? [cell] : [{ style: 'plain', text: GAP }, cell])));
}

/** The widths that the columns get, `null` where even the least are too wide. */
function widthsFor(wanted: readonly number[], width: number, yielding: readonly Yielding[]): readonly number[] | null {
  const widths = [...wanted];
  let over = wanted.reduce((sum, own) => sum + own + GAP.length, -GAP.length) - width;
  for (const { column, least } of yielding) {
    const own = widths[column] ?? 0;
    const given = Math.max(0, Math.min(over, own - least));
    widths[column] = own - given;
    over -= given;
  }
  return over > 0 ? null : widths;
}

function cut({ style, text }: Span, width: number, ellipsis: string): Measured {
  const kept = truncate(text, width, ellipsis);
  return { style, text: kept, columns: widthOf(kept) };
}

function filled({ style, text, columns }: Measured, width: number, align: ListColumn['align']): Span {
  const blanks = ' '.repeat(Math.max(0, width - columns));
  return { style, text: align === 'left' ? text + blanks : blanks + text };
}
