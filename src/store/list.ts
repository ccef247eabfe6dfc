/** Lists of assessments, read from summary columns alone. */
import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Assessor, Follows, Prospect } from '../engine/model/assessment.ts';
import type { Advice, Recommendation } from '../engine/model/rubric.ts';
import { damage } from './damage.ts';
import { fold } from './fold.ts';
import { isOf, keysOf, type Mergers, readMergers, readProspect } from './prospects.ts';
import { parse } from './rows.ts';
import type { Cursor, Filter, Page, Summary } from './store.ts';
import type { Key } from './tables.ts';
import type { Db } from './workspace.ts';

/** A row as it comes: a list of values costs far less than a cell for each of its columns. */
type Listed = readonly [
  ...[id: string, status: Summary['status'], rubric: Key, whose: Key, owner: string, prospect: string, assessor: string | null, follows: string | null],
  ...[createdAt: string | null, updatedAt: string | null, answered: number, recommendation: Advice | null, band: string | null, score: number | null],
  ...[decided: Recommendation | null, openConditions: number, reviewOn: string | null, removeOn: string | null],
];

/** Columns in the order of `Listed`; the prospect is the one of now, not the one of then. */
const COLUMNS = [
  ...(['assessment.id as id', 'status', 'rubric', 'whose', 'prospect.id as owner', 'prospect.body as called', 'assessor', 'follows'] as const),
  ...(['created_at', 'updated_at', 'answered', 'recommendation', 'band', 'score', 'decided', 'open_conditions', 'review_on', 'remove_on'] as const),
] as const;
const NAMES = COLUMNS.map((column) => column.split(' as ').at(-1) ?? column);

const TITLES = ['key', 'id', 'version', 'title', 'sha256'] as const;
type Titled = readonly [key: Key, id: string, version: string, title: string, sha256: string];

/** A prospect that others turned out to be. */
type Owner = Pick<Summary, 'whose' | 'prospect'>;

/** @returns the assessments that the filter lets through, the newest first. */
export async function list(db: Db, filter: Filter): Promise<readonly Summary[]> {
  const mergers = await readMergers(db);
  const query = await queryFor(db, filter, mergers);
  return readSummaries(db, filter.limit === undefined ? query : query.limit(filter.limit), mergers);
}

/** Assessments that are in memory at a time. */
const PAGE = 500;

/** @returns one page of the same. */
export async function listPage(db: Db, filter: Filter, from: Cursor | null): Promise<Page<Summary>> {
  const mergers = await readMergers(db);
  const place = from === null ? null : placeOf(String(from));
  const query = (await queryFor(db, filter, mergers)).select('assessment.key as place').limit(PAGE);
  const places: Key[] = [];
  const records = await readSummaries(db, place === null ? query : query.where(isAfter(place)), mergers, places);
  const [last, key] = [records.at(-1), places.at(-1)];
  if (records.length === PAGE && last !== undefined && key !== undefined) return { records, next: cursorOf({ at: last.updatedAt, key }) };
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
  if (at !== null) return sql<SqlBool>`updated_at <= ${at} AND NOT (updated_at = ${at} AND assessment.key >= ${key})`;
  return key === null ? sql<SqlBool>`updated_at IS NULL` : sql<SqlBool>`updated_at IS NULL AND assessment.key < ${key}`;
}

/** @param places takes the keys of the rows where they are asked for, after all the other columns */
async function readSummaries(db: Db, query: unknown, mergers: Mergers, places?: Key[]): Promise<readonly Summary[]> {
  const rows = (await db.dialect.lists(db, query as never, places === undefined ? NAMES : [...NAMES, 'place'])) as unknown as readonly Listed[];
  const titles = (await db.dialect.lists(db, db.q.selectFrom('rubric').select(TITLES) as never, TITLES)) as unknown as readonly Titled[];
  const rubrics = new Map(titles.map(([key, id, version, title, sha256]) => [key, { id, version, title, sha256 }]));
  const owners = new Map<Key, Owner>();
  for (const key of mergers.roots) {
    const { id, prospect } = await readProspect(db, key);
    owners.set(key, { whose: id, prospect });
  }
  places?.push(...rows.map((row) => row[NAMES.length] as unknown as Key));
  const read = once(parse);
  return rows.map((row) => summaryOf(row, rubrics, owners.get(mergers.rootOf(row[3])), read));
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

async function queryFor(db: Db, { status, prospect, whose, idPrefix, follows }: Filter, mergers: Mergers) {
  let query = db.q
    .selectFrom('assessment')
    .innerJoin('prospect', 'prospect.key', 'assessment.whose')
    .select(COLUMNS)
    .orderBy('updated_at', (order) => order.desc().nullsLast())
    .orderBy('assessment.key', 'desc');
  if (status !== undefined) query = query.where('status', '=', status);
  if (prospect !== undefined) query = query.where(isOf(mergers.allOf(await keysOf(db, fold(prospect), ['name', 'code']))));
  if (whose !== undefined) query = query.where(isOf(mergers.allOf(await keyOf(db, whose))));
  // Ids are capitals and digits; people type small letters too.
  if (idPrefix !== undefined)
    query = query.where(({ fn, val }) => fn<string>('substr', ['assessment.id', val(1), val(idPrefix.length)]), '=', idPrefix.toUpperCase());
  // In what people write themselves the quotes are escaped.
  if (follows !== undefined) query = query.where((eb) => eb.or(follows.map((kind) => eb('follows', 'like', `%"kind":"${kind}"%`))));
  return query;
}

async function keyOf(db: Db, id: string): Promise<readonly Key[]> {
  return (await db.q.selectFrom('prospect').select('key').where('id', '=', id).execute()).map(({ key }) => key);
}

/** The same few texts stand in many rows: each is read once. */
function once(read: (json: string) => unknown): (json: string) => unknown {
  const known = new Map<string, unknown>();
  return (json) => {
    const value = known.get(json) ?? read(json);
    known.set(json, value);
    return value;
  };
}

function summaryOf(listed: Listed, rubrics: ReadonlyMap<Key, Summary['rubric']>, owner: Owner | undefined, read: typeof parse): Summary {
  const [id, status, key, , own, called, assessor, follows, createdAt, updatedAt, answered, recommendation, band, score, ...others] = listed;
  const [decided, openConditions, reviewOn, removeOn] = others;
  const rubric = rubrics.get(key);
  if (rubric === undefined) throw damage('rubric');
  // Written out field by field: there are thousands of them.
  return {
    id,
    status,
    prospect: owner?.prospect ?? (read(called) as Prospect),
    whose: owner?.whose ?? own,
    assessor: assessor === null ? null : (read(assessor) as Assessor),
    follows: follows === null ? null : linkOf(parse(follows) as Follows),
    rubric,
    createdAt,
    updatedAt,
    answered,
    recommendation,
    band,
    score,
    decided,
    openConditions,
    reviewOn,
    removeOn,
  };
}

function linkOf({ kind, of }: Follows): Summary['follows'] {
  return { kind, of };
}
