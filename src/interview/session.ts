/**
 * An interview that is kept: every answer is on disk before the next question shows.
 *
 * Inputs are taken one after another, however fast they come in; while an answer could not be saved, nothing goes on.
 */
import type { Change, Entries, Typing } from '../engine/model/draft.ts';
import { type Input, keyOf } from './input.ts';
import { itemAt, type Model, type Trouble } from './model.ts';
import { textIn } from './text-field.ts';
import { merge, update } from './update.ts';
import { toReview } from './walk.ts';

/** What became of something that was to be kept. */
export type Kept =
  /** It is on disk; others have noted these meanwhile, and this is to be said about it. */
  | { readonly ok: true; readonly others: readonly Change[]; readonly said?: string }
  /** It is not, and why. */
  | { readonly ok: false; readonly reason: string };

/** Keeps an interview. */
export interface Keeper {
  /** Writes changes down for good, all or none. */
  save(changes: readonly Change[]): Promise<Kept>;
  /** Locks the assessment with these entries; where others have noted more meanwhile, it tells that instead and locks nothing. */
  lock(entries: Entries): Promise<Kept>;
  /** Keeps a text that is being typed; `null` forgets it. The answers do not hang on it. @returns whether that was done */
  keepTyping(typing: Typing | null): Promise<boolean>;
  /** Writes all answers to where there is room. @returns a sentence about what became of it. */
  rescue(entries: Entries): Promise<string>;
}

/** How an interview ends: locked, handed back, left by its user, or left with answers that are not on disk. */
export type Ending = 'locked' | 'done' | 'quit' | 'unsaved';

/** One interview. */
export interface Session {
  /** As it stands now. */
  readonly model: () => Model;
  /** What was noted and is not on disk. */
  readonly unsaved: () => readonly Change[];
  /** Takes one input after those before it. @returns how the interview ended, `null` while it goes on. */
  readonly press: (input: Input) => Promise<Ending | null>;
  /** Keeps what is being typed, if it has changed since it was kept last. */
  readonly keepTyping: () => Promise<void>;
  /** @returns how an interview ends that is stopped from outside, after the inputs before it. */
  readonly stop: () => Promise<Ending>;
}

/** @returns a session that begins with this model. */
export function createSession(beginning: Model, keeper: Keeper): Session {
  const course: Course = { model: beginning, ending: null, unsaved: [], kept: textOf(beginning) };
  const inTurn = createTurns();
  return {
    model: () => course.model,
    unsaved: () => course.unsaved,
    press: (input) => inTurn(() => take(course, keeper, input)),
    keepTyping: () => inTurn(() => keepTyping(course, keeper)),
    stop: () =>
      inTurn(async () => {
        await keepTyping(course, keeper);
        return course.ending ?? endingOf(course);
      }),
  };
}

/** What a session knows. The one thing here that is changed in place, and only by one piece of work at a time. */
interface Course {
  model: Model;
  ending: Ending | null;
  /** Changes that are in the model and not on disk. */
  unsaved: readonly Change[];
  /** The typed text that was kept last. */
  kept: string | null;
}

/** @returns a queue of one: each piece of work begins when the one before it is done, well or not. */
function createTurns(): <Value>(work: () => Promise<Value>) => Promise<Value> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const done = last.then(work);
    last = done.catch(() => {});
    return done;
  };
}

async function take(course: Course, keeper: Keeper, input: Input): Promise<Ending | null> {
  if (course.ending !== null) return course.ending;
  if (course.model.trouble !== null) await pressTrouble(course, keeper, input);
  else await pressAsked(course, keeper, input);
  return course.ending;
}

async function pressAsked(course: Course, keeper: Keeper, input: Input): Promise<void> {
  const step = update(course.model, input);
  course.model = step.model;
  course.unsaved = step.changes;
  const isSaved = await save(course, keeper);
  if (isSaved && (step.end === 'quit' || step.end === 'done')) course.ending = step.end;
  if (isSaved && step.end === 'lock') await lock(course, keeper);
  // What was typed into a note that is there now, or was left, must not come back; what is half typed at the end must.
  if (typingIn(course.model) === null || course.ending !== null) await keepTyping(course, keeper);
}

async function pressTrouble(course: Course, keeper: Keeper, input: Input): Promise<void> {
  const trouble = course.model.trouble as Trouble;
  switch (keyOf(input)) {
    case 'enter':
    case 'r':
      if ((await save(course, keeper)) && trouble.atLock) await lock(course, keeper);
      break;
    case 'escape':
      if (trouble.atLock && course.unsaved.length === 0) course.model = toReview({ ...course.model, trouble: null });
      break;
    case 'w':
      course.model = { ...course.model, trouble: { ...trouble, rescued: await keeper.rescue(course.model.entries) } };
      break;
    case 'q':
    case 'ctrl-d':
      course.ending = endingOf(course);
  }
}

/** @returns how an interview ends that is left as it stands. */
function endingOf({ unsaved }: Course): Ending {
  return unsaved.length > 0 ? 'unsaved' : 'quit';
}

/** @returns whether nothing is left to be saved. */
async function save(course: Course, keeper: Keeper): Promise<boolean> {
  if (course.unsaved.length === 0) return true;
  const saved = await keeper.save(course.unsaved);
  if (!saved.ok) {
    course.model = inTrouble(course.model, saved.reason);
    return false;
  }
  const { said } = saved;
  const kept: Model = { ...course.model, trouble: null, ...(said !== undefined && { notice: { text: said, tone: 'attention' } }) };
  course.model = merge(kept, saved.others, course.unsaved);
  course.unsaved = [];
  return true;
}

async function lock(course: Course, keeper: Keeper): Promise<void> {
  const locked = await keeper.lock(course.model.entries);
  if (!locked.ok) course.model = inTrouble(course.model, locked.reason, true);
  else if (locked.others.length > 0) course.model = merge(toReview({ ...course.model, trouble: null }), locked.others);
  else if (locked.said !== undefined) course.model = toReview({ ...course.model, trouble: null }, { text: locked.said, tone: 'attention' });
  else course.ending = 'locked';
}

function inTrouble(model: Model, reason: string, atLock = false): Model {
  return { ...model, trouble: { reason, rescued: null, ...(atLock && { atLock }) } };
}

async function keepTyping(course: Course, keeper: Keeper): Promise<void> {
  const text = textOf(course.model);
  if (text === course.kept) return;
  // What could not be kept is tried again in a moment.
  if (await keeper.keepTyping(typingIn(course.model))) course.kept = text;
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
