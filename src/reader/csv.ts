/**
 * Rows out of a text of comma-separated values (RFC 4180), one after another. A row whose quotes do not fit costs its first line and no
 * more: reading goes on behind it, because one stray quote must not swallow the rest of a book.
 */

/** What stands between two cells. */
export type CsvSeparator = (typeof SEPARATORS)[number];

const SEPARATORS = [',', ';', '\t'] as const;

/** One row, its place in the text, and its cells or what is wrong with its quotes. */
export interface CsvRow {
  /** Of its first line, from 1. */
  readonly line: number;
  /** Where it begins, and where the next one does. */
  readonly start: number;
  readonly end: number;
  /** `null` where the quotes do not fit. */
  readonly cells: readonly CsvCellRead[] | null;
  /** `open`: a quote is never closed; `behind`: something stands behind a closed one. */
  readonly trouble: 'open' | 'behind' | null;
}

/** One cell: what it says, and where it stands in the text, quotes included. */
export interface CsvCellRead {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** How a text is read. */
export interface CsvReading {
  readonly separator: CsvSeparator;
  /** Number of the first line. */
  readonly line: number;
  /** Whether the text is the end of its file. If not, a row without a line end is not given: it may go on. */
  readonly isLast: boolean;
  /** A row that is longer has lost a quote. */
  readonly longest: number;
}

/** @returns the separator of a file by its first line: the one that stands there most often outside quotes. */
export function separatorOf(header: string): CsvSeparator {
  const bare = header.replaceAll(/"[^"]*"/g, '');
  const counts = SEPARATORS.map((separator) => bare.split(separator).length);
  return SEPARATORS[counts.indexOf(Math.max(...counts))] as CsvSeparator;
}

/** @returns the rows in their order. Blank lines are passed over. */
export function* readCsv(text: string, reading: CsvReading): Generator<CsvRow> {
  let [start, line] = [0, reading.line];
  while (start < text.length) {
    const read = readRow(text, start, reading);
    if (read === null) return;
    const { end, cells, trouble } = read;
    if (cells === null || cells.length > 1 || cells[0]?.text.trim() !== '') yield { line, start, end, cells, trouble };
    line += linesIn(text, start, end);
    start = end;
  }
}

type Read = Pick<CsvRow, 'end' | 'cells' | 'trouble'>;

/** One row, or `null` where it may go on behind the text. */
function readRow(text: string, start: number, { separator, isLast, longest }: CsvReading): Read | null {
  const cells: CsvCellRead[] = [];
  let at = start;
  for (;;) {
    const cell = text.charCodeAt(at) === QUOTE ? quotedCell(text, at) : bareCell(text, at, separator);
    const next = cell === null ? text.length : cell.end;
    const mayGoOn = !isLast && text.length - start <= longest;
    if (cell === null || next - start > longest) return next === text.length && mayGoOn ? null : lost(text, start, 'open');
    cells.push(cell);
    if (text[next] === separator) {
      at = next + 1;
      continue;
    }
    const end = next >= text.length ? next : lineEnd(text, next);
    if (end === -1) return next + 1 >= text.length && mayGoOn ? null : lost(text, start, 'behind');
    return text.charCodeAt(end - 1) !== 0x0a && mayGoOn ? null : { end, cells, trouble: null };
  }
}

const QUOTE = 0x22;

function bareCell(text: string, start: number, separator: CsvSeparator): CsvCellRead {
  let end = start;
  for (let code = text.charCodeAt(end); end < text.length; code = text.charCodeAt(++end)) if (code === 0x0a || text[end] === separator) break;
  const before = end > start && text.charCodeAt(end - 1) === 0x0d && (end === text.length || text.charCodeAt(end) === 0x0a) ? end - 1 : end;
  return { text: text.slice(start, before), start, end: before };
}

/** A doubled quote inside is one quote; `null` where the text ends before the cell does. */
function quotedCell(text: string, start: number): CsvCellRead | null {
  let close = text.indexOf('"', start + 1);
  while (close !== -1 && text.charCodeAt(close + 1) === QUOTE) close = text.indexOf('"', close + 2);
  if (close === -1) return null;
  return { text: text.slice(start + 1, close).replaceAll('""', '"'), start, end: close + 1 };
}

/** Where the next row begins, when a line ends here; else -1. */
function lineEnd(text: string, at: number): number {
  if (text.charCodeAt(at) === 0x0a) return at + 1;
  if (text.charCodeAt(at) !== 0x0d) return -1;
  return text.charCodeAt(at + 1) === 0x0a ? at + 2 : at + 1 === text.length ? at + 1 : -1;
}

/** Only the first line is given up. */
function lost(text: string, start: number, trouble: 'open' | 'behind'): Read {
  const feed = text.indexOf('\n', start);
  return { end: feed === -1 ? text.length : feed + 1, cells: null, trouble };
}

function linesIn(text: string, start: number, end: number): number {
  let count = 0;
  for (let at = text.indexOf('\n', start); at !== -1 && at < end; at = text.indexOf('\n', at + 1)) count++;
  return count;
}
