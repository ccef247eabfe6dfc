/** One block of a book scored, on whichever thread. */
import { isUtf8 } from 'node:buffer';
import { bad, good, type Outcome, type Problem, problem } from '../../problems/problem.ts';
import { MAX_BYTES } from '../../reader/text.ts';
import { createShelf, type Prepared, type Read, readItem } from '../input/assessing.ts';
import { type Item, readLine } from '../input/items.ts';
import type { Io } from '../io.ts';
import { note } from '../output/note.ts';
import type { Block, BookSettings, Refused, Scored } from './model.ts';
import { createPen } from './pen.ts';
import { readRows } from './read/rows.ts';
import { csvHead } from './short-way/ink.ts';
import { BEHIND, createPage, type Page } from './short-way/page.ts';

/** Scores what one thread is given. */
export interface BlockScorer {
  /** @param spare memory for the next block */
  readonly block: (block: Block, spare?: ArrayBuffer | null) => Promise<Scored>;
  /** The same for records that are read already. */
  readonly items: (items: readonly Outcome<Item>[], file: string) => Promise<Scored>;
}

/** What has been written of a book before. */
export interface Before {
  /** SHA-256 of the rubric whose columns the table has; `null` before the first record. */
  readonly table: string | null;
  readonly scored: number;
}

/** What is collected for one block. */
interface Basket {
  readonly page: Page;
  scored: number;
  readonly advice: Record<string, number>;
  readonly refused: Refused[];
}

/** One record on its way: how it came, and where from. */
interface Given {
  readonly item: Outcome<Item>;
  readonly file: string;
  readonly line: number | null;
  readonly input: () => string | null;
}

/** @returns what scores blocks under these settings. */
export function createBlockScorer(settings: BookSettings, io: Io, before: Before = { table: null, scored: 0 }): BlockScorer {
  let notes: string[] = [];
  const told: Io = Object.create(io, { stderr: { value: { isTTY: false, columns: null, write: async (text: string) => void notes.push(text) } } });
  const shelf = createShelf(told, false);
  const pen = createPen(settings, told);
  const page = createPage();
  let [table, place] = [before.table, before.scored];

  const add = (basket: Basket, recommendation: string): void => {
    basket.scored++;
    basket.advice[recommendation] = (basket.advice[recommendation] ?? 0) + 1;
    place++;
  };
  const fits = (basket: Basket, { prepared: { source } }: Read): readonly Problem[] => {
    if (settings.format !== 'csv' || table === source.sha256) return [];
    const { id, version } = source.rubric;
    if (table !== null) return [problem('usage', { message: `a table has the columns of one rubric, and this record is under ${id}@${version}` })];
    table = source.sha256;
    basket.page.text(csvHead(source.rubric));
    return [];
  };
  const take = async (basket: Basket, { item, file, line, input }: Given): Promise<void> => {
    const read = item.ok ? await readItem(item.value, { rubric: settings.rubric, file, shelf }, told) : item;
    const problems = read.ok ? fits(basket, read.value).map((one) => ({ ...one, at: line === null ? null : { file, line } })) : read.problems;
    if (read.ok && problems.length === 0) add(basket, await pen.write(read.value, place, page));
    else basket.refused.push({ file, line: line ?? problems[0]?.at?.line ?? null, problems, input: input() });
  };
  const collecting = async (fill: (basket: Basket) => Promise<void>, spare?: ArrayBuffer | null): Promise<Scored> => {
    const basket: Basket = { page, scored: 0, advice: {}, refused: [] };
    notes = [];
    await fill(basket);
    const { scored, advice, refused } = basket;
    return { data: page.take(spare), scored, advice, refused, notes, table };
  };
  const rubrics = new Map<string | null, Outcome<Prepared>>();
  const rubricOf = async (own: string | null): Promise<Outcome<Prepared>> => {
    const known = rubrics.get(own);
    if (known !== undefined) return known;
    const named = { plain: { prospect: 'x', ...(own !== null && { rubric: own }), answers: {} }, locate: () => null, streamed: true };
    const read = await readItem(named, { rubric: settings.rubric, file: '-', shelf }, told);
    const rubric = read.ok ? good(read.value.prepared) : bad(...read.problems);
    if (rubric.ok) rubrics.set(own, rubric);
    return rubric;
  };
  return {
    items: (items, file) =>
      collecting(async (basket) => {
        for (const item of items) await take(basket, { item, file, line: null, input: () => (item.ok ? JSON.stringify(item.value.plain) : null) });
      }),
    block: (block, spare) =>
      collecting(async (basket) => {
        const { header, file } = block;
        if (header === null)
          return scoreLines(
            block,
            (bytes, from, to) => pen.fast(bytes, from, to, page),
            (recommendation) => add(basket, recommendation),
            (given) => take(basket, given),
          );
        const reading = { header, rubric: rubricOf, ignoresColumns: settings.ignoresColumns, tell: (text: string) => note(text, told, false) };
        for await (const { item, line, input } of readRows(block, reading)) {
          const recommendation = item.ok ? asLine(item.value.plain, (bytes, end) => pen.fast(bytes, 0, end, page)) : null;
          if (recommendation !== null) add(basket, recommendation);
          else await take(basket, { item, file, line, input: () => input });
        }
      }, spare),
  };
}

/** A record that was read, as the line it could have been; behind it stand more bytes, as in a block. */
function asLine(plain: unknown, read: (bytes: Buffer, end: number) => string | null): string | null {
  const { prospect, ...rest } = plain as { readonly prospect?: unknown };
  const bytes = Buffer.from(JSON.stringify({ prospect: bareName(prospect), ...rest }).concat('\n'.repeat(BEHIND)));
  return read(bytes, bytes.length - BEHIND);
}

/** A prospect of which nothing but the name is known is its name. */
function bareName(prospect: unknown): unknown {
  if (typeof prospect !== 'object' || prospect === null) return prospect;
  return Object.keys(prospect).length === 1 && 'name' in prospect ? prospect.name : prospect;
}

const [LF, CR] = [0x0a, 0x0d];

/** Each line the short way, or else the long way. */
async function scoreLines(
  { bytes, file, line: first }: Block,
  fast: (bytes: Buffer, start: number, end: number) => string | null,
  add: (recommendation: string) => void,
  take: (given: Given) => Promise<void>,
): Promise<void> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const isText = isUtf8(buffer);
  let number = first;
  for (let start = 0; start < buffer.length; number++) {
    const feed = buffer.indexOf(LF, start);
    const stop = feed === -1 ? buffer.length : feed;
    const end = stop > start && buffer[stop - 1] === CR ? stop - 1 : stop;
    const recommendation = isText ? fast(buffer, start, end) : null;
    if (recommendation !== null) add(recommendation);
    else if (!isBlank(buffer, start, end)) await take(given(buffer.subarray(start, end), file, number));
    start = stop + 1;
  }
}

function isBlank(bytes: Buffer, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (bytes[at] !== 0x20 && bytes[at] !== 0x09 && bytes[at] !== CR) return false;
  return true;
}

function given(bytes: Buffer, file: string, number: number): Given {
  const line = bytes.length > MAX_BYTES ? ({ number, tooLong: true } as const) : { number, bytes };
  return { item: readLine(line, file), file, line: number, input: () => (isUtf8(bytes) && bytes.length <= MAX_BYTES ? bytes.toString() : null) };
}
