/** The records that a command is asked for, from files, a pipe or the store. */
import { resolve } from 'node:path';
import type { Assessment } from '../../engine/model/assessment.ts';
import type { Rubric } from '../../engine/model/rubric.ts';
import { good, type Locate, type Outcome, problem } from '../../problems/problem.ts';
import { readAssessment } from '../../record/read.ts';
import { Failure, unwrap } from '../failure.ts';
import type { Io } from '../io.ts';
import { redactionFor } from '../output/redaction.ts';
import type { Invocation } from '../program/declaration.ts';
import { isThere, otherKindAt } from './files.ts';
import { type Item, readItems } from './items.ts';

/** A record that was asked for, without names and own words where that is wished. */
export interface Asked {
  readonly record: Assessment;
  /** Where its parts stand; nowhere for one of the store. */
  readonly locate: Locate;
  /** The rubric it was made with, where that was at hand; `null` says nothing. */
  readonly rubric: Rubric | null;
}

/** What a command does with records. */
export interface AskedWishes {
  /** As in "nothing to report". */
  readonly verb: string;
  /** Makes a record of what stands in a file; records alone unless given. */
  readonly read?: ReadRecord;
}

/** From one item of a file, `-` for standard input, to a record. */
export type ReadRecord = (item: Item, file: string) => Promise<Outcome<Pick<Asked, 'record' | 'rubric'>>>;

/**
 * @returns the records that the operands name, in their order, at least one; without operands those of standard input.
 * Throws a `Failure` with the first that is not valid, not found, or not to be shown.
 */
export async function recordsAskedFor(
  { operands, options }: Invocation,
  io: Io,
  { verb, read = recordAlone }: AskedWishes,
): Promise<readonly [Asked, ...Asked[]]> {
  const sources = operands.length > 0 ? operands : ['-'];
  if (sources.includes('-') && io.stdin.isTTY)
    throw new Failure([problem('usage', { message: `nothing to ${verb}: name a prospect, an id or records, or pipe one in` })]);
  const asked: Asked[] = [];
  const redaction = await redactionFor(options);
  for (const source of sources) {
    if (isFile(source, io))
      for await (const item of readItems(source, io)) {
        const { locate } = unwrap(item);
        const { record, rubric } = unwrap(await read(unwrap(item), source));
        asked.push({ record: redaction?.redactForeignRecord(record, asked.length, rubric) ?? record, locate, rubric });
      }
    else {
      const record = await storedRecord(source, options, io);
      asked.push({ record: (await redaction?.redactStoredRecord(record, io)) ?? record, locate: () => null, rubric: null });
    }
  }
  const [first, ...others] = asked;
  if (first === undefined) throw new Failure([problem('empty-file', { wanted: 'a record' }, null)]);
  return [first, ...others];
}

async function recordAlone({ plain, locate }: Item): ReturnType<ReadRecord> {
  const record = readAssessment(plain, locate);
  return record.ok ? good({ record: record.value, rubric: null }) : record;
}

/** @returns whether a file is meant: what is there, and what is written like a path; a folder may well be called like a prospect. */
export function isFile(source: string, io: Io): boolean {
  const path = resolve(io.cwd, source);
  return source === '-' || /[\\/]|\.(?:json|ndjson|jsonl|ya?ml|html?)$/i.test(source) || (isThere(path) && otherKindAt(path) !== 'a folder');
}

/** Loaded only when it is asked for: records from a pipe need no store. */
async function storedRecord(reference: string, options: Invocation['options'], io: Io): Promise<Assessment> {
  const { newestRecord } = await import('../kept/newest-record.ts');
  return newestRecord(reference, options, io);
}
