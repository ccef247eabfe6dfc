/** Takes in drafts: both people's changes stay, and those that come later count. */
import { changeOf, HEAD_TEXTS, type Head, headOf, insertChange, insertHead, readChanges } from '../drafts.ts';
import { readRecord } from '../records.ts';
import { number, optionalText, type Row, text, texts } from '../rows.ts';
import { findRubric } from '../rubrics.ts';
import type { Key } from '../tables.ts';
import type { Db } from '../workspace.ts';
import { lacking } from './lacking.ts';
import type { MovedChange, MovedDraft, MovedTyping } from './parcel.ts';
import type { Intake } from './take-in.ts';

/** Puts a draft in, or adds to the one that is there what it lacks. */
export async function takeDraft(intake: Intake, moved: MovedDraft): Promise<void> {
  const { db, counts } = intake;
  const { head, updatedAt, changes } = moved;
  const row: (Row & Standing) | undefined = await db.q
    .selectFrom('assessment')
    .innerJoin('rubric', 'rubric.key', 'assessment.rubric')
    .select(['assessment.key', 'status', 'assessment.crc', 'last', ...texts(db, ...HEAD_TEXTS, 'updated_at', 'sha256')])
    .where('assessment.id', '=', head.id)
    .executeTakeFirst();
  if (row?.status === 'complete') return compareWithRecord(intake, moved);
  if (row) return addTo(intake, row, moved);
  const { key: rubric } = await intake.rubric(moved.rubric);
  const key = await insertHead(db, head, { rubric, whose: await intake.prospect(moved.whose), updatedAt });
  await addChanges(db, key, 0, changes, updatedAt);
  for (const typing of moved.typing) await insertTyping(db, key, typing);
  counts.drafts.push(head.id);
  counts.changes += changes.length;
}

/** How an assessment stands that is there already. */
interface Standing {
  readonly key: Key;
  readonly status: 'draft' | 'complete';
}

/** A draft whose other side is locked: what the record does not hold is for people to look at. */
async function compareWithRecord({ db, covers, rubric, counts }: Intake, { head, changes, rubric: sha256 }: MovedDraft): Promise<void> {
  const record = await readRecord(db, head.id);
  const text = (await findRubric(db, sha256))?.rubric ?? (await rubric(sha256)).moved.rubric;
  const all = changes.map(({ change }) => change);
  if (record === null || text === null || !covers(record, all, text)) counts.conflicts.push({ kind: 'record-there', id: head.id, name: head.prospect.name });
}

async function addTo(intake: Intake, row: Row & Standing, moved: MovedDraft): Promise<void> {
  const { db, counts } = intake;
  const { id, prospect } = moved.head;
  if (!isSame(headOf(row), moved.head)) return void counts.conflicts.push({ kind: 'beginning', id, name: prospect.name });
  const there: readonly MovedChange[] = (await readChanges(db, row.key)).map((one) => ({ session: text(one, 'session'), change: changeOf(one) }));
  const added = lacking(moved.changes.map(told), there.map(told));
  const isAhead = lacking(there.map(told), moved.changes.map(told)).length === 0;
  const known = optionalText(row, 'updated_at');
  const isLater = (moved.updatedAt ?? '') > (known ?? '');
  const updatedAt = isLater ? moved.updatedAt : known;
  await addChanges(db, row.key, number(row, 'last'), added, updatedAt);
  const typed = await addTyping(db, row.key, moved.typing, known);
  const isMoved = text(row, 'sha256') !== moved.rubric && (isLater || (isAhead && added.length > 0));
  if (added.length === 0 && typed === 0 && !isMoved) return;
  const rubric = isMoved ? { rubric: (await intake.rubric(moved.rubric)).key } : {};
  await db.q
    .updateTable('assessment')
    .set({ updated_at: updatedAt, ...rubric })
    .where('key', '=', row.key)
    .execute();
  counts.drafts.push(id);
  counts.changes += added.length;
}

function isSame(one: Head, other: Head): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function told(one: MovedChange) {
  return { ...one, body: JSON.stringify(one.change) };
}

async function addChanges(db: Db, key: Key, last: number, changes: readonly MovedChange[], at: string | null): Promise<void> {
  for (const [i, { session, change }] of changes.entries()) await insertChange(db, key, last + i + 1, session, change, at);
}

/** What was typed before the draft was last changed here was kept or dropped since. @returns how many texts came to it */
async function addTyping(db: Db, key: Key, typing: readonly MovedTyping[], since: string | null): Promise<number> {
  const rows: readonly Row[] = await db.q
    .selectFrom('typing')
    .select(texts(db, 'session', 'at', 'body'))
    .where('assessment', '=', key)
    .execute();
  const newer = typing.filter(({ at, session, typing: one }) => {
    const isKnown = rows.some((row) => text(row, 'at') === at && text(row, 'body') === JSON.stringify(one));
    const isOlder = rows.some((row) => text(row, 'session') === session && text(row, 'at') >= at);
    return !isKnown && !isOlder && at > (since ?? '');
  });
  for (const one of newer) await insertTyping(db, key, one);
  return newer.length;
}

async function insertTyping(db: Db, assessment: Key, { session, at, typing }: MovedTyping): Promise<void> {
  await db.q.deleteFrom('typing').where('assessment', '=', assessment).where('session', '=', session).execute();
  await db.q
    .insertInto('typing')
    .values({ assessment, session, at, body: JSON.stringify(typing) })
    .execute();
}
