/**
 * Removing without a trace. `secure_delete` alone leaves copies behind that SQLite made when it moved rows between pages, so the
 * file is written anew and the journal cut. That this is still to do is noted with the removal: who is killed on the way does it
 * at the next start.
 */
import type { Connection } from './driver.ts';
import { busy } from './faults.ts';

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
