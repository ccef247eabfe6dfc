/** Looking at every row: whether it is as it was written, and belongs to something. Nothing is changed. */
import { sql } from 'kysely';
import { checksum } from './checksum.ts';
import { damage, isDamage } from './damage.ts';
import { changeOf, HEAD_TEXTS, headOf, readChanges } from './drafts.ts';
import { entryOf } from './log.ts';
import { prospectOf } from './prospects.ts';
import { recordOf } from './records.ts';
import { numbers, parse, type Row, text, texts } from './rows.ts';
import type { Key } from './tables.ts';
import type { Db } from './workspace.ts';

/** How much there is. */
export interface Counts {
  readonly assessments: number;
  readonly drafts: number;
  readonly prospects: number;
  readonly log: number;
  /** When anything was changed last, RFC 3339 UTC; `null` where there is nothing. */
  readonly newest: string | null;
}

/** Rows of one table with which something is wrong. */
export interface Rows {
  readonly table: string;
  readonly count: number;
}

/** What was found. */
export interface Examined {
  readonly counts: Counts;
  /** Rows that were looked at. */
  readonly rows: number;
  /** Rows that are not as they were written. */
  readonly damaged: readonly Rows[];
  /** Rows that belong to nothing, or lack what belongs to them. */
  readonly loose: readonly Rows[];
}

/** Rows in memory at a time. */
const PAGE = 100;

/** @returns what is found in the rows. Throws where the database cannot be read. */
export async function examine(db: Db): Promise<Examined> {
  const looked = [await prospects(db), await rubrics(db), await assessments(db), await records(db), await changes(db), await typing(db), await log(db)];
  const loose: Rows[] = [];
  for (const [table, query] of LOOSE) {
    const { rows } = await sql<{ count: number }>`SELECT count(*) AS count FROM ${sql.raw(query)}`.execute(db.q);
    const count = Number(rows[0]?.count);
    if (count > 0) loose.push({ table, count });
  }
  return {
    counts: await countAll(db),
    rows: looked.reduce((sum, { rows }) => sum + rows, 0),
    damaged: looked.flatMap(({ table, damaged }) => (damaged === 0 ? [] : { table, count: damaged })),
    loose,
  };
}

/** What each kind of loose row is, as what follows FROM; said so that every database understands it. */
const LOOSE: readonly (readonly [table: string, query: string])[] = [
  [
    'prospect',
    'prospect p WHERE NOT EXISTS (SELECT 1 FROM assessment a WHERE a.whose = p.key) AND NOT EXISTS (SELECT 1 FROM prospect o WHERE o.merged_into = p.key)',
  ],
  ['prospect', 'prospect p WHERE p.merged_into IS NOT NULL AND NOT EXISTS (SELECT 1 FROM prospect o WHERE o.key = p.merged_into)'],
  ['rubric', 'rubric r WHERE NOT EXISTS (SELECT 1 FROM assessment a WHERE a.rubric = r.key)'],
  [
    'assessment',
    'assessment a WHERE NOT EXISTS (SELECT 1 FROM prospect p WHERE p.key = a.whose) OR NOT EXISTS (SELECT 1 FROM rubric r WHERE r.key = a.rubric)',
  ],
  ['assessment', "assessment a WHERE a.status = 'complete' AND NOT EXISTS (SELECT 1 FROM record r WHERE r.assessment = a.key)"],
  ['record', "record r WHERE NOT EXISTS (SELECT 1 FROM assessment a WHERE a.key = r.assessment AND a.status = 'complete')"],
  ['change', "change c WHERE NOT EXISTS (SELECT 1 FROM assessment a WHERE a.key = c.assessment AND a.status = 'draft')"],
  ['typing', "typing t WHERE NOT EXISTS (SELECT 1 FROM assessment a WHERE a.key = t.assessment AND a.status = 'draft')"],
  ['session', 'session s WHERE NOT EXISTS (SELECT 1 FROM assessment a WHERE a.key = s.assessment)'],
  ['log', 'log l WHERE NOT EXISTS (SELECT 1 FROM prospect p WHERE p.key = l.whose)'],
  ['log', 'log l WHERE l.assessment IS NOT NULL AND NOT EXISTS (SELECT 1 FROM assessment a WHERE a.id = l.assessment)'],
];

async function countAll(db: Db): Promise<Counts> {
  const { q } = db;
  const by = await q
    .selectFrom('assessment')
    .select(['status', ({ fn }) => fn.countAll<number>().as('count')])
    .groupBy('status')
    .execute();
  const of = (status: string) => Number(by.find((row) => row.status === status)?.count ?? 0);
  const size = async (table: 'prospect' | 'log') =>
    Number(
      (
        await q
          .selectFrom(table)
          .select(({ fn }) => fn.countAll<number>().as('count'))
          .executeTakeFirst()
      )?.count ?? 0,
    );
  const last = await q
    .selectFrom('assessment')
    .select(texts(db, 'updated_at'))
    .where('updated_at', 'is not', null)
    .orderBy('updated_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  const newest = last === undefined || isDamaged(() => text(last, 'updated_at')) ? null : text(last, 'updated_at');
  return { assessments: of('complete'), drafts: of('draft'), prospects: await size('prospect'), log: await size('log'), newest };
}

/** What came of one table. */
interface Looked {
  readonly table: string;
  readonly rows: number;
  readonly damaged: number;
}

/** Looks at one page of rows after another. @param next the page after a row, `null` for the first @param check throws for a row that is damaged */
async function look<One extends Row>(table: string, next: (after: One | null) => Promise<readonly One[]>, check: (row: One) => void): Promise<Looked> {
  let [rows, damaged] = [0, 0];
  for (let after: One | null = null, isLast = false; !isLast; ) {
    const page: readonly One[] = await next(after);
    for (const row of page) if (isDamaged(() => check(row))) damaged++;
    rows += page.length;
    after = page.at(-1) ?? null;
    isLast = page.length < PAGE;
  }
  return { table, rows, damaged };
}

function isDamaged(check: () => void): boolean {
  try {
    check();
    return false;
  } catch (error) {
    if (!isDamage(error)) throw error;
    return true;
  }
}

function prospects(db: Db): Promise<Looked> {
  const query = db.q
    .selectFrom('prospect')
    .select(['key', ...numbers(db, 'crc'), ...texts(db, 'id', 'body')])
    .orderBy('key')
    .limit(PAGE);
  return look('prospect', (after: (Row & { readonly key: Key }) | null) => (after === null ? query : query.where('key', '>', after.key)).execute(), prospectOf);
}

function rubrics(db: Db): Promise<Looked> {
  const query = db.q
    .selectFrom('rubric')
    .select(['key', ...numbers(db, 'crc'), ...texts(db, 'sha256', 'body')])
    .orderBy('key')
    .limit(PAGE);
  const next = (after: (Row & { readonly key: Key }) | null) => (after === null ? query : query.where('key', '>', after.key)).execute();
  return look('rubric', next, (row) => {
    if (row['crc'] !== checksum(text(row, 'sha256'), text(row, 'body'))) throw damage('crc');
  });
}

function assessments(db: Db): Promise<Looked> {
  const query = db.q
    .selectFrom('assessment')
    .select(['key', ...numbers(db, 'crc'), ...texts(db, ...HEAD_TEXTS)])
    .orderBy('key')
    .limit(PAGE);
  return look('assessment', (after: (Row & { readonly key: Key }) | null) => (after === null ? query : query.where('key', '>', after.key)).execute(), headOf);
}

function records(db: Db): Promise<Looked> {
  const query = db.q
    .selectFrom('record')
    .select(['assessment', ...numbers(db, 'crc'), ...texts(db, 'body')])
    .orderBy('assessment')
    .limit(PAGE);
  const next = (after: (Row & { readonly assessment: Key }) | null) => (after === null ? query : query.where('assessment', '>', after.assessment)).execute();
  return look('record', next, recordOf);
}

/** Draft after draft: no draft has many. */
async function changes(db: Db): Promise<Looked> {
  const drafts = await db.q.selectFrom('assessment').select('key').where('status', '=', 'draft').orderBy('key').execute();
  let [rows, damaged] = [0, 0];
  for (const { key } of drafts) {
    for (const row of await readChanges(db, key)) {
      rows++;
      if (isDamaged(() => changeOf(row))) damaged++;
    }
  }
  return { table: 'change', rows, damaged };
}

async function typing(db: Db): Promise<Looked> {
  const rows = await db.q.selectFrom('typing').select(texts(db, 'body')).execute();
  return { table: 'typing', rows: rows.length, damaged: rows.filter((row) => isDamaged(() => parse(text(row, 'body')))).length };
}

/** Its keys are texts, read as bytes where a damaged text would be the end: so by place. */
async function log(db: Db): Promise<Looked> {
  let place = 0;
  const query = db.q
    .selectFrom('log')
    .select([...numbers(db, 'crc'), ...texts(db, 'body')])
    .orderBy('id')
    .limit(PAGE);
  const next = async () => {
    const page = await query.offset(place).execute();
    place += page.length;
    return page;
  };
  return look('log', next, entryOf);
}
