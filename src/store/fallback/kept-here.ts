/** Drafts that were kept on this machine while the server was away. */
import { good, type Outcome } from '../../problems/problem.ts';
import type { AssessmentStore, Filter, StoredDraft, Summary } from '../store.ts';
import { copyStore } from '../transfer/copy.ts';
import { attempt, type Desk, on } from './desk.ts';
import { missing } from './go-on-here.ts';

/** @returns ids of the drafts here that the server does not have, or has less of; all of them while it is away. */
export async function keptHere(desk: Desk): Promise<Outcome<ReadonlySet<string>>> {
  const here = await draftsHere(desk, {});
  if (!here.ok) return here;
  const kept = new Set<string>();
  for (const { id } of here.value) {
    const isKept = await attempt(
      desk,
      (team) => on(desk.local, (local) => isAhead(local, team, id)),
      async () => good(true),
    );
    if (!isKept.ok) return isKept;
    if (isKept.value) kept.add(id);
  }
  return good(kept);
}

async function isAhead(local: AssessmentStore, team: AssessmentStore, id: string): Promise<Outcome<boolean>> {
  const [here, there] = [await local.draft(id), await team.draft(id)];
  if (!here.ok) return here;
  if (!there.ok) return there;
  if (there.value !== null) return good(missing(here.value?.changes ?? [], there.value.changes).length > 0);
  const record = await team.record(id);
  // What was locked there is told by a copy, where anything is to be told.
  return record.ok ? good(record.value === null) : record;
}

async function draftsHere(desk: Desk, filter: Filter): Promise<Outcome<readonly Summary[]>> {
  return desk.isLocalThere() ? on(desk.local, (store) => store.list({ ...filter, status: 'draft' })) : good([]);
}

/** @returns the list of the team, and among it the drafts that are only here, the newest first. */
export async function listBoth(desk: Desk, filter: Filter): Promise<Outcome<readonly Summary[]>> {
  const found = await attempt(
    desk,
    (store) => store.list(filter),
    (store) => store.list(filter),
  );
  // A prospect's id on the server says nothing here.
  if (!found.ok || desk.away !== null || filter.status === 'complete' || filter.whose !== undefined) return found;
  const here = await draftsHere(desk, filter);
  if (!here.ok) return here;
  const only: Summary[] = [];
  for (const one of here.value) {
    const there = await on(desk.team, (store) => store.list({ idPrefix: one.id }));
    if (!there.ok) return there;
    if (there.value.length === 0) only.push(one);
  }
  if (only.length === 0) return found;
  const all = [...found.value, ...only].toSorted((a, b) => ((a.updatedAt ?? '') < (b.updatedAt ?? '') ? 1 : -1));
  return good(all.slice(0, filter.limit));
}

/** @returns a draft as it is to be worked on: what was kept here of it is brought over before. */
export async function takeUp(desk: Desk, id: string): Promise<Outcome<StoredDraft | null>> {
  const here = await draftsHere(desk, { idPrefix: id });
  const isHere = here.ok && here.value.length > 0;
  const draft = await attempt(
    desk,
    async (team) => {
      const over = isHere
        ? await on(desk.local, (local) => copyStore(local, team, { covers: desk.covers, isTrial: false, tell: () => {}, only: id }))
        : good(null);
      return over.ok ? team.draft(id) : over;
    },
    (store) => store.draft(id),
  );
  if (draft.ok && draft.value !== null) {
    const { createdAt: at, ...known } = draft.value;
    desk.known.set(id, { ...known, at });
    if (desk.away !== null) desk.here.set(id, { last: draft.value.last, unseen: [] });
  }
  return draft;
}
