/**
 * Removing without a trace. `secure_delete` alone leaves copies behind that SQLite made when it moved rows between pages, so the
 * file is written anew and the journal cut. That this is still to do is noted with the removal: who is killed on the way does it
 * at the next start.
 */
import type { Connection } from './driver.ts';
import { busy } from './faults.ts';

/** Writes the file anew where something was removed and its traces are still there. What others remove meanwhile is left to them. */
export function cleanUp(db: Connection): null {
  const chores = db.all('SELECT hex(name) AS name FROM chore');
  if (chores.length === 0) return null;
  db.exec('VACUUM');
  cutJournal(db);
  for (const { name } of chores) db.run('DELETE FROM chore WHERE hex(name) = ?', String(name));
  return null;
}

/** Moves all of the journal into the file. */
export function cutJournal(db: Connection): void {
  const [row] = db.all('PRAGMA wal_checkpoint(TRUNCATE)');
  if (row?.['busy'] !== 0) throw busy();
}
