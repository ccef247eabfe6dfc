/** The names of prospects alone, for whoever waits at the keyboard: nothing is written, made, mended or brought up to date. */
import { pathToFileURL } from 'node:url';
import { text } from '../rows.ts';
import { loadDriver } from './driver.ts';
import { APPLICATION } from './schema.ts';
import { pragma } from './upgrade.ts';

/** A prospect and an id of it that leads to it as its name does: that of its newest assessment. */
export interface Named {
  readonly name: string;
  readonly id: string;
}

/** Those that others turned out to be stand for both. */
const NAMES = `
  SELECT CAST(p.body AS BLOB) AS body, a.id AS id, max(coalesce(a.updated_at, a.created_at, '')) AS at
  FROM prospect AS p JOIN assessment AS a ON a.whose = p.key
  WHERE p.merged_into IS NULL GROUP BY p.key ORDER BY at DESC`;

/** @returns the prospects in a file, the last that something was noted about first; none of a file that is not ours. May throw. */
export async function readNames(file: string): Promise<readonly Named[]> {
  const driver = await loadDriver();
  if (!driver.ok) return [];
  const db = driver.value(`${pathToFileURL(file).href}?mode=ro`);
  try {
    db.all('PRAGMA busy_timeout = 100');
    if (pragma(db, 'application_id') !== APPLICATION) return [];
    return db.all(NAMES).map((row) => ({ name: (JSON.parse(text(row, 'body')) as { readonly name: string }).name, id: text(row, 'id') }));
  } finally {
    db.close();
  }
}
