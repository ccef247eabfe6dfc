/** What a book is made of on its way through: blocks in, scored blocks out. Plain data, for it crosses threads. */
import type { Problem } from '../../problems/problem.ts';
import type { CsvSeparator } from '../../reader/csv.ts';

/** How results are written: whole records, or flat ones as NDJSON or as CSV. */
export type BookFormat = 'ndjson' | 'flat' | 'csv';

/** What stays the same for all blocks. */
export interface BookSettings {
  readonly format: BookFormat;
  /** What `--rubric` says. */
  readonly rubric: string | null;
  readonly redact: boolean;
  /** Whether columns that the rubric does not know are passed over. */
  readonly ignoresColumns: boolean;
}

/** The first line of a CSV file. */
export interface CsvHeader {
  readonly separator: CsvSeparator;
  readonly columns: readonly string[];
}

/** A run of whole records of one file. */
export interface Block {
  readonly file: string;
  /** Number of its first line. */
  readonly line: number;
  /** In memory of their own, unless they are few. */
  readonly bytes: Uint8Array;
  /** `null` where each line is a record of JSON. */
  readonly header: CsvHeader | null;
}

/** One record that was not scored. */
export interface Refused {
  readonly file: string;
  /** `null` where not even a line is known. */
  readonly line: number | null;
  readonly problems: readonly Problem[];
  /** As it came; `null` where it cannot be shown as text. */
  readonly input: string | null;
}

/** One block, scored. */
export interface Scored {
  /** What is written, in memory of its own. */
  readonly data: Uint8Array<ArrayBuffer>;
  readonly scored: number;
  /** How many records got which recommendation. */
  readonly advice: Readonly<Record<string, number>>;
  readonly refused: readonly Refused[];
  /** What is to be told once. */
  readonly notes: readonly string[];
  /** SHA-256 of the rubric whose columns a table of results has; `null` for any other format, and before the first record. */
  readonly table: string | null;
}

/** @returns the same with nothing in it. */
export function nothingScored(refused: readonly Refused[] = []): Scored {
  return { data: new Uint8Array(0), scored: 0, advice: {}, refused, notes: [], table: null };
}
