/** Damaged files of the store that were set aside. Nothing takes them away but their owner. */
import { readdirSync, realpathSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** @returns the paths of those beside a store, the oldest first; none where nobody may look. @param file the store, which may be a link */
export function setAside(file: string): readonly string[] {
  try {
    const real = realpathSync(file);
    const names = readdirSync(dirname(real)).filter((name) => name.startsWith(`${basename(real)}.damaged-`));
    return names.toSorted().map((name) => join(dirname(real), name));
  } catch {
    return [];
  }
}
