/** The store of a team as a store in a file, for what only files can have done. */
import { mkdirSync, rmSync } from 'node:fs';
import { problem } from '../../problems/problem.ts';
import { Failure, unwrap } from '../failure.ts';
import { reasonOf } from '../input/files.ts';
import type { Io } from '../io.ts';
import { openStoreAt } from '../kept/store.ts';
import type { StorePlace } from '../kept/store-place.ts';
import { copyAll } from './copy-telling.ts';

/** @returns what the work makes of it. @param folder absolute, where nothing is: it is for its owner alone, holds the file, and goes with it */
export async function asFile<Value>(server: StorePlace, folder: string, quiet: unknown, io: Io, work: (folder: string) => Promise<Value>): Promise<Value> {
  try {
    mkdirSync(folder, { mode: 0o700 });
  } catch (error) {
    throw new Failure([problem('output-failed', { reason: `${folder}: ${reasonOf(error)}` })]);
  }
  try {
    await bring(server, folder, quiet, io);
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function bring(server: StorePlace, folder: string, quiet: unknown, io: Io): Promise<void> {
  const source = unwrap(await openStoreAt(server, io));
  try {
    const target = unwrap(await openStoreAt({ kind: 'file', folder }, io));
    try {
      await copyAll(source, target, quiet, io);
    } finally {
      await target.close();
    }
  } finally {
    await source.close();
  }
}
