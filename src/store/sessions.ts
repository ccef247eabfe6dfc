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

/** Takes note of a session and forgets those that are gone. @returns the others of this machine */
export function openSession(db: Connection, id: string, session: SessionInfo, machine: Machine): Outcome<readonly SessionInfo[]> {
  const key = db.all('SELECT key FROM assessment WHERE id = ?', id)[0]?.['key'];
  if (typeof key !== 'number') return bad(problem('draft-missing', { id }));
  const { token, host, pid, since } = session;
  const columns = texts('token', 'host', 'boot', 'since');
  const known = db.all(`SELECT ${columns}, pid FROM session WHERE assessment = ? AND host = ? AND token <> ?`, key, host, token);
  const alive = known.filter((row) => text(row, 'boot') === machine.boot && machine.isAlive(number(row, 'pid')));
  for (const row of known) if (!alive.includes(row)) db.run('DELETE FROM session WHERE token = ?', text(row, 'token'));
  db.run(
    'INSERT OR REPLACE INTO session (token, assessment, host, boot, pid, since) VALUES (?, ?, ?, ?, ?, ?)',
    ...[token, key, host, machine.boot, pid, since],
  );
  return good(alive.map(sessionOf));
}

/** Forgets a session. */
export function closeSession(db: Connection, token: string): Outcome<null> {
  db.run('DELETE FROM session WHERE token = ?', token);
  return good(null);
}

function sessionOf(row: Row): SessionInfo {
  return { token: text(row, 'token'), host: text(row, 'host'), pid: number(row, 'pid'), since: text(row, 'since') };
}
