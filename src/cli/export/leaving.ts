/** Records that are to leave for a CRM, from files, a pipe or the store. */
import type { Assessment } from '../../engine/model/assessment.ts';
import { bad, good, type Outcome, problem } from '../../problems/problem.ts';
import { readAssessment } from '../../record/read.ts';
import { Failure } from '../failure.ts';
import { type Item, readItems } from '../input/items.ts';
import { isFile } from '../input/records-asked-for.ts';
import type { Io } from '../io.ts';
import { redactionFor } from '../output/redaction.ts';
import type { Invocation } from '../program/declaration.ts';
import { type Leaving, unnamed } from './unnamed.ts';

/**
 * @returns the records that are asked for, one after the other; one that cannot be read comes as problems in its place. What stands in the store
 * is found before the first is given, so that a name that leads nowhere ends the command before it has begun.
 */
export async function* recordsLeaving({ operands, options }: Invocation, io: Io): AsyncGenerator<Outcome<Leaving>> {
  if (options['since'] !== undefined) {
    if (operands.length > 0) throw new Failure([problem('usage', { message: '--since goes through the whole store: name no records with it' })]);
    const { changedRecords } = await import('./changed.ts');
    yield* changedRecords(String(options['since']), options, io);
    return;
  }
  const sources = operands.length > 0 ? operands : ['-'];
  if (sources.includes('-') && io.stdin.isTTY)
    throw new Failure([problem('usage', { message: 'nothing to export: name a prospect, an id or records, pipe one in, or say --since 7d' })]);
  const stored = new Map<string, Assessment>();
  for (const source of sources) if (!isFile(source, io)) stored.set(source, await storedRecord(source, options, io));
  let place = 0;
  for (const source of sources) {
    const record = stored.get(source);
    if (record !== undefined) yield good({ record, at: null });
    else for await (const item of readItems(source, io, 'a record')) yield item.ok ? await leavingOf(item.value, place++, options) : item;
  }
}

/** What may still change is nobody's result yet. */
async function leavingOf({ plain, locate }: Item, place: number, options: Invocation['options']): Promise<Outcome<Leaving>> {
  const read = readAssessment(plain, locate);
  if (!read.ok) return read;
  const at = locate([], 'value');
  if (read.value.status !== 'complete')
    return bad(problem('bad-record', { reason: 'the assessment is a draft, and only what is locked goes out', fix: 'Lock it first: fit assess.' }, at));
  const redaction = await redactionFor(options);
  return good({ record: redaction === null ? read.value : unnamed(redaction.redactForeignRecord(read.value, place), read.value), at });
}

async function storedRecord(reference: string, options: Invocation['options'], io: Io): Promise<Assessment> {
  const { newestRecord } = await import('../kept/newest-record.ts');
  const record = await newestRecord(reference, options, io);
  const redaction = await redactionFor(options);
  return redaction === null ? record : unnamed(await redaction.redactStoredRecord(record, io), record);
}
