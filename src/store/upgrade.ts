/** From the version of a file to the one of today. */
import type { Connection } from './driver.ts';
import { APPLICATION, STEPS } from './schema.ts';

/** Takes each step in a transaction of its own. Another process may have been faster: the version counts that stands when it is our turn. */
export function upgrade(db: Connection): void {
  let isNew = true;
  while (isNew) isNew = inTransaction(db, () => takeStep(db));
}

/** @returns whether there was a step to take. */
function takeStep(db: Connection): boolean {
  const version = pragma(db, 'user_version');
  const step = STEPS[version];
  if (step !== undefined) db.exec(`${step}; PRAGMA application_id = ${APPLICATION}; PRAGMA user_version = ${version + 1}`);
  return step !== undefined;
}

/** All of the work is kept, or nothing when it throws. */
export function inTransaction<Value>(db: Connection, work: () => Value, isKept: (value: Value) => boolean = () => true): Value {
  try {
    db.run('BEGIN IMMEDIATE');
    const value = work();
    db.run(isKept(value) ? 'COMMIT' : 'ROLLBACK');
    return value;
  } catch (error) {
    quietly(() => db.run('ROLLBACK'));
    throw error;
  }
}

/** @returns a number that the file carries. */
export function pragma(db: Connection, name: 'application_id' | 'user_version'): number {
  return Number(db.all(`PRAGMA ${name}`)[0]?.[name]);
}

/** Does what does not matter when it fails. */
export function quietly(work: () => void): void {
  try {
    work();
  } catch {}
}
