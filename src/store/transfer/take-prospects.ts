/** Takes in prospects: what each is called, and which turned out to be the same. */
import type { LogEntry } from '../../engine/model/log.ts';
import { insertEntry, note, readLog } from '../log.ts';
import { insertProspect, keepProspect, readMergers, readProspect, rewrite } from '../prospects.ts';
import type { Key } from '../tables.ts';
import type { Db } from '../workspace.ts';
import type { MovedProspect } from './parcel.ts';
import type { Counts } from './take-in.ts';
import { ACTS } from './take-out.ts';

/** @returns the keys of the prospects, each of which is there then. */
export async function takeProspects(db: Db, prospects: readonly MovedProspect[], counts: Counts): Promise<ReadonlyMap<string, Key>> {
  const keys = new Map<string, Key>();
  const known = new Set<string>();
  for (const one of prospects) {
    const row = await db.q.selectFrom('prospect').select('key').where('id', '=', one.id).executeTakeFirst();
    if (row) known.add(one.id);
    keys.set(one.id, row?.key ?? (await insertNew(db, one, counts)));
  }
  // Whom one turned out to be is there by now.
  for (const one of prospects) {
    const key = keys.get(one.id);
    if (key === undefined) continue;
    if (known.has(one.id)) await bringUp(db, key, one, keys, counts);
    else if (one.mergedInto !== null) await mergeInto(db, key, one, keys);
  }
  return keys;
}

/** As it stands; its log says how it came to that, and is not done again. */
async function insertNew(db: Db, one: MovedProspect, counts: Counts): Promise<Key> {
  const key = await insertProspect(db, one);
  await insertActs(db, key, one.acts, counts);
  counts.prospects.push(one.id);
  return key;
}

async function insertActs(db: Db, key: Key, acts: readonly LogEntry[], counts: Counts): Promise<void> {
  for (const act of acts) {
    if (await isNoted(db, act)) continue;
    await insertEntry(db, key, act);
    counts.log.push(act.id);
  }
}

async function isNoted(db: Db, { id }: LogEntry): Promise<boolean> {
  return (await db.q.selectFrom('log').select('id').where('id', '=', id).executeTakeFirst()) !== undefined;
}

/** @returns whether it could be done: never round in a circle. */
async function mergeInto(db: Db, key: Key, { mergedInto }: MovedProspect, keys: ReadonlyMap<string, Key>): Promise<boolean> {
  const into = mergedInto === null ? null : (keys.get(mergedInto) ?? null);
  const isCircle = into !== null && (await readMergers(db)).rootOf(into) === key;
  if (!isCircle) await db.q.updateTable('prospect').set({ merged_into: into }).where('key', '=', key).execute();
  return !isCircle;
}

/** A prospect that is there takes over what was done to it elsewhere. */
async function bringUp(db: Db, key: Key, one: MovedProspect, keys: ReadonlyMap<string, Key>, counts: Counts): Promise<void> {
  await keepProspect(db, one.prospect, one.id, one.id);
  const missing: LogEntry[] = [];
  for (const act of one.acts) if (!(await isNoted(db, act))) missing.push(act);
  if (missing.length === 0) return;
  const noted = (await readLog(db, { prospect: one.id, kinds: ACTS })).filter(({ prospect }) => prospect === one.id);
  const isBehind = noted.every(({ id }) => one.acts.some((act) => act.id === id));
  if ((await standsLike(db, key, one, keys)) || (isBehind && (await takeOver(db, key, one, keys)))) return insertActs(db, key, missing, counts);
  await perform(db, one, missing, counts);
}

/** @returns whether it is called so and counts as the same already. */
async function standsLike(db: Db, key: Key, { prospect, mergedInto }: MovedProspect, keys: ReadonlyMap<string, Key>): Promise<boolean> {
  const here = await readProspect(db, key);
  const { rootOf } = await readMergers(db);
  const into = mergedInto === null ? key : (keys.get(mergedInto) ?? key);
  return here.prospect.name === prospect.name && rootOf(key) === rootOf(into);
}

/** Makes it what it is elsewhere. @returns whether that could be done */
async function takeOver(db: Db, key: Key, one: MovedProspect, keys: ReadonlyMap<string, Key>): Promise<boolean> {
  if (!(await mergeInto(db, key, one, keys))) return false;
  const { id, prospect } = await readProspect(db, key);
  await rewrite(db, key, { id, prospect: { ...prospect, name: one.prospect.name } });
  return true;
}

/** Does in order what was done elsewhere, where something else was done here. What does not go with that is for people to look at. */
async function perform(db: Db, { id, prospect }: MovedProspect, acts: readonly LogEntry[], counts: Counts): Promise<void> {
  for (const act of acts) {
    const noted = await note(db, act);
    if (noted.ok) counts.log.push(act.id);
    else if (!counts.conflicts.some((one) => one.id === id)) counts.conflicts.push({ kind: 'act', id, name: prospect.name });
  }
}
