/** Which version the tables of a file have, without bringing them up to date. */
import { existsSync } from 'node:fs';
import { bad, good, type Outcome, problem } from '../../problems/problem.ts';
import type { Versions } from '../versions.ts';
import { loadDriver } from './driver.ts';
import { faultOf, problemOf } from './faults.ts';
import { APPLICATION, STEPS } from './schema.ts';
import { pragma } from './upgrade.ts';

/** @returns the versions of a file; `found` is 0 where nothing was kept yet. */
export async function versionsOfFile(file: string): Promise<Outcome<Versions>> {
  if (!existsSync(file)) return good({ found: 0, known: STEPS.length });
  const driver = await loadDriver();
  if (!driver.ok) return driver;
  try {
    const db = driver.value(file);
    try {
      const [application, found] = [pragma(db, 'application_id'), pragma(db, 'user_version')];
      const isForeign = application !== APPLICATION && (application !== 0 || found !== 0);
      return isForeign ? bad(problem('store-foreign', { file })) : good({ found, known: STEPS.length });
    } finally {
      db.close();
    }
  } catch (error) {
    if (faultOf(error) === 'bug') throw error;
    return bad(problemOf(error, file));
  }
}
