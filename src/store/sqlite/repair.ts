/**
 * A damaged file is set aside and what can be read of it is put into a new one.
 *
 * The work is done beside the file, under a lock that ends with its process. Once the new file is whole it is called `-salvaged`: from
 * then on who finds it goes on where the other was stopped. Nothing is deleted but copies.
 */
import { closeSync, constants, copyFileSync, existsSync, openSync, readSync, renameSync, rmSync, statSync, truncateSync, writeSync } from 'node:fs';
import { dbOf } from './dialect.ts';
import type { Driver } from './driver.ts';
import { syncFolder } from './folder.ts';
import { salvage } from './salvage.ts';
import { upgrade } from './upgrade.ts';

/** The head of a SQLite file: the size of a page stands at 16, who may write at 18 and read at 19, the number of pages at 28, the form of the tables at 44. */
const HEAD_SIZE = 100;
const [NEWEST_KIND, NEWEST_FORM] = [2, 4];

/** A file that says it is longer than this does not know what it says. */
const MOST = 2 ** 34;

/** What came of a repair. */
export interface Repair {
  /** Where the damaged file lies now. */
  readonly aside: string;
  /** How many assessments could be saved. */
  readonly saved: number;
}

/**
 * @returns whether a repair was begun and not finished, or a journal lies beside a file that cannot be its own.
 * The journal is looked at first: another process may be making both just now, the file before the journal.
 */
export function needsRepair(path: string): boolean {
  return existsSync(`${path}-salvaged`) || (sizeOf(`${path}-wal`) > 0 && sizeOf(path) === 0);
}

/** @returns whether a file says that it is of a kind that only a newer SQLite may write. We never make one, so that is damage. */
export function forbidsWriting(path: string): boolean {
  try {
    return (headOf(path)[18] ?? 0) > NEWEST_KIND;
  } catch {
    return false;
  }
}

/** @returns what was done; `null` when another process was faster. @param inode which file was found to be damaged */
export async function repair(driver: Driver, path: string, inode: number, stamp: string): Promise<Repair | null> {
  const lock = `${path}-repair`;
  closeSync(openSync(lock, constants.O_RDWR | constants.O_CREAT, 0o600));
  const db = driver(lock);
  try {
    db.exec('BEGIN EXCLUSIVE');
    const isDone = !needsRepair(path) && statSync(path, { throwIfNoEntry: false })?.ino !== inode;
    if (isDone) return null;
    if (!existsSync(`${path}-salvaged`)) await makeSalvaged(driver, path);
    const saved = countIn(driver, `${path}-salvaged`);
    return { aside: exchange(path, stamp), saved };
  } finally {
    db.close();
    rmSync(lock, { force: true });
  }
}

/** Reads a copy: even to look into a file can change it. */
async function makeSalvaged(driver: Driver, path: string): Promise<void> {
  const [copy, fresh] = [`${path}-broken`, `${path}-salvage`];
  const scraps = [copy, `${copy}-wal`, `${copy}-shm`, fresh, `${fresh}-journal`];
  for (const scrap of scraps) rmSync(scrap, { force: true });
  for (const end of ['', '-wal']) if (existsSync(path + end)) copyFileSync(path + end, copy + end, constants.COPYFILE_FICLONE);
  lengthen(copy);
  mendHead(copy);
  closeSync(openSync(fresh, constants.O_RDWR | constants.O_CREAT, 0o600));
  const [from, to] = [driver(copy), driver(fresh)];
  try {
    await upgrade(to);
    to.exec('BEGIN');
    await salvage(from, dbOf(to));
    to.exec('COMMIT');
  } finally {
    for (const db of [from, to]) db.close();
  }
  renameSync(fresh, `${path}-salvaged`);
  syncFolder(path);
  for (const scrap of scraps) rmSync(scrap, { force: true });
}

/** SQLite reads nothing of a file that is shorter than its head says: what was cut off becomes empty pages, which are only damaged. */
function lengthen(path: string): void {
  if (sizeOf(path) < HEAD_SIZE) return;
  const head = headOf(path);
  const length = head.readUInt16BE(16) * head.readUInt32BE(28);
  if (length > sizeOf(path) && length <= MOST) truncateSync(path, length);
}

/** SQLite reads nothing of a file of a kind or form that is still to come. We never make one: it is taken for the newest there is. */
function mendHead(path: string): void {
  if (sizeOf(path) < HEAD_SIZE) return;
  const head = headOf(path);
  for (const at of [18, 19]) if ((head[at] as number) > NEWEST_KIND) head[at] = NEWEST_KIND;
  if (head.readUInt32BE(44) > NEWEST_FORM) head.writeUInt32BE(NEWEST_FORM, 44);
  const file = openSync(path, constants.O_RDWR);
  writeSync(file, head, 0, HEAD_SIZE, 0);
  closeSync(file);
}

function headOf(path: string): Buffer {
  const head = Buffer.alloc(HEAD_SIZE);
  const file = openSync(path, constants.O_RDONLY);
  readSync(file, head);
  closeSync(file);
  return head;
}

function countIn(driver: Driver, path: string): number {
  const db = driver(path);
  try {
    return Number(db.all('SELECT count(*) AS saved FROM assessment')[0]?.['saved']);
  } finally {
    db.close();
  }
}

/** The journal goes with its file, or it would be taken for that of the new one. @returns where the damaged file lies */
function exchange(path: string, stamp: string): string {
  let aside = `${path}.damaged-${stamp}`;
  for (let i = 2; existsSync(aside) || existsSync(`${aside}-wal`); i++) aside = `${path}.damaged-${stamp}-${i}`;
  for (const end of ['', '-wal']) if (existsSync(path + end)) renameSync(path + end, aside + end);
  rmSync(`${path}-shm`, { force: true });
  renameSync(`${path}-salvaged`, path);
  syncFolder(path);
  return aside;
}

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}
