/** Removing without a trace: secure_delete clears the file, a checkpoint that cuts the journal clears the journal. */
import { good, type Outcome } from '../problems/problem.ts';
import type { StoreFile } from './file.ts';
import { dropRubrics } from './rubrics.ts';

/** @returns whether there was such an assessment. */
export function remove(file: StoreFile, id: string): Outcome<boolean> {
  const removed = file.write((db) => {
    const isThere = db.all('SELECT 1 FROM assessment WHERE id = ?', id).length > 0;
    db.run('DELETE FROM assessment WHERE id = ?', id);
    dropRubrics(db);
    return good(isThere);
  });
  if (!removed.ok || !removed.value) return removed;
  const shrunk = file.shrink();
  return shrunk.ok ? removed : shrunk;
}
