/** Removing assessments, and with the last of a prospect all that is known of it. */
import { good, type Outcome } from '../problems/problem.ts';
import { dropRubrics } from './rubrics.ts';
import type { Db } from './workspace.ts';

/** Ids that one statement takes. */
const BATCH = 500;

/** @returns how many of these assessments there were. */
export async function remove(db: Db, ids: readonly string[]): Promise<Outcome<number>> {
  let removed = 0;
  for (let i = 0; i < ids.length; i += BATCH) {
    const some = ids.slice(i, i + BATCH);
    removed += (await db.q.selectFrom('assessment').select('id').where('id', 'in', some).execute()).length;
    await db.q.deleteFrom('log').where('assessment', 'in', some).execute();
    await db.q.deleteFrom('assessment').where('id', 'in', some).execute();
  }
  await dropProspects(db);
  await dropRubrics(db);
  if (removed > 0) await db.dialect.noteRemoval(db);
  return good(removed);
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
    for (let i = 0; i < keys.length; i += BATCH) {
      await db.q
        .deleteFrom('prospect')
        .where('key', 'in', keys.slice(i, i + BATCH))
        .execute();
    }
  }
}
