/** Books of assessments as they come about by chance, and all that can be said about one. */
import fc from 'fast-check';
import type { Act, LogEntry } from '../../src/engine/model/log.ts';
import type { AssessmentStore, Cursor, StoredProspect } from '../../src/store/store.ts';
import { at, draftOf, got, idOf, rated, recordOf, rubricOf } from './support.ts';

/** One thing that is done in a book; figures are taken round, so that any will do. */
export interface Deed {
  readonly kind: 'begin' | 'answer' | 'type' | 'lock' | 'record' | 'move' | 'note' | 'remove';
  readonly number: number;
  readonly which: number;
  readonly value: number;
}

/** Where deeds are done: two places do not share sessions. */
export interface Where {
  readonly store: AssessmentStore;
  /** Sets ids and sessions of this place apart. */
  readonly place: number;
  /** Whether assessments of the two places have ids of their own. */
  readonly isApart: boolean;
}

/** @returns deeds for a book. */
export function deeds(most: number): fc.Arbitrary<readonly Deed[]> {
  const kind = fc.constantFrom<Deed['kind']>(
    'begin',
    'begin',
    'answer',
    'answer',
    'answer',
    'type',
    'lock',
    'record',
    'record',
    'move',
    'note',
    'note',
    'note',
    'remove',
  );
  return fc.array(fc.record({ kind, number: fc.nat(5), which: fc.nat(7), value: fc.integer({ min: 1, max: 5 }) }), { maxLength: most });
}

const NAMES = ['Harbour Dental', 'harbour  dental', 'Acme', 'Acme Ltd'] as const;
const KEYS = [null, null, 'h-1', 'a-1'] as const;
const ITEMS = ['one', 'two', 'three'] as const;

/** Does it all in order. What cannot be done is not done. */
export async function live(deeds: readonly Deed[], { store, place, isApart }: Where, from = 0): Promise<void> {
  for (const [i, deed] of deeds.entries()) await act(deed, store, from + i, isApart ? place : 0, place);
}

async function act({ kind, number, which, value }: Deed, store: AssessmentStore, minute: number, shelf: number, place: number): Promise<void> {
  const id = idOf(shelf * 100 + number);
  const prospect = { name: NAMES[which % 4] ?? '', key: KEYS[(which + value) % 4] ?? null, external: value === 5 ? { crm: `${which}` } : {} };
  const time = at(minute % 60);
  const change = rated(ITEMS[which % 3] ?? '', value);
  const session = `${place}-${which % 2}`;
  const last = got(await store.draft(id))?.last ?? 0;
  if (kind === 'begin') await store.begin(draftOf(number, { id, prospect, at: time, changes: which > 4 ? [change] : [] }));
  if (kind === 'answer') await store.append(id, session, last, [change, { item: 'four', entry: null }], time);
  if (kind === 'type') await store.keepTyping(id, session, { item: 'one', field: 'note', text: `so ${value}` }, time);
  if (kind === 'move') await store.moveTo(id, rubricOf(which % 2 ? 'next' : 'mini'), session, [change], time);
  if (kind === 'lock') await store.complete(recordOf(number, { id, prospect, updatedAt: time }), rubricOf(), undefined);
  if (kind === 'record') await store.complete(recordOf(number, { id: idOf(shelf * 100 + 50 + number), prospect, updatedAt: time }), rubricOf('next'));
  if (kind === 'note') await note(store, { which, value, minute, place });
  if (kind === 'remove' && value === 1) await store.remove([id]);
}

async function note(store: AssessmentStore, { which, value, minute, place }: Readonly<Record<'which' | 'value' | 'minute' | 'place', number>>): Promise<void> {
  const prospects = got(await store.prospects());
  const one = prospects[which % Math.max(1, prospects.length)];
  if (one === undefined) return;
  const other = prospects[value % prospects.length] ?? one;
  const log = got(await store.log({}));
  const record = got(await store.list({ status: 'complete' }))[which] ?? null;
  const act = actOf(value, one, other, log);
  const isAbout = record !== null && (act.kind === 'decision' || act.kind === 'condition');
  const id = `01KDY5J9L${place}${String(minute).padStart(16, '0')}`;
  const about = isAbout ? { prospect: record.whose, assessment: record.id } : { prospect: one.id, assessment: null };
  await store.note({ id, at: at(minute % 60), by: 'Ada', ...about, act });
}

function actOf(value: number, one: StoredProspect, other: StoredProspect, log: readonly LogEntry[]): Act {
  if (value === 1) return { kind: 'rename', from: one.prospect.name, to: `${one.prospect.name}!` };
  if (value === 2) return { kind: 'merge', into: other.id };
  if (value === 3) return { kind: 'undo', entry: log.findLast(({ act, prospect }) => prospect === one.id && act.kind !== 'undo')?.id ?? '' };
  if (value === 4) return { kind: 'decision', recommendation: 'decline', because: 'no', starts: null };
  return { kind: 'condition', question: 'contact_point', state: 'kept', because: null, due: null };
}

/** @returns all that a store can tell. */
export async function told(store: AssessmentStore): Promise<unknown> {
  const list = got(await store.list({}));
  const ids = list.map(({ id }) => id);
  const records: unknown[] = [];
  for (let from: Cursor | null = null, isLast = false; !isLast; isLast = from === null) {
    const page: { readonly records: readonly unknown[]; readonly next: Cursor | null } = got(await store.records(from));
    records.push(...page.records.map((record) => JSON.stringify(record)));
    from = page.next;
  }
  const drafts = [];
  for (const id of ids) drafts.push(got(await store.draft(id)), got(await store.record(id)));
  const whole = got(await store.takeOut({ assessments: ids, prospects: [], log: [], rubrics: [] }));
  const prospects = whole.prospects.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return {
    list,
    records,
    drafts,
    whole: { ...whole, prospects },
    rubrics: got(await store.rubrics()),
    log: got(await store.log({})),
    prospects: got(await store.prospects()),
  };
}
