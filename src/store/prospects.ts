/** Prospects: one row for all assessments of one, whatever it was called when. */
import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Prospect } from '../engine/model/assessment.ts';
import { checksum } from './checksum.ts';
import { fold } from './fold.ts';
import { intact, numbers, parse, type Row, text, texts } from './rows.ts';
import type { StoredProspect } from './store.ts';
import type { Key } from './tables.ts';
import type { Db } from './workspace.ts';

/**
 * @returns the key of the prospect, which is put in where it is not known.
 * @param id what a new one is known by: the id of its first assessment
 * @param whose id of the stored one that is meant
 */
export async function keepProspect(db: Db, prospect: Prospect, id: string, whose?: string): Promise<Key> {
  const meant = whose === undefined ? undefined : await db.q.selectFrom('prospect').select('key').where('id', '=', whose).executeTakeFirst();
  const key = meant?.key ?? (await find(db, prospect));
  if (key === null) return insertProspect(db, { id, prospect });
  await learn(db, key, prospect);
  return key;
}

/** Puts a prospect in. @returns its key */
export async function insertProspect(db: Db, { id, prospect }: Pick<StoredProspect, 'id' | 'prospect'>): Promise<Key> {
  const { key } = await db.q
    .insertInto('prospect')
    .values({ id, merged_into: null, ...columnsOf(id, prospect) })
    .returning('key')
    .executeTakeFirstOrThrow();
  return key;
}

/** What a row says of a prospect. */
function columnsOf(id: string, prospect: Prospect) {
  const body = JSON.stringify(prospect);
  return { name: fold(prospect.name), code: prospect.key === null ? null : fold(prospect.key), crc: checksum(id, body), body };
}

/** @returns the one with this key, or the only one of this name that no other key tells from it. */
async function find(db: Db, { name, key }: Prospect): Promise<Key | null> {
  const called = await keysOf(db, fold(name), ['name']);
  if (key === null) return called.length === 1 ? (called[0] ?? null) : null;
  const [coded] = await keysOf(db, fold(key), ['code']);
  if (coded !== undefined) return coded;
  const rows = called.length === 0 ? [] : await db.q.selectFrom('prospect').select('key').where('key', 'in', called).where('code', 'is', null).execute();
  return rows.length === 1 ? (rows[0]?.key ?? null) : null;
}

/** @returns the keys of those that are, or once were, called so; in order. @param columns whether by name or by key */
export async function keysOf(db: Db, folded: string, columns: readonly ('name' | 'code')[]): Promise<readonly Key[]> {
  const keys = new Set<Key>();
  for (const column of columns) {
    for (const { key } of await db.q.selectFrom('prospect').select('key').where(column, '=', folded).execute()) keys.add(key);
    // An earlier name still stands in what was assessed under it.
    const earlier = await db.q.selectFrom('assessment').select('whose').distinct().where(column, '=', folded).execute();
    for (const { whose } of earlier) if (whose !== null) keys.add(whose);
  }
  return [...keys].sort((a, b) => (a < b ? -1 : 1));
}

/** A key and ids in other systems that were not known before. */
async function learn(db: Db, key: Key, { key: code, external }: Prospect): Promise<void> {
  if (code === null && Object.keys(external).length === 0) return;
  const known = await readProspect(db, key);
  const { prospect } = known;
  const learnt = { name: prospect.name, key: prospect.key ?? code, external: { ...external, ...prospect.external } };
  if (JSON.stringify(learnt) !== JSON.stringify(prospect)) await rewrite(db, key, { ...known, prospect: learnt });
}

/** Writes a prospect as it is now. */
export async function rewrite(db: Db, key: Key, { id, prospect }: Pick<StoredProspect, 'id' | 'prospect'>): Promise<void> {
  await db.q.updateTable('prospect').set(columnsOf(id, prospect)).where('key', '=', key).execute();
}

/** @returns the prospect in a row. */
export async function readProspect(db: Db, key: Key): Promise<Pick<StoredProspect, 'id' | 'prospect'>> {
  return prospectOf(
    await db.q
      .selectFrom('prospect')
      .select([...numbers(db, 'crc'), ...texts(db, 'id', 'body')])
      .where('key', '=', key)
      .executeTakeFirstOrThrow(),
  );
}

/** @returns the prospect in a row, which must be as it was written. */
export function prospectOf(row: Row): Pick<StoredProspect, 'id' | 'prospect'> {
  const [id, body] = [text(row, 'id'), text(row, 'body')];
  intact(row, id, body);
  return { id, prospect: parse(body) as Prospect };
}

/** @returns every prospect, by name. */
export async function listProspects(db: Db): Promise<readonly StoredProspect[]> {
  const rows = await db.q
    .selectFrom('prospect')
    .select(['key', 'merged_into', ...numbers(db, 'crc'), ...texts(db, 'id', 'body')])
    .orderBy('name')
    .orderBy('id')
    .execute();
  const ids = new Map(rows.map((row) => [row.key, text(row, 'id')]));
  return rows.map((row) => ({ ...prospectOf(row), mergedInto: row.merged_into === null ? null : (ids.get(row.merged_into) ?? null) }));
}

/** @returns the condition that a row belongs to one of these prospects. Not every database takes a list of none. */
export function isOf(keys: readonly Key[]): RawBuilder<SqlBool> {
  return keys.length === 0 ? sql<SqlBool>`1 = 0` : sql<SqlBool>`whose IN (${sql.join(keys)})`;
}

/** Which prospects turned out to be others. */
export interface Mergers {
  /** @returns the key of the prospect that one turned out to be; itself for one that stands by itself. */
  rootOf(key: Key): Key;
  /** @returns the keys of all that turned out to be the same as these, these included. */
  allOf(keys: readonly Key[]): readonly Key[];
  /** Keys of those that others turned out to be. */
  readonly roots: readonly Key[];
}

/** @returns the mergers there are, which are few. */
export async function readMergers(db: Db): Promise<Mergers> {
  const rows = await db.q.selectFrom('prospect').select(['key', 'merged_into']).where('merged_into', 'is not', null).execute();
  const into = new Map(rows.map(({ key, merged_into }) => [key, merged_into as Key]));
  const rootOf = (key: Key): Key => {
    let root = key;
    // Never round in a circle, even where a row is damaged.
    for (let i = 0; i <= into.size; i++) root = into.get(root) ?? root;
    return root;
  };
  const allOf = (keys: readonly Key[]) => {
    const roots = new Set(keys.map(rootOf));
    return [...new Set([...keys, ...roots, ...[...into.keys()].filter((key) => roots.has(rootOf(key)))])];
  };
  return { rootOf, allOf, roots: [...new Set([...into.keys()].map(rootOf))] };
}
