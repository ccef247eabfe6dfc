/** Records: assessments that are locked. */
import { sql } from 'kysely';
import type { Assessment } from '../engine/model/assessment.ts';
import { addPeriod } from '../engine/model/date.ts';
import type { Rubric } from '../engine/model/rubric.ts';
import { bad, good, type Outcome, problem } from '../problems/problem.ts';
import { checksum } from './checksum.ts';
import { damage } from './damage.ts';
import { headFrom, insertHead } from './drafts.ts';
import { keepProspect } from './prospects.ts';
import { intactText, numbers, optionalText, parse, type Row, texts } from './rows.ts';
import { dropRubrics, keepRubric } from './rubrics.ts';
import type { Answered, Cursor, Page, StoredRubric } from './store.ts';
import type { Key } from './tables.ts';
import type { Db } from './workspace.ts';

/** What is told of a record besides itself. */
interface Telling {
  /** The last change that it knows of. */
  readonly since: number | undefined;
  /** The stored prospect it belongs to. */
  readonly whose: string | undefined;
}

/** Keeps a record, and lets go of the draft that it was. */
export async function complete(db: Db, record: Assessment, rubric: StoredRubric, { since, whose }: Telling): Promise<Outcome<null>> {
  const { id } = record;
  const row: (Row & Standing) | undefined = await db.q
    .selectFrom('assessment')
    .leftJoin('rubric', 'rubric.key', 'assessment.rubric')
    .select(['assessment.key', 'status', 'last', 'whose', ...texts(db, 'sha256')])
    .where('assessment.id', '=', id)
    .executeTakeFirst();
  if (row?.status === 'complete')
    return JSON.stringify(await readRecord(db, id)) === JSON.stringify(record) ? good(null) : bad(problem('draft-locked', { id }));
  if (!row && since !== undefined) return bad(problem('draft-missing', { id }));
  if (row && since !== undefined && optionalText(row, 'sha256') !== rubric.sha256) return bad(problem('draft-moved', { id }));
  if (row && since !== undefined && row.last > since) return bad(problem('draft-changed', { id }));
  const owner = row?.whose ?? (await keepProspect(db, record.prospect, id, whose));
  // In place of the draft: name, key and assessor may have been put right meanwhile.
  if (row) await db.q.deleteFrom('assessment').where('key', '=', row.key).execute();
  await insertRecord(db, record, { rubric: await keepRubric(db, rubric), whose: owner, source: rubric.rubric });
  await dropRubrics(db);
  return good(null);
}

/** How an assessment stands that is there already. */
interface Standing {
  readonly key: Key;
  readonly status: 'draft' | 'complete';
  readonly last: number;
  readonly whose: Key | null;
}

/** What a record belongs to. */
interface Belonging {
  readonly rubric: Key;
  readonly whose: Key;
  /** `null` where the text of the rubric is lost. */
  readonly source: Pick<Rubric, 'reviewAfter' | 'retention'> | null;
}

/** Puts a record in. */
export async function insertRecord(db: Db, record: Assessment, { rubric, whose, source }: Belonging): Promise<void> {
  const body = JSON.stringify(record);
  const key = await insertHead(db, headFrom(record), { rubric, whose, updatedAt: record.updatedAt });
  const { recommendation, band, score, conditions } = record.result;
  const answered = Object.keys(record.answers).length + Object.keys(record.facts).length;
  await db.q
    .updateTable('assessment')
    .set({ status: 'complete', answered, recommendation, band, score, open_conditions: conditions.length, ...daysOf(record, source) })
    .where('key', '=', key)
    .execute();
  await db.q
    .insertInto('record')
    .values({ assessment: key, crc: checksum(body), body })
    .execute();
}

/** The days on which a record is to be looked at again, and to be removed, as its rubric says. */
export function daysOf({ updatedAt }: Pick<Assessment, 'updatedAt'>, source: Belonging['source']) {
  const after = (period: string | undefined) => (updatedAt === null || period === undefined ? null : addPeriod(updatedAt.slice(0, 10), period));
  return { review_on: after(source?.reviewAfter), remove_on: after(source?.retention) };
}

/** @returns the record, `null` when there is none. */
export async function readRecord(db: Db, id: string): Promise<Assessment | null> {
  const row = await db.q
    .selectFrom('assessment')
    .innerJoin('record', 'record.assessment', 'assessment.key')
    .select([...numbers(db, 'record.crc'), ...texts(db, 'record.body')])
    .where('id', '=', id)
    .executeTakeFirst();
  if (row === undefined) return null;
  const record = recordOf(row);
  // A damaged index leads to the row of another, which is whole.
  if (record.id !== id) throw damage('id');
  return record;
}

/** Records that are in memory at a time. */
const PAGE = 64;

/** @returns one page of what was answered under a rubric, the one locked last first. */
export async function readAnswered(db: Db, rubric: string, from: Cursor | null): Promise<Page<Answered>> {
  const under = db.q.selectFrom('rubric').select('key').where('id', '=', rubric);
  // The plus keeps SQLite on the order of the keys: by rubric it would sort all of them for every page.
  return readPage(await pageQuery(db, from).where(sql<Key>`+assessment.rubric`, 'in', under).execute(), answeredOf);
}

/** @returns one page of whole records, the one locked last first. */
export async function readRecords(db: Db, from: Cursor | null): Promise<Page<Assessment>> {
  return readPage(await pageQuery(db, from).execute(), recordOf);
}

function pageQuery(db: Db, from: Cursor | null) {
  const query = db.q
    .selectFrom('assessment')
    .innerJoin('record', 'record.assessment', 'assessment.key')
    .select(['record.assessment', ...numbers(db, 'record.crc'), ...texts(db, 'record.body')])
    .orderBy('assessment.key', 'desc')
    .limit(PAGE);
  return from === null ? query : query.where('assessment.key', '<', from as Key);
}

function readPage<Item>(rows: readonly (Row & { readonly assessment: Key })[], read: (row: Row) => Item): Page<Item> {
  const last = rows.at(-1);
  return { records: rows.map(read), next: rows.length < PAGE || last === undefined ? null : last.assessment };
}

/** What came of the answers makes up most of a record and stands after them. Written by JSON.stringify, this stands nowhere else. */
const RESULT = ',"result":{"recommendation":';

/** @returns what was answered in the record of a row, as far as that can be done without reading what came of it. */
function answeredOf(row: Row): Answered {
  const whole = intactText(row, 'body');
  const end = whole.indexOf(RESULT);
  const beginning = parse(end === -1 ? whole : `${whole.slice(0, end)}}`) as Partial<Answered>;
  const { id, rubric, prospect, answers } = (beginning.answers === undefined ? parse(whole) : beginning) as Answered;
  return { id, rubric, prospect, answers };
}

/** @returns the record in a row, which must be as it was written. */
export function recordOf(row: Row): Assessment {
  return parse(intactText(row, 'body')) as Assessment;
}
