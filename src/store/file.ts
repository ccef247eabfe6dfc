/** The file of the store and the connection to it: opened when it is first needed, and anew after every fault. */
import { statSync } from 'node:fs';
import { bad, good, type Outcome, problem } from '../problems/problem.ts';
import type { Connection, Driver } from './driver.ts';
import { damage, faultOf, problemOf } from './faults.ts';
import { prepareFile } from './folder.ts';
import { APPLICATION, STEPS } from './schema.ts';

/** What the store is called in its folder. */
const NAME = 'fit.db';

/** A place to work in. What the work returns without `ok` is not kept. */
export interface StoreFile {
  read<Value>(work: (db: Connection) => Outcome<Value>): Outcome<Value>;
  /** All or nothing, and on the disk when it returns. */
  write<Value>(work: (db: Connection) => Outcome<Value>): Outcome<Value>;
  /** Takes what was removed out of the journal too. */
  shrink(): Outcome<null>;
  close(): void;
}

/** An open connection, and which file it leads to. */
interface Opened {
  readonly db: Connection;
  readonly path: string;
  readonly inode: number;
}

/** @returns the store's file in `folder`. */
export function createStoreFile(driver: Driver, folder: string, uid: number | null): StoreFile {
  let opened: Opened | null = null;

  const connect = (): Outcome<Opened> => {
    if (opened && opened.inode !== inodeOf(opened.path)) close();
    if (opened) return good(opened);
    const path = prepareFile(folder, NAME, uid);
    if (!path.ok) return path;
    const db = driver(path.value);
    opened = { db, path: path.value, inode: inodeOf(path.value) };
    const ready = prepare(db, path.value);
    if (!ready.ok) close();
    return ready.ok ? good(opened) : ready;
  };

  const close = () => {
    const { db } = opened ?? {};
    opened = null;
    if (db) quietly(() => db.close());
  };

  const attempt = <Value>(work: (one: Opened) => Outcome<Value>): Outcome<Value> => {
    try {
      const one = connect();
      return one.ok ? work(one.value) : one;
    } catch (error) {
      const fault = faultOf(error);
      const file = opened?.path ?? `${folder}/${NAME}`;
      if (fault !== 'busy') close();
      if (fault === 'bug') throw error;
      return bad(problemOf(error, file));
    }
  };

  return {
    read: (work) => attempt(({ db }) => work(db)),
    write: (work) => attempt((one) => transact(one, work)),
    shrink: () => attempt(({ db }) => good(shrink(db))),
    close: () => {
      if (opened) attempt(({ db }) => good(shrink(db)));
      close();
    },
  };
}

/** The file may have been exchanged while we waited for our turn: then what we write would be lost with it. */
function transact<Value>({ db, path, inode }: Opened, work: (db: Connection) => Outcome<Value>): Outcome<Value> {
  db.exec('BEGIN IMMEDIATE');
  try {
    if (inodeOf(path) !== inode) throw damage('the file was exchanged');
    const outcome = work(db);
    db.exec(outcome.ok ? 'COMMIT' : 'ROLLBACK');
    return outcome;
  } catch (error) {
    quietly(() => db.exec('ROLLBACK'));
    throw error;
  }
}

function shrink(db: Connection): null {
  db.all('PRAGMA wal_checkpoint(TRUNCATE)');
  return null;
}

/** Looks before it writes: a file of somebody else, or of a newer fit, stays as it is. */
function prepare(db: Connection, file: string): Outcome<null> {
  const [application, version] = [pragma(db, 'application_id'), pragma(db, 'user_version')];
  if (version > STEPS.length && application === APPLICATION) return bad(problem('store-newer', { file, found: version, known: STEPS.length }));
  if (application !== APPLICATION && (application !== 0 || version !== 0 || pragmaCount(db) > 0)) return bad(problem('store-foreign', { file }));
  db.all('PRAGMA journal_mode = WAL');
  db.exec('PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON');
  db.all('PRAGMA secure_delete = ON');
  if (version < STEPS.length) upgrade(db);
  return good(null);
}

/** Another process may have been faster: the version counts that stands when it is our turn. */
function upgrade(db: Connection): void {
  for (;;) {
    db.exec('BEGIN IMMEDIATE');
    try {
      const version = pragma(db, 'user_version');
      const step = STEPS[version];
      if (step !== undefined) db.exec(`${step}; PRAGMA application_id = ${APPLICATION}; PRAGMA user_version = ${version + 1}`);
      db.exec('COMMIT');
      if (step === undefined) return;
    } catch (error) {
      quietly(() => db.exec('ROLLBACK'));
      throw error;
    }
  }
}

function pragma(db: Connection, name: 'application_id' | 'user_version'): number {
  return Number(db.all(`PRAGMA ${name}`)[0]?.[name]);
}

function pragmaCount(db: Connection): number {
  return Number(db.all('SELECT count(*) AS tables FROM sqlite_schema')[0]?.['tables']);
}

/** @returns which file is at the path; 0 for none. */
function inodeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.ino ?? 0;
}

/** What cannot be done any more after a fault does not matter any more. */
function quietly(work: () => void): void {
  try {
    work();
  } catch {}
}
