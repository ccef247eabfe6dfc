/** What changed in the store since a day or a moment, as records. */
import { readTime } from '../../crm/rows/time.ts';
import type { Assessment } from '../../engine/model/assessment.ts';
import { dayMeant } from '../../lifecycle/age.ts';
import { good, type Outcome, problem } from '../../problems/problem.ts';
import type { Summary } from '../../store/store.ts';
import { Failure, unwrap } from '../failure.ts';
import type { Io } from '../io.ts';
import { hiddenIn, noteReveal, tellHidden } from '../kept/blind.ts';
import { type Shelves, withStore } from '../kept/lookup.ts';
import { standingRecordOf } from '../lifecycle/standing-record.ts';
import { note } from '../output/note.ts';
import { redactionFor } from '../output/redaction.ts';
import type { Invocation } from '../program/declaration.ts';
import { type Leaving, unnamed } from './unnamed.ts';

/**
 * @returns the newest locked record of every prospect of whom something was locked, decided or noted since. One a prospect:
 * the CRM has one place for each, and an older record would be written over a newer one.
 */
export async function* changedRecords(since: string, options: Invocation['options'], io: Io): AsyncGenerator<Outcome<Leaving>> {
  const from = momentMeant(since, io);
  const { left, hidden } = await withStore(io, (store) => changedIn(store, from, options, io));
  if (left.length + hidden.length === 0) await note(`Nothing was locked, decided or noted since ${since}.`, io, options['quiet']);
  for (let i = 0; i < left.length; i += PART) {
    const part = left.slice(i, i + PART);
    const records = await withStore(io, (store) => recordsOf(part, store, io));
    for (const record of records) yield good({ record: await redacted(record, options, io), at: null });
  }
  await tellHidden((await redactionFor(options))?.redactSummaries(hidden) ?? hidden, io, options['quiet']);
}

/** Records that are read at a time: a long book is never in memory as a whole. */
const PART = 50;

async function recordsOf(part: readonly Summary[], store: Shelves, io: Io): Promise<readonly Assessment[]> {
  const records: Assessment[] = [];
  for (const one of part) records.push(await standingRecordOf(one, store, io));
  return records;
}

async function redacted(record: Assessment, options: Invocation['options'], io: Io): Promise<Assessment> {
  const redaction = await redactionFor(options);
  return redaction === null ? record : unnamed(await redaction.redactStoredRecord(record, io), record);
}

/** What is hidden while somebody else rates the same call stays so. */
async function changedIn(
  store: Shelves,
  from: string,
  options: Invocation['options'],
  io: Io,
): Promise<{ readonly left: readonly Summary[]; readonly hidden: readonly Summary[] }> {
  const all = unwrap(await store.list({ status: 'complete' }));
  const everything = unwrap(await store.list({}));
  const newest = new Map<string, Summary>();
  const changed = new Set<string>();
  for (const one of all) {
    if (!newest.has(one.whose)) newest.set(one.whose, one);
    if ((one.updatedAt ?? one.createdAt ?? '') >= from) changed.add(one.whose);
  }
  const owners = new Map((await store.prospects().then(unwrap)).map(({ id, mergedInto }) => [id, mergedInto ?? id]));
  for (const { at, prospect, act } of unwrap(await store.log({}))) if (at >= from && act.kind !== 'reveal') changed.add(owners.get(prospect) ?? prospect);
  const wanted = [...newest.values()].filter(({ whose }) => changed.has(whose));
  const hidden = hiddenIn(everything, options);
  const left = wanted.filter(({ id }) => !hidden.has(id));
  await noteReveal(left, everything, options, store, io);
  return { left, hidden: wanted.filter(({ id }) => hidden.has(id)) };
}

/** A day of the calendar, an age, or a moment to the second, for those who run it again and again. */
function momentMeant(text: string, io: Io): string {
  const day = dayMeant(text, new Date(io.now()).toISOString().slice(0, 10));
  const moment = day === null ? readTime(text) : `${day}T00:00:00.000Z`;
  if (moment === null)
    throw new Failure([problem('usage', { message: '--since is a day such as 2026-11-01, an age such as 7d, or a moment such as 2026-11-01T06:00:00Z' })]);
  return moment;
}
