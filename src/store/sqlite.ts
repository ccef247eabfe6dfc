/** The store in one SQLite file. */

import type { Outcome } from '../problems/problem.ts';
import { good } from '../problems/problem.ts';
import { append, begin, keepTyping, moveTo, readDraft } from './drafts.ts';
import { type Driver, loadDriver } from './driver.ts';
import { createStoreFile, type Place, type StoreFile } from './file.ts';
import { list } from './list.ts';
import { complete, readRecord, readRecords } from './records.ts';
import { remove } from './remove.ts';
import { findRubric, listRubrics } from './rubrics.ts';
import { closeSession, type Machine, openSession } from './sessions.ts';
import type { AssessmentStore } from './store.ts';

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
  const opened = file.read(() => good(null));
  return opened.ok ? good(createStore(file, options.machine)) : opened;
}

function createStore(file: StoreFile, machine: Machine): AssessmentStore {
  return {
    begin: async (draft) => file.write((db) => begin(db, draft)),
    append: async (id, session, since, changes, at) => file.write((db) => append(db, id, session, since, changes, at)),
    keepTyping: async (id, session, typing, at) => file.write((db) => keepTyping(db, id, session, typing, at)),
    openSession: async (id, session) => file.write((db) => openSession(db, id, session, machine)),
    closeSession: async (token) => file.write((db) => closeSession(db, token)),
    moveTo: async (id, rubric, session, changes, at) => file.write((db) => moveTo(db, id, rubric, session, changes, at)),
    complete: async (record, rubric, since) => file.write((db) => complete(db, record, rubric, since ?? null)),
    draft: async (id) => file.read((db) => readDraft(db, id, machine)),
    record: async (id) => file.read((db) => good(readRecord(db, id))),
    rubric: async (sha256) => file.read((db) => good(findRubric(db, sha256))),
    rubrics: async () => file.read((db) => good(listRubrics(db))),
    recordsUnder: async (rubric, from) => file.read((db) => good(readRecords(db, rubric, from))),
    list: async (filter) => file.read((db) => good(list(db, filter))),
    remove: async (id) => remove(file, id),
    close: () => file.close(),
  };
}
