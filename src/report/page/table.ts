/** Tables without borders: a head, a rule under it, rows in columns. */
import Table from 'cli-table3';
import { type Line, type Span, widthOf } from '../../text/layout.ts';
import { blanks, type Desk, MARGIN } from './desk.ts';

/** A column of a table: its title, and the side on which its cells stand. */
export interface Column {
  readonly title: string;
  readonly align: 'left' | 'right';
}

/** A cell: its lines. */
export type Cell = readonly Line[];

/** Columns between two columns. */
export const GAP = 2;

/** @returns the table in lines behind the margin. */
export function drawTable(desk: Desk, columns: readonly Column[], rows: readonly (readonly Cell[])[]): readonly Line[] {
  const widths = columns.map(({ title }, i) => Math.max(widthOf(title), ...rows.map((row) => widthOfCell(row[i] ?? []))));
  const head = columns.map(({ title }) => [[desk.pen.strong(title)]]);
  const rule = widths.map((width) => [[desk.pen.faint(desk.glyphs.rule.repeat(width))]]);
  return arrange([head, rule, ...rows], columns).map((line) => [blanks(MARGIN), ...line]);
}

/** @returns the columns that a cell needs. */
export function widthOfCell(cell: Cell): number {
  return Math.max(0, ...cell.map(widthOf));
}

/**
 * cli-table3 arranges stand-ins of the cells' widths, and the cells are put in their places afterwards: it measures
 * with an older string-width, which sees other widths in emoji and combining marks, and knows nothing of spans.
 */
function arrange(rows: readonly (readonly Cell[])[], columns: readonly Column[]): readonly Line[] {
  const table = new Table({
    chars: NO_BORDERS,
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': GAP },
    colAligns: columns.map(({ align }) => align),
  });
  for (const row of rows) table.push(row.map((cell) => cell.map((line) => STAND_IN.repeat(widthOf(line))).join('\n')));
  const contents = rows.flatMap(inReadingOrder).values();
  return table
    .toString()
    .split('\n')
    .map((drawn) =>
      drawn
        .trimEnd()
        .split(STAND_INS)
        .flatMap((part): Line => (part.startsWith(STAND_IN) ? (contents.next().value ?? []) : [blanks(part.length)])),
    );
}

const STAND_IN = 'x';
const STAND_INS = /(x+)/;

const NO_BORDERS = {
  top: '',
  'top-mid': '',
  'top-left': '',
  'top-right': '',
  bottom: '',
  'bottom-mid': '',
  'bottom-left': '',
  'bottom-right': '',
  left: '',
  'left-mid': '',
  mid: '',
  'mid-mid': '',
  right: '',
  'right-mid': '',
  middle: '',
};

/** The lines of a row that are not empty, as they stand on the page: line by line, cell by cell. */
function inReadingOrder(row: readonly Cell[]): readonly Line[] {
  const height = Math.max(0, ...row.map((cell) => cell.length));
  return Array.from({ length: height }, (_, i) => row.map((cell): readonly Span[] => cell[i] ?? []))
    .flat()
    .filter((line) => widthOf(line) > 0);
}
