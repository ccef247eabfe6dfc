/** Removing assessments, and with the last of a prospect all that is known of it. */
import { good, type Outcome } from '../problems/problem.ts';
import { dropRubrics } from './rubrics.ts';
import type { Db } from './workspace.ts';

/** Ids that one statement takes. */
const BATCH = 500;

/** @returns how many of these assessments there are. */
export async function count(db: Db, ids: readonly string[]): Promise<number> {
  let found = 0;
  for (const some of batchesOf(ids)) found += (await db.q.selectFrom('assessment').select('id').where('id', 'in', some).execute()).length;
  return found;
}

/** Takes these assessments out. */
export async function remove(db: Db, ids: readonly string[]): Promise<Outcome<null>> {
  const isThere = (await count(db, ids)) > 0;
  for (const some of batchesOf(ids)) {
    await db.q.deleteFrom('log').where('assessment', 'in', some).execute();
    await db.q.deleteFrom('assessment').where('id', 'in', some).execute();
  }
  await dropProspects(db);
  await dropRubrics(db);
  if (isThere) await db.dialect.noteRemoval(db);
  return good(null);
}

function batchesOf<Item>(items: readonly Item[]): readonly (readonly Item[])[] {
  return Array.from({ length: Math.ceil(items.length / BATCH) }, (_, i) => items.slice(i * BATCH, (i + 1) * BATCH));
}

/** Takes out prospects without an assessment, unless others turned out to be them; then those that only these had turned out to be. */
async function dropProspects(db: Db): Promise<void> {
  for (let isDone = false; !isDone; ) {
    const query = db.q.selectFrom('prospect').select('prospect.key');
    const idle = await query
      .where(({ not, exists, selectFrom }) => not(exists(selectFrom('assessment').select('assessment.key').whereRef('whose', '=', 'prospect.key'))))
      .where(({ not, exists, selectFrom }) =>
        not(exists(selectFrom('prospect as other').select('other.key').whereRef('other.merged_into', '=', 'prospect.key'))),
      )
      .execute();
    const keys = idle.map(({ key }) => key);
    isDone = keys.length === 0;
    for (const some of batchesOf(keys)) await db.q.deleteFrom('prospect').where('key', 'in', some).execute();
  }
}
