/** A store in memory that fails as it is told, a world around it, and what is kept there. */

import { createKeeper, type Keeping, type StoreKeeper } from '../../../../src/cli/interview/keeper.ts';
import type { Io } from '../../../../src/cli/io.ts';
import { compileRubric } from '../../../../src/engine/compile/compile.ts';
import type { Assessment } from '../../../../src/engine/model/assessment.ts';
import type { Change, Typing } from '../../../../src/engine/model/draft.ts';
import { bad, good, type Outcome, problem } from '../../../../src/problems/problem.ts';
import type { AssessmentStore, NewDraft } from '../../../../src/store/store.ts';
import { FORMS } from '../../../interview/support/rubrics.ts';

/** One draft or record. */
interface Kept {
  readonly begun: NewDraft;
  changes: readonly Change[];
  /** Changes of others that nobody here has seen. */
  others: readonly Change[];
  typing: Typing | null;
  isLocked: boolean;
}

/** The store, and what it has done. */
export interface FakeStore extends AssessmentStore {
  readonly drafts: Map<string, Kept>;
  readonly locked: Assessment[];
  /** Everything that was asked of it, in order. */
  readonly calls: string[];
  /** The next calls of this name fail, each with the next problem. */
  fail(name: 'begin' | 'append' | 'complete', ...problems: readonly (Problem | null)[]): void;
  /** Somebody else notes this. */
  noteElsewhere(id: string, ...changes: readonly Change[]): void;
}

type Problem = 'full' | 'locked' | 'missing' | 'changed';

/** @returns an empty store. */
export function fakeStore(): FakeStore {
  const drafts = new Map<string, Kept>();
  const locked: Assessment[] = [];
  const calls: string[] = [];
  const failing = new Map<string, (Problem | null)[]>();
  const called = (name: string, id: string): Outcome<null> => {
    calls.push(name);
    const next = failing.get(name)?.shift() ?? null;
    return next === null ? good(null) : bad(problemOf(next, id));
  };
  const open = (id: string): Outcome<Kept> => {
    const draft = drafts.get(id);
    return draft === undefined ? bad(problemOf('missing', id)) : draft.isLocked ? bad(problemOf('locked', id)) : good(draft);
  };
  const none = async () => {
    throw new Error('a keeper does not ask for this');
  };
  return {
    drafts,
    locked,
    calls,
    fail: (name, ...problems) => void failing.set(name, [...problems]),
    noteElsewhere: (id, ...changes) => {
      const draft = drafts.get(id);
      if (draft) draft.others = [...draft.others, ...changes];
    },
    begin: async (begun) => {
      const done = called('begin', begun.id);
      if (done.ok) drafts.set(begun.id, { begun, changes: begun.changes, others: [], typing: null, isLocked: false });
      return done;
    },
    append: async (id, _session, _since, changes) => {
      const done = called('append', id);
      if (!done.ok) return done;
      const draft = open(id);
      if (!draft.ok) return draft;
      const { others } = draft.value;
      draft.value.changes = [...draft.value.changes, ...others, ...changes];
      draft.value.others = [];
      return good({ last: draft.value.changes.length, others });
    },
    complete: async (record) => {
      const done = called('complete', record.id);
      if (!done.ok) return done;
      const draft = drafts.get(record.id);
      if (draft) draft.isLocked = true;
      locked.push(record);
      return good(null);
    },
    keepTyping: async (id, _session, typing) => {
      calls.push('keepTyping');
      const draft = open(id);
      if (draft.ok) draft.value.typing = typing;
      return good(null);
    },
    openSession: async () => {
      calls.push('openSession');
      return good([]);
    },
    closeSession: async () => {
      calls.push('closeSession');
      return good(null);
    },
    moveTo: none,
    draft: none,
    record: none,
    rubric: none,
    rubrics: none,
    recordsUnder: none,
    list: none,
    outline: none,
    takeOut: none,
    takeIn: none,
    records: none,
    idEnd: none,
    summaries: none,
    prospects: none,
    note: none,
    log: none,
    remove: none,
    close: async () => {},
  };
}

function problemOf(what: Problem, id: string) {
  switch (what) {
    case 'full':
      return problem('store-fault', { file: 'fit.db', reason: 'the disk is full' });
    case 'locked':
      return problem('draft-locked', { id });
    case 'missing':
      return problem('draft-missing', { id });
    case 'changed':
      return problem('draft-changed', { id });
  }
}

/** What the tests work with: ids and times that are the same in every run. */
function worldIn(cwd: string): Io {
  let calls = 0;
  const random = (size: number) => new Uint8Array(size).fill(++calls);
  const host = { name: 'desk', pid: 1, uid: null, isAlive: () => false };
  return { cwd, host, random, version: '0.0.0-test', env: {}, now: () => Date.UTC(2026, 0, 2, 3, 4, 5) } as unknown as Io;
}

/** The id that a draft begins with. */
export const ID = '01KE4Z9T3W8C5V7X2K6M000001';

/** @returns a keeper of a draft that is new, unless it is said how it stands. */
export function keeperOf(store: AssessmentStore, about: Partial<Keeping> = {}, cwd = '/nonexistent'): StoreKeeper {
  const prospect = { name: 'Acme', key: null, external: {} };
  const source = { rubric: FORMS, sha256: 'a'.repeat(64) };
  const keeping = { id: ID, prospect, assessor: null, source, plan: compileRubric(FORMS), createdAt: '2026-01-02T03:04:05.000Z', changes: [], last: null };
  return createKeeper({ ...keeping, ...about }, store, worldIn(cwd));
}

/** @returns a change that rates a question. */
export function rated(item: string, value: number): Change {
  return { item, entry: { answer: { state: 'rated', value } } };
}
