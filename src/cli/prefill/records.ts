/** A file of a CRM, as the records that it holds: JSON as its interface hands it out, or CSV with a header. */
import { extname } from 'node:path';
import { bad, good, type Outcome, type Place, problem } from '../../problems/problem.ts';
import { type CsvRow, readCsv, separatorOf } from '../../reader/csv.ts';
import { parseJsonTree } from '../../reader/json.ts';
import { createSource, decodeText, placeAt, type SourceText } from '../../reader/text.ts';
import { locate, type Tree, toPlain } from '../../reader/tree.ts';
import { isMap } from '../../record/envelope.ts';
import { collectBytes, readBytes } from '../input/files.ts';
import type { Io } from '../io.ts';

/** One record as it came. */
export interface CrmRecord {
  readonly plain: unknown;
  /** Whether it is a row under a header rather than what the interface of the CRM hands out. */
  readonly isRow: boolean;
  /** @returns where a field of this name stands, else where the record does. */
  readonly placeOf: (field: string | null) => Place;
}

/** What standard input is called in messages. */
const STDIN_NAME = '(standard input)';

/** @returns the records of a file, at least one, or everything that is wrong with it. `-` is standard input. */
export async function readCrmRecords(path: string, io: Io): Promise<Outcome<readonly CrmRecord[]>> {
  const bytes = path === '-' ? good(await collectBytes(io.stdin)) : await readBytes(path, io);
  if (!bytes.ok) return bytes;
  const source = decodeText(bytes.value, path === '-' ? STDIN_NAME : path);
  if (!source.ok) return source;
  const found = recordsIn(source.value, extname(path).toLowerCase());
  if (!found.ok || found.value.length > 0) return found;
  return bad(problem('empty-file', { wanted: 'a record of a CRM' }, { file: source.value.file, line: 1 }));
}

function recordsIn(source: SourceText, extension: string): Outcome<readonly CrmRecord[]> {
  if (source.text.trim() === '') return good([]);
  const isJson = /^\s*[[{]/.test(source.text);
  if (extension !== '.csv' && extension !== '.tsv' && (isJson || extension.startsWith('.json') || extension === '.ndjson')) return jsonRecords(source);
  return csvRecords(source);
}

/** One document; else one record a line. */
function jsonRecords(source: SourceText): Outcome<readonly CrmRecord[]> {
  const lines = source.text.split('\n');
  const isByLine = lines.filter((line) => line.trim() !== '').length > 1 && isObject(lines.find((line) => line.trim() !== '') ?? '');
  if (!isByLine) {
    const tree = parseJsonTree(source);
    return tree.ok ? good(listed(tree.value)) : tree;
  }
  const records: CrmRecord[] = [];
  for (const [i, line] of lines.entries()) {
    if (line.trim() === '') continue;
    // The blank lines before it keep the number of its line.
    const tree = parseJsonTree(createSource(source.file, '\n'.repeat(i) + line));
    if (!tree.ok) return tree;
    records.push(...listed(tree.value));
  }
  return good(records);
}

function isObject(line: string): boolean {
  try {
    return isMap(JSON.parse(line));
  } catch {
    return false;
  }
}

/** Names under which interfaces hand out several records at once. */
const LISTS = ['results', 'records', 'value', 'data', 'list', 'result'];

/** A list holds many; an answer to a query holds them under a name of its own, beside what it says of the query. */
function listed(tree: Tree): readonly CrmRecord[] {
  const plain: unknown = toPlain(tree);
  if (Array.isArray(plain)) return plain.map((one, i) => recordAt(tree, one, [i]));
  const name = isMap(plain) ? LISTS.find((one) => isListOfMaps(plain[one])) : undefined;
  if (name === undefined || !isMap(plain)) return [recordAt(tree, plain, [])];
  const list = plain[name] as readonly unknown[];
  // Which table the rows are of is said once, beside them.
  const context = plain['@odata.context'] === undefined ? {} : { '@odata.context': plain['@odata.context'] };
  return list.map((one, i) => recordAt(tree, isMap(one) ? { ...context, ...one } : one, [name, i]));
}

function isListOfMaps(value: unknown): boolean {
  return Array.isArray(value) && value.every(isMap);
}

type Way = readonly (string | number)[];

function recordAt(tree: Tree, plain: unknown, at: Way): CrmRecord {
  const start = locate(tree, at, 'value');
  return {
    plain,
    isRow: false,
    placeOf: (field) => {
      const way = field === null ? null : wayTo(plain, field, 3);
      return way === null ? start : locate(tree, [...at, ...way], 'value');
    },
  };
}

/** The nearest field of this name, however deep the interface wraps its fields. */
function wayTo(value: unknown, field: string, depth: number): Way | null {
  if (!isMap(value)) return null;
  if (Object.hasOwn(value, field)) return [field];
  if (depth === 0) return null;
  for (const [key, inner] of Object.entries(value)) {
    const way = wayTo(inner, field, depth - 1);
    if (way !== null) return [key, ...way];
  }
  return null;
}

/** Rows under a header; one whose quotes or cells do not fit is no record. */
function csvRecords(source: SourceText): Outcome<readonly CrmRecord[]> {
  const { text } = source;
  const separator = separatorOf(text.split('\n', 1)[0] ?? '');
  const [header, ...rows] = readCsv(text, { separator, line: 1, isLast: true, longest: text.length });
  const names = header?.cells?.map((cell) => cell.text.trim()) ?? [];
  const wrong = (row: CsvRow, reason: string) => bad(problem('bad-record', { reason, fix: null }, placeAt(source, row.start)));
  if (header?.cells === null) return wrong(header, 'a quote in the header is not closed');
  const twice = names.find((name, i) => names.indexOf(name) !== i && name !== '');
  if (header !== undefined && twice !== undefined) return wrong(header, `the header names ${twice} twice`);
  const records: CrmRecord[] = [];
  for (const row of rows) {
    const { cells } = row;
    if (cells === null) return wrong(row, 'a quote in this row is not closed, or something stands behind it');
    // Spreadsheets leave rows of empty cells behind.
    if (cells.every(({ text: cell }) => cell.trim() === '')) continue;
    if (cells.length !== names.length) return wrong(row, `this row has ${cells.length} cells, and the header ${names.length}`);
    const placeOf = (field: string | null) => {
      const cell = field === null ? undefined : cells[names.indexOf(field)];
      return cell === undefined ? placeAt(source, row.start) : placeAt(source, cell.start, cell.end - cell.start);
    };
    const fields = cells.map((cell, i) => [names[i] ?? '', unguarded(cell.text)] as const).filter(([name]) => name !== '');
    records.push({ plain: Object.fromEntries(fields), isRow: true, placeOf });
  }
  return good(records);
}

/** What `fit` itself has guarded against spreadsheets is what it was. */
function unguarded(text: string): string {
  return /^'[=+\-@\t\r＝＋－＠]/.test(text) ? text.slice(1) : text;
}
