/** A copy of the store as it is at one moment, while others go on writing: whole, or not there at all. */
import { closeSync, constants, fsyncSync, openSync, renameSync, statSync } from 'node:fs';
import { bad, good, type Outcome, problem } from '../../../problems/problem.ts';
import type { Counts } from '../../examine.ts';
import type { Driver } from '../driver.ts';
import { faultOf, problemOf } from '../faults.ts';
import { syncFolder } from '../folder.ts';
import { rememberBackup } from './backups.ts';
import { isSound, reportOn } from './file-report.ts';
import { withScraps } from './scraps.ts';

/** A copy that was made. */
export interface Copied {
  readonly counts: Counts;
  readonly bytes: number;
}

/** Where a copy goes. */
export interface Target {
  /** Absolute; what is there is written over. */
  readonly path: string;
  /** Absolute, on the same disk, where nothing is: it is moved from there into its place. */
  readonly temporary: string;
}

/** @returns what was copied. @param store its file, which was opened and brought to today's version before */
export async function backUp(driver: Driver, store: string, target: Target): Promise<Outcome<Copied>> {
  try {
    return await withScraps(driver, store, [target.temporary], async () => {
      const copied = await copyWhole(driver, store, target.temporary);
      if (!copied.ok) return copied;
      rememberBackup(store, target.path);
      renameSync(target.temporary, target.path);
      syncFolder(target.path);
      return copied;
    });
  } catch (error) {
    if (faultOf(error) === 'bug') throw error;
    return bad(faultOf(error) === 'damage' ? problem('backup-unsound', { file: store }) : problemOf(error, target.path));
  }
}

/** Copies the store into a new file for its owner alone, looks at every row of the copy, and sees it onto the disk. */
export async function copyWhole(driver: Driver, store: string, copy: string): Promise<Outcome<Copied>> {
  // SQLite would make it readable for everybody where the mask allows it.
  closeSync(openSync(copy, constants.O_RDWR | constants.O_CREAT | constants.O_EXCL, 0o600));
  const db = driver(store);
  try {
    db.run('VACUUM INTO ?', copy);
  } finally {
    db.close();
  }
  const report = await reportOn(driver, copy);
  if (!isSound(report) || report.examined === null) return bad(problem('backup-unsound', { file: store }));
  syncFile(copy);
  return good({ counts: report.examined.counts, bytes: statSync(copy).size });
}

function syncFile(path: string): void {
  const file = openSync(path, constants.O_RDWR);
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
