/** The store in one SQLite file. */
import { good, type Outcome } from '../../problems/problem.ts';
import { createStore } from '../create.ts';
import type { Machine } from '../sessions.ts';
import type { AssessmentStore } from '../store.ts';
import { type Driver, loadDriver } from './driver.ts';
import { createStoreFile, type Place } from './file.ts';

/** What the store needs to know of the world. */
export interface StoreOptions extends Place {
  readonly machine: Machine;
  /** Instead of the first driver that can be loaded. */
  readonly driver?: Driver;
}

/** @returns the store in a folder, once it could be opened. */
export async function openSqliteStore(options: StoreOptions): Promise<Outcome<AssessmentStore>> {
  const driver = options.driver ? good(options.driver) : await loadDriver();
  if (!driver.ok) return driver;
  const file = createStoreFile(driver.value, options);
  const opened = await file.read(async () => good(null));
  return opened.ok ? good(createStore(file, options.machine)) : opened;
}
