/** Records: assessments that are locked. */
import type { Assessment } from '../engine/model/assessment.ts';
import { bad, good, type Outcome, problem } from '../problems/problem.ts';
import { checksum } from './checksum.ts';
import { insertHead } from './drafts.ts';
import type { Connection, Row } from './driver.ts';
import { intactText, number, parse, texts } from './rows.ts';
import { dropRubrics, keepRubric } from './rubrics.ts';
import type { Answered, RecordPage, StoredRubric } from './store.ts';

/** Keeps a record, and lets go of the draft that it was. @param since the last change that the record knows of */
export function complete(db: Connection, record: Assessment, rubric: StoredRubric, since: number | null): Outcome<null> {
  const { id } = record;
  const [row] = db.all(
    `SELECT assessment.key, status = 'draft' AS is_draft, last, sha256 <> ? AS is_moved
     FROM assessment LEFT JOIN rubric ON rubric.key = assessment.rubric WHERE assessment.id = ?`,
    ...[rubric.sha256, id],
  );
  if (row?.['is_draft'] === 0) return JSON.stringify(readRecord(db, id)) === JSON.stringify(record) ? good(null) : bad(problem('draft-locked', { id }));
  if (!row && since !== null) return bad(problem('draft-missing', { id }));
  if (row?.['is_moved'] === 1 && since !== null) return bad(problem('draft-moved', { id }));
  if (row && since !== null && number(row, 'last') > since) return bad(problem('draft-changed', { id }));
  // In place of the draft: name, key and assessor may have been put right meanwhile.
  if (row) db.run('DELETE FROM assessment WHERE key = ?', number(row, 'key'));
  insertRecord(db, record, keepRubric(db, rubric));
  dropRubrics(db);
  return good(null);
}

/** Puts a record in. */
export function insertRecord(db: Connection, record: Assessment, rubric: number): void {
  const body = JSON.stringify(record);
  const key = insertHead(db, record, rubric, record.updatedAt);
  const { recommendation, band, score } = record.result;
  db.run(
    `UPDATE assessment SET status = 'complete', answered = ?, recommendation = ?, band = ?, score = ? WHERE key = ?`,
    ...[Object.keys(record.answers).length + Object.keys(record.facts).length, recommendation, band, score, key],
  );
  db.run('INSERT INTO record (assessment, crc, body) VALUES (?, ?, ?)', key, checksum(body), body);
}

/** @returns the record, `null` when there is none. */
export function readRecord(db: Connection, id: string): Assessment | null {
  const [row] = db.all(`SELECT record.crc, ${texts('record.body')} FROM assessment JOIN record ON record.assessment = assessment.key WHERE id = ?`, id);
  if (!row) return null;
  return recordOf(row);
}

/** Records that are in memory at a time. */
const PAGE = 64;

/** @returns one page of what was answered under a rubric, the one locked last first. The plus keeps SQLite on the order of the keys: by rubric it would sort all of them for every page. */
export function readRecords(db: Connection, rubric: string, from: number | null): RecordPage {
  const rows = db.all(
    `SELECT record.assessment, record.crc, ${texts('record.body')} FROM assessment JOIN record ON record.assessment = assessment.key
     WHERE assessment.key < ? AND +assessment.rubric IN (SELECT key FROM rubric WHERE id = ?) ORDER BY assessment.key DESC LIMIT ?`,
    ...[from ?? Number.MAX_SAFE_INTEGER, rubric, PAGE],
  );
  const last = rows.at(-1);
  return { records: rows.map(answeredOf), next: rows.length < PAGE || last === undefined ? null : number(last, 'assessment') };
}

/** What came of the answers makes up most of a record and stands after them. Written by JSON.stringify, this stands nowhere else. */
const RESULT = ',"result":{"recommendation":';

/** @returns what was answered in the record of a row, as far as that can be done without reading what came of it. */
function answeredOf(row: Row): Answered {
  const whole = intactText(row, 'body');
  const end = whole.indexOf(RESULT);
  const beginning = parse(end === -1 ? whole : `${whole.slice(0, end)}}`) as Partial<Answered>;
  const { id, rubric, prospect, answers } = (beginning.answers === undefined ? parse(whole) : beginning) as Answered;
  return { id, rubric, prospect, answers };
}

/** @returns the record in a row, which must be as it was written. */
export function recordOf(row: Row): Assessment {
  return parse(intactText(row, 'body')) as Assessment;
}
