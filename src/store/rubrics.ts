/** Rubrics in the store: each text once, for as long as an assessment needs it. */
import type { Rubric } from '../engine/model/rubric.ts';
import { checksum } from './checksum.ts';
import type { Connection } from './driver.ts';
import { intact, parse, text } from './rows.ts';
import type { StoredRubric } from './store.ts';

/** @returns the key of the rubric, which is put in where it is missing. */
export function keepRubric(db: Connection, { rubric, sha256 }: StoredRubric): number {
  const body = JSON.stringify(rubric);
  const [known] = db.all('SELECT key FROM rubric WHERE sha256 = ?', sha256);
  if (known) return Number(known['key']);
  const { id, version, title } = rubric;
  const crc = checksum(sha256, body);
  db.run('INSERT INTO rubric (sha256, id, version, title, crc, body) VALUES (?, ?, ?, ?, ?, ?)', sha256, id, version, title, crc, body);
  return Number(db.all('SELECT key FROM rubric WHERE sha256 = ?', sha256)[0]?.['key']);
}

/** Takes out what no assessment uses any more. */
export function dropRubrics(db: Connection): void {
  db.run('DELETE FROM rubric WHERE NOT EXISTS (SELECT 1 FROM assessment WHERE assessment.rubric = rubric.key)');
}

/** @returns the rubric with this hash, `null` when there is none. */
export function findRubric(db: Connection, sha256: string): StoredRubric | null {
  const [row] = db.all('SELECT sha256, crc, body FROM rubric WHERE sha256 = ?', sha256);
  if (!row) return null;
  const body = text(row, 'body');
  intact(row, sha256, body);
  return { rubric: parse(body) as Rubric, sha256 };
}
