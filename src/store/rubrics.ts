/** Rubrics in the store: each text once, for as long as an assessment needs it. */
import { sql } from 'kysely';
import type { Rubric } from '../engine/model/rubric.ts';
import { checksum } from './checksum.ts';
import { intact, numbers, parse, text, texts } from './rows.ts';
import type { RubricUse, StoredRubric, Summary } from './store.ts';
import type { Key } from './tables.ts';
import type { Db } from './workspace.ts';

/** In place of the text of a rubric that was lost when the file was damaged. The next assessment that uses the rubric brings it back. */
const LOST = '';

/** @returns the key of the rubric, which is put in where it is missing. */
export async function keepRubric(db: Db, { rubric, sha256 }: StoredRubric): Promise<Key> {
  const known = await db.q
    .selectFrom('rubric')
    .select(['key', sql<number>`length(body)`.as('size')])
    .where('sha256', '=', sha256)
    .executeTakeFirst();
  if (known && Number(known.size) !== 0) return known.key;
  const { id, version, title } = rubric;
  return insertRubric(db, { id, version, title, sha256 }, JSON.stringify(rubric));
}

/** @returns the key of a rubric of which no more is known than its name. */
export async function keepName(db: Db, rubric: Summary['rubric']): Promise<Key> {
  const known = await db.q.selectFrom('rubric').select('key').where('sha256', '=', rubric.sha256).executeTakeFirst();
  return known ? known.key : insertRubric(db, rubric, LOST);
}

/** Puts in a rubric, or puts right the one with the same hash. @returns its key */
export async function insertRubric(db: Db, { id, version, title, sha256 }: Summary['rubric'], body: string): Promise<Key> {
  const values = { id, version, title, crc: checksum(sha256, body), body };
  const { key } = await db.q
    .insertInto('rubric')
    .values({ sha256, ...values })
    .onConflict((conflict) => conflict.column('sha256').doUpdateSet(values))
    .returning('key')
    .executeTakeFirstOrThrow();
  return key;
}

/** Takes out what no assessment uses any more. */
export async function dropRubrics(db: Db): Promise<void> {
  await db.q
    .deleteFrom('rubric')
    .where(({ not, exists, selectFrom }) => not(exists(selectFrom('assessment').select('assessment.key').whereRef('assessment.rubric', '=', 'rubric.key'))))
    .execute();
}

/** @returns the rubric with this hash, `null` when there is none. */
export async function findRubric(db: Db, sha256: string): Promise<StoredRubric | null> {
  const row = await db.q
    .selectFrom('rubric')
    .select([...numbers(db, 'crc'), ...texts(db, 'body')])
    .where('sha256', '=', sha256)
    .executeTakeFirst();
  if (!row) return null;
  const body = text(row, 'body');
  if (body === LOST) return null;
  intact(row, sha256, body);
  return { rubric: parse(body) as Rubric, sha256 };
}

/** @returns every text that an assessment or a draft is under, the one used last first. */
export async function listRubrics(db: Db): Promise<readonly RubricUse[]> {
  const used = await db.q
    .selectFrom('assessment')
    .select(({ fn }) => ['rubric', fn.countAll<number>().as('assessments'), fn.max('updated_at').as('used_at'), fn.max('key').as('newest')])
    .groupBy('rubric')
    .execute();
  const rows = await db.q
    .selectFrom('rubric')
    .select(['key', ...texts(db, 'sha256', 'id', 'version', 'title')])
    .execute();
  const byKey = new Map(rows.map((row) => [row.key, row]));
  return used
    .toSorted((a, b) => compare(b.used_at ?? '', a.used_at ?? '') || compare(b.newest, a.newest))
    .flatMap(({ rubric, assessments, used_at: usedAt }) => {
      const row = byKey.get(rubric) ?? {};
      const [id, version, title, sha256] = [text(row, 'id'), text(row, 'version'), text(row, 'title'), text(row, 'sha256')];
      return [{ id, version, title, sha256, assessments: Number(assessments), usedAt }];
    });
}

function compare<Value>(a: Value, b: Value): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
