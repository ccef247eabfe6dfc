/** Takes in what another store has given out, as far as it is not there yet. What is there is never written over. */

import type { LogEntry } from '../../engine/model/log.ts';
import { insertEntry, summarise, summariseCall } from '../log.ts';
import { dropRubrics, insertRubric, keepName, keepRubric } from '../rubrics.ts';
import type { Key } from '../tables.ts';
import type { Db } from '../workspace.ts';
import type { Covers } from './covers.ts';
import type { Conflict, MovedRubric, Parcel, Taken } from './parcel.ts';
import { takeDraft } from './take-draft.ts';
import { takeProspects } from './take-prospects.ts';
import { takeRecord } from './take-record.ts';

/** What a parcel becomes while it is taken in. */
export interface Intake {
  readonly db: Db;
  readonly covers: Covers;
  /** @returns the key of a rubric of the parcel, which is put in where it is missing. */
  readonly rubric: (sha256: string) => Promise<{ readonly key: Key; readonly moved: MovedRubric }>;
  /** @returns the key of a prospect of the parcel. */
  readonly prospect: (id: string) => Promise<Key>;
  /** @returns what the prospect of an id is called. */
  readonly nameOf: (id: string) => string;
  readonly counts: Counts;
}

/** What was taken in so far. */
export interface Counts {
  readonly records: string[];
  readonly drafts: string[];
  changes: number;
  readonly prospects: string[];
  readonly log: string[];
  readonly rubrics: string[];
  readonly conflicts: Conflict[];
}

/** @returns what was not there, and what was left to people. @param covers says whether a record holds all that was noted in a draft */
export async function takeIn(db: Db, parcel: Parcel, covers: Covers): Promise<Taken> {
  const counts: Counts = { records: [], drafts: [], changes: 0, prospects: [], log: [], rubrics: [], conflicts: [] };
  const prospects = await takeProspects(db, parcel.prospects, counts);
  const names = new Map(parcel.prospects.map(({ id, prospect }) => [id, prospect.name]));
  const intake: Intake = {
    db,
    covers,
    rubric: (sha256) => rubricOf(db, parcel, sha256, counts),
    prospect: async (id) => keyIn(prospects, id),
    nameOf: (id) => names.get(id) ?? id,
    counts,
  };
  for (const one of parcel.assessments) await (one.kind === 'record' ? takeRecord(intake, one) : takeDraft(intake, one));
  await mendRubrics(db, parcel.rubrics, counts);
  await takeLines(db, parcel, prospects, counts);
  // What takes the place of another takes over what was said of it, which may have come before it.
  for (const one of parcel.assessments) if (one.kind === 'record' && one.record.follows) await summariseCall(db, one.record.id);
  await dropRubrics(db);
  return counts;
}

function keyIn(keys: ReadonlyMap<string, Key>, id: string): Key {
  const key = keys.get(id);
  if (key === undefined) throw new Error('a prospect is missing in a parcel');
  return key;
}

async function rubricOf(db: Db, { rubrics }: Parcel, sha256: string, counts: Counts): Promise<{ readonly key: Key; readonly moved: MovedRubric }> {
  const moved = rubrics.find(({ name }) => name.sha256 === sha256);
  if (moved === undefined) throw new Error('a rubric is missing in a parcel');
  const known = await db.q.selectFrom('rubric').select('key').where('sha256', '=', sha256).executeTakeFirst();
  if (!known) counts.rubrics.push(sha256);
  const { name, rubric } = moved;
  return { key: rubric === null ? await keepName(db, name) : await keepRubric(db, { rubric, sha256 }), moved };
}

/** A text that was lost here comes back. */
async function mendRubrics(db: Db, rubrics: readonly MovedRubric[], counts: Counts): Promise<void> {
  for (const { name, rubric } of rubrics) {
    if (rubric === null) continue;
    const lost = await db.q.selectFrom('rubric').select('key').where('sha256', '=', name.sha256).where('body', '=', '').executeTakeFirst();
    if (!lost) continue;
    await insertRubric(db, name, JSON.stringify(rubric));
    counts.rubrics.push(name.sha256);
  }
}

/** Lines are put in as they are; what they say of assessments is summed up again. */
async function takeLines(db: Db, { log }: Parcel, prospects: ReadonlyMap<string, Key>, counts: Counts): Promise<void> {
  const left = new Set(counts.conflicts.map(({ id }) => id));
  for (const line of log) {
    const isThere = await db.q.selectFrom('log').select('id').where('id', '=', line.id).executeTakeFirst();
    if (isThere || (line.assessment !== null && left.has(line.assessment)) || !(await isSubjectThere(db, line))) continue;
    await insertEntry(db, keyIn(prospects, line.prospect), line);
    await summarise(db, line);
    counts.log.push(line.id);
  }
}

async function isSubjectThere(db: Db, { assessment }: LogEntry): Promise<boolean> {
  return assessment === null || (await db.q.selectFrom('assessment').select('key').where('id', '=', assessment).executeTakeFirst()) !== undefined;
}
