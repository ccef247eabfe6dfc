/** Drafts: what they begin with, and the changes that are added to them. */
import type { Assessor, Prospect } from '../engine/model/assessment.ts';
import type { Change, Typing } from '../engine/model/draft.ts';
import { bad, good, type Outcome, problem } from '../problems/problem.ts';
import { checksum } from './checksum.ts';
import type { Connection, Row } from './driver.ts';
import { fold } from './fold.ts';
import { intact, number, optionalText, parse, text, texts } from './rows.ts';
import { dropRubrics, findRubric, keepRubric } from './rubrics.ts';
import { livingSessions, type Machine } from './sessions.ts';
import type { Appended, NewDraft, StoredDraft, StoredRubric } from './store.ts';

/** What the row of an assessment holds that never changes. */
interface Head {
  readonly id: string;
  readonly prospect: Prospect;
  readonly assessor: Assessor | null;
  readonly createdAt: string | null;
}

/** What is read of a draft, and of its changes. */
export const HEAD = `assessment.key, ${texts('assessment.id', 'created_at', 'updated_at', 'prospect', 'assessor')}, last, assessment.crc`;
export const CHANGES = `SELECT number AS key, number, ${texts('session', 'body')}, crc FROM change WHERE assessment = ?`;

const LATER = `${CHANGES} AND number > ? ORDER BY number`;

/** Puts the row of a new assessment in, as a draft without answers. @returns its key */
export function insertHead(db: Connection, { id, prospect, assessor, createdAt }: Head, rubric: number, updatedAt: string | null): number {
  const [about, by] = [JSON.stringify(prospect), assessor === null ? null : JSON.stringify(assessor)];
  db.run(
    `INSERT INTO assessment (id, status, rubric, name, code, created_at, updated_at, answered, last, crc, prospect, assessor)
     VALUES (?, 'draft', ?, ?, ?, ?, ?, 0, 0, ?, ?, ?)`,
    ...[id, rubric, fold(prospect.name), prospect.key === null ? null : fold(prospect.key), createdAt, updatedAt],
    ...[checksumOf({ id, prospect, assessor, createdAt }), about, by],
  );
  return number(db.all('SELECT key FROM assessment WHERE id = ?', id)[0] ?? {}, 'key');
}

function checksumOf({ id, prospect, assessor, createdAt }: Head): number {
  return checksum(id, JSON.stringify(prospect), assessor === null ? null : JSON.stringify(assessor), createdAt);
}

/** Begins a draft. */
export function begin(db: Connection, draft: NewDraft): Outcome<null> {
  const { id, prospect, assessor, rubric, at, changes } = draft;
  const [row] = db.all(`SELECT key, crc, status = 'draft' AS is_draft FROM assessment WHERE id = ?`, id);
  if (row) return beginAgain(db, row, draft);
  const key = insertHead(db, { id, prospect, assessor, createdAt: at }, keepRubric(db, rubric), at);
  addChanges(db, { key, last: 0 }, '', changes, at);
  return good(null);
}

/** What begins in the same way was begun already, and was told that this had failed. What has come to it since is added. */
function beginAgain(db: Connection, row: Row, { id, prospect, assessor, at, changes }: NewDraft): Outcome<null> {
  const key = number(row, 'key');
  const known = db.all(`${CHANGES} ORDER BY number`, key);
  const isSame = row['is_draft'] === 1 && row['crc'] === checksumOf({ id, prospect, assessor, createdAt: at });
  if (!isSame || !areOf(known, '', changes.slice(0, known.length))) return bad(problem('draft-exists', { id }));
  addChanges(db, { key, last: known.length }, '', changes.slice(known.length), at);
  return good(null);
}

/** @returns whether these rows are these changes of a session. */
function areOf(rows: readonly Row[], session: string, changes: readonly Change[]): boolean {
  if (rows.length !== changes.length) return false;
  return rows.every((row, i) => text(row, 'session') === session && text(row, 'body') === JSON.stringify(changes[i]));
}

/** A draft that may be written to. */
interface Open {
  readonly key: number;
  readonly last: number;
}

/** @returns where a draft stands; refused when it is none or no longer one. */
function openDraft(db: Connection, id: string): Outcome<Open> {
  const [row] = db.all(`SELECT key, status = 'draft' AS is_draft, last FROM assessment WHERE id = ?`, id);
  if (!row) return bad(problem('draft-missing', { id }));
  if (row['is_draft'] !== 1) return bad(problem('draft-locked', { id }));
  return good({ key: number(row, 'key'), last: number(row, 'last') });
}

/** Appends changes. What the same session has appended since, and was told had failed, is not appended again. */
export function append(db: Connection, id: string, session: string, since: number, changes: readonly Change[], at: string): Outcome<Appended> {
  const draft = openDraft(db, id);
  if (!draft.ok) return draft;
  const later = draft.value.last > since ? db.all(LATER, draft.value.key, since) : [];
  const own = later.filter((row) => text(row, 'session') === session);
  const isRepeated = own.length > 0 && areOf(own, session, changes);
  const last = isRepeated ? draft.value.last : addChanges(db, draft.value, session, changes, at);
  db.run('DELETE FROM typing WHERE assessment = ? AND session = ?', draft.value.key, session);
  return good({ last, others: later.filter((row) => text(row, 'session') !== session).map(changeOf) });
}

/** @returns the number of the last change then. */
function addChanges(db: Connection, { key, last }: Open, session: string, changes: readonly Change[], at: string): number {
  for (const [i, change] of changes.entries()) insertChange(db, key, last + i + 1, session, change, at);
  return last + changes.length;
}

/** Puts a change in, which is the last then. How many questions have an answer changes with it. */
export function insertChange(db: Connection, key: number, number: number, session: string, change: Change, at: string | null): void {
  const body = JSON.stringify(change);
  const { item } = change;
  const answers = change.entry?.answer === undefined ? 0 : 1;
  db.run(
    `UPDATE assessment SET last = ?, updated_at = ?, answered = answered + ? - coalesce(
       (SELECT answers FROM change WHERE assessment = ? AND item = ? ORDER BY number DESC LIMIT 1), 0)
     WHERE key = ?`,
    ...[number, at, answers, key, item, key],
  );
  db.run(
    'INSERT INTO change (assessment, number, session, item, answers, crc, body) VALUES (?, ?, ?, ?, ?, ?, ?)',
    ...[key, number, session, item, answers, checksum(number, session, body), body],
  );
}

/** @returns the change in a row, which must be as it was written. */
export function changeOf(row: Row): Change {
  const body = text(row, 'body');
  intact(row, number(row, 'number'), text(row, 'session'), body);
  return parse(body) as Change;
}

/** Moves a draft to another rubric. What was moved just so, and was told that this had failed, is not moved again. */
export function moveTo(db: Connection, id: string, rubric: StoredRubric, session: string, changes: readonly Change[], at: string): Outcome<null> {
  const draft = openDraft(db, id);
  if (!draft.ok) return draft;
  const isThere = db.all('SELECT 1 FROM assessment JOIN rubric ON rubric.key = rubric WHERE assessment.key = ? AND sha256 = ?', draft.value.key, rubric.sha256);
  const newest = db.all(LATER, draft.value.key, draft.value.last - changes.length);
  if (isThere.length > 0 && areOf(newest, session, changes)) return good(null);
  db.run('UPDATE assessment SET rubric = ?, updated_at = ? WHERE key = ?', keepRubric(db, rubric), at, draft.value.key);
  addChanges(db, draft.value, session, changes, at);
  dropRubrics(db);
  return good(null);
}

/** Keeps or forgets what a session is typing. */
export function keepTyping(db: Connection, id: string, session: string, typing: Typing | null, at: string): Outcome<null> {
  const draft = openDraft(db, id);
  if (!draft.ok) return draft;
  const { key } = draft.value;
  if (typing === null) db.run('DELETE FROM typing WHERE assessment = ? AND session = ?', key, session);
  else db.run('INSERT OR REPLACE INTO typing (assessment, session, at, body) VALUES (?, ?, ?, ?)', key, session, at, JSON.stringify(typing));
  return good(null);
}

/** @returns the draft as it stands, `null` when there is none. */
export function readDraft(db: Connection, id: string, machine: Machine): Outcome<StoredDraft | null> {
  const [row] = db.all(
    `SELECT ${HEAD}, ${texts('sha256', 'version')}, CAST(rubric.id AS BLOB) AS rubric_id
     FROM assessment JOIN rubric ON rubric.key = assessment.rubric WHERE assessment.id = ? AND status = 'draft'`,
    id,
  );
  if (!row) return good(null);
  const rubric = findRubric(db, text(row, 'sha256'));
  if (rubric === null) return bad(problem('draft-rubric', { id, rubric: `${text(row, 'rubric_id')}@${text(row, 'version')}` }));
  const key = number(row, 'key');
  return good({
    ...headOf(row),
    rubric,
    createdAt: text(row, 'created_at'),
    updatedAt: text(row, 'updated_at'),
    changes: db.all(`${CHANGES} ORDER BY number`, key).map(changeOf),
    last: number(row, 'last'),
    typing: leftTyping(db, key, livingSessions(db, key, machine)),
  });
}

/** What is being typed elsewhere right now is not offered here. */
function leftTyping(db: Connection, key: number, living: ReadonlySet<string>): readonly Typing[] {
  const rows = db.all(`SELECT ${texts('session', 'body')} FROM typing WHERE assessment = ? ORDER BY at DESC`, key);
  return rows.filter((row) => !living.has(text(row, 'session'))).map((row) => parse(text(row, 'body')) as Typing);
}

/** @returns what a row of an assessment holds that never changes, which must be as it was written. */
export function headOf(row: Row): Head {
  const [id, prospect, assessor, createdAt] = [text(row, 'id'), text(row, 'prospect'), optionalText(row, 'assessor'), optionalText(row, 'created_at')];
  intact(row, id, prospect, assessor, createdAt);
  return { id, prospect: parse(prospect) as Prospect, assessor: assessor === null ? null : (parse(assessor) as Assessor), createdAt };
}
