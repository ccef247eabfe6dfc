/** An interview as it stands: what was noted, which question is asked, what is on the screen. Plain data, never changed in place. */
import { statesOf } from '../engine/ask.ts';
import type { Plan } from '../engine/compile/plan.ts';
import type { QuestionState } from '../engine/model/assessment.ts';
import type { Change, DraftAnswer, Entries, Entry, Typing } from '../engine/model/draft.ts';
import { type ContextLine, type Earlier, NOTHING_EARLIER } from './earlier/earlier.ts';
import { answersOf, foldChanges, type Undo } from './entries.ts';
import { type Item, scriptOf } from './script.ts';
import type { TextField } from './text-field.ts';

/** What is on the screen. */
export type Screen =
  | { readonly kind: 'question' }
  /** A text is typed: a note, an answer, the reason why a question does not apply, or the evidence that a second look asks for. */
  | { readonly kind: 'typing'; readonly purpose: Purpose; readonly field: TextField; readonly leaving?: true }
  /** A second look at an answer that decides alone. */
  | { readonly kind: 'second-look' }
  | { readonly kind: 'help'; readonly offset: number }
  | { readonly kind: 'jump'; readonly field: TextField; readonly cursor: number }
  | { readonly kind: 'review'; readonly cursor: number }
  /** In a decisive interview: what lies ahead, where no question is left to ask by itself. */
  | { readonly kind: 'enough' }
  | { readonly kind: 'lock' };

/** What a text is typed for. */
export type Purpose = 'note' | 'value' | 'reason' | 'evidence';

/** A line about what has just happened. */
export interface Notice {
  readonly text: string;
  /** `attention` where something else was expected of the user. */
  readonly tone: 'plain' | 'attention';
}

/** Why the last answer is not on disk, or the assessment not locked. */
export interface Trouble {
  readonly reason: string;
  /** All answers are on disk; it is the lock that failed. */
  readonly atLock?: boolean;
  /** What became of an attempt to keep the answers elsewhere. */
  readonly rescued: string | null;
}

/** How far a decisive interview has come. */
export interface Course {
  /** Ids of what was asked, answered or not: none of it is asked again by itself. */
  readonly passed: readonly string[];
  /** Indexes of what was asked before, the last one last: the way back. */
  readonly trail: readonly number[];
  /** Its user goes on with what changes nothing. */
  readonly goesOn: boolean;
}

/** The whole of it. */
export interface Model {
  readonly plan: Plan;
  readonly script: readonly Item[];
  readonly prospect: string;
  readonly entries: Entries;
  readonly undo: readonly Undo[];
  /** Of every question, by id. */
  readonly states: ReadonlyMap<string, QuestionState>;
  /** Index into the script of the question that is asked, or was last. */
  readonly at: number;
  readonly screen: Screen;
  /** The answer that the arrow keys have come to, by index. */
  readonly cursor: number | null;
  /** Options chosen so far where several may be; `null` before any was touched. */
  readonly picked: readonly string[] | null;
  /** Everything but question and note is hidden. */
  readonly hidden: boolean;
  /** Score and recommendation are shown while the answers come in. */
  readonly live: boolean;
  readonly earlier: Earlier;
  /** The assessment is somebody else's: what is noted is handed back, and nothing is locked. */
  readonly handsBack: boolean;
  /** Only a part is asked, and nothing may tell what others have answered. */
  readonly isPart: boolean;
  /** `null` where everything is asked in the order of the script. */
  readonly course: Course | null;
  readonly notice: Notice | null;
  readonly trouble: Trouble | null;
}

/** What an interview begins with. */
export interface Beginning {
  readonly plan: Plan;
  readonly prospect: string;
  /** What was noted before. */
  readonly changes: readonly Change[];
  /** A text that was being typed when the last session ended. */
  readonly typing: Typing | null;
  readonly live: boolean;
  /** What is known of earlier ratings. */
  readonly earlier?: Earlier;
  /** Where only a part of somebody else's assessment is asked. */
  readonly part?: Part;
  /** What is wrong is looked for among answers that are there: it begins at the review. */
  readonly corrects?: boolean;
  /** What can still change the recommendation is asked first, and nothing else by itself. */
  readonly decisive?: boolean;
}

/** A part of an assessment that somebody else answers. What others have noted is not theirs to see, or to take back. */
export interface Part {
  /** Ids of what is asked. */
  readonly ids: readonly string[];
  /** It goes back to the draft that it belongs to, which stays open. */
  readonly handsBack: boolean;
}

/** @returns the interview with nothing on the screen yet but its first question. */
export function emptyModel({ plan, prospect, changes, live, earlier = NOTHING_EARLIER, part }: Beginning): Model {
  const { entries, undo } = foldChanges(changes);
  return {
    plan,
    script: scriptOf(plan.rubric, earlier.first).filter(({ id }) => part === undefined || part.ids.includes(id)),
    prospect,
    entries,
    undo: part === undefined ? undo : [],
    states: statesFor(plan, entries),
    at: 0,
    screen: { kind: 'question' },
    cursor: null,
    picked: null,
    hidden: false,
    live,
    earlier,
    handsBack: part?.handsBack ?? false,
    isPart: part !== undefined,
    course: null,
    notice: null,
    trouble: null,
  };
}

/** @returns the model with these entries, and what follows from them. */
export function withEntries(model: Model, entries: Entries): Model {
  return { ...model, entries, states: statesFor(model.plan, entries) };
}

/** @returns the item that is asked. A rubric has at least one. */
export function itemAt({ script, at }: Model): Item {
  return script[at] as Item;
}

/** @returns what stands for an item, `null` for nothing. */
export function entryOf({ entries }: Pick<Model, 'entries'>, id: string): Entry | null {
  return (Object.hasOwn(entries, id) ? entries[id] : null) ?? null;
}

/** @returns whether the item is one to ask now: facts always, questions unless another answer rules them out or has to come first. */
export function isAskable({ states }: Pick<Model, 'states'>, { id, question }: Item): boolean {
  if (question === null) return true;
  const state = states.get(id);
  return state !== 'not-asked' && state !== 'waiting';
}

/** @returns whether the item has no answer of any kind. */
export function isOpen(model: Pick<Model, 'entries'>, { id }: Item): boolean {
  return entryOf(model, id)?.answer === undefined;
}

/** @returns the answer that came out of a system and waits for somebody to confirm it, `null` where there is none. */
export function prefilledOf(model: Pick<Model, 'entries'>, { id }: Item): DraftAnswer | null {
  const { answer, prefilled } = entryOf(model, id) ?? {};
  return answer !== undefined && prefilled ? answer : null;
}

/** @returns the answer of an earlier rating that Enter keeps, `null` where there is none, or the item was answered meanwhile. */
export function offerOf({ entries, earlier: { offered } }: Pick<Model, 'entries' | 'earlier'>, item: Item): DraftAnswer | null {
  return isOpen({ entries }, item) && Object.hasOwn(offered, item.id) ? (offered[item.id] ?? null) : null;
}

/** @returns what earlier ratings have to say under an item now; nothing where only question and note are to be seen. */
export function contextOf({ entries, hidden, earlier: { context } }: Pick<Model, 'entries' | 'hidden' | 'earlier'>, item: Item): readonly ContextLine[] {
  const lines = !hidden && Object.hasOwn(context, item.id) ? (context[item.id] ?? []) : [];
  return isOpen({ entries }, item) ? lines.filter(({ isLate }) => !isLate) : lines;
}

/** @returns the options chosen so far, else those of the answer that stands. */
export function pickedOf(model: Model): readonly string[] {
  const given = entryOf(model, itemAt(model).id)?.answer;
  return model.picked ?? (given?.state === 'rated' && typeof given.value === 'object' ? given.value : []);
}

function statesFor(plan: Plan, entries: Entries): ReadonlyMap<string, QuestionState> {
  return statesOf(plan, answersOf(entries, plan.rubric).answers);
}
