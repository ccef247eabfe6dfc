/** Everything that the store holds about one prospect. */
import type { Assessment } from '../../engine/model/assessment.ts';
import type { LogEntry } from '../../engine/model/log.ts';
import type { Rubric } from '../../engine/model/rubric.ts';
import type { Life } from '../../lifecycle/history/model.ts';
import { unwrap } from '../failure.ts';
import { type Found, isFound, recordOf, type Shelves } from './lookup.ts';

/** @returns all assessments of the prospect that something was found of; one alone may have been found by its id. */
export async function allOf(found: Found, store: Pick<Shelves, 'list'>): Promise<Found> {
  if (found.length > 1) return found;
  const all = unwrap(await store.list({ whose: found[0].whose }));
  return isFound(all) ? all : found;
}

/** @returns what is locked of a prospect, with its log and the rubrics. @param all its assessments, at least one */
export async function readLife(all: Found, store: Shelves): Promise<Omit<Life, 'hidden'>> {
  const [{ prospect, whose }] = all;
  const records: Assessment[] = [];
  for (const one of all) if (one.status === 'complete') records.push(await recordOf(one, store));
  const log = unwrap(await store.log({ prospect: whose }));
  return { prospect, records, log, rubrics: await rubricsOf(records, store), merged: await mergedNames(log, store) };
}

/** @returns the rubrics of records by hash, each read once; without one that was lost. */
export async function rubricsOf(records: readonly Pick<Assessment, 'rubric'>[], store: Pick<Shelves, 'rubric'>): Promise<ReadonlyMap<string, Rubric>> {
  const rubrics = new Map<string, Rubric>();
  for (const sha256 of new Set(records.map(({ rubric }) => rubric.sha256))) {
    const stored = unwrap(await store.rubric(sha256));
    if (stored !== null) rubrics.set(sha256, stored.rubric);
  }
  return rubrics;
}

/** Most prospects were never merged, and then nobody needs the names of all. */
async function mergedNames(log: readonly LogEntry[], store: Pick<Shelves, 'prospects'>): Promise<ReadonlyMap<string, string>> {
  const merged = new Set(log.flatMap(({ act, prospect }) => (act.kind === 'merge' ? [prospect] : [])));
  if (merged.size === 0) return new Map();
  const all = unwrap(await store.prospects());
  return new Map(all.filter(({ id }) => merged.has(id)).map(({ id, prospect }) => [id, prospect.name]));
}
