/** Copies of the store that still hold what was removed from it. */

import { setAside } from '../../store/sqlite/aside.ts';
import { knownBackups } from '../../store/sqlite/care/backups.ts';
import type { Io } from '../io.ts';
import { note } from '../output/note.ts';
import { fileOf, findStore } from './store-place.ts';

/** Names them: what was damaged once was set aside as it was, and backups are what the store was when they were made. */
export async function tellOfCopies(io: Io, quiet: unknown): Promise<void> {
  const place = await findStore(io);
  const store = place.ok ? fileOf(place.value) : null;
  // What a server keeps of its own accord is its administrator's to say.
  if (store === null) return;
  await tell(setAside(store), ['A file of the store that was set aside', 'Files of the store that were set aside'], io, quiet);
  await tell(knownBackups(store), ['A backup that was made before', 'Backups that were made before'], io, quiet);
}

async function tell(copies: readonly string[], [one, several]: readonly [string, string], io: Io, quiet: unknown): Promise<void> {
  if (copies.length === 0) return;
  await note(`${copies.length === 1 ? one : several} may still hold it; delete what you do not need any more:`, io, quiet);
  for (const path of copies) await note(`  ${path}`, io, quiet);
}
