/** Who has a draft open. It is only told, it never keeps anybody out. */
import { bad, good, type Outcome, problem } from '../problems/problem.ts';
import { number, type Row, text, texts } from './rows.ts';
import type { SessionInfo } from './store.ts';
import type { Key } from './tables.ts';
import type { Db } from './workspace.ts';

/** The machine as sessions see it, and the time. */
export interface Machine {
  /** What it is called; other machines of a team are called otherwise. */
  readonly host: string;
  /** Changes with every start of the machine; empty where the system does not say. */
  readonly boot: string;
  isAlive(pid: number): boolean;
  /** @returns the milliseconds since a time, RFC 3339 UTC; less than 0 where a clock that goes ahead has told it. */
  age(time: string): number;
}

/** Milliseconds after which a session of another machine that was not heard of counts as gone: an interview with its pauses is shorter. */
const SILENCE = 4 * 3_600_000;

/** Takes note of a session, forgets those that are gone and takes over what they were typing. @returns the others, on whatever machine */
export async function openSession(db: Db, id: string, session: SessionInfo, machine: Machine): Promise<Outcome<readonly SessionInfo[]>> {
  const draft = await db.q.selectFrom('assessment').select('key').where('id', '=', id).executeTakeFirst();
  if (!draft) return bad(problem('draft-missing', { id }));
  const { token, host, pid, since } = session;
  const known = (await readSessions(db, draft.key, machine)).filter((one) => one.token !== token);
  for (const one of known) if (!one.isAlive) await closeSession(db, one.token);
  const alive = known.filter(({ isAlive }) => isAlive).map(({ isAlive: _, ...one }) => one);
  await takeOverTyping(db, draft.key, [token, ...alive.map((one) => one.token)]);
  await closeSession(db, token);
  await db.q.insertInto('session').values({ token, assessment: draft.key, host, boot: machine.boot, pid, since }).execute();
  return good(alive);
}

/** @returns the tokens of the sessions on a draft that live. */
export async function livingSessions(db: Db, key: Key, machine: Machine): Promise<ReadonlySet<string>> {
  return new Set((await readSessions(db, key, machine)).filter(({ isAlive }) => isAlive).map(({ token }) => token));
}

/** A session, and whether it lives as far as can be told from here. */
interface KnownSession extends SessionInfo {
  readonly isAlive: boolean;
}

async function readSessions(db: Db, key: Key, machine: Machine): Promise<readonly KnownSession[]> {
  const query = db.q.selectFrom('session').select(['pid', ...texts(db, 'token', 'host', 'boot', 'since')]);
  const rows: readonly Row[] = await query.where('assessment', '=', key).orderBy('since').orderBy('token').execute();
  const known: KnownSession[] = [];
  for (const row of rows) {
    const session = sessionOf(row);
    const isHere = session.host === machine.host;
    const isAlive = isHere ? text(row, 'boot') === machine.boot && machine.isAlive(session.pid) : await wasHeardOf(db, key, session, machine);
    known.push({ ...session, isAlive });
  }
  return known;
}

/** Whether a process of another machine runs cannot be asked: it is told by what the session did last. */
async function wasHeardOf(db: Db, key: Key, { token, since }: SessionInfo, machine: Machine): Promise<boolean> {
  const isRecent = (time: string) => Math.abs(machine.age(time)) < SILENCE;
  if (isRecent(since)) return true;
  const typed: readonly Row[] = await db.q.selectFrom('typing').select(texts(db, 'at')).where('assessment', '=', key).where('session', '=', token).execute();
  if (typed.some((row) => isRecent(text(row, 'at')))) return true;
  const draft = db.q.selectFrom('assessment').select(['last', ...texts(db, 'updated_at')]);
  const row: Row | undefined = await draft.where('key', '=', key).executeTakeFirst();
  // The time of the last change stands with the draft: it is theirs where they have made that change.
  if (row === undefined || !isRecent(text(row, 'updated_at'))) return false;
  const theirs = db.q.selectFrom('change').select('number').where('assessment', '=', key).where('session', '=', token);
  return (await theirs.where('number', '=', number(row, 'last')).executeTakeFirst()) !== undefined;
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
