/** Finding assessments by what people know of them: the prospect's name, or an id as a list shows it. */
import type { Assessment } from '../../engine/model/assessment.ts';
import { namesByProspect } from '../../lifecycle/prospect-log.ts';
import { bad, good, type Outcome, problem } from '../../problems/problem.ts';
import { suggest } from '../../problems/suggest.ts';
import { shortName } from '../../report/texts.ts';
import { fold } from '../../store/fold.ts';
import type { AssessmentStore, StoredDraft, Summary } from '../../store/store.ts';
import { Failure, unwrap } from '../failure.ts';
import type { Io } from '../io.ts';
import { openStore, openStoreAt, type WorkStore } from './store.ts';
import { findStore, isUntouched } from './store-place.ts';

/** What commands that lead no interview need of a store. */
export type Shelves = Omit<
  AssessmentStore,
  'append' | 'begin' | 'close' | 'closeSession' | 'complete' | 'keepTyping' | 'moveTo' | 'openSession' | 'outline' | 'takeIn' | 'takeOut'
>;

/** @returns what `work` returns, with the store open meanwhile. Where nothing was ever kept no store is made to say so. */
export async function withStore<Value>(io: Io, work: (store: Shelves) => Promise<Value>): Promise<Value> {
  const place = unwrap(await findStore(io));
  if (isUntouched(place)) return work(EMPTY);
  const store = unwrap(await openStoreAt(place, io));
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

/** @returns the same with the store that interviews have: drafts that are kept on this machine while the server is away are in it. */
export async function withWorkStore<Value>(io: Io, work: (store: Shelves & Pick<WorkStore, 'away' | 'keptHere'>) => Promise<Value>): Promise<Value> {
  if (isUntouched(unwrap(await findStore(io)))) return work({ ...EMPTY, away: () => null, keptHere: async () => good(new Set()) });
  const store = unwrap(await openStore(io));
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

const EMPTY: Shelves = {
  draft: async () => good(null),
  idEnd: async (least) => good(least),
  list: async () => good([]),
  log: async () => good([]),
  note: async ({ prospect }) => bad(problem('log-subject', { id: prospect })),
  prospects: async () => good([]),
  records: async () => good({ records: [], next: null }),
  record: async () => good(null),
  recordsUnder: async () => good({ records: [], next: null }),
  remove: async () => good(0),
  rubric: async () => good(null),
  rubrics: async () => good([]),
  summaries: async () => good({ records: [], next: null }),
};

/** Assessments, at least one, the newest first. */
export type Found = readonly [Summary, ...Summary[]];

/**
 * @returns the assessments of the prospect that `reference` names, by its present or an earlier name, its key or an id it has elsewhere; or the one
 * assessment with the id. Refused where several prospects are meant.
 * @param parts whether a part of a name will do where it leads to one prospect only
 */
export async function findAssessments(reference: string, store: Shelves, parts: boolean): Promise<Outcome<Found>> {
  if (fold(reference) === '') return bad(problem('usage', { message: 'name a prospect, or the id of an assessment' }));
  const named = await store.list({ prospect: reference });
  if (!named.ok) return named;
  if (isFound(named.value)) return ofOne(reference, named.value);
  const all = await store.list({});
  if (!all.ok) return all;
  const byId = withId(reference, all.value);
  if (byId.length === 1 && isFound(byId)) return good(byId);
  if (byId.length > 1)
    return ambiguous(
      reference,
      byId.map(({ id, prospect }) => `${id} (${prospect.name})`),
    );
  const others = await findOtherwise(reference, all.value, store);
  if (!others.ok) return others;
  return isFound(others.value) ? ofOne(reference, others.value) : findByPart(reference, all.value, parts);
}

/** Those with an id in another system, or under a name that was given up without an assessment under it. */
async function findOtherwise(reference: string, all: readonly Summary[], store: Shelves): Promise<Outcome<readonly Summary[]>> {
  const wanted = fold(reference);
  const outside = all.filter(({ prospect }) => Object.values(prospect.external).some((id) => fold(id) === wanted));
  if (outside.length > 0) return good(outside);
  const log = await store.log({ kinds: ['rename'] });
  if (!log.ok) return log;
  const renamed = [...namesByProspect(log.value)].filter(([, names]) => names.some((name) => fold(name) === wanted));
  const found: Summary[] = [];
  for (const [whose] of renamed) {
    const own = await store.list({ whose });
    if (!own.ok) return own;
    found.push(...own.value);
  }
  return good(found);
}

function findByPart(reference: string, all: readonly Summary[], parts: boolean): Outcome<Found> {
  const wanted = fold(reference);
  const byPart = all.filter(({ prospect }) => fold(prospect.name).includes(wanted));
  const prospects = new Map(byPart.map(({ whose, prospect }) => [whose, prospect.name]));
  if (isFound(byPart) && (prospects.size > 1 || parts)) return ofOne(reference, byPart);
  const [only = null] = prospects.values();
  return bad(
    problem('assessment-missing', {
      name: shortName(reference),
      suggestion: only ?? nearest(reference, all),
      isEmpty: all.length === 0,
    }),
  );
}

/** Prospects of one name are told apart by their keys, else by the id of their first assessment; a key leads to the one that has it. */
function ofOne(reference: string, found: Found): Outcome<Found> {
  const prospects = new Map(found.map(({ whose, prospect }) => [whose, prospect]));
  if (prospects.size === 1) return good(found);
  const keyed = found.filter(({ prospect: { key } }) => key !== null && fold(key) === fold(reference));
  if (isFound(keyed) && keyed.every(({ whose }) => whose === keyed[0].whose)) return good(keyed);
  const names = [...prospects.values()].map(({ name }) => fold(name));
  const isUnlike = new Set(names).size === names.length;
  return ambiguous(
    reference,
    [...prospects].map(([whose, { name, key }]) => (isUnlike ? name : `${name} (${key ?? whose})`)),
  );
}

/** @returns all assessments of the prospect that `reference` names, or the one with the id, also by a part of its name. */
export function findOneProspect(reference: string, store: Shelves): Promise<Outcome<Found>> {
  return findAssessments(reference, store, true);
}

/** @returns whether there is one at least. */
export function isFound(summaries: readonly Summary[]): summaries is Found {
  return summaries.length > 0;
}

function ambiguous(name: string, found: readonly string[]): Outcome<never> {
  return bad(problem('assessment-ambiguous', { name: shortName(name), found: found.map(shortName) }));
}

function nearest(reference: string, all: readonly Summary[]): string | null {
  const names = new Map(all.map(({ prospect }) => [fold(prospect.name), prospect.name]));
  const near = suggest(fold(reference), names.keys());
  return near === null ? null : (names.get(near) ?? null);
}

/** Characters of an id at least: fewer are more often a word. */
export const LEAST = 6;

/** Those whose id begins or ends with it. */
function withId(reference: string, all: readonly Summary[]): readonly Summary[] {
  if (!/^[0-9a-z]{6,26}$/i.test(reference)) return [];
  // Crockford's digits: what can be mistaken for one is meant as one.
  const wanted = reference.toUpperCase().replaceAll(/[IL]/g, '1').replaceAll('O', '0');
  return all.filter(({ id }) => id.startsWith(wanted) || id.endsWith(wanted));
}

/** @returns the record of a summary; it may have been removed meanwhile. */
export async function recordOf({ id }: Pick<Summary, 'id'>, store: Shelves): Promise<Assessment> {
  return there(id, unwrap(await store.record(id)));
}

/** @returns the draft of a summary; it may have been removed or locked meanwhile. */
export async function draftOf({ id }: Pick<Summary, 'id'>, store: Shelves): Promise<StoredDraft> {
  return there(id, unwrap(await store.draft(id)));
}

function there<Value>(id: string, value: Value | null): Value {
  if (value === null) throw new Failure([problem('draft-missing', { id })]);
  return value;
}

/** @returns the end of each id that tells it from all the others, for people to type. */
export function shortIds(ids: readonly string[]): (id: string) => string {
  let length = LEAST;
  while (length < 26 && new Set(ids.map((id) => id.slice(-length))).size < ids.length) length++;
  return (id) => id.slice(-length);
}
