/** Rubrics in the store: each text once, for as long as an assessment needs it. */
import type { Rubric } from '../engine/model/rubric.ts';
import { checksum } from './checksum.ts';
import type { Connection } from './driver.ts';
import { intact, number, optionalText, parse, text, texts } from './rows.ts';
import type { RubricUse, StoredRubric, Summary } from './store.ts';

/** In place of the text of a rubric that was lost when the file was damaged. The next assessment that uses the rubric brings it back. */
const LOST = '';

/** @returns the key of the rubric, which is put in where it is missing. */
export function keepRubric(db: Connection, { rubric, sha256 }: StoredRubric): number {
  const [known] = db.all('SELECT key, length(body) AS size FROM rubric WHERE sha256 = ?', sha256);
  if (known && known['size'] !== 0) return number(known, 'key');
  const { id, version, title } = rubric;
  return insertRubric(db, { id, version, title, sha256 }, JSON.stringify(rubric));
}

/** @returns the key of a rubric of which no more is known than its name. */
export function keepName(db: Connection, rubric: Summary['rubric']): number {
  const [known] = db.all('SELECT key FROM rubric WHERE sha256 = ?', rubric.sha256);
  return known ? number(known, 'key') : insertRubric(db, rubric, LOST);
}

/** Puts in a rubric, or puts right the one with the same hash. */
export function insertRubric(db: Connection, { id, version, title, sha256 }: Summary['rubric'], body: string): number {
  db.run(
    `INSERT INTO rubric (sha256, id, version, title, crc, body) VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT (sha256) DO UPDATE SET id = excluded.id, version = excluded.version, title = excluded.title, crc = excluded.crc, body = excluded.body`,
    ...[sha256, id, version, title, checksum(sha256, body), body],
  );
  return number(db.all('SELECT key FROM rubric WHERE sha256 = ?', sha256)[0] ?? {}, 'key');
}

/** Takes out what no assessment uses any more. */
export function dropRubrics(db: Connection): void {
  db.run('DELETE FROM rubric WHERE NOT EXISTS (SELECT 1 FROM assessment WHERE assessment.rubric = rubric.key)');
}

/** @returns the rubric with this hash, `null` when there is none. */
export function findRubric(db: Connection, sha256: string): StoredRubric | null {
  const [row] = db.all(`SELECT crc, ${texts('body')} FROM rubric WHERE sha256 = ?`, sha256);
  if (!row) return null;
  const body = text(row, 'body');
  if (body === LOST) return null;
  intact(row, sha256, body);
  return { rubric: parse(body) as Rubric, sha256 };
}

/** @returns every text that an assessment or a draft is under, the one used last first. */
export function listRubrics(db: Connection): readonly RubricUse[] {
  const rows = db.all(
    `SELECT ${texts('rubric.id', 'rubric.version', 'rubric.title', 'rubric.sha256')}, count(*) AS assessments, CAST(max(assessment.updated_at) AS BLOB) AS used_at
     FROM rubric JOIN assessment ON assessment.rubric = rubric.key GROUP BY rubric.key ORDER BY max(assessment.updated_at) DESC, max(assessment.key) DESC`,
  );
  return rows.map((row) => ({
    id: text(row, 'id'),
    version: text(row, 'version'),
    title: text(row, 'title'),
    sha256: text(row, 'sha256'),
    assessments: number(row, 'assessments'),
    usedAt: optionalText(row, 'used_at'),
  }));
}
