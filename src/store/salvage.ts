/** What can still be read of a damaged file, row by row. */
import { checksum } from './checksum.ts';
import { CHANGES, changeOf, HEAD, headOf, insertChange, insertHead } from './drafts.ts';
import type { Cell, Connection, Row } from './driver.ts';
import { damage } from './faults.ts';
import { insertRecord, recordOf } from './records.ts';
import { number, optionalText, parse, text, texts } from './rows.ts';
import { insertRubric, keepName } from './rubrics.ts';
import type { Summary } from './store.ts';

/** Keys beyond it are damage. */
const END = 2 ** 40;

/** Copies all rows that are whole into an empty store. @returns how many assessments these are */
export function salvage(from: Connection, to: Connection): number {
  const rubrics = salvageRubrics(from, to);
  let saved = 0;
  for (const row of rowsOf(from, `SELECT assessment AS key, crc, ${texts('body')} FROM record WHERE assessment > ? ORDER BY assessment LIMIT 1`)) {
    if (attempt(() => salvageRecord(to, row))) saved++;
  }
  const drafts = `SELECT ${HEAD}, rubric, status = 'draft' AS is_draft FROM assessment WHERE key > ? ORDER BY key LIMIT 1`;
  for (const row of rowsOf(from, drafts)) {
    if (row['is_draft'] === 1 && attempt(() => salvageDraft(from, to, row, rubrics))) saved++;
  }
  to.run('DELETE FROM rubric WHERE NOT EXISTS (SELECT 1 FROM assessment WHERE assessment.rubric = rubric.key)');
  return saved;
}

/** A rubric whose text is damaged is kept by its name. @returns new keys by old ones */
function salvageRubrics(from: Connection, to: Connection): ReadonlyMap<unknown, number> {
  const keys = new Map<unknown, number>();
  for (const row of rowsOf(from, `SELECT key, ${texts('sha256', 'id', 'version', 'title')} FROM rubric WHERE key > ? ORDER BY key LIMIT 1`)) {
    attempt(() => {
      const name: Summary['rubric'] = { id: text(row, 'id'), version: text(row, 'version'), title: text(row, 'title'), sha256: text(row, 'sha256') };
      keys.set(row['key'], keepName(to, name));
      const [whole] = from.all(`SELECT crc, ${texts('body')} FROM rubric WHERE key = ?`, number(row, 'key'));
      const body = text(whole ?? {}, 'body');
      if (whole?.['crc'] === checksum(name.sha256, body)) insertRubric(to, name, body);
    });
  }
  return keys;
}

/** A record says itself all that its row in the list of assessments says. */
function salvageRecord(to: Connection, row: Row): void {
  const record = recordOf(row);
  insertRecord(to, record, keepName(to, record.rubric));
}

function salvageDraft(from: Connection, to: Connection, row: Row, rubrics: ReadonlyMap<unknown, number>): void {
  const head = headOf(row);
  const rubric = rubrics.get(row['rubric']);
  if (rubric === undefined || to.all('SELECT 1 FROM assessment WHERE id = ?', head.id).length > 0) throw damage('rubric');
  const updatedAt = optionalText(row, 'updated_at');
  const key = insertHead(to, head, rubric, updatedAt);
  const old = number(row, 'key');
  for (const one of rowsOf(from, `${CHANGES} AND number > ? ORDER BY number LIMIT 1`, old)) {
    attempt(() => {
      insertChange(to, key, number(one, 'number'), text(one, 'session'), changeOf(one), updatedAt);
    });
  }
  attempt(() => salvageTyping(from, to, old, key));
}

function salvageTyping(from: Connection, to: Connection, old: number, key: number): void {
  for (const row of from.all(`SELECT ${texts('session', 'at', 'body')} FROM typing WHERE assessment = ?`, old)) {
    const body = text(row, 'body');
    parse(body);
    to.run('INSERT INTO typing (assessment, session, at, body) VALUES (?, ?, ?, ?)', key, text(row, 'session'), text(row, 'at'), body);
  }
}

/** @returns the rows of a table by their `key`, without those that cannot be read. */
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
function attempt(work: () => void): boolean {
  try {
    work();
    return true;
  } catch {
    return false;
  }
}
