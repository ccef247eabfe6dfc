/** Lists of assessments, read from summary columns alone. */
import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Assessor, Follows, Prospect } from '../engine/model/assessment.ts';
import type { Advice, Recommendation } from '../engine/model/rubric.ts';
import { damage } from './damage.ts';
import { fold } from './fold.ts';
import { isOf, keysOf, type Mergers, readMergers } from './prospects.ts';
import { parse } from './rows.ts';
import type { Cursor, Filter, Page, Summary } from './store.ts';
import type { Key } from './tables.ts';
import type { Db } from './workspace.ts';

/** What is read of each, a list a column, in the order of `NAMES`. */
type Listed = readonly [
  ...[ids: string[], statuses: Summary['status'][], rubrics: Key[], whose: Key[], assessors: (string | null)[], follows: (string | null)[]],
  ...[createdAt: (string | null)[], updatedAt: (string | null)[], answered: number[], recommendations: (Advice | null)[], bands: (string | null)[]],
  ...[scores: (number | null)[], decided: (Recommendation | null)[], openConditions: number[], reviewOn: (string | null)[], removeOn: (string | null)[]],
  places: Key[],
];

const NAMES = [
  ...(['id', 'status', 'rubric', 'whose', 'assessor', 'follows', 'created_at', 'updated_at', 'answered', 'recommendation', 'band'] as const),
  ...(['score', 'decided', 'open_conditions', 'review_on', 'remove_on', 'key'] as const),
] as const;

const TITLES = ['key', 'id', 'version', 'title', 'sha256'] as const;
const OWNER = ['key', 'id', 'body'] as const;

/** Whose an assessment is. */
type Owner = Pick<Summary, 'whose' | 'prospect'>;

/** What a query found, and the place of the last of it. */
interface Found {
  readonly records: readonly Summary[];
  readonly last: Key | undefined;
}

/** @returns the assessments that the filter lets through, the newest first. */
export async function list(db: Db, filter: Filter): Promise<readonly Summary[]> {
  const mergers = await readMergers(db);
  const query = await queryFor(db, filter, mergers);
  return (await readSummaries(db, filter.limit === undefined ? query : query.limit(filter.limit), mergers)).records;
}

/** Assessments that are in memory at a time. */
const PAGE = 500;

/** @returns one page of the same. */
export async function listPage(db: Db, filter: Filter, from: Cursor | null): Promise<Page<Summary>> {
  const mergers = await readMergers(db);
  const place = from === null ? null : placeOf(String(from));
  const query = (await queryFor(db, filter, mergers)).limit(PAGE);
  const { records, last } = await readSummaries(db, place === null ? query : query.where(isAfter(place)), mergers);
  const at = records.at(-1)?.updatedAt;
  if (records.length === PAGE && at !== undefined && last !== undefined) return { records, next: cursorOf({ at, key: last }) };
  // Those without a time come last: no time is before theirs.
  return { records, next: place === null || place.at === null ? null : cursorOf({ at: null, key: null }) };
}

/** A place in the order of lists: behind one assessment, or, without a key, before the first of those without a time. */
interface Place {
  readonly at: string | null;
  readonly key: Key | null;
}

function cursorOf({ at, key }: Place): Cursor {
  return `${at ?? ''} ${key ?? ''}`;
}

function placeOf(cursor: string): Place {
  const [at, key] = cursor.split(' ');
  return { at: at || null, key: key ? Number(key) : null };
}

/** What is after a place, said so that the index on the time is used to find it. */
function isAfter({ at, key }: Place): RawBuilder<SqlBool> {
  if (at !== null) return sql<SqlBool>`updated_at <= ${at} AND NOT (updated_at = ${at} AND key >= ${key})`;
  return key === null ? sql<SqlBool>`updated_at IS NULL` : sql<SqlBool>`updated_at IS NULL AND key < ${key}`;
}

async function readSummaries(db: Db, query: Query, mergers: Mergers): Promise<Found> {
  const columns = (await db.dialect.columns(db, query as never, NAMES)) as unknown as Listed;
  if (columns[0].length === 0) return { records: [], last: undefined };
  const owners = await readOwners(db, query, mergers);
  const rubrics = await readTitles(db);
  const assessors = once((json) => parse(json) as Assessor);
  const [ids, statuses, rubric, whose, assessor, follows, createdAt, updatedAt, answered, ...result] = columns;
  const [recommendations, bands, scores, decided, openConditions, reviewOn, removeOn, places] = result;
  const links = parseAll(follows) as readonly (Follows | null)[];
  const records = ids.map((id, i): Summary => {
    const [owner, under, by, link] = [owners(whose[i] as Key), rubrics.get(rubric[i] as Key), assessor[i] ?? null, links[i] ?? null];
    if (owner === undefined || under === undefined) throw damage(owner === undefined ? 'whose' : 'rubric');
    // Written out field by field: there are thousands of them.
    return {
      id,
      status: statuses[i] as Summary['status'],
      prospect: owner.prospect,
      whose: owner.whose,
      assessor: by === null ? null : assessors(by),
      follows: link === null ? null : { kind: link.kind, of: link.of },
      rubric: under,
      createdAt: createdAt[i] ?? null,
      updatedAt: updatedAt[i] ?? null,
      answered: answered[i] as number,
      recommendation: recommendations[i] ?? null,
      band: bands[i] ?? null,
      score: scores[i] ?? null,
      decided: decided[i] ?? null,
      openConditions: openConditions[i] as number,
      reviewOn: reviewOn[i] ?? null,
      removeOn: removeOn[i] ?? null,
    };
  });
  return { records, last: places.at(-1) };
}

/** @returns what the prospects of these assessments are called now, by the key of the one of then. */
async function readOwners(db: Db, query: Query, mergers: Mergers): Promise<(key: Key) => Owner | undefined> {
  const theirs = query.clearSelect().select('whose');
  const prospects = db.q
    .selectFrom('prospect')
    .select(OWNER)
    .where((eb) => eb.or([eb('key', 'in', theirs as never), eb('key', 'in', mergers.roots)]));
  const [keys, ids, bodies] = (await db.dialect.columns(db, prospects as never, OWNER)) as unknown as readonly [Key[], string[], string[]];
  const called = parseAll(bodies) as readonly Prospect[];
  const owners = new Map(keys.map((key, i) => [key, { whose: ids[i] as string, prospect: called[i] as Prospect }]));
  return (key) => owners.get(mergers.rootOf(key));
}

async function readTitles(db: Db): Promise<ReadonlyMap<Key, Summary['rubric']>> {
  const columns = await db.dialect.columns(db, db.q.selectFrom('rubric').select(TITLES) as never, TITLES);
  const [keys, ids, versions, titles, hashes] = columns as unknown as readonly [Key[], string[], string[], string[], string[]];
  const titleOf = (i: number) => ({ id: ids[i] as string, version: versions[i] as string, title: titles[i] as string, sha256: hashes[i] as string });
  return new Map(keys.map((key, i) => [key, titleOf(i)]));
}

/** @returns how many characters at the end of an id tell each from all others. */
export async function idEnd(db: Db, least: number): Promise<number> {
  for (let length = least; ; length++) {
    const end = sql<string>`substr(id, length(id) - ${sql.lit(length - 1)})`;
    const { all, ends, longest } = await db.q
      .selectFrom('assessment')
      .select([sql<number>`count(*)`.as('all'), sql<number>`count(DISTINCT ${end})`.as('ends'), sql<number>`max(length(id))`.as('longest')])
      .executeTakeFirstOrThrow();
    if (Number(all) === Number(ends) || length >= Number(longest)) return length;
  }
}

type Query = Awaited<ReturnType<typeof queryFor>>;

async function queryFor(db: Db, { status, prospect, whose, idPrefix, follows }: Filter, mergers: Mergers) {
  let query = db.q
    .selectFrom('assessment')
    .select(NAMES)
    .orderBy('updated_at', (order) => order.desc().nullsLast())
    .orderBy('key', 'desc');
  if (status !== undefined) query = query.where('status', '=', status);
  if (prospect !== undefined) query = query.where(isOf(mergers.allOf(await keysOf(db, fold(prospect), ['name', 'code']))));
  if (whose !== undefined) query = query.where(isOf(mergers.allOf(await keyOf(db, whose))));
  // Ids are capitals and digits; people type small letters too.
  if (idPrefix !== undefined) query = query.where(({ fn, val }) => fn<string>('substr', ['id', val(1), val(idPrefix.length)]), '=', idPrefix.toUpperCase());
  // In what people write themselves the quotes are escaped.
  if (follows !== undefined) query = query.where((eb) => eb.or(follows.map((kind) => eb('follows', 'like', `%"kind":"${kind}"%`))));
  return query;
}

async function keyOf(db: Db, id: string): Promise<readonly Key[]> {
  return (await db.q.selectFrom('prospect').select('key').where('id', '=', id).execute()).map(({ key }) => key);
}

/** The same few texts stand in many rows: each is read once. */
function once<Value>(read: (json: string) => Value): (json: string) => Value {
  const known = new Map<string, Value>();
  return (json) => {
    const value = known.get(json) ?? read(json);
    known.set(json, value);
    return value;
  };
}

/** @returns what each text holds: read as one text, which takes half the time of reading each. */
function parseAll(texts: readonly (string | null)[]): readonly unknown[] {
  const values = parse(`[${texts.map((text) => text ?? 'null').join(',')}]`) as readonly unknown[];
  if (values.length !== texts.length) throw damage('body');
  return values;
}
