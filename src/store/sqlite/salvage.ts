/** What can still be read of a damaged file, row by row. */
import { checksum } from '../checksum.ts';
import { damage } from '../damage.ts';
import { changeOf, HEAD_TEXTS, headOf, insertChange, insertHead, numberOf } from '../drafts.ts';
import { entryOf, insertEntry, summarise } from '../log.ts';
import { insertProspect, keepProspect, prospectOf } from '../prospects.ts';
import { insertRecord, recordOf } from '../records.ts';
import { type Cell, number, optionalText, parse, type Row, text } from '../rows.ts';
import { dropRubrics, findRubric, insertRubric, keepName } from '../rubrics.ts';
import type { Summary } from '../store.ts';
import type { Key } from '../tables.ts';
import type { Db } from '../workspace.ts';
import type { Connection } from './driver.ts';

/** Keys beyond it are damage. */
const END = 2 ** 40;

/** New keys by old ones. */
type Keys = ReadonlyMap<unknown, Key>;

/** Copies all rows that are whole into an empty store. */
export async function salvage(from: Connection, to: Db): Promise<void> {
  const rubrics = await salvageRubrics(from, to);
  const prospects = await salvageProspects(from, to);
  for (const row of rowsOf(
    from,
    `SELECT assessment AS key, ${integers('crc')}, ${bytes('body')} FROM record WHERE assessment > ? ORDER BY assessment LIMIT 1`,
  )) {
    await attempt(() => salvageRecord(from, to, row, prospects));
  }
  // A file of the first version has neither.
  const heads = [...HEAD_TEXTS, 'updated_at'] as const;
  const later = tryRows(() => from.all('SELECT whose FROM assessment LIMIT 0'))
    ? `${bytes(...heads)}, ${integers('whose')}`
    : `${bytes(...heads.filter((one) => one !== 'follows'))}, NULL AS follows`;
  const drafts = `SELECT key, ${later}, ${integers('last', 'crc', 'rubric')}, status = 'draft' AS is_draft FROM assessment WHERE key > ? ORDER BY key LIMIT 1`;
  for (const row of rowsOf(from, drafts)) if (row['is_draft'] === 1) await attempt(() => salvageDraft(from, to, row, { rubrics, prospects }));
  await salvageLog(from, to);
  await dropRubrics(to);
}

/** @returns columns for reading: as bytes. libsql ends the process where a text is damaged and no UTF-8. */
function bytes(...columns: readonly string[]): string {
  return columns.map((column) => `CAST(${column} AS BLOB) AS ${column.split('.').at(-1)}`).join(', ');
}

/** @returns columns for reading: as numbers, whatever damage has made of them. */
function integers(...columns: readonly string[]): string {
  return columns.map((column) => `CAST(${column} AS INTEGER) AS ${column}`).join(', ');
}

/** A rubric whose text is damaged is kept by its name. */
async function salvageRubrics(from: Connection, to: Db): Promise<Keys> {
  const keys = new Map<unknown, Key>();
  for (const row of rowsOf(from, `SELECT key, ${bytes('sha256', 'id', 'version', 'title')} FROM rubric WHERE key > ? ORDER BY key LIMIT 1`)) {
    await attempt(async () => {
      const name: Summary['rubric'] = { id: text(row, 'id'), version: text(row, 'version'), title: text(row, 'title'), sha256: text(row, 'sha256') };
      keys.set(row['key'], await keepName(to, name));
      const [whole] = from.all(`SELECT ${integers('crc')}, ${bytes('body')} FROM rubric WHERE key = ?`, number(row, 'key'));
      const body = text(whole ?? {}, 'body');
      if (whole?.['crc'] === checksum(name.sha256, body)) await insertRubric(to, name, body);
    });
  }
  return keys;
}

/** Who was merged is told so once all are there. */
async function salvageProspects(from: Connection, to: Db): Promise<Keys> {
  const keys = new Map<unknown, Key>();
  const merged: [Key, unknown][] = [];
  for (const row of rowsOf(from, `SELECT key, ${integers('crc', 'merged_into')}, ${bytes('id', 'body')} FROM prospect WHERE key > ? ORDER BY key LIMIT 1`)) {
    await attempt(async () => {
      const key = await insertProspect(to, prospectOf(row));
      keys.set(row['key'], key);
      if (row['merged_into'] !== null) merged.push([key, row['merged_into']]);
    });
  }
  for (const [key, old] of merged) {
    const into = keys.get(old);
    if (into !== undefined) await to.q.updateTable('prospect').set({ merged_into: into }).where('key', '=', key).execute();
  }
  return keys;
}

/** A record says itself all that its row in the list of assessments says, but whose it is. */
async function salvageRecord(from: Connection, to: Db, row: Row, prospects: Keys): Promise<void> {
  const record = recordOf(row);
  const rubric = await keepName(to, record.rubric);
  const source = (await findRubric(to, record.rubric.sha256))?.rubric ?? null;
  const whose = ownerOf(from, row, prospects) ?? (await keepProspect(to, record.prospect, record.id));
  await insertRecord(to, record, { rubric, whose, source });
}

function ownerOf(from: Connection, row: Row, prospects: Keys): Key | undefined {
  try {
    return prospects.get(from.all(`SELECT ${integers('whose')} FROM assessment WHERE key = ?`, number(row, 'key'))[0]?.['whose']);
  } catch {
    return undefined;
  }
}

async function salvageDraft(from: Connection, to: Db, row: Row, { rubrics, prospects }: Readonly<Record<'rubrics' | 'prospects', Keys>>): Promise<void> {
  const head = headOf(row);
  const rubric = rubrics.get(row['rubric']);
  const isKept = await to.q.selectFrom('assessment').select('key').where('id', '=', head.id).executeTakeFirst();
  if (rubric === undefined || isKept) throw damage('rubric');
  const updatedAt = optionalText(row, 'updated_at');
  const whose = prospects.get(row['whose']) ?? (await keepProspect(to, head.prospect, head.id));
  const key = await insertHead(to, head, { rubric, whose, updatedAt });
  const old = number(row, 'key');
  for (const one of changesIn(from, old)) {
    await attempt(() => insertChange(to, key, numberOf(one), text(one, 'session'), changeOf(one), updatedAt));
  }
  await attempt(() => salvageTyping(from, to, old, key));
}

/** All at once where that can be done: one that has come from another draft hides those before its number, or behind. */
function changesIn(from: Connection, assessment: number): readonly Row[] {
  const select = `SELECT CAST(number AS INTEGER) AS key, ${integers('number', 'crc')}, ${bytes('session', 'body')} FROM change WHERE assessment = ?`;
  const stepwise = () => [...rowsOf(from, `${select} AND number > ? ORDER BY change.number LIMIT 1`, assessment)];
  const rows = tryRows(() => from.all(select, assessment)) ?? stepwise();
  // Whose a row is does not tell what it says itself: one that is out of its place is found under another key.
  return rows.map((row): Row => ({ ...row, assessment })).toSorted((a, b) => Number(a['number']) - Number(b['number']));
}

async function salvageTyping(from: Connection, to: Db, old: number, assessment: Key): Promise<void> {
  for (const row of from.all(`SELECT ${bytes('session', 'at', 'body')} FROM typing WHERE assessment = ?`, old)) {
    const body = text(row, 'body');
    parse(body);
    await to.q
      .insertInto('typing')
      .values({ assessment, session: text(row, 'session'), at: text(row, 'at'), body })
      .execute();
  }
}

/** What it did to prospects is in their rows already; what it says of assessments is told again. */
async function salvageLog(from: Connection, to: Db): Promise<void> {
  const ids = tryRows(() => from.all(`SELECT ${bytes('id')} FROM log`)) ?? [];
  for (const { id } of ids.map((row) => ({ id: row['id'] }))) {
    await attempt(async () => {
      const [row = {}] = from.all(`SELECT ${integers('crc')}, ${bytes('body')} FROM log WHERE id = ?`, text({ id }, 'id'));
      const entry = entryOf(row);
      const whose = await to.q.selectFrom('prospect').select('key').where('id', '=', entry.prospect).executeTakeFirstOrThrow();
      await insertEntry(to, whose.key, entry);
      await summarise(to, entry);
    });
  }
}

/** @returns the rows, `null` where they cannot be read. */
function tryRows(read: () => readonly Row[]): readonly Row[] | null {
  try {
    return read();
  } catch {
    return null;
  }
}

/** @returns the rows of a table by their `key`, without those that cannot be read; none where there is no such table. */
function* rowsOf(db: Connection, sql: string, ...values: readonly Cell[]): Generator<Row> {
  const read: Read = (after) => db.all(sql, ...values, after);
  for (let after = -1; after < END; ) {
    const row = next(read, after) ?? nextReadable(read, after);
    if (row === null || row === 'none') return;
    yield row;
    after = number(row, 'key');
  }
}

/** Asks for the rows after a key. */
type Read = (after: number) => readonly Row[];

/** @returns the row after a key; `none` behind the last, `null` where it cannot be read. */
function next(read: Read, after: number): Row | 'none' | null {
  try {
    const [row] = read(after);
    if (row === undefined) return 'none';
    return typeof row['key'] === 'number' && row['key'] > after ? row : null;
  } catch {
    return null;
  }
}

/** Feels forward in longer and longer steps for the end of the damage, and then back to where it ends. */
function nextReadable(read: Read, start: number): Row | 'none' | null {
  let [dark, step] = [start, 1];
  while (next(read, dark + step) === null) {
    dark += step;
    step *= 2;
    if (dark > END) return null;
  }
  let light = dark + step;
  while (light - dark > 1) {
    const middle = Math.floor((dark + light) / 2);
    if (next(read, middle) === null) dark = middle;
    else light = middle;
  }
  return next(read, light);
}

/** What is no whole row is passed over. */
async function attempt(work: () => Promise<unknown>): Promise<boolean> {
  try {
    await work();
    return true;
  } catch {
    return false;
  }
}
