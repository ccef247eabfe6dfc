/** Takes in locked assessments. */
import { changeOf, readChanges } from '../drafts.ts';
import { insertRecord, readRecord } from '../records.ts';
import { type Row, text, texts } from '../rows.ts';
import { findRubric } from '../rubrics.ts';
import type { Key } from '../tables.ts';
import type { MovedRecord } from './parcel.ts';
import type { Intake } from './take-in.ts';

/** Puts a record in, in place of the draft that it was where it holds all of it. */
export async function takeRecord(intake: Intake, moved: MovedRecord): Promise<void> {
  const { db, counts } = intake;
  const { record, whose } = moved;
  const row: (Row & Standing) | undefined = await db.q
    .selectFrom('assessment')
    .innerJoin('rubric', 'rubric.key', 'assessment.rubric')
    .select(['assessment.key', 'status', 'whose', ...texts(db, 'sha256')])
    .where('assessment.id', '=', record.id)
    .executeTakeFirst();
  const conflict = (kind: 'record' | 'draft-there') => void counts.conflicts.push({ kind, id: record.id, name: record.prospect.name });
  if (row?.status === 'complete') {
    if (JSON.stringify(await readRecord(db, record.id)) !== JSON.stringify(record)) conflict('record');
    return;
  }
  if (row && !(await isCovered(intake, moved, row))) return conflict('draft-there');
  const { key: rubric, moved: source } = await intake.rubric(moved.rubric);
  const owner = row?.whose ?? (await intake.prospect(whose));
  if (row) await db.q.deleteFrom('assessment').where('key', '=', row.key).execute();
  await insertRecord(db, record, { rubric, whose: owner, source: source.rubric });
  counts.records.push(record.id);
}

/** How an assessment stands that is there already. */
interface Standing {
  readonly key: Key;
  readonly status: 'draft' | 'complete';
  readonly whose: Key | null;
}

async function isCovered({ db, covers }: Intake, { record }: MovedRecord, row: Row & Standing): Promise<boolean> {
  const rubric = (await findRubric(db, text(row, 'sha256')))?.rubric ?? null;
  return rubric !== null && covers(record, (await readChanges(db, row.key)).map(changeOf), rubric);
}
