/**
 * Removing without a trace. `secure_delete` alone leaves copies behind that SQLite made when it moved rows between pages, so the
 * file is written anew and the journal cut. That this is still to do is noted with the removal: who is killed on the way does it
 * at the next start.
 */
import { good, type Outcome } from '../problems/problem.ts';
import type { Connection } from './driver.ts';
import { busy } from './faults.ts';
import type { StoreFile } from './file.ts';
import { dropRubrics } from './rubrics.ts';

/** @returns whether there was such an assessment. */
export function remove(file: StoreFile, id: string): Outcome<boolean> {
  const removed = file.write((db) => {
    const isThere = db.all('SELECT 1 FROM assessment WHERE id = ?', id).length > 0;
    db.run('DELETE FROM assessment WHERE id = ?', id);
    dropRubrics(db);
    if (isThere) db.run(`INSERT OR IGNORE INTO chore (name) VALUES ('clean')`);
    return good(isThere);
  });
  const cleaned = removed.ok ? file.read((db) => good(cleanUp(db))) : removed;
  return cleaned.ok ? removed : cleaned;
}

/** Writes the file anew where something was removed and its traces are still there. */
export function cleanUp(db: Connection): null {
  if (db.all('SELECT 1 FROM chore').length === 0) return null;
  db.exec('VACUUM');
  cutJournal(db);
  db.run('DELETE FROM chore');
  return null;
}

/** Moves all of the journal into the file. */
export function cutJournal(db: Connection): void {
  const [row] = db.all('PRAGMA wal_checkpoint(TRUNCATE)');
  if (row?.['busy'] !== 0) throw busy();
}
