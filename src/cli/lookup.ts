/** Finding assessments by what people know of them: the prospect's name, or an id as a list shows it. */
import type { Assessment } from '../engine/model/assessment.ts';
import { bad, good, type Outcome, problem } from '../problems/problem.ts';
import { suggest } from '../problems/suggest.ts';
import { shortened } from '../report/texts.ts';
import { fold } from '../store/fold.ts';
import type { AssessmentStore, StoredDraft, Summary } from '../store/store.ts';
import { Failure, unwrap } from './failure.ts';
import type { Io } from './io.ts';
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
  ids: async () => good([]),
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
};

/** Assessments, at least one, the newest first. */
export type Found = readonly [Summary, ...Summary[]];

/**
 * @returns the assessments of the prospect, or the one with the id, that `reference` names.
 * @param parts whether a part of a name will do where it leads to one prospect only
 */
export async function findAssessments(reference: string, store: Shelves, parts: boolean): Promise<Outcome<Found>> {
  if (fold(reference) === '') return bad(problem('usage', { message: 'name a prospect, or the id of an assessment' }));
  const named = await store.list({ prospect: reference });
  if (!named.ok) return named;
  if (isFound(named.value)) return good(named.value);
  const all = await store.list({});
  if (!all.ok) return all;
  const byId = withId(reference, all.value);
  if (byId.length === 1 && isFound(byId)) return good(byId);
  if (byId.length > 1)
    return ambiguous(
      reference,
      byId.map(({ id, prospect }) => `${id} (${prospect.name})`),
    );
  const wanted = fold(reference);
  const byPart = all.value.filter(({ prospect }) => fold(prospect.name).includes(wanted));
  const prospects = new Map(byPart.map(({ prospect }) => [fold(prospect.name), prospect.name]));
  if (parts && prospects.size === 1 && isFound(byPart)) return good(byPart);
  if (prospects.size > 1) return ambiguous(reference, [...prospects.values()]);
  const [only = null] = prospects.values();
  return bad(
    problem('assessment-missing', {
      name: shortened(reference, LONGEST_NAME),
      suggestion: only ?? nearest(reference, all.value),
      isEmpty: all.value.length === 0,
    }),
  );
}

/** @returns all assessments of the prospect that `reference` names, or the one with the id; refused where several prospects are called so. */
export async function findOneProspect(reference: string, store: Shelves): Promise<Outcome<Found>> {
  const found = await findAssessments(reference, store, true);
  if (!found.ok) return found;
  const prospects = new Map(found.value.map(({ whose, prospect }) => [whose, prospect]));
  if (prospects.size === 1) return found;
  return ambiguous(
    reference,
    [...prospects].map(([whose, { name, key }]) => `${name} (${key ?? whose})`),
  );
}

/** Characters of a name in a message at most. */
const LONGEST_NAME = 80;

function isFound(summaries: readonly Summary[]): summaries is Found {
  return summaries.length > 0;
}

function ambiguous(name: string, found: readonly string[]): Outcome<never> {
  return bad(problem('assessment-ambiguous', { name: shortened(name, LONGEST_NAME), found: found.map((one) => shortened(one, LONGEST_NAME)) }));
}

function nearest(reference: string, all: readonly Summary[]): string | null {
  const names = new Map(all.map(({ prospect }) => [fold(prospect.name), prospect.name]));
  const near = suggest(fold(reference), names.keys());
  return near === null ? null : (names.get(near) ?? null);
}

/** Characters of an id at least: fewer are more often a word. */
const LEAST = 6;

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
