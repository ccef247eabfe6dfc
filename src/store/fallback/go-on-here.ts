/** A draft of the team that goes on in the file of this machine. */
import type { Change } from '../../engine/model/draft.ts';
import { good, type Outcome } from '../../problems/problem.ts';
import type { Appended, AssessmentStore } from '../store.ts';
import { lacking } from '../transfer/lacking.ts';
import type { Desk, Here } from './desk.ts';

/** Writes down here what the server has of a draft, as far as that was seen; a draft that nobody has begun or read is not known of. */
export async function goOnHere({ known, here, sessions }: Desk, store: AssessmentStore, id: string): Promise<Outcome<null>> {
  const draft = known.get(id);
  if (draft === undefined || here.has(id)) return good(null);
  const found = await store.draft(id);
  if (!found.ok) return found;
  if (found.value === null) {
    const begun = await store.begin(draft);
    if (!begun.ok) return begun;
    here.set(id, { last: draft.changes.length, unseen: [] });
  } else {
    const { changes, last } = found.value;
    const added = await store.append(id, '', last, missing(draft.changes, changes), draft.at);
    if (!added.ok) return added;
    here.set(id, { last: added.value.last, unseen: missing(changes, draft.changes) });
  }
  const session = sessions.get(id);
  const entered = session === undefined ? good(null) : await store.openSession(id, session);
  return entered.ok ? good(null) : entered;
}

/** @returns those of the changes that others lack; which session has made them is not known any more. */
export function missing(changes: readonly Change[], others: readonly Change[]): readonly Change[] {
  return lacking(changes.map(told), others.map(told)).map(({ change }) => change);
}

function told(change: Change) {
  return { session: '', body: JSON.stringify(change), change };
}

/** What somebody appends. */
interface Appending {
  readonly id: string;
  readonly session: string;
  readonly changes: readonly Change[];
  readonly at: string;
}

/** Appends here, and tells what was here already. */
export async function appendHere({ here }: Desk, store: AssessmentStore, since: number, { id, session, changes, at }: Appending): Promise<Outcome<Appended>> {
  const { last, unseen }: Here = here.get(id) ?? { last: since, unseen: [] };
  const appended = await store.append(id, session, last, changes, at);
  if (!appended.ok) return appended;
  here.set(id, { last: appended.value.last, unseen: [] });
  return good({ last: appended.value.last, others: [...unseen, ...appended.value.others] });
}
