/** Drafts: what they begin with, and the changes that are added to them. */
import { sql } from 'kysely';
import type { Assessment, Assessor, Follows, Prospect } from '../engine/model/assessment.ts';
import type { Change, Typing } from '../engine/model/draft.ts';
import { bad, good, type Outcome, problem } from '../problems/problem.ts';
import { checksum } from './checksum.ts';
import { damage } from './damage.ts';
import { fold } from './fold.ts';
import { keepProspect } from './prospects.ts';
import { intact, numbers, optionalText, parse, type Row, text, texts } from './rows.ts';
import { dropRubrics, findRubric, keepRubric } from './rubrics.ts';
import { livingSessions, type Machine } from './sessions.ts';
import type { Appended, NewDraft, StoredDraft, StoredRubric } from './store.ts';
import type { Key } from './tables.ts';
import type { Db } from './workspace.ts';

/** What the row of an assessment holds that never changes. */
export interface Head {
  readonly id: string;
  readonly prospect: Prospect;
  readonly assessor: Assessor | null;
  readonly createdAt: string | null;
  readonly follows?: Follows;
}

/** Which rows a new assessment belongs to, and when it was touched last. */
interface Belonging {
  readonly rubric: Key;
  readonly whose: Key;
  readonly updatedAt: string | null;
}

/** Columns of text of what never changes. */
export const HEAD_TEXTS = ['assessment.id', 'created_at', 'prospect', 'assessor', 'follows'] as const;

/** Puts the row of a new assessment in, as a draft without answers. @returns its key */
export async function insertHead(db: Db, head: Head, { rubric, whose, updatedAt }: Belonging): Promise<Key> {
  const { id, prospect, assessor, createdAt, follows } = head;
  const [name, code] = [fold(prospect.name), prospect.key === null ? null : fold(prospect.key)];
  const texts = { prospect: JSON.stringify(prospect), assessor: orNull(assessor), follows: orNull(follows ?? null) };
  const row = { id, status: 'draft', rubric, whose, name, code, created_at: createdAt, updated_at: updatedAt, answered: 0, last: 0 } as const;
  const { key } = await db.q
    .insertInto('assessment')
    .values({ ...row, crc: checksumOf(head), ...texts })
    .returning('key')
    .executeTakeFirstOrThrow();
  return key;
}

function orNull(value: object | null): string | null {
  return value === null ? null : JSON.stringify(value);
}

function checksumOf({ id, prospect, assessor, createdAt, follows }: Head): number {
  return checksum(id, JSON.stringify(prospect), orNull(assessor), createdAt, ...(follows === undefined ? [] : [JSON.stringify(follows)]));
}

/** @returns what never changes of a record or a draft. */
export function headFrom({ id, prospect, assessor, createdAt, follows }: Head | Assessment): Head {
  return { id, prospect, assessor, createdAt, ...(follows !== undefined && { follows }) };
}

/** Begins a draft. */
export async function begin(db: Db, draft: NewDraft): Promise<Outcome<null>> {
  const { id, prospect, rubric, at, changes } = draft;
  const row = await db.q.selectFrom('assessment').select(['key', 'crc', 'status']).where('id', '=', id).executeTakeFirst();
  if (row) return beginAgain(db, row, draft);
  const belonging = { rubric: await keepRubric(db, rubric), whose: await keepProspect(db, prospect, id, draft.whose), updatedAt: at };
  const key = await insertHead(db, { ...headFrom({ ...draft, createdAt: at }) }, belonging);
  await addChanges(db, { key, last: 0 }, '', changes, at);
  return good(null);
}

/** What begins in the same way was begun already, and was told that this had failed. What has come to it since is added. */
async function beginAgain(db: Db, row: { readonly key: Key; readonly crc: number; readonly status: string }, draft: NewDraft): Promise<Outcome<null>> {
  const { id, at, changes } = draft;
  const known = await readChanges(db, row.key);
  const isSame = row.status === 'draft' && row.crc === checksumOf({ ...draft, createdAt: at });
  if (!isSame || !areOf(known, '', changes.slice(0, known.length))) return bad(problem('draft-exists', { id }));
  await addChanges(db, { key: row.key, last: known.length }, '', changes.slice(known.length), at);
  return good(null);
}

/** @returns the rows of the changes of a draft, in order, each with the key of the draft. @param since only those after this number */
export async function readChanges(db: Db, key: Key, since = 0): Promise<readonly Row[]> {
  const query = db.q.selectFrom('change').select([...numbers(db, 'number', 'crc'), ...texts(db, 'session', 'body')]);
  const rows = await query.where('assessment', '=', key).where('number', '>', since).orderBy('change.number').execute();
  return rows.map((row) => ({ ...row, assessment: key }));
}

/** @returns whether these rows are these changes of a session. */
function areOf(rows: readonly Row[], session: string, changes: readonly Change[]): boolean {
  if (rows.length !== changes.length) return false;
  return rows.every((row, i) => text(row, 'session') === session && text(row, 'body') === JSON.stringify(changes[i]));
}

/** A draft that may be written to. */
interface Open {
  readonly key: Key;
  readonly last: number;
}

/** @returns where a draft stands; refused when it is none or no longer one. */
async function openDraft(db: Db, id: string): Promise<Outcome<Open>> {
  const row = await db.q.selectFrom('assessment').select(['key', 'status', 'last']).where('id', '=', id).executeTakeFirst();
  if (!row) return bad(problem('draft-missing', { id }));
  if (row.status !== 'draft') return bad(problem('draft-locked', { id }));
  return good({ key: row.key, last: row.last });
}

/** Appends changes. What the same session has appended since, and was told had failed, is not appended again. */
export async function append(db: Db, id: string, session: string, since: number, changes: readonly Change[], at: string): Promise<Outcome<Appended>> {
  const draft = await openDraft(db, id);
  if (!draft.ok) return draft;
  const { key } = draft.value;
  const later = draft.value.last > since ? await readChanges(db, key, since) : [];
  const own = later.filter((row) => text(row, 'session') === session);
  const isRepeated = own.length > 0 && areOf(own, session, changes);
  const last = isRepeated ? draft.value.last : await addChanges(db, draft.value, session, changes, at);
  await forgetTyping(db, key, session);
  return good({ last, others: later.filter((row) => text(row, 'session') !== session).map(changeOf) });
}

/** @returns the number of the last change then. */
async function addChanges(db: Db, { key, last }: Open, session: string, changes: readonly Change[], at: string): Promise<number> {
  for (const [i, change] of changes.entries()) await insertChange(db, key, last + i + 1, session, change, at);
  return last + changes.length;
}

/** Puts a change in, which is the last then. How many questions have an answer changes with it. */
export async function insertChange(db: Db, key: Key, number: number, session: string, change: Change, at: string | null): Promise<void> {
  const body = JSON.stringify(change);
  const { item } = change;
  const answers = change.entry?.answer === undefined ? 0 : 1;
  const before = db.q.selectFrom('change').select('answers').where('assessment', '=', key).where('item', '=', item).orderBy('number', 'desc').limit(1);
  await db.q
    .updateTable('assessment')
    .set({ last: number, updated_at: at, answered: sql<number>`answered + ${answers} - coalesce((${before}), 0)` })
    .where('key', '=', key)
    .execute();
  const values = { assessment: key, number, session, item, answers, crc: checksum(Number(key), number, session, body), body };
  await db.q.insertInto('change').values(values).execute();
}

/** @returns the change in a row, which must be as it was written, and of the draft whose key stands there. */
export function changeOf(row: Row): Change {
  const body = text(row, 'body');
  const parts = [numberOf(row), text(row, 'session'), body] as const;
  // At first the checksum did not say whose change it is.
  if (row['crc'] !== checksum(Number(row['assessment']), ...parts)) intact(row, ...parts);
  return parse(body) as Change;
}

/** @returns the number of the change in a row. */
export function numberOf(row: Row): number {
  const value = row['number'];
  if (typeof value !== 'number') throw damage('number');
  return value;
}

/** Moves a draft to another rubric. What was moved just so, and was told that this had failed, is not moved again. */
export async function moveTo(db: Db, id: string, rubric: StoredRubric, session: string, changes: readonly Change[], at: string): Promise<Outcome<null>> {
  const draft = await openDraft(db, id);
  if (!draft.ok) return draft;
  const { key, last } = draft.value;
  const under = db.q.selectFrom('assessment').innerJoin('rubric', 'rubric.key', 'assessment.rubric').select('rubric.key').where('assessment.key', '=', key);
  const isThere = await under.where('sha256', '=', rubric.sha256).executeTakeFirst();
  if (isThere && areOf(await readChanges(db, key, last - changes.length), session, changes)) return good(null);
  await db.q
    .updateTable('assessment')
    .set({ rubric: await keepRubric(db, rubric), updated_at: at })
    .where('key', '=', key)
    .execute();
  await addChanges(db, draft.value, session, changes, at);
  await dropRubrics(db);
  return good(null);
}

/** Keeps or forgets what a session is typing. */
export async function keepTyping(db: Db, id: string, session: string, typing: Typing | null, at: string): Promise<Outcome<null>> {
  const draft = await openDraft(db, id);
  if (!draft.ok) return draft;
  const { key } = draft.value;
  await forgetTyping(db, key, session);
  if (typing !== null)
    await db.q
      .insertInto('typing')
      .values({ assessment: key, session, at, body: JSON.stringify(typing) })
      .execute();
  return good(null);
}

async function forgetTyping(db: Db, key: Key, session: string): Promise<void> {
  await db.q.deleteFrom('typing').where('assessment', '=', key).where('session', '=', session).execute();
}

/** @returns the draft as it stands, `null` when there is none. */
export async function readDraft(db: Db, id: string, machine: Machine): Promise<Outcome<StoredDraft | null>> {
  const row: (Row & { readonly key?: Key }) | undefined = await db.q
    .selectFrom('assessment')
    .innerJoin('rubric', 'rubric.key', 'assessment.rubric')
    .select(['assessment.key', ...numbers(db, 'last', 'assessment.crc'), ...texts(db, ...HEAD_TEXTS, 'updated_at', 'sha256', 'version')])
    .select(db.dialect.text('rubric.id').as('rubric_id'))
    .where('assessment.id', '=', id)
    .where('status', '=', 'draft')
    .executeTakeFirst();
  if (row?.key === undefined) return good(null);
  const rubric = await findRubric(db, text(row, 'sha256'));
  if (rubric === null) return bad(problem('draft-rubric', { id, rubric: `${text(row, 'rubric_id')}@${text(row, 'version')}` }));
  const changes = await readChanges(db, row.key);
  return good({
    ...headOf(row),
    rubric,
    createdAt: text(row, 'created_at'),
    updatedAt: text(row, 'updated_at'),
    changes: changes.map(changeOf),
    last: Number(row['last']),
    typing: await leftTyping(db, row.key, await livingSessions(db, row.key, machine)),
  });
}

/** What is being typed elsewhere right now is not offered here. */
async function leftTyping(db: Db, key: Key, living: ReadonlySet<string>): Promise<readonly Typing[]> {
  const query = db.q.selectFrom('typing').select(texts(db, 'session', 'body'));
  const rows = await query.where('assessment', '=', key).orderBy('at', 'desc').execute();
  return rows.filter((row) => !living.has(text(row, 'session'))).map((row) => parse(text(row, 'body')) as Typing);
}

/** @returns what a row of an assessment holds that never changes, which must be as it was written. */
export function headOf(row: Row): Head {
  const [id, createdAt] = [text(row, 'id'), optionalText(row, 'created_at')];
  const [prospect, assessor, follows] = [text(row, 'prospect'), optionalText(row, 'assessor'), optionalText(row, 'follows')];
  intact(row, id, prospect, assessor, createdAt, ...(follows === null ? [] : [follows]));
  return {
    id,
    prospect: parse(prospect) as Prospect,
    assessor: assessor === null ? null : (parse(assessor) as Assessor),
    createdAt,
    ...(follows !== null && { follows: parse(follows) as Follows }),
  };
}
