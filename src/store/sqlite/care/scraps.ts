/**
 * What is made on the way to something whole: whole copies of the store, which must not stay where somebody is killed. Their paths are
 * written down beside the store before they are made, in a file that is locked as long as the work goes on; what is found in one that
 * nobody holds any more is taken away at the next start.
 */
import { closeSync, constants, existsSync, openSync, rmSync, statSync } from 'node:fs';
import type { Connection, Driver } from '../driver.ts';
import { busy, faultOf } from '../faults.ts';
import { quietly } from '../upgrade.ts';

/** What stands behind the name of the store in that of the list. */
const LIST = '-care';
/** What SQLite puts beside a file. */
const BESIDE = ['', '-journal', '-wal', '-shm'];

/** @returns what the work returns; whatever becomes of it, none of the scraps is left. @param store its file @param scraps absolute paths */
export async function withScraps<Value>(driver: Driver, store: string, scraps: readonly string[], work: () => Promise<Value>): Promise<Value> {
  const list = openList(driver, store);
  try {
    list.exec('BEGIN');
    for (const scrap of scraps) list.run('INSERT INTO scrap (path) VALUES (?)', scrap);
    list.exec('COMMIT');
    return await work();
  } finally {
    for (const scrap of scraps) quietly(() => take(scrap));
    // What fails now is done at the next start, and takes nothing away from what was done.
    quietly(() => close(list, store));
  }
}

/** Takes away what somebody left who was killed. What is still being worked on stays. */
export function sweep(driver: Driver, store: string): void {
  if (!existsSync(store + LIST)) return;
  try {
    close(openList(driver, store, 0), store);
  } catch (error) {
    if (faultOf(error) === 'bug') throw error;
  }
}

/** @returns whether care was begun and not ended, by somebody who works on it or was killed. */
export function isCaredFor(store: string): boolean {
  return existsSync(store + LIST);
}

/** How often the list may be taken away under our hands while we wait for it. */
const ATTEMPTS = 5;

/** Whoever holds the list holds it alone, until it is closed or the process ends. @param patience in milliseconds; what the driver has unless given */
function openList(driver: Driver, store: string, patience?: number): Connection {
  for (let i = 0; i < ATTEMPTS; i++) {
    closeSync(openSync(store + LIST, constants.O_RDWR | constants.O_CREAT, 0o600));
    const inode = inodeOf(store + LIST);
    const list = driver(store + LIST);
    try {
      if (patience !== undefined) list.all(`PRAGMA busy_timeout = ${patience}`);
      list.all('PRAGMA locking_mode = EXCLUSIVE');
      list.exec('BEGIN EXCLUSIVE; CREATE TABLE IF NOT EXISTS scrap (path TEXT NOT NULL); COMMIT');
      if (inodeOf(store + LIST) === inode) return cleared(list);
    } catch (error) {
      quietly(() => list.close());
      throw error;
    }
    list.close();
  }
  throw busy();
}

/** What stands in it was left by somebody who was killed. */
function cleared(list: Connection): Connection {
  for (const { path } of list.all('SELECT path FROM scrap')) take(String(path));
  list.run('DELETE FROM scrap');
  return list;
}

/** The list goes while it is still locked: who waits for it sees that it is another. Its journal first: who is killed between leaves a list that is found. */
function close(list: Connection, store: string): void {
  for (const end of ['-journal', '']) quietly(() => rmSync(store + LIST + end, { force: true }));
  list.close();
}

function take(scrap: string): void {
  for (const end of BESIDE) rmSync(scrap + end, { force: true });
}

function inodeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.ino ?? 0;
}
