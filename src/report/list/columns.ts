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
  const drawn = columns.map(({ title, cells }) => [pen.strong(title), ...cells]);
  // Measured once a cell, and cells that read alike are one: in a long list that is what takes the time.
  const widthIn = eachOnce((cell: Span) => widthOf(cell.text));
  const wanted = drawn.map((cells) => cells.reduce((most, cell) => Math.max(most, widthIn(cell)), 0));
  const widths = widthsFor(wanted, width, yielding);
  if (widths === null) return null;
  const fitted = columns.map(({ align }, i) => {
    const own = widths[i] as number;
    return eachOnce((cell: Span) => {
      const used = widthIn(cell);
      return filled(...(used > own ? cut(cell, own, glyphs.ellipsis) : ([cell, used] as const)), own, align);
    });
  });
  return (drawn[0] ?? []).map((_, row) => lineOf(columns.length, (column) => fitted[column]?.(drawn[column]?.[row] as Span) as Span));
}

/**
 * @returns a cell a row. Rows with the same key share one.
 * @param keyOf tells cells apart that read otherwise
 */
export function cellsOf<Row>(rows: readonly Row[], keyOf: (row: Row) => unknown, write: (row: Row) => Span): readonly Span[] {
  const known = new Map<unknown, Span>();
  return rows.map((row) => {
    const key = keyOf(row);
    const cell = known.get(key) ?? write(row);
    known.set(key, cell);
    return cell;
  });
}

/** The same work is done once for the same thing. */
function eachOnce<Thing, Value>(work: (thing: Thing) => Value): (thing: Thing) => Value {
  const known = new Map<Thing, Value>();
  return (thing) => {
    const value = known.get(thing) ?? work(thing);
    known.set(thing, value);
    return value;
  };
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
