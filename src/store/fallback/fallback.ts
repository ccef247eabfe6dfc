/**
 * The store of a team with the file of this machine behind it: while the server is away, drafts go on in the file under their own ids.
 *
 * That the server could not be reached is remembered for the rest of the run, so that nobody waits for it at every answer. Once it is
 * there again, a draft that was kept here is brought over when somebody takes it up; what nobody takes up waits for `fit store copy`.
 */
import type { Change } from '../../engine/model/draft.ts';
import { bad, good, type Outcome, type Problem } from '../../problems/problem.ts';
import type { AssessmentStore } from '../store.ts';
import { attempt, createDesk, type Desk, on, type Pair, type Work } from './desk.ts';
import { appendHere, goOnHere } from './go-on-here.ts';
import { keptHere, listBoth, takeUp } from './kept-here.ts';

/** A store in which drafts go on while the server is away. */
export interface FallbackStore extends AssessmentStore {
  /** Tries to reach the server. It is no fault when that is away; everything else is. */
  readonly reach: () => Promise<Outcome<null>>;
  /** What is wrong with the server since it could not be reached; `null` as long as it can. */
  readonly away: () => Problem | null;
  /** Ids of the drafts on this machine that the server does not have, or has less of. */
  readonly keptHere: () => Promise<Outcome<ReadonlySet<string>>>;
}

/** @returns the store. */
export function createFallback(pair: Pair): FallbackStore {
  const desk = createDesk(pair);
  const either = <Value>(work: Work<Value>) => attempt(desk, work, work);
  const team = <Value>(work: Work<Value>) => onTeam(desk, work);
  return {
    ...draftsOf(desk),
    reach: () => either(async () => good(null)),
    away: () => desk.away,
    keptHere: () => keptHere(desk),
    draft: (id) => takeUp(desk, id),
    list: (filter) => listBoth(desk, filter),
    idEnd: (least) => either((store) => store.idEnd(least)),
    summaries: (filter, from) => either((store) => store.summaries(filter, from)),
    record: (id) => either((store) => store.record(id)),
    rubric: (sha256) => either((store) => store.rubric(sha256)),
    rubrics: () => either((store) => store.rubrics()),
    recordsUnder: (rubric, from) => either((store) => store.recordsUnder(rubric, from)),
    records: (from) => either((store) => store.records(from)),
    prospects: () => either((store) => store.prospects()),
    log: (filter) => either((store) => store.log(filter)),
    outline: () => team((store) => store.outline()),
    takeOut: (order) => team((store) => store.takeOut(order)),
    takeIn: (...args) => team((store) => store.takeIn(...args)),
    note: (entry) => team((store) => store.note(entry)),
    remove: (ids) => team((store) => store.remove(ids)),
    close: async () => {
      await desk.team.close();
      await desk.local.close();
    },
  };
}

/** What is decided, renamed, moved or removed is said to the team or to nobody: it stays away for the rest of the run. */
async function onTeam<Value>({ away, team }: Desk, work: Work<Value>): Promise<Outcome<Value>> {
  return away === null ? on(team, work) : bad(away);
}

/** What is done on drafts. */
function draftsOf(desk: Desk): Pick<AssessmentStore, 'begin' | 'append' | 'keepTyping' | 'openSession' | 'closeSession' | 'moveTo' | 'complete'> {
  const onDraft = <Value>(id: string, work: Work<Value>, instead = work) =>
    attempt(desk, work, async (store) => {
      const ready = await goOnHere(desk, store, id);
      return ready.ok ? instead(store) : ready;
    });
  return {
    begin: async (draft) => {
      const begun = await attempt(
        desk,
        (store) => store.begin(draft),
        (store) => store.begin(draft),
      );
      if (begun.ok) desk.known.set(draft.id, draft);
      if (begun.ok && desk.away !== null) desk.here.set(draft.id, { last: draft.changes.length, unseen: [] });
      return begun;
    },
    append: async (id, session, since, changes, at) => {
      const appended = await onDraft(
        id,
        (store) => store.append(id, session, since, changes, at),
        (store) => appendHere(desk, store, since, { id, session, changes, at }),
      );
      if (appended.ok) learn(desk, id, [...appended.value.others, ...changes]);
      return appended;
    },
    keepTyping: (id, session, typing, at) => onDraft(id, (store) => store.keepTyping(id, session, typing, at)),
    openSession: (id, session) => {
      desk.sessions.set(id, session);
      return onDraft(id, (store) => store.openSession(id, session));
    },
    closeSession: async (token) => {
      if (desk.here.size > 0) await on(desk.local, (store) => store.closeSession(token));
      return desk.away === null ? on(desk.team, (store) => store.closeSession(token)) : good(null);
    },
    moveTo: async (id, rubric, session, changes, at) => {
      const moved = await onDraft(id, (store) => store.moveTo(id, rubric, session, changes, at));
      const known = desk.known.get(id);
      if (moved.ok && known !== undefined) desk.known.set(id, { ...known, rubric });
      if (moved.ok) learn(desk, id, changes);
      return moved;
    },
    complete: (record, rubric, since, whose) =>
      onDraft(
        record.id,
        (store) => store.complete(record, rubric, since, whose),
        (store) => store.complete(record, rubric, desk.here.get(record.id)?.last ?? since, whose),
      ),
  };
}

function learn({ known }: Desk, id: string, changes: readonly Change[]): void {
  const draft = known.get(id);
  if (draft !== undefined) known.set(id, { ...draft, changes: [...draft.changes, ...changes] });
}
