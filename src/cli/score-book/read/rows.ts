/** Rows of a CSV file as records: each becomes what the line of an answer file would be, with its places. */
import { isUtf8 } from 'node:buffer';
import { bad, good, type Outcome, type Place, type Problem, problem } from '../../../problems/problem.ts';
import { list } from '../../../problems/wording/words.ts';
import { type CsvCellRead, type CsvRow, readCsv } from '../../../reader/csv.ts';
import { decodeLine } from '../../../reader/lines.ts';
import { MAX_BYTES } from '../../../reader/text.ts';
import type { Prepared } from '../../input/assessing.ts';
import type { Item } from '../../input/items.ts';
import type { Block, CsvHeader } from '../model.ts';
import { cellValue, yesNo } from './cells.ts';
import { type Column, type Columns, columnsOf } from './columns.ts';

/** One row: its record, and its text as it came. */
export interface RowItem {
  readonly item: Outcome<Item>;
  readonly line: number;
  readonly input: string | null;
}

/** What the rows of a file are read with. */
export interface RowReading {
  readonly header: CsvHeader;
  /** @returns the rubric that a row names, or that all have; a problem only where there is none of that name. */
  readonly rubric: (own: string | null) => Promise<Outcome<Prepared>>;
  readonly ignoresColumns: boolean;
  /** Tells something of the whole file; the same comes with every block. */
  readonly tell: (text: string) => Promise<void>;
}

/** @returns the rows of a block as records, one after another. */
export async function* readRows({ bytes, line, file }: Block, reading: RowReading): AsyncGenerator<RowItem> {
  // Bytes as characters: where the cells end does not depend on what they mean, and one that is damaged spoils only its row.
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
  const { separator } = reading.header;
  const isDecoded = !/[\x80-\xff]/.test(text);
  const table: Table = { reading, known: new Map(), file };
  for (const row of readCsv(text, { separator, line, isLast: true, longest: MAX_BYTES })) {
    if (row.end - row.start > MAX_BYTES) {
      yield { item: bad(problem('csv-syntax', TOO_LONG, { file, line: row.line })), line: row.line, input: null };
      continue;
    }
    const raw = text.slice(row.start, row.end).replace(/\r?\n$/, '');
    const input = isDecoded ? raw : decoded(raw);
    const item =
      input === null ? bad(problem('not-utf8', { looksLike: looksLike(raw) }, { file, line: row.line })) : await readRow(row, input, table, isDecoded);
    if (item !== null) yield { item, line: row.line, input };
  }
}

function decoded(latin1: string): string | null {
  const bytes = Buffer.from(latin1, 'latin1');
  return isUtf8(bytes) ? bytes.toString() : null;
}

function looksLike(latin1: string): string | null {
  const text = decodeLine(Buffer.from(latin1, 'latin1'));
  const [first] = text.ok ? [] : text.problems;
  return first?.code === 'not-utf8' ? first.args.looksLike : null;
}

interface Table {
  readonly reading: RowReading;
  readonly known: Map<string, Columns>;
  readonly file: string;
}

/** `null` for a row of empty cells, such as spreadsheets leave behind. */
async function readRow(row: CsvRow, input: string, table: Table, isDecoded: boolean): Promise<Outcome<Item> | null> {
  const { file, reading } = table;
  const { header } = reading;
  const at: Place = { file, line: row.line };
  if (row.cells === null) return bad(problem('csv-syntax', row.trouble === 'open' ? OPEN : BEHIND, at));
  const cells = isDecoded ? row.cells : row.cells.map((cell) => ({ ...cell, text: decoded(cell.text) as string }));
  if (cells.every(({ text }) => text.trim() === '')) return null;
  if (cells.length !== header.columns.length) return bad(problem('csv-syntax', countTrouble(cells.length, header.columns.length), at));
  const own = cells[header.columns.findIndex((name) => name.trim().toLowerCase() === 'rubric')]?.text.trim() ?? '';
  const prepared = await reading.rubric(own === '' ? null : own);
  const place = placesOf(cells, row, input, at);
  // Without a rubric nothing but the name can be told; that is what will be told.
  const columns = prepared.ok ? await columnsFor(table, prepared.value) : null;
  if (columns === null) return good({ plain: { prospect: 'x', rubric: own, answers: {} }, locate: () => at, streamed: true });
  return recordOf(cells, columns, reading, place);
}

const TOO_LONG = { reason: 'it is longer than 1 MiB', fix: 'No record is; look for a quote or a line end that is missing.' };
const OPEN = { reason: 'a quote is opened and never closed', fix: 'Close it, or write a quote in a text twice.' };
const BEHIND = { reason: 'something stands behind a closed quote', fix: 'Put quotes around the whole cell, and write a quote in it twice.' };

function countTrouble(found: number, wanted: number) {
  return {
    reason: `it has ${found === 1 ? '1 cell' : `${found} cells`} where the first line has ${wanted}`,
    fix: 'A cell with a separator in it stands in quotes.',
  };
}

function namelessTrouble(place: number) {
  return { reason: `column ${place + 1} has no name, and this row has something in it`, fix: 'Name it in the first line, or empty the cell.' };
}

async function columnsFor({ reading, known, file }: Table, { source }: Prepared): Promise<Columns> {
  const old = known.get(source.sha256);
  if (old !== undefined) return old;
  const columns = columnsOf(reading.header.columns, source.rubric);
  known.set(source.sha256, columns);
  // A misspelt column is passed over like any other: who wished it must see which.
  if (reading.ignoresColumns && columns.unknown.length > 0) await reading.tell(`${file}: columns passed over: ${passedOver(columns, reading.header)}`);
  return columns;
}

/** Those first that were perhaps meant otherwise: a long list is cut. */
function passedOver({ unknown }: Columns, { columns }: CsvHeader): string {
  const name = (place: number) => columns[place]?.trim() ?? '';
  const meant = unknown.flatMap(({ place, suggestion }) => (suggestion === null ? [] : [`${name(place)} (did you mean ${suggestion}?)`]));
  const others = unknown.flatMap(({ place, suggestion }) => (suggestion === null ? [name(place)] : []));
  return list([...meant, ...others], 12, 'and');
}

/** Where a cell stands; with its row where that is plain and short enough to be looked at. */
function placesOf(cells: readonly CsvCellRead[], row: CsvRow, input: string, at: Place): (place: number) => Place {
  const isPlain = /^[ -~]*$/.test(input);
  return (place) => {
    const cell = cells[place];
    if (cell === undefined || !isPlain) return at;
    const here = { ...at, column: cell.start - row.start + 1, length: Math.max(1, cell.end - cell.start) };
    return input.length <= 200 ? { ...here, source: input } : here;
  };
}

function recordOf(
  cells: readonly CsvCellRead[],
  { columns, unknown, nameless }: Columns,
  { header, ignoresColumns }: RowReading,
  at: (place: number) => Place,
): Outcome<Item> {
  const plain: Record<string, unknown> = { answers: {} };
  const places = new Map<string, number>();
  const problems: Problem[] = [];
  for (const [place, column] of columns.entries()) {
    const text = cells[place]?.text ?? '';
    if (column === null || text.trim() === '') continue;
    places.set(column.path.join('\n'), place);
    const value = readCell(text, column, header.separator);
    if ('several' in value) problems.push(unclear(column, text, value.several, at(place)));
    else if (column.word === 'confirmed' && typeof value.value !== 'boolean') problems.push(notYesNo(column, text, at(place)));
    else put(plain, column.path, value.value);
  }
  // Something stands there that nobody has called anything: a name was forgotten, or a separator is too much.
  for (const place of nameless) if (cells[place]?.text.trim()) problems.push(problem('csv-syntax', namelessTrouble(place), at(place)));
  if (!ignoresColumns)
    for (const { place, ...meant } of unknown)
      if (cells[place]?.text.trim()) problems.push(problem('unknown-column', { column: header.columns[place]?.trim() ?? '', ...meant }, at(place)));
  if (problems.length > 0) return bad(...problems);
  const placeOf = (path: readonly (string | number)[]) => {
    const wanted = path.join('\n');
    for (const [target, place] of places) if (target === wanted || target.startsWith(`${wanted}\n`)) return at(place);
    return at(-1);
  };
  return good({ plain, locate: placeOf, streamed: true });
}

function readCell(text: string, { form, word }: Column, separator: CsvHeader['separator']): ReturnType<typeof cellValue> {
  if (form !== null) return cellValue(text, form, separator);
  if (word === null) return { value: text };
  return { value: word === 'confirmed' ? yesNo(text, separator) : text.trim().toLowerCase() };
}

function unclear({ path }: Column, found: string, several: readonly string[], at: Place): Problem {
  return problem(
    'bad-answer',
    { id: path[1] as string, found: found.trim(), wanted: `one of ${several.join(', ')}: the words fit each of them`, suggestion: null },
    at,
  );
}

/** Told here: an answer file wants true or false, and is YAML. */
function notYesNo({ path }: Column, found: string, at: Place): Problem {
  return problem('bad-answer', { id: `${path[1]}.confirmed`, found: found.trim().slice(0, 40), wanted: 'yes or no', suggestion: null }, at);
}

function put(plain: Record<string, unknown>, path: readonly string[], value: unknown): void {
  let map = plain;
  for (const key of path.slice(0, -1)) {
    if (!Object.hasOwn(map, key)) map[key] = {};
    map = map[key] as Record<string, unknown>;
  }
  map[path.at(-1) as string] = value;
}
