/**
 * A server as a place to work in: one connection, opened when it is first needed and anew after every cut.
 *
 * Where a connection is cut while something is written, nobody knows whether it was kept. Work twice done is work once done, so it is
 * done again. Where two write what does not go together, the server has one of them begin again.
 */
import { bad, good, type Outcome, problem } from '../../problems/problem.ts';
import { isDamage } from '../damage.ts';
import type { Db, Workspace } from '../workspace.ts';
import { type Address, shownAddress } from './address.ts';
import { type Connection, connect, type Patience } from './connection.ts';
import { dbOf } from './dialect.ts';
import { faultOf, isRace, problemOf, stateOf } from './faults.ts';
import { beginning, type Purpose, rollBack } from './transaction.ts';
import { judge, upgrade, type Where } from './upgrade.ts';

/** What is needed to reach a server. */
export interface Place {
  readonly address: Address;
  /** `null` where none is known. */
  readonly password: string | null;
  readonly patience: Patience;
}

type Work<Value> = (db: Db) => Promise<Outcome<Value>>;

/** An open connection, and what queries see of it. */
interface Opened {
  readonly connection: Connection;
  readonly db: Db;
}

/** @returns the server as a place to work in. Work is done in turn: there is one connection. */
export function createServerWorkspace({ address, password, patience }: Place): Workspace {
  const where: Where = { server: shownAddress(address), schema: address.schema, patience };
  let opened: Opened | null = null;
  let turn: Promise<unknown> = Promise.resolve();

  const open = async (): Promise<Opened> => {
    if (opened?.connection.isOpen()) return opened;
    opened = null;
    const connection = await connect(address, password, patience);
    opened = { connection, db: dbOf(connection) };
    return opened;
  };

  const attempt = async <Value>(purpose: Exclude<Purpose, 'upgrade'>, work: Work<Value>): Promise<Outcome<Value>> => {
    const pauses = createPauses(patience.turn);
    for (let isAgain = false; ; ) {
      try {
        return await transact(await open(), purpose, work, where);
      } catch (error) {
        const fault = faultOf(error);
        // Where no connection came about, a second attempt at once would come to the same.
        if (fault === 'cut' && opened !== null && !isAgain) isAgain = true;
        else if (fault !== 'clash' || !(await pauses.next())) return failed(error, address);
      }
    }
  };

  const inTurn = <Value>(work: () => Promise<Value>): Promise<Value> => {
    const done = turn.then(work);
    turn = done.catch(() => {});
    return done;
  };

  return {
    read: (work) => inTurn(() => attempt('read', work)),
    write: (work) => inTurn(() => attempt('write', work)),
    // What was removed is gone from the tables; files, journals and copies are the server's.
    clean: async () => good(null),
    close: () =>
      inTurn(async () => {
        await opened?.connection.close();
        opened = null;
      }),
  };
}

/** @returns what is to be told of an error; throws it where it is a bug. */
function failed(error: unknown, address: Address): Outcome<never> {
  if (isDamage(error)) return bad(problem('server-fault', { server: shownAddress(address), reason: 'what stands there is not what was written' }));
  if (faultOf(error) === 'bug' || isRace(error)) throw error;
  return bad(problemOf(error, address));
}

/** Does the work in a transaction, once the tables are those of today. Whatever is thrown, nothing stays open. */
async function transact<Value>({ connection, db }: Opened, purpose: Purpose, work: Work<Value>, where: Where): Promise<Outcome<Value>> {
  try {
    const ready = await begin(connection, purpose, where);
    const outcome = ready.ok ? await work(db) : ready;
    await connection.run({ text: outcome.ok ? 'COMMIT' : 'ROLLBACK' });
    return outcome;
  } catch (error) {
    if (faultOf(error) === 'cut') connection.cut();
    await rollBack(connection);
    throw error;
  }
}

/** Begins a transaction and looks, on the same way, at the version of the tables; makes what is missing. */
async function begin(connection: Connection, purpose: Purpose, where: Where, isAgain = false): Promise<Outcome<null>> {
  const about = await lookAt(connection, `${beginning(purpose, where)}; SELECT application, version FROM ${where.schema}.about`);
  const judged = about === MISSING ? good('older' as const) : judge(about, where);
  if (!judged.ok) return judged;
  if (judged.value === 'today') return good(null);
  await rollBack(connection);
  if (isAgain) return bad(problem('server-fault', { server: where.server, reason: 'its tables were changed by somebody else' }));
  const upgraded = await upgrade(connection, where);
  return upgraded.ok ? begin(connection, purpose, where, true) : upgraded;
}

const MISSING = Symbol('there is no such table');

/** @returns the last row that several statements give; `MISSING` where its table is not there, `undefined` where it has other columns. */
async function lookAt(connection: Connection, text: string): Promise<unknown> {
  try {
    const given: unknown = await connection.run({ text });
    return (given as readonly { readonly rows: readonly unknown[] }[]).at(-1)?.rows[0];
  } catch (error) {
    const state = stateOf(error);
    if (state === '42P01' || state === '3F000') return MISSING;
    if (state === '42703') return undefined;
    throw error;
  }
}

/** Pauses that grow, each a little different, so that those who met do not meet again. */
function createPauses(most: number): { readonly next: () => Promise<boolean> } {
  let [paused, length] = [0, 5];
  return {
    /** @returns whether there was time for one more. */
    next: async () => {
      if (paused >= most) return false;
      const time = length * (0.5 + Math.random());
      [paused, length] = [paused + time, Math.min(length * 2, LONGEST)];
      await new Promise((done) => setTimeout(done, time));
      return true;
    },
  };
}

/** Milliseconds of a pause: longer ones would let those who came later go first, again and again. */
const LONGEST = 100;
