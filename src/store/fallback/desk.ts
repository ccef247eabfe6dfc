/** What a store with a fallback works with, and how it falls back. */
import type { Change } from '../../engine/model/draft.ts';
import { good, type Outcome, type Problem } from '../../problems/problem.ts';
import type { AssessmentStore, NewDraft, SessionInfo } from '../store.ts';
import type { Covers } from '../transfer/covers.ts';

/** How a store is opened. */
export type Open = () => Promise<Outcome<AssessmentStore>>;

/** The two stores. */
export interface Pair {
  readonly team: Open;
  /** The file of this machine. */
  readonly local: Open;
  /** Whether there is such a file already: to look for drafts in it makes none. */
  readonly isLocalThere: () => boolean;
  readonly covers: Covers;
}

/** What is known in one run. */
export interface Desk {
  readonly team: Opener;
  readonly local: Opener;
  readonly isLocalThere: () => boolean;
  readonly covers: Covers;
  /** What is wrong with the server since it could not be reached. */
  away: Problem | null;
  /** Drafts that are worked on, with all that the server is known to have of them. */
  readonly known: Map<string, NewDraft>;
  readonly sessions: Map<string, SessionInfo>;
  /** Drafts that go on here. */
  readonly here: Map<string, Here>;
}

/** How a draft stands here. */
export interface Here {
  /** The number of the last change that was seen. */
  readonly last: number;
  /** Changes that were here already, and that nobody in this run has seen yet. */
  readonly unseen: readonly Change[];
}

/** A store that is opened once, when it is first needed. */
interface Opener {
  readonly open: Open;
  /** Closes it where it was opened. */
  readonly close: () => Promise<void>;
}

/** @returns a desk with nothing on it. */
export function createDesk({ team, local, isLocalThere, covers }: Pair): Desk {
  const known = { known: new Map(), sessions: new Map(), here: new Map() };
  return { team: createOpener(team), local: createOpener(local), isLocalThere, covers, away: null, ...known };
}

function createOpener(open: Open): Opener {
  let opened: AssessmentStore | null = null;
  return {
    open: async () => {
      if (opened !== null) return good(opened);
      const outcome = await open();
      if (outcome.ok) opened = outcome.value;
      return outcome;
    },
    close: async () => opened?.close(),
  };
}

/** Work on a store. */
export type Work<Value> = (store: AssessmentStore) => Promise<Outcome<Value>>;

/** @returns what the work on the team's store gives; where the server is away, what the other work on the file of this machine does. */
export async function attempt<Value>(desk: Desk, work: Work<Value>, instead: Work<Value>): Promise<Outcome<Value>> {
  if (desk.away === null) {
    const done = await on(desk.team, work);
    const away = awayIn(done);
    if (away === null) return done;
    desk.away = away;
  }
  return on(desk.local, instead);
}

/** @returns what the work on one of the two gives. */
export async function on<Value>({ open }: Opener, work: Work<Value>): Promise<Outcome<Value>> {
  const store = await open();
  return store.ok ? work(store.value) : store;
}

function awayIn(done: Outcome<unknown>): Problem | null {
  return done.ok ? null : (done.problems.find(({ code }) => code === 'server-away') ?? null);
}
