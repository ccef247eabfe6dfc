/** Who has a draft open. It is only told, it never keeps anybody out. */
import { bad, good, type Outcome, problem } from '../problems/problem.ts';
import { number, type Row, text, texts } from './rows.ts';
import type { SessionInfo } from './store.ts';
import type { Key } from './tables.ts';
import type { Db } from './workspace.ts';

/** The machine as sessions see it. */
export interface Machine {
  /** Changes with every start of the machine; empty where the system does not say. */
  readonly boot: string;
  isAlive(pid: number): boolean;
}

/** Takes note of a session, forgets those that are gone and takes over what they were typing. @returns the others of this machine */
export async function openSession(db: Db, id: string, session: SessionInfo, machine: Machine): Promise<Outcome<readonly SessionInfo[]>> {
  const draft = await db.q.selectFrom('assessment').select('key').where('id', '=', id).executeTakeFirst();
  if (!draft) return bad(problem('draft-missing', { id }));
  const { token, host, pid, since } = session;
  const query = db.q.selectFrom('session').select(['pid', ...texts(db, 'token', 'host', 'boot', 'since')]);
  const known: readonly Row[] = await query.where('assessment', '=', draft.key).where('host', '=', host).where('token', '<>', token).execute();
  const alive = known.filter((row) => isAlive(row, machine));
  for (const row of known) if (!alive.includes(row)) await closeSession(db, text(row, 'token'));
  await takeOverTyping(db, draft.key, [token, ...alive.map((row) => text(row, 'token'))]);
  await closeSession(db, token);
  await db.q.insertInto('session').values({ token, assessment: draft.key, host, boot: machine.boot, pid, since }).execute();
  return good(alive.map(sessionOf));
}

/** @returns the tokens of the sessions on a draft whose process lives. */
export async function livingSessions(db: Db, key: Key, machine: Machine): Promise<ReadonlySet<string>> {
  const known: readonly Row[] = await db.q
    .selectFrom('session')
    .select(['pid', ...texts(db, 'token', 'boot')])
    .where('assessment', '=', key)
    .execute();
  return new Set(known.filter((row) => isAlive(row, machine)).map((row) => text(row, 'token')));
}

function isAlive(row: Row, machine: Machine): boolean {
  return text(row, 'boot') === machine.boot && machine.isAlive(number(row, 'pid'));
}

/** What a session that is gone was typing goes on here, so that it is forgotten once it is kept or dropped; the newest, for that is what was offered. */
async function takeOverTyping(db: Db, key: Key, [own = '', ...others]: readonly string[]): Promise<void> {
  const rows: readonly Row[] = await db.q.selectFrom('typing').select(texts(db, 'session')).where('assessment', '=', key).orderBy('at', 'desc').execute();
  const tokens = rows.map((row) => text(row, 'session')).filter((token) => token !== own && !others.includes(token));
  const [newest, ...older] = tokens;
  if (newest === undefined) return;
  await db.q
    .deleteFrom('typing')
    .where('assessment', '=', key)
    .where('session', 'in', [own, ...older])
    .execute();
  await db.q.updateTable('typing').set({ session: own }).where('assessment', '=', key).where('session', '=', newest).execute();
}

/** Forgets a session. */
export async function closeSession(db: Db, token: string): Promise<Outcome<null>> {
  await db.q.deleteFrom('session').where('token', '=', token).execute();
  return good(null);
}

function sessionOf(row: Row): SessionInfo {
  return { token: text(row, 'token'), host: text(row, 'host'), pid: number(row, 'pid'), since: text(row, 'since') };
}
