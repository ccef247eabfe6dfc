/** From the version of a file to the one of today. */
import type { Connection } from './driver.ts';
import { APPLICATION, STEPS } from './schema.ts';

/** Takes each step in a transaction of its own. Another process may have been faster: the version counts that stands when it is our turn. */
export async function upgrade(db: Connection): Promise<void> {
  let isNew = true;
  while (isNew) isNew = await inTransaction(db, () => takeStep(db));
}

/** @returns whether there was a step to take. */
async function takeStep(db: Connection): Promise<boolean> {
  const version = pragma(db, 'user_version');
  const step = STEPS[version];
  if (step === undefined) return false;
  await step(db);
  db.exec(`PRAGMA application_id = ${APPLICATION}; PRAGMA user_version = ${version + 1}`);
  return true;
}

/** All of the work is kept, or nothing when it throws. */
export async function inTransaction<Value>(db: Connection, work: () => Promise<Value>, isKept: (value: Value) => boolean = () => true): Promise<Value> {
  return between(db, 'BEGIN IMMEDIATE', work, isKept);
}

/** All that the work reads is of one moment, whatever others write meanwhile. */
export async function atOneMoment<Value>(db: Connection, work: () => Promise<Value>): Promise<Value> {
  return between(db, 'BEGIN', work, () => true);
}

async function between<Value>(db: Connection, begin: string, work: () => Promise<Value>, isKept: (value: Value) => boolean): Promise<Value> {
  try {
    db.run(begin);
    const value = await work();
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
