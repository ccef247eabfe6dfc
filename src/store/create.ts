/** A store: the operations over a place to work in. */
import { bad, good } from '../problems/problem.ts';
import { append, begin, keepTyping, moveTo, readDraft } from './drafts.ts';
import { idEnd, list, listPage } from './list.ts';
import { note, readLog, summariseCall } from './log.ts';
import { listProspects } from './prospects.ts';
import { complete, readAnswered, readRecord, readRecords } from './records.ts';
import { count, remove } from './remove.ts';
import { findRubric, listRubrics } from './rubrics.ts';
import { closeSession, type Machine, openSession } from './sessions.ts';
import type { AssessmentStore } from './store.ts';
import { outline } from './transfer/outline.ts';
import type { Taken } from './transfer/parcel.ts';
import { takeIn } from './transfer/take-in.ts';
import { takeOut } from './transfer/take-out.ts';
import type { Workspace } from './workspace.ts';

/** @returns the store that works there. */
export function createStore({ read, write, clean, close }: Workspace, machine: Machine): AssessmentStore {
  return {
    begin: (draft) => write((db) => begin(db, draft)),
    append: (id, session, since, changes, at) => write((db) => append(db, id, session, since, changes, at)),
    keepTyping: (id, session, typing, at) => write((db) => keepTyping(db, id, session, typing, at)),
    openSession: (id, session) => write((db) => openSession(db, id, session, machine)),
    closeSession: (token) => write((db) => closeSession(db, token)),
    moveTo: (id, rubric, session, changes, at) => write((db) => moveTo(db, id, rubric, session, changes, at)),
    complete: (record, rubric, since, whose) =>
      write(async (db) => {
        const done = await complete(db, record, rubric, { since, whose });
        if (done.ok && record.follows) await summariseCall(db, record.id);
        return done;
      }),
    draft: (id) => read((db) => readDraft(db, id, machine)),
    record: (id) => read(async (db) => good(await readRecord(db, id))),
    rubric: (sha256) => read(async (db) => good(await findRubric(db, sha256))),
    rubrics: () => read(async (db) => good(await listRubrics(db))),
    recordsUnder: (rubric, from) => read(async (db) => good(await readAnswered(db, rubric, from))),
    records: (from) => read(async (db) => good(await readRecords(db, from))),
    list: (filter) => read(async (db) => good(await list(db, filter))),
    summaries: (filter, from) => read(async (db) => good(await listPage(db, filter, from))),
    idEnd: (least) => read(async (db) => good(await idEnd(db, least))),
    prospects: () => read(async (db) => good(await listProspects(db))),
    note: (entry) => write((db) => note(db, entry)),
    log: (filter) => read(async (db) => good(await readLog(db, filter))),
    remove: async (ids) => {
      // Counted beforehand: where it is done twice, because nobody knows whether it was kept, nothing is there the second time.
      const there = await read(async (db) => good(await count(db, ids)));
      const removed = there.ok ? await write((db) => remove(db, ids)) : there;
      const cleaned = removed.ok ? await clean() : removed;
      return cleaned.ok ? there : cleaned;
    },
    outline: () => read(async (db) => good(await outline(db))),
    takeOut: (order) => read(async (db) => good(await takeOut(db, order))),
    takeIn: async (parcel, covers, isTrial) => {
      let taken: Taken | null = null;
      const written = await write(async (db) => {
        taken = await takeIn(db, parcel, covers);
        // What is not good is not kept.
        return isTrial ? bad() : good(taken);
      });
      return isTrial && taken !== null && !written.ok && written.problems.length === 0 ? good(taken) : written;
    },
    close,
  };
}
