/** A store as a plain map, and what may be done to a store. */
import type { Assessment } from '../../src/engine/model/assessment.ts';
import type { Change, Typing } from '../../src/engine/model/draft.ts';
import type { Outcome } from '../../src/problems/problem.ts';
import type { AssessmentStore } from '../../src/store/store.ts';
import { at, draftOf, idOf, recordOf, rubricOf } from './support.ts';

/** Something that is done to a store. `number` says to which assessment, `behind` how many changes the doer has not seen. */
export type Action =
  | { readonly kind: 'begin'; readonly number: number; readonly changes: readonly Change[] }
  | { readonly kind: 'append'; readonly number: number; readonly session: string; readonly behind: number; readonly changes: readonly Change[] }
  | { readonly kind: 'type'; readonly number: number; readonly session: string; readonly typing: Typing | null }
  | { readonly kind: 'move'; readonly number: number; readonly session: string; readonly rubric: string; readonly changes: readonly Change[] }
  | { readonly kind: 'complete'; readonly number: number; readonly behind: number | null }
  | { readonly kind: 'remove'; readonly number: number }
  | { readonly kind: 'reopen' };

interface Made {
  readonly session: string;
  readonly change: Change;
}

interface ModelDraft {
  readonly begun: string;
  touched: string;
  rubric: string;
  readonly made: Made[];
  /** The last to be typed last. */
  readonly typing: Map<string, Typing>;
}

/** Drafts and records by number. */
export type Model = Map<number, ModelDraft | Assessment>;

/** The code of a problem, or a value. */
export type Said = { readonly code: string } | { readonly value: unknown };

const said = (value: unknown = null): Said => ({ value });
const code = (text: string): Said => ({ code: text });
const isRecord = (one: ModelDraft | Assessment): one is Assessment => 'result' in one;

/** Does it to the model. @param minute the time, which is another for every action @returns what a store has to say */
export function applyTo(model: Model, action: Action, minute: number): Said {
  if (action.kind === 'reopen') return said();
  const known = model.get(action.number);
  if (action.kind === 'remove') return said(model.delete(action.number) ? 1 : 0);
  if (action.kind === 'begin') return known ? code('draft-exists') : begin(model, action, minute);
  if (action.kind === 'complete') return complete(model, action, minute);
  if (!known) return code('draft-missing');
  if (isRecord(known)) return code('draft-locked');
  if (action.kind === 'append') return append(known, action, minute);
  if (action.kind === 'type') {
    known.typing.delete(action.session);
    if (action.typing) known.typing.set(action.session, action.typing);
    return said();
  }
  return move(known, action, minute);
}

function move(draft: ModelDraft, { rubric, session, changes }: Extract<Action, { kind: 'move' }>, minute: number): Said {
  const newest = draft.made.slice(draft.made.length - Math.min(changes.length, draft.made.length));
  const wanted = changes.map((change) => ({ session, change }));
  if (draft.rubric === rubric && JSON.stringify(newest) === JSON.stringify(wanted)) return said();
  draft.rubric = rubric;
  add(draft, session, changes, at(minute));
  draft.touched = at(minute);
  return said();
}

function begin(model: Model, { number, changes }: Extract<Action, { kind: 'begin' }>, minute: number): Said {
  const draft: ModelDraft = { begun: at(minute), touched: at(minute), rubric: 'mini', made: [], typing: new Map() };
  add(draft, '', changes, at(minute));
  model.set(number, draft);
  return said();
}

function append(draft: ModelDraft, { session, behind, changes }: Extract<Action, { kind: 'append' }>, minute: number): Said {
  const later = draft.made.slice(Math.max(0, draft.made.length - behind));
  const own = later.filter((made) => made.session === session).map(({ change }) => change);
  const isRepeated = own.length > 0 && JSON.stringify(own) === JSON.stringify(changes);
  if (!isRepeated) add(draft, session, changes, at(minute));
  draft.typing.delete(session);
  return said({ last: draft.made.length, others: later.filter((made) => made.session !== session).map(({ change }) => change) });
}

function add(draft: ModelDraft, session: string, changes: readonly Change[], time: string): void {
  draft.made.push(...changes.map((change) => ({ session, change })));
  if (changes.length > 0) draft.touched = time;
}

function complete(model: Model, { number, behind }: Extract<Action, { kind: 'complete' }>, minute: number): Said {
  const known = model.get(number);
  if (known && isRecord(known)) return code('draft-locked');
  if (!known && behind !== null) return code('draft-missing');
  if (known && behind !== null && known.rubric !== 'mini') return code('draft-moved');
  if (known && behind !== null && behind > 0 && known.made.length > 0) return code('draft-changed');
  model.set(number, recordAt(number, minute));
  return said();
}

function recordAt(number: number, minute: number): Assessment {
  return recordOf(number, { createdAt: at(minute), updatedAt: at(minute) });
}

/** Does it to a store. @param last how many changes there are */
export function perform(store: AssessmentStore, action: Exclude<Action, { kind: 'reopen' }>, minute: number, last: number): Promise<Outcome<unknown>> {
  const id = idOf(action.number);
  switch (action.kind) {
    case 'begin':
      return store.begin(draftOf(action.number, { at: at(minute), changes: action.changes }));
    case 'append':
      return store.append(id, action.session, Math.max(0, last - action.behind), action.changes, at(minute));
    case 'type':
      return store.keepTyping(id, action.session, action.typing, at(minute));
    case 'move':
      return store.moveTo(id, rubricOf(action.rubric), action.session, action.changes, at(minute));
    case 'complete':
      return store.complete(recordAt(action.number, minute), rubricOf(), action.behind === null ? undefined : Math.max(0, last - action.behind));
    case 'remove':
      return store.remove([id]);
  }
}

/** @returns how many changes a draft has. */
export function lastOf(model: Model, number: number): number {
  const known = model.get(number);
  return known && !isRecord(known) ? known.made.length : 0;
}

/** @returns all that a store tells of an assessment in the model. */
export function contentsOf(model: Model, number: number): unknown {
  const known = model.get(number);
  if (!known || isRecord(known)) return { draft: null, record: known ?? null };
  const { id, prospect, assessor } = draftOf(number);
  const { rubric, begun, touched, made, typing } = known;
  const changes = made.map(({ change }) => change);
  const about = { id, prospect, assessor, rubric: rubricOf(rubric), createdAt: begun, updatedAt: touched };
  return { draft: { ...about, changes, last: changes.length, typing: [...typing.values()].reverse() }, record: null };
}

/** @returns the numbers in the order of a list, each with how many questions have an answer. */
export function listOf(model: Model): readonly (readonly [id: string, answered: number])[] {
  const touchedAt = (one: ModelDraft | Assessment) => (isRecord(one) ? (one.updatedAt ?? '') : one.touched);
  const sorted = [...model].toSorted(([, a], [, b]) => (touchedAt(a) < touchedAt(b) ? 1 : -1));
  return sorted.map(([number, one]) => [idOf(number), answeredIn(one)]);
}

function answeredIn(one: ModelDraft | Assessment): number {
  if (isRecord(one)) return Object.keys(one.answers).length + Object.keys(one.facts).length;
  const newest = new Map(one.made.map(({ change }) => [change.item, change.entry?.answer]));
  return [...newest.values()].filter((answer) => answer !== undefined).length;
}
