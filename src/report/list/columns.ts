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

/**
 * @returns a head and a line a row, or `null` where the page is too narrow for them.
 * @param yielding the columns whose cells are cut where there is not room for all, the one that gives way first before the others
 */
export function drawColumns({ pen, glyphs, width }: Desk, columns: readonly ListColumn[], yielding: readonly Yielding[]): readonly Line[] | null {
  const tables = columns.map(({ title, cells }) => [pen.strong(title), ...cells]);
  // Measured once: in a long list that is what takes the time.
  const taken = tables.map((cells) => cells.map(({ text }) => widthOf(text)));
  const wanted = taken.map((own) => own.reduce((most, one) => Math.max(most, one), 0));
  const widths = widthsFor(wanted, width, yielding);
  if (widths === null) return null;
  const cellAt = (row: number, column: number): Span => {
    const [cell, used, own] = [tables[column]?.[row] as Span, taken[column]?.[row] as number, widths[column] as number];
    return filled(...(used > own ? cut(cell, own, glyphs.ellipsis) : ([cell, used] as const)), own, columns[column]?.align ?? 'left');
  };
  return (tables[0] ?? []).map((_, row) => lineOf(columns.length, (column) => cellAt(row, column)));
}

/** The cells of a row with gaps between, as few spans as their styles allow. */
function lineOf(count: number, cellAt: (column: number) => Span): Line {
  const line: Span[] = [];
  let plain = '';
  for (let column = 0; column < count; column++) {
    const cell = cellAt(column);
    if (column > 0) plain += GAP;
    if (cell.style === 'plain') {
      plain += cell.text;
      continue;
    }
    if (plain !== '') line.push({ style: 'plain', text: plain });
    line.push(cell);
    plain = '';
  }
  if (plain !== '') line.push({ style: 'plain', text: plain });
  return line;
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

/** A cell that was cut, and the columns it takes. */
function cut({ style, text }: Span, width: number, ellipsis: string): readonly [Span, number] {
  const kept = truncate(text, width, ellipsis);
  return [{ style, text: kept }, widthOf(kept)];
}

function filled(cell: Span, columns: number, width: number, align: ListColumn['align']): Span {
  if (columns >= width) return cell;
  const blanks = ' '.repeat(width - columns);
  return { style: cell.style, text: align === 'left' ? cell.text + blanks : blanks + cell.text };
}
