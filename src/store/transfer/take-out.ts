/** Gives out whole assessments, prospects and lines of the log, for another store to take in. */
import type { Typing } from '../../engine/model/draft.ts';
import type { LogEntry } from '../../engine/model/log.ts';
import { changeOf, HEAD_TEXTS, headOf, readChanges } from '../drafts.ts';
import { entryOf } from '../log.ts';
import { prospectOf } from '../prospects.ts';
import { recordOf } from '../records.ts';
import { numbers, optionalText, parse, type Row, text, texts } from '../rows.ts';
import { findRubric } from '../rubrics.ts';
import type { Key } from '../tables.ts';
import type { Db } from '../workspace.ts';
import type { MovedDraft, MovedProspect, MovedRecord, MovedRubric, Order, Parcel } from './parcel.ts';

/** What changes a prospect, and so goes with it. */
export const ACTS = ['rename', 'merge', 'undo'] as const;

/** @returns what is there of the order; what was removed meanwhile is not. */
export async function takeOut(db: Db, order: Order): Promise<Parcel> {
  const assessments = await assessmentsIn(db, order.assessments);
  const log = await linesIn(db, order.log);
  const wanted = new Set([...order.prospects, ...assessments.map(({ whose }) => whose), ...log.map(({ prospect }) => prospect)]);
  const hashes = new Set([...order.rubrics, ...assessments.map(({ rubric }) => rubric)]);
  return { rubrics: await rubricsIn(db, [...hashes]), prospects: await prospectsIn(db, wanted), assessments, log };
}

async function assessmentsIn(db: Db, ids: readonly string[]): Promise<readonly (MovedRecord | MovedDraft)[]> {
  if (ids.length === 0) return [];
  const rows = await db.q
    .selectFrom('assessment')
    .innerJoin('rubric', 'rubric.key', 'assessment.rubric')
    .innerJoin('prospect as owner', 'owner.key', 'assessment.whose')
    .leftJoin('record', 'record.assessment', 'assessment.key')
    .select(['assessment.key', 'assessment.status', ...numbers(db, 'assessment.crc'), db.dialect.number('record.crc').as('record_crc')])
    .select(db.dialect.text('owner.id').as('owner'))
    .select([...texts(db, ...HEAD_TEXTS, 'updated_at', 'sha256'), db.dialect.text('record.body').as('record')])
    .where('assessment.id', 'in', ids)
    .orderBy('assessment.key')
    .execute();
  const moved: (MovedRecord | MovedDraft)[] = [];
  for (const row of rows) moved.push(row.status === 'draft' ? await draftIn(db, row) : recordIn(row));
  return moved;
}

function recordIn(row: Row): MovedRecord {
  return { kind: 'record', whose: text(row, 'owner'), rubric: text(row, 'sha256'), record: recordOf({ crc: row['record_crc'], body: row['record'] }) };
}

async function draftIn(db: Db, row: Row & { readonly key: Key }): Promise<MovedDraft> {
  const changes = await readChanges(db, row.key);
  const typing: readonly Row[] = await db.q
    .selectFrom('typing')
    .select(texts(db, 'session', 'at', 'body'))
    .where('assessment', '=', row.key)
    .orderBy('at')
    .orderBy('session')
    .execute();
  return {
    kind: 'draft',
    ...{ whose: text(row, 'owner'), head: headOf(row), rubric: text(row, 'sha256'), updatedAt: optionalText(row, 'updated_at') },
    changes: changes.map((change) => ({ session: text(change, 'session'), change: changeOf(change) })),
    typing: typing.map((one) => ({ session: text(one, 'session'), at: text(one, 'at'), typing: parse(text(one, 'body')) as Typing })),
  };
}

async function linesIn(db: Db, ids: readonly string[]): Promise<readonly LogEntry[]> {
  if (ids.length === 0) return [];
  return (await lines(db).where('log.id', 'in', ids).execute()).map(entryIn);
}

function lines(db: Db) {
  return db.q
    .selectFrom('log')
    .innerJoin('prospect as owner', 'owner.key', 'log.whose')
    .select([...numbers(db, 'log.crc'), db.dialect.text('owner.id').as('owner'), ...texts(db, 'log.body')])
    .orderBy('at')
    .orderBy('log.id');
}

/** A line belongs to the prospect under which it is kept. */
function entryIn(row: Row): LogEntry {
  return { ...entryOf(row), prospect: text(row, 'owner') };
}

/** Those that the wanted ones turned out to be come with them. */
async function prospectsIn(db: Db, wanted: ReadonlySet<string>): Promise<readonly MovedProspect[]> {
  const found = new Map<string, Row>();
  for (let ids = [...wanted]; ids.length > 0; ) {
    const rows = await withIds(db, ids);
    for (const row of rows) found.set(text(row, 'id'), row);
    ids = rows.flatMap((row) => optionalText(row, 'into') ?? []).filter((id) => !found.has(id));
  }
  if (found.size === 0) return [];
  const acts = (
    await lines(db)
      .where('owner.id', 'in', [...found.keys()])
      .where('kind', 'in', ACTS)
      .execute()
  ).map(entryIn);
  return [...found.values()].map((row) => {
    const own = prospectOf(row);
    return { ...own, mergedInto: optionalText(row, 'into'), acts: acts.filter(({ prospect }) => prospect === own.id) };
  });
}

async function withIds(db: Db, ids: readonly string[]): Promise<readonly Row[]> {
  return db.q
    .selectFrom('prospect')
    .leftJoin('prospect as root', 'root.key', 'prospect.merged_into')
    .select([...numbers(db, 'prospect.crc'), ...texts(db, 'prospect.id', 'prospect.body'), db.dialect.text('root.id').as('into')])
    .where('prospect.id', 'in', ids)
    .orderBy('prospect.key')
    .execute();
}

async function rubricsIn(db: Db, hashes: readonly string[]): Promise<readonly MovedRubric[]> {
  if (hashes.length === 0) return [];
  const rows: readonly Row[] = await db.q
    .selectFrom('rubric')
    .select(texts(db, 'id', 'version', 'title', 'sha256'))
    .where('sha256', 'in', hashes)
    .orderBy('sha256')
    .execute();
  const moved: MovedRubric[] = [];
  for (const row of rows) {
    const name = { id: text(row, 'id'), version: text(row, 'version'), title: text(row, 'title'), sha256: text(row, 'sha256') };
    moved.push({ name, rubric: (await findRubric(db, name.sha256))?.rubric ?? null });
  }
  return moved;
}
