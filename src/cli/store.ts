/** The store of the user who runs the command. */
import { readFileSync } from 'node:fs';
import { bad, type Outcome, problem } from '../problems/problem.ts';
import type { AssessmentStore } from '../store/store.ts';
import { dataFolder } from './folders.ts';
import type { Io } from './io.ts';

/** @returns the store in the data folder. Commands that keep nothing never load it. */
export async function openStore(io: Io): Promise<Outcome<AssessmentStore>> {
  const folder = dataFolder(io);
  if (folder === null) return bad(problem('store-nowhere', {}));
  const { openSqliteStore } = await import('../store/sqlite/open.ts');
  const { uid, isAlive } = io.host;
  return openSqliteStore({ folder, uid, machine: { boot: bootId(), isAlive }, stamp: () => stampOf(io.now()) });
}

/** Linux alone says which start of the machine this is. */
function bootId(): string {
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
  } catch {
    return '';
  }
}

/** A time that can stand in the name of a file everywhere: 20260102T030405Z. */
function stampOf(time: number): string {
  return new Date(time).toISOString().replaceAll(/[-:]|\.\d+/g, '');
}
