/** Noting down: every way in which what stands for an item changes. */
import type { Confidence } from '../engine/model/answer.ts';
import type { Change, DraftAnswer, Entry } from '../engine/model/draft.ts';
import { shortOf } from './choices.ts';
import { unpassed } from './course.ts';
import { entryOf, itemAt, type Model, type Notice, withEntries } from './model.ts';
import type { Item } from './script.ts';
import { isUnconfirmed } from './unconfirmed.ts';
import { goTo, onward } from './walk.ts';

/** A model, what has to be written down for it, and whether the interview ends there. */
export interface Step {
  readonly model: Model;
  readonly changes: readonly Change[];
  readonly end?: 'lock' | 'quit' | 'done';
}

/** @returns a step without a change. */
export function still(model: Model): Step {
  return { model, changes: [] };
}

/** @returns a step that only says something. */
export function say(model: Model, text: string, tone: Notice['tone'] = 'attention'): Step {
  return still({ ...model, notice: { text, tone } });
}

/** @returns the step that has `entry` stand for an item. */
function note(model: Model, item: string, entry: Entry): Step {
  const before = entryOf(model, item);
  const next = Object.keys(entry).length === 0 ? null : tidy(entry);
  if (JSON.stringify(before && tidy(before)) === JSON.stringify(next)) return still(model);
  const change: Change = { item, entry: next };
  return { model: { ...applied(model, change), undo: [...model.undo, { item, before }] }, changes: [change] };
}

/** The same entry written in the same order, however it came about: what did not change is no change. */
function tidy({ answer, note, confidence, origin, prefilled }: Entry): Entry {
  return {
    ...(answer !== undefined && { answer }),
    ...(note !== undefined && { note }),
    ...(confidence !== undefined && { confidence }),
    ...(origin !== undefined && { origin }),
    ...(prefilled && { prefilled }),
  };
}

/** @returns the model after a change, wherever it was made. */
export function applied(model: Model, { item, entry }: Change): Model {
  const { [item]: _, ...others } = model.entries;
  return withEntries(model, entry === null ? others : { ...others, [item]: entry });
}

/** Answers the item that is asked, and goes on; to a second look first where the answer decides alone. */
export function answer(model: Model, given: DraftAnswer): Step {
  const item = itemAt(model);
  const before = byHand(entryOf(model, item.id));
  const isSame = JSON.stringify(before.answer && unconfirmed(before.answer)) === JSON.stringify(given);
  const { confidence, ...others } = before;
  // Nobody is more or less sure of what was not found out.
  const kept = given.state === 'rated' && confidence !== undefined ? { ...others, confidence } : others;
  const step = note(model, item.id, isSame ? before : { ...kept, answer: given });
  if (isUnconfirmed(step.model, item)) return { ...step, model: { ...step.model, screen: { kind: 'second-look' }, cursor: null, picked: null, notice: null } };
  return { ...step, model: onward(step.model, told(item, given, step.changes.length > 0)) };
}

/** Confirms the answer of the item that is asked, on this evidence. */
export function confirm(model: Model, evidence: string): Step {
  const item = itemAt(model);
  const before = byHand(entryOf(model, item.id));
  if (before.answer?.state !== 'rated') return still(model);
  const step = note(model, item.id, { ...before, answer: { ...before.answer, confirmed: true }, note: evidence });
  return { ...step, model: onward(step.model, told(item, before.answer, step.changes.length > 0)) };
}

/** What somebody answers by hand comes from nowhere else. */
function byHand(entry: Entry | null): Entry {
  const { origin: _, prefilled: _prefilled, ...own } = entry ?? {};
  return own;
}

/** Writes a note under the item that is asked; an empty one is taken away. */
export function annotate(model: Model, text: string): Step {
  const item = itemAt(model);
  const { note: _, ...before } = entryOf(model, item.id) ?? {};
  const trimmed = text.trim();
  const step = note(model, item.id, trimmed === '' ? before : { ...before, note: trimmed });
  const isNew = step.changes.length > 0;
  const notice: Notice | null = isNew ? { text: trimmed === '' ? 'Note taken away.' : `Note saved: ${item.title}.`, tone: 'plain' } : null;
  return { ...step, model: { ...step.model, screen: { kind: 'question' }, notice } };
}

/** Turns the confidence of the item that is asked one further. */
export function turnConfidence(model: Model): Step {
  const item = itemAt(model);
  const { confidence, ...before } = entryOf(model, item.id) ?? {};
  if (before.answer !== undefined && before.answer.state !== 'rated') return say(model, 'Only an answer can be more or less sure.');
  const next = CONFIDENCES[CONFIDENCES.indexOf(confidence ?? null) + 1] ?? null;
  const step = note(model, item.id, { ...before, ...(next !== null && { confidence: next }) });
  return { ...step, model: { ...step.model, notice: next === null ? { text: 'Confidence: not said.', tone: 'plain' } : null } };
}

/** In the order in which the key goes through them; `null` is none. */
export const CONFIDENCES: readonly (Confidence | null)[] = [null, 'low', 'medium', 'high'];

/** Takes the last change back and goes to where it was made. */
export function undo(model: Model): Step {
  const last = model.undo.at(-1);
  if (last === undefined) return say(model, 'Nothing is left to take back.', 'plain');
  const { item, before } = last;
  const change: Change = { item, entry: before, undoes: true };
  const after = applied({ ...model, undo: model.undo.slice(0, -1), course: unpassed(model.course, item) }, change);
  const at = model.script.findIndex(({ id }) => id === item);
  const notice: Notice = { text: `Taken back: ${model.script[at]?.title ?? item}.`, tone: 'plain' };
  // No text is typed at once here: the next z is to take back one more.
  return { model: at === -1 ? { ...after, notice } : { ...goTo(after, at, notice), screen: { kind: 'question' } }, changes: [change] };
}

/** What the line under the next question says about the answer before it. */
function told(item: Item, given: DraftAnswer, isNew: boolean): Notice {
  return { text: `${item.title}: ${wordsOf(item, given)}.${isNew ? ' z takes it back.' : ''}`, tone: 'plain' };
}

/** @returns an answer in a word or two. */
export function wordsOf(item: Pick<Item, 'form'>, given: DraftAnswer): string {
  switch (given.state) {
    case 'rated':
      return shortOf(item, given.value);
    case 'unknown':
      return 'unknown';
    case 'refused':
      return 'declined to answer';
    case 'not-applicable':
      return 'not applicable';
  }
}

function unconfirmed(given: DraftAnswer): DraftAnswer {
  return given.state === 'rated' ? { state: given.state, value: given.value } : given;
}
