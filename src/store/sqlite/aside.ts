/** Files of the store that were set aside: damaged ones, and what stood in the place of a backup that was restored. Nothing takes them away but their owner. */
import { readdirSync, realpathSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** What stands in their names. */
const ASIDE = ['damaged', 'before'];

/** @returns the paths of those beside a store, the oldest first; none where nobody may look. @param file the store, which may be a link */
export function setAside(file: string): readonly string[] {
  try {
    const real = realpathSync(file);
    const names = readdirSync(dirname(real)).filter((name) => ASIDE.some((word) => name.startsWith(`${basename(real)}.${word}-`)));
    return names.toSorted().map((name) => join(dirname(real), name));
  } catch {
    return [];
  }
}
