/** `fit report`: records in, reports out, from files, a pipe or the store. */
import { resolve } from 'node:path';
import type { Assessment } from '../../engine/model/assessment.ts';
import { problem } from '../../problems/problem.ts';
import { readAssessment } from '../../record/read.ts';
import { EXIT, Failure, unwrap } from '../failure.ts';
import { isThere, otherKindAt } from '../files.ts';
import { readItems } from '../inputs.ts';
import type { Io } from '../io.ts';
import { printReports } from '../printing.ts';
import type { Invocation } from '../program/declaration.ts';
import { redactionFor } from '../redaction.ts';

/** @returns 0. The first record that is not valid ends the command. */
export async function report({ operands, options }: Invocation, io: Io): Promise<number> {
  const sources = operands.length > 0 ? operands : ['-'];
  if (sources.includes('-') && io.stdin.isTTY)
    throw new Failure([problem('usage', { message: 'nothing to report: name a prospect, an id or records, or pipe one in' })]);
  const assessments: Assessment[] = [];
  const redaction = await redactionFor(options);
  for (const source of sources) {
    if (isFile(source, io))
      for (const record of await recordsIn(source, io)) assessments.push(redaction?.redactForeignRecord(record, assessments.length) ?? record);
    else {
      const record = await storedRecord(source, options, io);
      assessments.push((await redaction?.redactStoredRecord(record, io)) ?? record);
    }
  }
  if (assessments.length === 0) throw new Failure([problem('empty-file', { wanted: 'a record' }, null)]);
  await printReports(assessments, options, io);
  return EXIT.done;
}

/** What is there, and what is written like a path, is a file; a folder may well be called like a prospect. */
function isFile(source: string, io: Io): boolean {
  const path = resolve(io.cwd, source);
  return source === '-' || /[\\/]|\.(?:json|ndjson|jsonl|ya?ml)$/i.test(source) || (isThere(path) && otherKindAt(path) !== 'a folder');
}

async function recordsIn(file: string, io: Io): Promise<readonly Assessment[]> {
  const records: Assessment[] = [];
  for await (const item of readItems(file, io)) {
    const { plain, locate } = unwrap(item);
    records.push(unwrap(readAssessment(plain, locate)));
  }
  return records;
}

/** Loaded only when it is asked for: records from a pipe need no store. */
async function storedRecord(reference: string, options: Invocation['options'], io: Io): Promise<Assessment> {
  const { newestRecord } = await import('../newest-record.ts');
  return newestRecord(reference, options, io);
}
