/** Who has a draft open. It is only told, it never keeps anybody out. */
import { bad, good, type Outcome, problem } from '../problems/problem.ts';
import type { Connection, Row } from './driver.ts';
import { number, text, texts } from './rows.ts';
import type { SessionInfo } from './store.ts';

/** The machine as sessions see it. */
export interface Machine {
  /** Changes with every start of the machine; empty where the system does not say. */
  readonly boot: string;
  isAlive(pid: number): boolean;
}

/** Takes note of a session, forgets those that are gone and takes over what they were typing. @returns the others of this machine */
export function openSession(db: Connection, id: string, session: SessionInfo, machine: Machine): Outcome<readonly SessionInfo[]> {
  const key = db.all('SELECT key FROM assessment WHERE id = ?', id)[0]?.['key'];
  if (typeof key !== 'number') return bad(problem('draft-missing', { id }));
  const { token, host, pid, since } = session;
  const columns = texts('token', 'host', 'boot', 'since');
  const known = db.all(`SELECT ${columns}, pid FROM session WHERE assessment = ? AND host = ? AND token <> ?`, key, host, token);
  const alive = known.filter((row) => isAlive(row, machine));
  for (const row of known) if (!alive.includes(row)) db.run('DELETE FROM session WHERE token = ?', text(row, 'token'));
  takeOverTyping(db, key, [token, ...alive.map((row) => text(row, 'token'))]);
  db.run(
    'INSERT OR REPLACE INTO session (token, assessment, host, boot, pid, since) VALUES (?, ?, ?, ?, ?, ?)',
    ...[token, key, host, machine.boot, pid, since],
  );
  return good(alive.map(sessionOf));
}

/** @returns the tokens of the sessions on a draft whose process lives. */
export function livingSessions(db: Connection, key: number, machine: Machine): ReadonlySet<string> {
  const known = db.all(`SELECT ${texts('token', 'boot')}, pid FROM session WHERE assessment = ?`, key);
  return new Set(known.filter((row) => isAlive(row, machine)).map((row) => text(row, 'token')));
}

function isAlive(row: Row, machine: Machine): boolean {
  return text(row, 'boot') === machine.boot && machine.isAlive(number(row, 'pid'));
}

/** What a session that is gone was typing goes on here, so that it is forgotten once it is kept or dropped; the newest, for that is what was offered. */
function takeOverTyping(db: Connection, key: number, [own = '', ...others]: readonly string[]): void {
  const tokens = db.all(`SELECT ${texts('session')} FROM typing WHERE assessment = ? ORDER BY at DESC`, key).map((row) => text(row, 'session'));
  const [newest, ...older] = tokens.filter((token) => token !== own && !others.includes(token));
  if (newest === undefined) return;
  for (const token of [own, ...older]) db.run('DELETE FROM typing WHERE assessment = ? AND session = ?', key, token);
  db.run('UPDATE typing SET session = ? WHERE assessment = ? AND session = ?', own, key, newest);
}

/** Forgets a session. */
export function closeSession(db: Connection, token: string): Outcome<null> {
  db.run('DELETE FROM session WHERE token = ?', token);
  return good(null);
}

function sessionOf(row: Row): SessionInfo {
  return { token: text(row, 'token'), host: text(row, 'host'), pid: number(row, 'pid'), since: text(row, 'since') };
}
