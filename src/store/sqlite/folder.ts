/** The folder and the file of the store, which are for their owner alone. */
import { chmodSync, closeSync, constants, fsyncSync, lstatSync, mkdirSync, openSync, realpathSync, type Stats, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { bad, good, type Outcome, problem } from '../../problems/problem.ts';
import { problemOf } from './faults.ts';

/**
 * Makes what is missing, and takes away what others were allowed.
 * @param uid whose it all has to be; `null` where the system does not count users
 * @returns the path of the file without links
 */
export function prepareFile(folder: string, name: string, uid: number | null): Outcome<string> {
  const file = join(folder, name);
  let path = folder;
  try {
    const fault = prepareFolder(folder, uid);
    if (fault) return fault;
    path = file;
    // SQLite would make the file readable for everybody where the mask allows it; its -wal and -shm take their mode from the file.
    if (!lstatSync(file, { throwIfNoEntry: false })) create(file);
    const stats = statSync(file);
    if (!stats.isFile()) return bad(problem('store-kind', { file, kind: kindOf(stats), wanted: 'file' }));
    if (isForeign(stats, uid)) return bad(problem('store-owner', { file }));
    const real = realpathSync(file);
    narrow(real, 0o600);
    const mode = statSync(real).mode & 0o777;
    for (const end of ['-wal', '-shm']) setMode(real + end, mode);
    return good(real);
  } catch (error) {
    return bad(problemOf(error, path));
  }
}

function create(file: string): void {
  closeSync(openSync(file, constants.O_RDWR | constants.O_CREAT, 0o600));
  syncFolder(file);
}

/** @returns what is wrong with the folder, `null` when nothing is. */
function prepareFolder(folder: string, uid: number | null): ReturnType<typeof bad> | null {
  if (!lstatSync(folder, { throwIfNoEntry: false })) makeFolder(folder);
  const stats = statSync(folder);
  if (!stats.isDirectory()) return bad(problem('store-kind', { file: folder, kind: kindOf(stats), wanted: 'folder' }));
  if (isForeign(stats, uid)) return bad(problem('store-owner', { file: folder }));
  narrow(folder, 0o700);
  return null;
}

/** Step by step, because Node's own way never ends where a folder like /proc takes no other. */
function makeFolder(folder: string): void {
  const parent = dirname(folder);
  if (parent !== folder && !lstatSync(parent, { throwIfNoEntry: false })) makeFolder(parent);
  try {
    mkdirSync(folder, 0o700);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}

/** Of root too: what it wrote into the folder of somebody else, that person could not use any more. */
function isForeign(stats: Stats, uid: number | null): boolean {
  return uid !== null && stats.uid !== uid;
}

function narrow(path: string, mode: number): void {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats && (stats.mode & 0o077) !== 0) chmodSync(path, mode);
}

/** Who only read a file that was read-only then has left others beside it that are so still. */
function setMode(path: string, mode: number): void {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats && (stats.mode & 0o777) !== mode) chmodSync(path, mode);
}

/** A new name is safe once its folder is on the disk. Some systems cannot say so of folders. */
export function syncFolder(file: string): void {
  try {
    const folder = openSync(dirname(file), constants.O_RDONLY);
    fsyncSync(folder);
    closeSync(folder);
  } catch {}
}

function kindOf(stats: Stats): string {
  if (stats.isDirectory()) return 'a folder';
  if (stats.isFIFO()) return 'a pipe';
  if (stats.isFile()) return 'a file';
  return stats.isSocket() ? 'a socket' : 'a device';
}
