/** Whole records out of a stream of bytes: as many as have come, cut behind the last of them. */
import { type CsvRow, type CsvSeparator, readCsv } from '../../../reader/csv.ts';
import { MAX_BYTES } from '../../../reader/text.ts';

/** What was cut off: whole records, in memory of their own unless they are few, and the number of their first line. */
export interface Cut {
  readonly line: number;
  readonly bytes: Buffer;
}

/**
 * @returns the same in parts of about so many bytes at most, each in memory of its own.
 * @param size asked before each part
 * @param separator of rows of CSV: a line end in their quotes is no place to part them at
 */
export function* partsOf({ line, bytes }: Cut, size: () => number, separator: CsvSeparator | null = null): Generator<Cut> {
  const endBehind = separator !== null && bytes.includes(QUOTE) ? rowEnds(bytes, separator) : (at: number) => bytes.indexOf(LF, at) + 1;
  let [from, at] = [line, 0];
  for (let most = size(); bytes.length - at > most; most = size()) {
    const end = endBehind(at + most);
    if (end === 0) break;
    const part = Buffer.from(bytes.subarray(at, end));
    const here = from;
    // Counted before: a part is no longer ours once it was given away.
    [from, at] = [from + count(part), end];
    yield { line: here, bytes: part };
  }
  if (at === 0) yield { line, bytes };
  else if (at < bytes.length) yield { line: from, bytes: Buffer.from(bytes.subarray(at)) };
}

/**
 * @returns what gives the end of the first row that reaches behind a place, each time a later one; 0 where there is none. A row whose quotes do
 * not fit has none, nor has any behind it: what is said of it hangs on what follows.
 */
function rowEnds(bytes: Buffer, separator: CsvSeparator): (at: number) => number {
  let rows: Generator<CsvRow> | null = null;
  return (at) => {
    rows ??= readCsv(bytes.toString('latin1'), { separator, line: 1, isLast: true, longest: MAX_BYTES });
    for (let { value: row } = rows.next(); row?.cells; { value: row } = rows.next()) if (row.end > at) return row.end;
    return 0;
  };
}

/** Takes chunks, gives whole records. */
export interface Cutter {
  readonly push: (chunk: Uint8Array) => void;
  /** How many bytes of whole records there are at least; 0 where none is complete yet. */
  readonly ready: () => number;
  /** @returns all whole records, or `null`. @param isLast whether nothing more comes: then the rest is a record too */
  readonly take: (isLast: boolean) => Cut | null;
}

/** Room for a byte order mark and a carriage return beside a line that is as long as may be. */
const LONGEST = MAX_BYTES + 4;

/**
 * @returns a cutter of lines, or of rows of CSV where a separator is given: their quotes may hold line ends. A line that is too long for any
 * record is cut off as soon as that is seen, so that it need not be kept; the rest of it is passed over.
 */
export function createCutter(first: number, separator: CsvSeparator | null): Cutter {
  let [pending, size, whole, line] = [[] as Uint8Array[], 0, 0, first];
  let isSkipping = false;
  const skip = (chunk: Uint8Array): Uint8Array => {
    if (!isSkipping) return chunk;
    const feed = chunk.indexOf(LF);
    if (feed === -1) return chunk.subarray(chunk.length);
    isSkipping = false;
    line++;
    return chunk.subarray(feed + 1);
  };
  const cut = (at: number): Cut => {
    const all = Buffer.concat(pending, size);
    const bytes = all.subarray(0, at);
    const rest = all.subarray(at);
    const from = line;
    line += count(bytes);
    // A copy, so that what was given away is not kept for the sake of its end.
    [pending, size, whole] = [rest.length > 0 ? [Buffer.from(rest)] : [], rest.length, 0];
    return { line: from, bytes };
  };
  return {
    push: (chunk) => {
      const bytes = skip(chunk);
      if (bytes.length === 0) return;
      const feed = bytes.lastIndexOf(LF);
      pending.push(bytes);
      if (feed !== -1) whole = size + feed + 1;
      size += bytes.length;
    },
    ready: () => (whole > 0 ? whole : size > LONGEST ? size : 0),
    take: (isLast) => {
      if (size === 0) return null;
      if (separator !== null) return takeRows(cut(size), isLast);
      if (whole > 0 || isLast) return cut(isLast ? size : whole);
      if (size <= LONGEST) return null;
      isSkipping = true;
      const { line: from, bytes } = cut(size);
      return { line: from, bytes: bytes.subarray(0, LONGEST) };
    },
  };

  /** Puts back what is no whole row yet. */
  function takeRows(all: Cut, isLast: boolean): Cut | null {
    const text = all.bytes.includes(QUOTE) ? all.bytes.toString('latin1') : null;
    let end = text === null ? all.bytes.lastIndexOf(LF) + 1 : 0;
    if (isLast) end = all.bytes.length;
    else if (text !== null) for (const row of readCsv(text, { separator: separator as CsvSeparator, line: 1, isLast, longest: MAX_BYTES })) end = row.end;
    else if (end === 0 && all.bytes.length > LONGEST) end = all.bytes.length;
    const rest = all.bytes.subarray(end);
    // What ends within a line is too long to be a row; its end must not be taken for one.
    isSkipping = !isLast && end > 0 && all.bytes[end - 1] !== LF;
    [line, pending, size] = [all.line + count(all.bytes.subarray(0, end)), rest.length > 0 ? [Buffer.from(rest)] : [], rest.length];
    return end === 0 ? null : { line: all.line, bytes: all.bytes.subarray(0, end) };
  }
}

const [LF, QUOTE] = [0x0a, 0x22];

function count(bytes: Buffer): number {
  let lines = 0;
  for (let at = bytes.indexOf(LF); at !== -1; at = bytes.indexOf(LF, at + 1)) lines++;
  return lines;
}
