/** Answer files, records and streams of them, one after another. */
import { extname } from 'node:path';
import { bad, good, inFileOrder, type Locate, type Outcome, type Place, type Problem, problem } from '../../problems/problem.ts';
import { parseJson, parseJsonTree } from '../../reader/json.ts';
import { createLineSplitter, decodeLine, type Line } from '../../reader/lines.ts';
import { createSource, decodeText, type SourceText } from '../../reader/text.ts';
import { locate, type Tree, toPlain } from '../../reader/tree.ts';
import type { Io } from '../io.ts';
import { collectBytes, FILE_LIMIT, readBytes, readChunks, reasonOf } from './files.ts';

/** What standard input is called in messages. */
export const STDIN_NAME = '(standard input)';

/** One record as it came: plain data and where its parts stand. */
export interface Item {
  readonly plain: unknown;
  readonly locate: Locate;
  /** Whether it came from a stream of many, whose records must not name files. */
  readonly streamed: boolean;
}

/**
 * @returns every record of a file, or of standard input for `-`; what cannot be read comes as problems in its place.
 * @param wanted what should have been in an empty file
 */
export async function* readItems(path: string, io: Io, wanted = 'an answer file'): AsyncGenerator<Outcome<Item>> {
  try {
    yield* readKnown(path, io, wanted);
  } catch (error) {
    // A disk may fail in the middle of a stream.
    if ((error as NodeJS.ErrnoException).syscall === undefined) throw error;
    yield bad(problem('file-unreadable', { file: path === '-' ? STDIN_NAME : path, reason: reasonOf(error) }));
  }
}

async function* readKnown(path: string, io: Io, wanted: string): AsyncGenerator<Outcome<Item>> {
  const kind = path === '-' ? 'unknown' : kindOf(path);
  if (kind === 'yaml' || kind === 'json' || kind === 'html') {
    const bytes = await readBytes(path, io);
    yield* bytes.ok ? await readDocuments(bytes.value, path, kind, wanted) : [bytes];
    return;
  }
  const chunks = path === '-' ? good(io.stdin as AsyncIterable<Uint8Array>) : await readChunks(path, io);
  if (!chunks.ok) yield chunks;
  else if (kind === 'ndjson') yield* readLines(chunks.value, path);
  else yield* readUnknown(chunks.value, path === '-' ? STDIN_NAME : path, wanted);
}

/** What is read as a whole. */
export type DocumentKind = 'yaml' | 'json' | 'html';
/** What a file is. */
export type Kind = DocumentKind | 'ndjson' | 'unknown';

/** @returns what a file is, by its name. */
export function kindOf(path: string): Kind {
  return KINDS[extname(path).toLowerCase()] ?? 'unknown';
}

const KINDS: Readonly<Record<string, Kind>> = {
  ...{ '.yaml': 'yaml', '.yml': 'yaml', '.json': 'json', '.ndjson': 'ndjson', '.jsonl': 'ndjson' },
  ...{ '.html': 'html', '.htm': 'html' },
};

/** A first line that is a whole JSON object means one record a line; anything else is one document. */
async function* readUnknown(chunks: AsyncIterable<Uint8Array>, file: string, wanted: string): AsyncGenerator<Outcome<Item>> {
  const reader = chunks[Symbol.asyncIterator]();
  const start = await readStart(reader);
  const rest: AsyncIterable<Uint8Array> = { [Symbol.asyncIterator]: () => reader };
  const all = chain(start.bytes, rest);
  if (start.isRecord) yield* readLines(all, file);
  else {
    const bytes = await collectBytes(all);
    yield* await readDocuments(bytes, file, documentKind(bytes), wanted);
  }
}

/** @returns what a document is: guessed from the first signs, behind a byte order mark or not. */
export function documentKind(bytes: Uint8Array): DocumentKind {
  const start = Buffer.from(bytes.subarray(0, 64))
    .toString()
    .replace(/^\ufeff/, '');
  if (/^\s*[[{]/.test(start)) return 'json';
  return /^\s*<!doctype html\b/i.test(start) ? 'html' : 'yaml';
}

/** @returns the first bytes of a stream, and whether they begin with a record on a line. */
export async function readStart(reader: AsyncIterator<Uint8Array>): Promise<{ bytes: Uint8Array[]; isRecord: boolean }> {
  const bytes: Uint8Array[] = [];
  let size = 0;
  const splitter = createLineSplitter();
  for (let next = await reader.next(); !next.done; next = await reader.next()) {
    bytes.push(next.value.slice());
    size += next.value.length;
    const [line] = splitter.push(next.value);
    // Blank lines without end are no document either.
    if (size > FILE_LIMIT && !line) break;
    if (line) return { bytes, isRecord: isWholeObject(line, bytes) };
  }
  const [line] = splitter.end();
  return { bytes, isRecord: line !== undefined && isWholeObject(line, bytes) };
}

/** A line that is too long to be read is taken for what it begins as. */
function isWholeObject(line: Line, [start]: readonly Uint8Array[]): boolean {
  if ('tooLong' in line) return start?.[0] === '{'.charCodeAt(0);
  const text = decodeLine(line.bytes);
  if (!text.ok || !/^\s*\{/.test(text.value)) return false;
  try {
    JSON.parse(text.value);
    return true;
  } catch {
    return false;
  }
}

async function* chain(first: Iterable<Uint8Array>, rest: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield* first;
  yield* rest;
}

async function* readLines(chunks: AsyncIterable<Uint8Array>, file: string): AsyncGenerator<Outcome<Item>> {
  const splitter = createLineSplitter();
  for await (const chunk of chunks) for (const line of splitter.push(chunk)) yield readLine(line, file);
  for (const line of splitter.end()) yield readLine(line, file);
}

/** @returns the record on one line of a stream. */
export function readLine(line: Line, file: string): Outcome<Item> {
  const place = { file, line: line.number };
  if ('tooLong' in line) return bad(problem('line-too-long', { limit: '1 MiB' }, place));
  const text = decodeLine(line.bytes);
  const plain = text.ok ? parseJson(text.value, (offset) => ({ ...place, column: offset + 1 })) : text;
  if (!plain.ok) return bad(...plain.problems.map((one): Problem => ({ ...one, at: one.at ?? place })));
  return good({ plain: plain.value, locate: locateInLine(text.ok ? text.value : '', place), streamed: true });
}

/** Places are looked up only once something is wrong: most records of a stream are not. */
function locateInLine(text: string, place: Place): Locate {
  let tree: Outcome<Tree> | null = null;
  return (path, part) => {
    if (path.length === 0) return place;
    tree ??= parseJsonTree(createSource(place.file, text));
    return tree.ok ? { ...locate(tree.value, path, part), line: place.line } : place;
  };
}

/** @returns the records of a file that is read as a whole. */
export async function readDocuments(bytes: Uint8Array, file: string, kind: DocumentKind, wanted = 'an answer file'): Promise<readonly Outcome<Item>[]> {
  const source = decodeText(bytes, file);
  if (!source.ok) return [source];
  const trees = await treesIn(source.value, kind);
  if (!trees.ok) return [bad(...inFileOrder(trees.problems))];
  if (trees.value.length === 0) return [bad(problem('empty-file', { wanted }, { file, line: 1 }))];
  return trees.value.map((tree) => good({ plain: toPlain(tree), locate: (path, part) => locate(tree, path, part), streamed: false }));
}

/** Each kind is read by a part of its own, loaded when it is there. */
async function treesIn(source: SourceText, kind: DocumentKind): Promise<Outcome<readonly Tree[]>> {
  if (kind === 'json') return parseJsonTrees(source);
  if (kind === 'html') return (await import('./page-records.ts')).readPageRecords(source);
  return (await import('../../reader/yaml.ts')).parseYaml(source, { documents: 'many' });
}

/** A list holds many records, anything else is one. */
function parseJsonTrees(source: SourceText): Outcome<readonly Tree[]> {
  const tree = parseJsonTree(source);
  if (!tree.ok) return tree;
  const { root } = tree.value;
  return good(root.kind === 'sequence' ? root.items.map((item) => ({ source, root: item })) : [tree.value]);
}
