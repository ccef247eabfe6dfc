/** A store that is opened when something is to be kept or found: the first question does not wait for a folder that is not there yet. */
import { good, type Outcome, type Problem } from '../../problems/problem.ts';
import type { AssessmentStore } from '../../store/store.ts';
import type { Io } from '../io.ts';
import { openStore, type WorkStore } from '../kept/store.ts';
import { findStore, isUntouched } from '../kept/store-place.ts';

/** A store, and a way to have it opened before anybody waits for it. */
export interface LateStore extends AssessmentStore {
  /** Opens it ahead of time, if it can be: what is wrong is told to whoever needs it. */
  readonly open: () => Promise<void>;
  /** What is wrong with the server since it could not be reached, so that work goes on here. */
  readonly away: () => Problem | null;
}

/** How it is opened. */
type OpenNow = (io: Io) => Promise<Outcome<AssessmentStore & Partial<Pick<WorkStore, 'away'>>>>;

/**
 * @returns a store that is not open yet. Where nothing was ever kept, it finds nothing without being opened.
 * @param openNow how it is opened
 */
export function createLateStore(io: Io, openNow: OpenNow = openStore): LateStore {
  let looking: Promise<boolean> | null = null;
  // As it was before the first look: what is kept here opens it.
  const isNew = () => {
    looking ??= findStore(io).then((place) => place.ok && isUntouched(place.value));
    return looking;
  };
  let opening: ReturnType<OpenNow> | null = null;
  let opened: (AssessmentStore & Partial<Pick<WorkStore, 'away'>>) | null = null;
  const open = async (): ReturnType<OpenNow> => {
    opening ??= openNow(io);
    try {
      const outcome = await opening;
      if (outcome.ok) opened = outcome.value;
      return outcome;
    } finally {
      // What was wrong may be mended by the next attempt.
      if (opened === null) opening = null;
    }
  };
  const late =
    <Args extends readonly unknown[], Value>(method: (store: AssessmentStore, ...args: Args) => Promise<Outcome<Value>>) =>
    async (...args: Args): Promise<Outcome<Value>> => {
      const store = await open();
      return store.ok ? method(store.value, ...args) : store;
    };
  const found =
    <Args extends readonly unknown[], Value>(nothing: Value, method: (store: AssessmentStore, ...args: Args) => Promise<Outcome<Value>>) =>
    async (...args: Args): Promise<Outcome<Value>> =>
      opening === null && (await isNew()) && opening === null ? good(nothing) : late(method)(...args);
  return {
    // Nobody is there to catch what is thrown here; it is thrown again when something is to be kept.
    open: () =>
      open().then(
        () => {},
        () => {},
      ),
    away: () => opened?.away?.() ?? null,
    begin: late((store, draft) => store.begin(draft)),
    append: late((store, ...args: Parameters<AssessmentStore['append']>) => store.append(...args)),
    keepTyping: late((store, ...args: Parameters<AssessmentStore['keepTyping']>) => store.keepTyping(...args)),
    openSession: late((store, ...args: Parameters<AssessmentStore['openSession']>) => store.openSession(...args)),
    closeSession: late((store, ...args: Parameters<AssessmentStore['closeSession']>) => store.closeSession(...args)),
    moveTo: late((store, ...args: Parameters<AssessmentStore['moveTo']>) => store.moveTo(...args)),
    complete: late((store, ...args: Parameters<AssessmentStore['complete']>) => store.complete(...args)),
    draft: found(null, (store, id) => store.draft(id)),
    record: found(null, (store, id) => store.record(id)),
    rubric: found(null, (store, sha256) => store.rubric(sha256)),
    rubrics: found([], (store) => store.rubrics()),
    recordsUnder: found({ records: [], next: null }, (store, ...args: Parameters<AssessmentStore['recordsUnder']>) => store.recordsUnder(...args)),
    list: found([], (store, filter) => store.list(filter)),
    records: found({ records: [], next: null }, (store, from) => store.records(from)),
    summaries: found({ records: [], next: null }, (store, ...args: Parameters<AssessmentStore['summaries']>) => store.summaries(...args)),
    idEnd: late((store, least) => store.idEnd(least)),
    prospects: found([], (store) => store.prospects()),
    note: late((store, entry) => store.note(entry)),
    log: found([], (store, filter) => store.log(filter)),
    remove: found(0, (store, ids) => store.remove(ids)),
    outline: late((store) => store.outline()),
    takeOut: late((store, order) => store.takeOut(order)),
    takeIn: late((store, ...args: Parameters<AssessmentStore['takeIn']>) => store.takeIn(...args)),
    close: async () => opened?.close(),
  };
}
