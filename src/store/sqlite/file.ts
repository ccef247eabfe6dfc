/** The file of the store and the connection to it: opened when it is first needed, and anew after every fault. */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { bad, good, type Outcome, problem } from '../../problems/problem.ts';
import { damage } from '../damage.ts';
import type { Db, Workspace } from '../workspace.ts';
import { sweep } from './care/scraps.ts';
import { cleanUp, cutJournal } from './clean.ts';
import { dbOf } from './dialect.ts';
import type { Connection, Driver } from './driver.ts';
import { faultOf, problemOf } from './faults.ts';
import { prepareFile } from './folder.ts';
import { STORE_FILE } from './name.ts';
import { forbidsWriting, needsRepair, repair } from './repair.ts';
import { APPLICATION, STEPS } from './schema.ts';
import { atOneMoment, inTransaction, pragma, quietly, upgrade } from './upgrade.ts';

/**
 * Pages in the journal after which they are moved into the file and the journal is written from its beginning again: to write over
 * what is there costs the disk less than to make a file longer, and what is moved now and then is little.
 */
const JOURNAL = 256;

/** Where the store lies, and what it needs to know of the world. */
export interface Place {
  /** Absolute; made where it is not there. */
  readonly folder: string;
  /** Whose folder it has to be; `null` where the system does not count users. */
  readonly uid: number | null;
  /** The time, as it can stand in the name of a file. */
  readonly stamp: () => string;
}

/** An open connection, what queries see of it, and which file it leads to. */
interface Opened {
  readonly connection: Connection;
  readonly db: Db;
  readonly path: string;
  readonly inode: number;
}

/** @returns the store's file as a place to work in. Work is done in turn: there is one connection. */
export function createStoreFile(driver: Driver, place: Place): Workspace {
  let opened: Opened | null = null;
  /** Which file was opened last, for when it turns out to be damaged. */
  let found = { path: join(place.folder, STORE_FILE), inode: 0 };
  let hasWritten = false;
  let turn: Promise<unknown> = Promise.resolve();

  const close = () => {
    const { connection } = opened ?? {};
    opened = null;
    if (connection) shut(connection);
  };

  const connect = async (): Promise<Outcome<Opened>> => {
    if (opened && opened.inode !== inodeOf(opened.path)) close();
    if (opened) return good(opened);
    const path = prepareFile(place.folder, STORE_FILE, place.uid);
    if (!path.ok) return path;
    found = { path: path.value, inode: inodeOf(path.value) };
    quietly(() => sweep(driver, found.path));
    if (needsRepair(found.path)) throw damage('an unfinished repair');
    const connection = driver(found.path);
    const one = { connection, db: dbOf(connection), ...found };
    const ready = await prepareOrShut(one);
    if (ready.ok) opened = one;
    return ready.ok ? good(one) : ready;
  };

  const attempt = async <Value>(work: (one: Opened) => Promise<Outcome<Value>>, isAgain = false): Promise<Outcome<Value>> => {
    try {
      const one = await connect();
      return one.ok ? await work(one.value) : one;
    } catch (error) {
      const fault = faultOf(error);
      if (fault !== 'busy') close();
      if (fault === 'bug') throw error;
      const isDamage = fault === 'damage' || (fault === 'disk' && forbidsWriting(found.path));
      if (!isDamage || isAgain) return bad(problemOf(error, found.path));
      return (await mend()) ?? attempt(work, true);
    }
  };

  /** @returns what was mended; `null` when another process has done it. */
  const mend = async (): Promise<ReturnType<typeof bad> | null> => {
    try {
      const mended = await repair(driver, found.path, found.inode, place.stamp());
      return mended && bad(problem('store-damaged', { file: found.path, ...mended }));
    } catch (error) {
      if (faultOf(error) === 'bug') throw error;
      return bad(problemOf(error, found.path));
    }
  };

  const inTurn = <Value>(work: () => Promise<Value>): Promise<Value> => {
    const done = turn.then(work);
    turn = done.catch(() => {});
    return done;
  };

  return {
    read: (work) => inTurn(() => attempt(({ connection, db }) => atOneMoment(connection, () => work(db)))),
    write: (work) => {
      hasWritten = true;
      return inTurn(() => attempt((one) => transact(one, work)));
    },
    clean: () => inTurn(() => attempt(async ({ connection }) => good(cleanUp(connection)))),
    close: () =>
      inTurn(async () => {
        if (opened && hasWritten) leaveTidy(opened);
        close();
      }),
  };
}

/** The file may have been exchanged while we waited for our turn: then what we write would be lost with it. */
function transact<Value>({ connection, db, path, inode }: Opened, work: (db: Db) => Promise<Outcome<Value>>): Promise<Outcome<Value>> {
  const guarded = () => {
    if (inodeOf(path) !== inode) throw damage('the file was exchanged');
    return work(db);
  };
  return inTransaction(connection, guarded, ({ ok }) => ok);
}

/** All in one file, and nothing old in the journal. Whoever works on will do it otherwise. */
function leaveTidy({ connection }: Opened): void {
  quietly(() => {
    connection.all('PRAGMA busy_timeout = 0');
    cutJournal(connection);
  });
}

/** A connection that is not fully prepared is never used: it would not know what belongs together, nor wait for the disk. */
async function prepareOrShut(one: Opened): Promise<Outcome<null>> {
  let isReady = false;
  try {
    const ready = await prepare(one);
    isReady = ready.ok;
    return ready;
  } finally {
    if (!isReady) shut(one.connection);
  }
}

/** libsql does not let go of what is locked before the last statement is collected. */
function shut(db: Connection): void {
  quietly(() => db.run('ROLLBACK'));
  quietly(() => db.close());
}

/** Looks before it writes: a file of somebody else, or of a newer fit, stays as it is. */
async function prepare({ connection: db, path }: Opened): Promise<Outcome<null>> {
  const { application, version, tables } = identify(db);
  const isNew = application === 0 && version === 0 && tables === 0;
  if (application !== APPLICATION && !isNew) return bad(problem('store-foreign', { file: path }));
  if (version > STEPS.length) return bad(problem('store-newer', { file: path, found: version, known: STEPS.length }));
  if (tables === 0 && !isNew) throw damage('the tables are gone');
  db.all('PRAGMA journal_mode = WAL');
  db.exec(`PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA wal_autocheckpoint = ${JOURNAL}`);
  db.all('PRAGMA secure_delete = ON');
  if (version < STEPS.length) await upgrade(db);
  quietly(() => cleanUp(db));
  return good(null);
}

/** All at one moment: another process may be making the tables just now. */
function identify(db: Connection): { readonly application: number; readonly version: number; readonly tables: number } {
  db.exec('BEGIN');
  const tables = Number(db.all('SELECT count(*) AS tables FROM sqlite_schema')[0]?.['tables']);
  const found = { application: pragma(db, 'application_id'), version: pragma(db, 'user_version'), tables };
  db.exec('COMMIT');
  return found;
}

/** @returns which file is at the path; 0 for none. */
function inodeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.ino ?? 0;
}
