/** The file of the store and the connection to it: opened when it is first needed, and anew after every fault. */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { bad, good, type Outcome, problem } from '../problems/problem.ts';
import type { Connection, Driver } from './driver.ts';
import { damage, faultOf, problemOf } from './faults.ts';
import { prepareFile } from './folder.ts';
import { STORE_FILE } from './name.ts';
import { cleanUp, cutJournal } from './remove.ts';
import { forbidsWriting, needsRepair, repair } from './repair.ts';
import { APPLICATION, STEPS } from './schema.ts';
import { inTransaction, pragma, quietly, upgrade } from './upgrade.ts';

/** What the store is called in its folder. */

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

/** A place to work in. What the work returns without `ok` is not kept. */
export interface StoreFile {
  read<Value>(work: (db: Connection) => Outcome<Value>): Outcome<Value>;
  /** All or nothing, and on the disk when it returns. */
  write<Value>(work: (db: Connection) => Outcome<Value>): Outcome<Value>;
  close(): void;
}

/** An open connection, and which file it leads to. */
interface Opened {
  readonly db: Connection;
  readonly path: string;
  readonly inode: number;
}

/** @returns the store's file. */
export function createStoreFile(driver: Driver, place: Place): StoreFile {
  let opened: Opened | null = null;
  /** Which file was opened last, for when it turns out to be damaged. */
  let found = { path: join(place.folder, STORE_FILE), inode: 0 };
  let hasWritten = false;

  const close = () => {
    const { db } = opened ?? {};
    opened = null;
    if (db) shut(db);
  };

  const connect = (): Outcome<Opened> => {
    if (opened && opened.inode !== inodeOf(opened.path)) close();
    if (opened) return good(opened);
    const path = prepareFile(place.folder, STORE_FILE, place.uid);
    if (!path.ok) return path;
    found = { path: path.value, inode: inodeOf(path.value) };
    if (needsRepair(found.path)) throw damage('an unfinished repair');
    const one = { db: driver(found.path), ...found };
    const ready = prepareOrShut(one);
    if (ready.ok) opened = one;
    return ready.ok ? good(one) : ready;
  };

  const attempt = <Value>(work: (one: Opened) => Outcome<Value>, isAgain = false): Outcome<Value> => {
    try {
      const one = connect();
      return one.ok ? work(one.value) : one;
    } catch (error) {
      const fault = faultOf(error);
      if (fault !== 'busy') close();
      if (fault === 'bug') throw error;
      const isDamage = fault === 'damage' || (fault === 'disk' && forbidsWriting(found.path));
      if (!isDamage || isAgain) return bad(problemOf(error, found.path));
      return mend() ?? attempt(work, true);
    }
  };

  /** @returns what was mended; `null` when another process has done it. */
  const mend = (): ReturnType<typeof bad> | null => {
    try {
      const mended = repair(driver, found.path, found.inode, place.stamp());
      return mended && bad(problem('store-damaged', { file: found.path, ...mended }));
    } catch (error) {
      if (faultOf(error) === 'bug') throw error;
      return bad(problemOf(error, found.path));
    }
  };

  return {
    read: (work) => attempt(({ db }) => work(db)),
    write: (work) => {
      hasWritten = true;
      return attempt((one) => transact(one, work));
    },
    close: () => {
      if (opened && hasWritten) leaveTidy(opened);
      close();
    },
  };
}

/** The file may have been exchanged while we waited for our turn: then what we write would be lost with it. */
function transact<Value>({ db, path, inode }: Opened, work: (db: Connection) => Outcome<Value>): Outcome<Value> {
  const guarded = () => {
    if (inodeOf(path) !== inode) throw damage('the file was exchanged');
    return work(db);
  };
  return inTransaction(db, guarded, ({ ok }) => ok);
}

/** All in one file, and nothing old in the journal. Whoever works on will do it otherwise. */
function leaveTidy({ db }: Opened): void {
  quietly(() => {
    db.all('PRAGMA busy_timeout = 0');
    cutJournal(db);
  });
}

/** A connection that is not fully prepared is never used: it would not know what belongs together, nor wait for the disk. */
function prepareOrShut(one: Opened): Outcome<null> {
  let isReady = false;
  try {
    const ready = prepare(one);
    isReady = ready.ok;
    return ready;
  } finally {
    if (!isReady) shut(one.db);
  }
}

/** libsql does not let go of what is locked before the last statement is collected. */
function shut(db: Connection): void {
  quietly(() => db.run('ROLLBACK'));
  quietly(() => db.close());
}

/** Looks before it writes: a file of somebody else, or of a newer fit, stays as it is. */
function prepare({ db, path }: Opened): Outcome<null> {
  const { application, version, tables } = identify(db);
  const isNew = application === 0 && version === 0 && tables === 0;
  if (application !== APPLICATION && !isNew) return bad(problem('store-foreign', { file: path }));
  if (version > STEPS.length) return bad(problem('store-newer', { file: path, found: version, known: STEPS.length }));
  if (tables === 0 && !isNew) throw damage('the tables are gone');
  db.all('PRAGMA journal_mode = WAL');
  db.exec(`PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA wal_autocheckpoint = ${JOURNAL}`);
  db.all('PRAGMA secure_delete = ON');
  if (version < STEPS.length) upgrade(db);
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
