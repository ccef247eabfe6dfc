/** Lists of assessments, read from summary columns alone. */
import type { Assessor, Follows, Prospect } from '../engine/model/assessment.ts';
import type { Advice, Recommendation } from '../engine/model/rubric.ts';
import { damage } from './damage.ts';
import { fold } from './fold.ts';
import { isOf, keysOf, type Mergers, readMergers, readProspect } from './prospects.ts';
import { parse } from './rows.ts';
import type { Filter, Summary } from './store.ts';
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
  const query = await rowsOf(db, filter, mergers);
  const rows = (await db.dialect.lists(db, query as never, NAMES)) as unknown as readonly Listed[];
  const titles = (await db.dialect.lists(db, db.q.selectFrom('rubric').select(TITLES) as never, TITLES)) as unknown as readonly Titled[];
  const rubrics = new Map(titles.map(([key, id, version, title, sha256]) => [key, { id, version, title, sha256 }]));
  const owners = new Map<Key, Owner>();
  for (const key of mergers.roots) {
    const { id, prospect } = await readProspect(db, key);
    owners.set(key, { whose: id, prospect });
  }
  const read = once(parse);
  return rows.map((row) => summaryOf(row, rubrics, owners.get(mergers.rootOf(row[3])), read));
}

/** @returns the ids of all assessments. */
export async function listIds(db: Db): Promise<readonly string[]> {
  const rows = await db.dialect.lists(db, db.q.selectFrom('assessment').select('id') as never, ['id']);
  return rows.map(([id]) => id as string);
}

async function rowsOf(db: Db, { status, prospect, whose, idPrefix, limit }: Filter, mergers: Mergers) {
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
  return limit === undefined ? query : query.limit(limit);
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
  const [id, status, key, , own, called, assessor, follows, createdAt, updatedAt, answered, recommendation, band, score] = listed;
  const [decided, openConditions, reviewOn, removeOn] = listed.slice(14) as [Recommendation | null, number, string | null, string | null];
  const rubric = rubrics.get(key);
  if (rubric === undefined) throw damage('rubric');
  return {
    ...{ id, status, ...(owner ?? { prospect: read(called) as Prospect, whose: own }) },
    assessor: assessor === null ? null : (read(assessor) as Assessor),
    follows: follows === null ? null : linkOf(read(follows) as Follows),
    ...{ rubric, createdAt, updatedAt, answered, recommendation, band, score, decided, openConditions, reviewOn, removeOn },
  };
}

function linkOf({ kind, of }: Follows): Summary['follows'] {
  return { kind, of };
}
