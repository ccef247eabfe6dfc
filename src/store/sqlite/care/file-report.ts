/** What a file of the store is, looked at without changing it. */
import { type Examined, examine } from '../../examine.ts';
import { dbOf } from '../dialect.ts';
import type { Driver } from '../driver.ts';
import { APPLICATION, STEPS } from '../schema.ts';
import { pragma } from '../upgrade.ts';

/** What was found. */
export interface FileReport {
  /** `older` is brought to today's version by the next command, `newer` was made by a newer fit, `foreign` is something else's. */
  readonly kind: 'ours' | 'older' | 'newer' | 'foreign' | 'empty';
  /** Of its tables, and the one that this fit makes. */
  readonly version: number;
  readonly known: number;
  /** What SQLite finds wrong with its pages; nothing where it is whole. */
  readonly broken: readonly string[];
  /** Removals whose traces are still to be cleaned away. */
  readonly chores: number;
  /** `null` where the rows cannot be looked at: not our file, not of today, or broken. */
  readonly examined: Examined | null;
  readonly sqlite: string;
}

/** Complaints of SQLite that are told. */
const MOST = 5;

/** @returns what the file is. Throws where it cannot be read at all. */
export async function reportOn(driver: Driver, file: string): Promise<FileReport> {
  const db = driver(file);
  try {
    const version = pragma(db, 'user_version');
    const [application, tables] = [pragma(db, 'application_id'), Number(db.all('SELECT count(*) AS count FROM sqlite_schema')[0]?.['count'])];
    const kind = kindOf(application, version, tables);
    const broken = db
      .all(`PRAGMA integrity_check(${MOST})`)
      .map((row) => String(row['integrity_check']))
      .filter((line) => line !== 'ok');
    const isReadable = kind === 'ours' && broken.length === 0;
    return {
      kind,
      version,
      known: STEPS.length,
      broken,
      chores: isReadable ? db.all('SELECT 1 FROM chore').length : 0,
      examined: isReadable ? await examine(dbOf(db)) : null,
      sqlite: String(db.all('SELECT sqlite_version() AS version')[0]?.['version']),
    };
  } finally {
    db.close();
  }
}

function kindOf(application: number, version: number, tables: number): FileReport['kind'] {
  if (application === 0 && version === 0 && tables === 0) return 'empty';
  if (application !== APPLICATION || tables === 0) return 'foreign';
  if (version > STEPS.length) return 'newer';
  return version < STEPS.length ? 'older' : 'ours';
}

/** @returns whether everything in it is as it should be. */
export function isSound({ kind, broken, examined }: FileReport): boolean {
  return kind === 'ours' && broken.length === 0 && examined !== null && examined.damaged.length === 0;
}
