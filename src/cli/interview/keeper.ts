/** Keeps an interview in the store: every change before the next question, the record at the end. */
import { assess } from '../../engine/assess.ts';
import type { Plan } from '../../engine/compile/plan.ts';
import type { Assessment, Assessor, Follows, Prospect } from '../../engine/model/assessment.ts';
import type { Change, Entries } from '../../engine/model/draft.ts';
import { answersOf, originsOf } from '../../interview/entries.ts';
import type { Keeper, Kept } from '../../interview/session.ts';
import { problemLine } from '../../problems/format.ts';
import type { Outcome, Problem } from '../../problems/problem.ts';
import { buildAssessment, type HashedRubric } from '../../record/build.ts';
import { ulid } from '../../record/identity.ts';
import type { AssessmentStore, SessionInfo } from '../../store/store.ts';
import type { Io } from '../io.ts';
import { rescue } from './rescue.ts';

/** What is to be kept. */
export interface Keeping {
  readonly id: string;
  readonly prospect: Prospect;
  readonly assessor: Assessor | null;
  readonly source: HashedRubric;
  readonly plan: Plan;
  /** RFC 3339 UTC. */
  readonly createdAt: string;
  /** Everything noted so far. */
  readonly changes: readonly Change[];
  /** The number of the last change that the store has; `null` where it does not know of the draft yet. */
  readonly last: number | null;
  /** The assessment it comes from. */
  readonly follows?: Follows;
  /** Id of the stored prospect. */
  readonly whose?: string;
  /** Whose answers they are that are added to somebody else's draft: they stand there as such, and never make a draft of their own. */
  readonly origin?: string;
}

/** A keeper, and what it has kept. */
export interface StoreKeeper extends Keeper {
  /** Id of the draft, `null` while nothing has been written down. */
  readonly id: () => string | null;
  /** Everything noted so far, here and elsewhere. */
  readonly changes: () => readonly Change[];
  /** The record once it is locked. */
  readonly record: () => Assessment | null;
  /** The last problem of the store. */
  readonly problem: () => Problem | null;
  /** Takes note that the draft is worked on here. @returns the sessions that work on it elsewhere. */
  readonly enter: () => Promise<readonly SessionInfo[]>;
  /** Takes note that nobody works on it here any more. */
  readonly leave: () => Promise<void>;
}

/** @returns a keeper. A draft is begun with the first thing that is noted: who only looks leaves nothing behind. */
export function createKeeper(keeping: Keeping, store: AssessmentStore, io: Io): StoreKeeper {
  const desk: Desk = { keeping, store, io, token: Buffer.from(io.random(8)).toString('hex') };
  const { id, last, changes } = keeping;
  const book: Book = { id, last, changes, record: null, problem: null };
  return {
    id: () => (book.last === null ? null : book.id),
    changes: () => book.changes,
    record: () => book.record,
    problem: () => book.problem,
    enter: () => enter(desk, book),
    leave: async () => {
      if (book.last !== null) await store.closeSession(desk.token);
    },
    save: (added) => (book.last === null ? begin(desk, book, added) : append(desk, book, stamped(added, keeping))),
    keepTyping: async (typing) => {
      if (keeping.origin !== undefined) return true;
      if (book.last === null && typing === null) return true;
      if (book.last === null && !(await begin(desk, book, [])).ok) return false;
      return (await store.keepTyping(book.id, desk.token, typing, timeOf(io))).ok;
    },
    lock: (entries) => lock(desk, book, entries),
    rescue: async (entries) => rescue(keeping, entries, book.id, io),
  };
}

/** What a keeper works with. */
interface Desk {
  readonly keeping: Keeping;
  readonly store: AssessmentStore;
  readonly io: Io;
  /** Which session this is. */
  readonly token: string;
}

/** What a keeper knows. The one thing here that is changed in place. */
interface Book {
  id: string;
  last: number | null;
  changes: readonly Change[];
  record: Assessment | null;
  problem: Problem | null;
}

/** Who answers for somebody else is named with each answer. */
function stamped(added: readonly Change[], { origin }: Keeping): readonly Change[] {
  return origin === undefined ? added : added.map((change) => (change.entry === null ? change : { ...change, entry: { ...change.entry, origin } }));
}

/** What somebody else was typing in their own draft is theirs to go on with. */
async function enter({ store, io, token, keeping }: Desk, { id, last }: Book): Promise<readonly SessionInfo[]> {
  if (last === null || keeping.origin !== undefined) return [];
  const others = await store.openSession(id, { token, host: io.host.name, pid: io.host.pid, since: timeOf(io) });
  return others.ok ? others.value : [];
}

async function begin(desk: Desk, book: Book, added: readonly Change[]): Promise<Kept> {
  const { prospect, assessor, source: rubric, createdAt: at, follows, whose } = desk.keeping;
  const changes = [...book.changes, ...added];
  const begun = await desk.store.begin({
    id: book.id,
    prospect,
    assessor,
    rubric,
    at,
    changes,
    ...(follows && { follows }),
    ...(whose !== undefined && { whose }),
  });
  if (!begun.ok) return failed(book, begun);
  book.changes = changes;
  book.last = changes.length;
  await enter(desk, book);
  // It may have taken several attempts since the old one was gone.
  return { ok: true, others: [], ...(book.id !== desk.keeping.id && { said: FORKED }) };
}

async function append(desk: Desk, book: Book, added: readonly Change[]): Promise<Kept> {
  const appended = await desk.store.append(book.id, desk.token, book.last ?? 0, added, timeOf(desk.io));
  if (!appended.ok)
    return desk.keeping.origin === undefined && appended.problems.some(({ code }) => GONE.has(code)) ? fork(desk, book, added) : failed(book, appended);
  const { last, others } = appended.value;
  book.last = last;
  book.changes = [...book.changes, ...others, ...added];
  return { ok: true, others };
}

const GONE: ReadonlySet<Problem['code']> = new Set<Problem['code']>(['draft-locked', 'draft-missing']);

/** The draft was locked or removed elsewhere: what is noted from now on goes to a new one, with all before it. */
async function fork(desk: Desk, book: Book, added: readonly Change[]): Promise<Kept> {
  book.id = ulid(desk.io.now(), desk.io.random(10));
  book.last = null;
  return begin(desk, book, added);
}

const FORKED = 'The draft was locked or removed elsewhere; you go on in a new one.';

async function lock(desk: Desk, book: Book, entries: Entries): Promise<Kept> {
  if (book.last !== null) {
    const seen = await append(desk, book, []);
    // What others have noted, or that the draft went elsewhere, has to be seen before anything is final.
    if (!seen.ok || seen.others.length > 0 || seen.said !== undefined) return seen;
  }
  const record = recordOf(desk, book.id, entries);
  const done = await desk.store.complete(record, desk.keeping.source, book.last ?? undefined, desk.keeping.whose);
  if (!done.ok) return failed(book, done);
  book.record = record;
  return { ok: true, others: [] };
}

/** The record that the entries make. */
function recordOf({ keeping: { source, plan, prospect, assessor, createdAt, follows }, io }: Desk, id: string, entries: Entries): Assessment {
  const checked = answersOf(entries, source.rubric);
  const result = assess(plan, checked.answers);
  const stamp = { id, status: 'complete', createdAt, updatedAt: timeOf(io), toolVersion: io.version } as const;
  const origins = originsOf(entries, source.rubric);
  return buildAssessment({ ...stamp, origins, source, envelope: { prospect, assessor }, checked, result, ...(follows && { follows }) });
}

function failed(book: Book, { problems }: Extract<Outcome<never>, { ok: false }>): Kept {
  book.problem = problems[0] ?? null;
  return { ok: false, reason: problems.map(problemLine).join(' ') };
}

function timeOf(io: Io): string {
  return new Date(io.now()).toISOString();
}
