/** The input of a book as steps: blocks of records, and files that are read as a whole. */
import { isUtf8 } from 'node:buffer';
import { extname } from 'node:path';
import { bad, good, type Outcome, type Problem, problem } from '../../../problems/problem.ts';
import { readCsv, separatorOf } from '../../../reader/csv.ts';
import { guessEncoding, MAX_BYTES } from '../../../reader/text.ts';
import { collectBytes, readBytes, readChunks, reasonOf } from '../../input/files.ts';
import { type DocumentKind, documentKind, type Item, kindOf, readDocuments, readStart, STDIN_NAME } from '../../input/items.ts';
import type { Io } from '../../io.ts';
import type { Block, CsvHeader } from '../model.ts';
import { type Cut, createCutter, partsOf } from './cutter.ts';

/** One step of the input. */
export type Step =
  | { readonly kind: 'block'; readonly block: Block }
  /** A file that is read as a whole. */
  | { readonly kind: 'items'; readonly file: string; readonly bytes: Uint8Array; readonly items: readonly Outcome<Item>[] }
  /** What could not be read at all. */
  | { readonly kind: 'refused'; readonly file: string; readonly line: number | null; readonly problems: readonly Problem[] };

/** How the input is read. */
export interface SourceWishes {
  /** What `--from` says of input whose name does not tell. */
  readonly from: 'ndjson' | 'csv' | null;
  /** How many bytes are worth going on with, and how many are enough for one block. */
  readonly enough: () => number;
  readonly most: () => number;
  /** @returns what is wrong with the first line of a CSV file; its rows are not read then */
  readonly wrongHeader: (header: CsvHeader, file: string) => Promise<readonly Problem[]>;
}

type Chunks = AsyncIterable<Uint8Array>;

/** How much of a file is read at a time. */
const CHUNK = 1024 * 1024;

/** @returns the steps of all files in their order; `-` is standard input. */
export async function* stepsOf(files: readonly string[], io: Io, wishes: SourceWishes): AsyncGenerator<Step> {
  for (const path of files) {
    const file = path === '-' ? STDIN_NAME : path;
    try {
      yield* stepsOfFile(path, file, io, wishes);
    } catch (error) {
      // A disk may fail in the middle of a stream.
      if ((error as NodeJS.ErrnoException).syscall === undefined) throw error;
      yield { kind: 'refused', file, line: null, problems: [problem('file-unreadable', { file, reason: reasonOf(error) })] };
    }
  }
}

async function* stepsOfFile(path: string, file: string, io: Io, wishes: SourceWishes): AsyncGenerator<Step> {
  const kind = kindNamed(path, wishes.from);
  if (kind === 'yaml' || kind === 'json' || kind === 'html') {
    const bytes = await readBytes(path, io);
    yield bytes.ok ? await document(bytes.value, file, kind) : { kind: 'refused', file, line: null, problems: bytes.problems };
    return;
  }
  const chunks: Outcome<Chunks> = path === '-' ? good(io.stdin) : await readChunks(path, io, CHUNK);
  if (!chunks.ok) yield { kind: 'refused', file, line: null, problems: chunks.problems };
  else if (kind === 'csv') yield* csvSteps(withoutMark(chunks.value), file, wishes);
  else if (kind === 'ndjson') yield* lineSteps(withoutMark(chunks.value), { file, line: 1, header: null }, wishes);
  else yield* unknownSteps(chunks.value, file, wishes);
}

function kindNamed(path: string, from: SourceWishes['from']): ReturnType<typeof kindOf> | 'csv' {
  const kind = path === '-' ? 'unknown' : kindOf(path);
  if (kind !== 'unknown') return kind;
  return ['.csv', '.tsv'].includes(extname(path).toLowerCase()) ? 'csv' : (from ?? 'unknown');
}

async function document(bytes: Uint8Array, file: string, kind: DocumentKind): Promise<Step> {
  return { kind: 'items', file, bytes, items: await readDocuments(bytes, file, kind) };
}

/** A first line that is a whole JSON object means one record a line; anything else is one document. */
async function* unknownSteps(chunks: Chunks, file: string, wishes: SourceWishes): AsyncGenerator<Step> {
  const reader = chunks[Symbol.asyncIterator]();
  const { bytes: first, isRecord } = await readStart(reader);
  const all = chain(first, { [Symbol.asyncIterator]: () => reader });
  const trouble = isRecord || !isTable(Buffer.concat(first)) ? null : problem('wrong-root', A_TABLE, { file, line: 1 });
  if (trouble !== null) yield { kind: 'refused', file, line: 1, problems: [trouble] };
  else if (isRecord) yield* lineSteps(withoutMark(all), { file, line: 1, header: null }, wishes);
  else {
    const bytes = await collectBytes(all);
    yield await document(bytes, file, documentKind(bytes));
  }
}

const A_TABLE = { found: 'a table', wanted: 'one prospect with its answers' };

/** Whether the first line names columns, one of them the prospect: no answer file begins so. */
function isTable(start: Buffer): boolean {
  const cells = firstRow(unmarked(start).toString('latin1', 0, MAX_BYTES), true)?.row.cells ?? [];
  return cells.length > 1 && cells.some(({ text }) => ['prospect', 'prospect.name'].includes(text.trim().toLowerCase()));
}

async function* lineSteps(chunks: Chunks, { file, line, header }: Omit<Block, 'bytes'>, { enough, most }: SourceWishes): AsyncGenerator<Step> {
  const cutter = createCutter(line, header?.separator ?? null);
  for await (const chunk of chunks) {
    cutter.push(chunk);
    const ready = cutter.ready();
    const cut = ready > 0 && ready >= enough() ? cutter.take(false) : null;
    if (cut !== null) yield* blocksOf(cut);
  }
  const rest = cutter.take(true);
  if (rest !== null) yield* blocksOf(rest);

  function* blocksOf(cut: Cut): Generator<Step> {
    for (const part of partsOf(cut, most, header?.separator)) yield { kind: 'block', block: { file, header, ...part } };
  }
}

async function* csvSteps(chunks: Chunks, file: string, wishes: SourceWishes): AsyncGenerator<Step> {
  const reader = chunks[Symbol.asyncIterator]();
  const head = await readHead(reader);
  const header = headerIn(head, file);
  const problems = header.ok ? await wishes.wrongHeader(header.value.header, file) : header.problems;
  if (!header.ok || problems.length > 0) {
    yield { kind: 'refused', file, line: 1, problems };
    return;
  }
  const { header: columns, end, line } = header.value;
  yield* lineSteps(chain([head.subarray(end)], { [Symbol.asyncIterator]: () => reader }), { file, line, header: columns }, wishes);
}

/** As many bytes as hold the first line, which may have quoted line ends. */
async function readHead(reader: AsyncIterator<Uint8Array>): Promise<Buffer> {
  let head = Buffer.alloc(0);
  for (let next = await reader.next(); !next.done; next = await reader.next()) {
    head = Buffer.concat([head, next.value]);
    if (head.length > MAX_BYTES || firstRow(head.toString('latin1'), false) !== null) break;
  }
  return head;
}

function firstRow(text: string, isLast: boolean) {
  const separator = separatorOf(/[^\r\n]+/.exec(text)?.[0] ?? '');
  for (const row of readCsv(text, { separator, line: 1, isLast, longest: MAX_BYTES })) return { row, separator };
  return null;
}

function headerIn(head: Buffer, file: string): Outcome<{ readonly header: CsvHeader; readonly end: number; readonly line: number }> {
  const text = head.toString('latin1');
  const first = firstRow(text, true);
  const at = { file, line: 1 };
  if (first === null) return bad(problem('empty-file', { wanted: 'a first line that names the columns' }, at));
  const { row, separator } = first;
  if (row.cells === null)
    return bad(
      problem('csv-syntax', { reason: 'the quotes of the first line do not fit', fix: 'Put quotes around a whole cell, and write a quote in it twice.' }, at),
    );
  const [own, line] = [head.subarray(0, row.end), text.slice(0, row.end)];
  // UTF-16 has a zero in every second place.
  if (!isUtf8(own) || own.includes(0)) return bad(problem('not-utf8', { looksLike: guessEncoding(own) }, at));
  if (/\r[^\r\n]/.test(line.replaceAll(/"[^"]*"/g, ''))) return bad(problem('csv-syntax', LONE_RETURN, at));
  const columns = row.cells.map((cell) => Buffer.from(cell.text, 'latin1').toString());
  return good({ header: { separator, columns }, end: row.end, line: 1 + (line.match(/\n/g)?.length ?? 0) });
}

const LONE_RETURN = { reason: 'its lines end in a carriage return alone', fix: 'Save it with the line ends of Windows or Unix.' };

/** Without a byte order mark at the start. */
async function* withoutMark(chunks: Chunks): AsyncGenerator<Uint8Array> {
  let start: Buffer | null = Buffer.alloc(0);
  for await (const chunk of chunks) {
    if (start === null) yield chunk;
    else {
      start = Buffer.concat([start, chunk]);
      if (start.length < MARK.length && MARK.subarray(0, start.length).equals(start)) continue;
      yield unmarked(start);
      start = null;
    }
  }
  if (start !== null && start.length > 0) yield start;
}

const MARK = Buffer.from([0xef, 0xbb, 0xbf]);

function unmarked(start: Buffer): Buffer {
  return start.subarray(0, MARK.length).equals(MARK) ? start.subarray(MARK.length) : start;
}

async function* chain(first: Iterable<Uint8Array>, rest: Chunks): AsyncGenerator<Uint8Array> {
  yield* first;
  yield* rest;
}
