/**
 * An interview that is kept: every answer is on disk before the next question shows.
 *
 * Inputs are taken one after another, however fast they come in; while an answer could not be saved, nothing goes on.
 */
import type { Change, Entries, Typing } from '../engine/model/draft.ts';
import type { Input } from './input.ts';
import { itemAt, type Model } from './model.ts';
import { textIn } from './text-field.ts';
import { merge, update } from './update.ts';

/** What became of something that was to be kept: what others have noted meanwhile, or why it is not on disk. */
export type Kept = { readonly ok: true; readonly others: readonly Change[] } | { readonly ok: false; readonly reason: string };

/** Keeps an interview. */
export interface Keeper {
  /** Writes changes down for good, all or none. */
  save(changes: readonly Change[]): Promise<Kept>;
  /** Locks the assessment with these entries. */
  lock(entries: Entries): Promise<Kept>;
  /** Keeps a text that is being typed; `null` forgets it. Best effort: the answers do not hang on it. */
  keepTyping(typing: Typing | null): Promise<void>;
  /** Writes all answers to where there is room. @returns a sentence about what became of it. */
  rescue(entries: Entries): Promise<string>;
}

/** How an interview ends: locked, left by its user, or left with answers that are not on disk. */
export type Ending = 'locked' | 'quit' | 'unsaved';

/** One interview. */
export interface Session {
  /** As it stands now. */
  readonly model: () => Model;
  /** Takes one input after those before it. @returns how the interview ended, `null` while it goes on. */
  readonly press: (input: Input) => Promise<Ending | null>;
  /** Keeps what is being typed, if it has changed since it was kept last. */
  readonly keepTyping: () => Promise<void>;
  /** @returns how an interview ends that is stopped from outside, after the inputs before it. */
  readonly stop: () => Promise<Ending>;
}

/** @returns a session that begins with this model. */
export function createSession(beginning: Model, keeper: Keeper): Session {
  let model = beginning;
  let ending: Ending | null = null;
  let unsaved: readonly Change[] = [];
  let isLocking = false;
  let kept: string | null = textOf(beginning);
  let queue: Promise<unknown> = Promise.resolve();

  const inTurn = <Value>(work: () => Promise<Value>): Promise<Value> => {
    const done = queue.then(work);
    queue = done.catch(() => {});
    return done;
  };
  const failed = (reason: string): void => {
    model = { ...model, trouble: { reason, rescued: null } };
  };
  const save = async (): Promise<boolean> => {
    if (unsaved.length === 0) return true;
    const saved = await keeper.save(unsaved);
    if (!saved.ok) failed(saved.reason);
    else {
      unsaved = [];
      model = merge({ ...model, trouble: null }, saved.others);
    }
    return saved.ok;
  };
  const lock = async (): Promise<void> => {
    const locked = await keeper.lock(model.entries);
    isLocking = !locked.ok;
    if (locked.ok) ending = 'locked';
    else failed(locked.reason);
  };
  const pressTrouble = async (input: Input): Promise<void> => {
    const key = input.kind === 'key' ? input.key : input.kind === 'character' ? input.text.toLowerCase() : '';
    if (key === 'enter' || key === 'r') {
      if ((await save()) && isLocking) await lock();
      if (ending === null && unsaved.length === 0 && !isLocking) model = { ...model, trouble: null };
    } else if (key === 'w') model = { ...model, trouble: { reason: model.trouble?.reason ?? '', rescued: await keeper.rescue(model.entries) } };
    else if (key === 'q' || key === 'ctrl-d') ending = unsaved.length > 0 ? 'unsaved' : 'quit';
  };
  const keepTyping = async (): Promise<void> => {
    const typing = typingIn(model);
    const text = textOf(model);
    if (text === kept) return;
    kept = text;
    await keeper.keepTyping(typing);
  };
  const take = async (input: Input): Promise<Ending | null> => {
    if (ending !== null) return ending;
    if (model.trouble !== null) await pressTrouble(input);
    else {
      const step = update(model, input);
      model = step.model;
      unsaved = step.changes;
      const isSaved = await save();
      if (isSaved && step.end === 'quit') ending = 'quit';
      if (isSaved && step.end === 'lock') await lock();
      // What was typed into a note that is there now, or was left, must not come back.
      if (typingIn(model) === null) await keepTyping();
    }
    return ending;
  };
  return {
    model: () => model,
    press: (input) => inTurn(() => take(input)),
    keepTyping: () => inTurn(keepTyping),
    stop: () =>
      inTurn(async () => {
        await keepTyping();
        return ending ?? (unsaved.length > 0 ? 'unsaved' : 'quit');
      }),
  };
}

/** What is being typed, as it is kept. */
function typingIn(model: Model): Typing | null {
  const { screen } = model;
  if (screen.kind !== 'typing') return null;
  const text = textIn(screen.field);
  return text === '' ? null : { item: itemAt(model).id, field: screen.purpose === 'evidence' ? 'note' : screen.purpose, text };
}

function textOf(model: Model): string | null {
  const typing = typingIn(model);
  return typing === null ? null : JSON.stringify(typing);
}
