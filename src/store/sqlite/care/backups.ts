/** The backups that were made of a store: a list beside it, so that whoever removes something can be told where it still lies. */
import { appendFileSync, existsSync, readFileSync, realpathSync } from 'node:fs';

/** What stands behind the name of the store in that of the list. */
const LIST = '-backups';

/** Takes note of a backup before it stands in its place: better one too many than one too few. @param path absolute */
export function rememberBackup(store: string, path: string): void {
  if (!listed(store).includes(path)) appendFileSync(listOf(store), `${JSON.stringify(path)}\n`, { mode: 0o600 });
}

/** @returns the backups that are still where they were made, the oldest first; what was moved since is not known of. */
export function knownBackups(store: string): readonly string[] {
  return listed(store).filter((path) => existsSync(path));
}

function listed(store: string): readonly string[] {
  try {
    return [...new Set(readFileSync(listOf(store), 'utf8').split('\n').flatMap(pathIn))];
  } catch {
    return [];
  }
}

/** It lies beside the file itself, wherever links lead from. Throws where there is no store. */
function listOf(store: string): string {
  return realpathSync(store) + LIST;
}

/** Who was killed while writing may have left half a line. */
function pathIn(line: string): readonly string[] {
  try {
    const path: unknown = JSON.parse(line);
    return typeof path === 'string' ? [path] : [];
  } catch {
    return [];
  }
}
