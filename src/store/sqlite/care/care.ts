/** Looking after the store in a file: copies of it, and what is wrong with it. */
import { chmodSync, existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { bad, good, type Outcome } from '../../../problems/problem.ts';
import { type Driver, loadDriver } from '../driver.ts';
import { faultOf, problemOf } from '../faults.ts';
import { createStoreFile, type Place } from '../file.ts';
import { prepareFile } from '../folder.ts';
import { STORE_FILE } from '../name.ts';
import { repair } from '../repair.ts';
import { backUp, type Copied, type Target } from './backup.ts';
import { type Diagnosis, diagnose, privatePaths } from './diagnosis.ts';
import { type Exchange, type Restored, restore } from './restore.ts';
import { sweep } from './scraps.ts';

/** What can be done for a store. */
export interface Care {
  /** Copies it while others may write. */
  backUp(target: Target): Promise<Outcome<Copied>>;
  /** Puts a backup in its place. @param isWanted asked before anything is changed @returns `null` when it was not wanted */
  restore(backup: string, isWanted: (exchange: Exchange) => Promise<boolean>): Promise<Outcome<Restored | null>>;
  /** Looks at everything and changes nothing. @returns `null` where nothing was ever kept */
  diagnose(): Promise<Outcome<Diagnosis | null>>;
  /** Mends what can be mended. @returns what is found afterwards */
  mend(): Promise<Outcome<Diagnosis | null>>;
}

/** What this needs to know of the world. */
export interface CareOptions extends Place {
  /** Instead of the first driver that can be loaded. */
  readonly driver?: Driver;
}

/** @returns the care of the store in a folder. */
export async function openCare({ driver: given, ...place }: CareOptions): Promise<Outcome<Care>> {
  const driver = given ? good(given) : await loadDriver();
  return driver.ok ? good(createCare(driver.value, place)) : driver;
}

function createCare(driver: Driver, place: Place): Care {
  const { folder, uid, stamp } = place;
  const look = () => guarded(join(folder, STORE_FILE), async () => good(await diagnose(driver, folder, uid)));
  return {
    backUp: async (target) => {
      const store = await prepared(driver, place);
      return store.ok ? backUp(driver, store.value, target) : store;
    },
    restore: async (backup, isWanted) => {
      const store = await prepared(driver, place);
      return store.ok ? restore(driver, { store: store.value, backup, stamp: stamp(), isWanted }) : store;
    },
    diagnose: look,
    mend: async () => {
      const before = await look();
      if (!before.ok || before.value === null) return before;
      const mended = await guarded(before.value.file, () => mend(driver, place, before.value as Diagnosis));
      return mended.ok ? look() : mended;
    },
  };
}

/** @returns the file of the store, after it was opened as every command opens it: made where it is missing, and brought to today's version. */
async function prepared(driver: Driver, place: Place): Promise<Outcome<string>> {
  const store = createStoreFile(driver, place);
  const opened = await store.read(async () => good(null));
  await store.close();
  return opened.ok ? prepareFile(place.folder, STORE_FILE, place.uid) : opened;
}

async function mend(driver: Driver, place: Place, { file, findings }: Diagnosis): Promise<Outcome<null>> {
  const isWrong = (...checks: readonly string[]) => findings.some(({ check, state }) => state === 'wrong' && checks.includes(check));
  if (isWrong('owner', 'program', 'version')) return good(null);
  for (const path of privatePaths(place.folder, file)) narrow(path);
  sweep(driver, file);
  // A new file of every row that is whole and belongs to something; the old one is set aside.
  if (isWrong('file', 'rows', 'loose')) await repair(driver, file, statSync(file).ino, place.stamp());
  // As every command opens it: what was left half done is done, and traces of what was removed are cleaned away.
  const opened = await prepared(driver, place);
  return opened.ok || opened.problems.some(({ code }) => code === 'store-damaged') ? good(null) : opened;
}

function narrow(path: string): void {
  if (!existsSync(path)) return;
  const stats = statSync(path);
  if ((stats.mode & 0o077) !== 0) chmodSync(path, stats.mode & 0o700);
}

async function guarded<Value>(file: string, work: () => Promise<Outcome<Value>>): Promise<Outcome<Value>> {
  try {
    return await work();
  } catch (error) {
    if (faultOf(error) === 'bug') throw error;
    return bad(problemOf(error, file));
  }
}
