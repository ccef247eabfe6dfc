/** Files of the first version knew prospects by what each assessment said of them. */
import type { Assessment, Prospect } from '../../engine/model/assessment.ts';
import type { Rubric } from '../../engine/model/rubric.ts';
import { keepProspect } from '../prospects.ts';
import { daysOf, recordOf } from '../records.ts';
import { numbers, optionalText, parse, type Row, text, texts } from '../rows.ts';
import type { Db } from '../workspace.ts';

/** Gives every assessment its prospect, in the order in which they were begun, and what lists say of locked ones since. */
export async function knowProspects(db: Db): Promise<void> {
  const rows = await db.q
    .selectFrom('assessment')
    .select(['key', 'rubric', ...texts(db, 'id', 'prospect', 'updated_at')])
    .orderBy('key')
    .execute();
  const rubrics = new Map<unknown, Rubric | null>();
  for (const row of rows) {
    if (!rubrics.has(row.rubric)) rubrics.set(row.rubric, await rubricOf(db, row.rubric));
    const whose = await keepProspect(db, parse(text(row, 'prospect')) as Prospect, text(row, 'id'));
    const record = await recordUnder(db, row.key);
    const days = record === null ? {} : { open_conditions: record.result.conditions.length, ...daysOf(timeOf(row), rubrics.get(row.rubric) ?? null) };
    await db.q
      .updateTable('assessment')
      .set({ whose, ...days })
      .where('key', '=', row.key)
      .execute();
  }
}

function timeOf(row: Row): Pick<Assessment, 'updatedAt'> {
  return { updatedAt: optionalText(row, 'updated_at') };
}

/** A text that was lost is empty. */
async function rubricOf(db: Db, key: number): Promise<Rubric | null> {
  const row = await db.q.selectFrom('rubric').select(texts(db, 'body')).where('key', '=', key).executeTakeFirst();
  const body = row ? text(row, 'body') : '';
  return body === '' ? null : (parse(body) as Rubric);
}

async function recordUnder(db: Db, key: number): Promise<Assessment | null> {
  const row = await db.q
    .selectFrom('record')
    .select([...numbers(db, 'crc'), ...texts(db, 'body')])
    .where('assessment', '=', key)
    .executeTakeFirst();
  return row ? recordOf(row) : null;
}
