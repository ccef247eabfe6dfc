/** What the interview works on: a draft taken up again, or a new one. */
import { compileRubric } from '../../engine/compile/compile.ts';
import type { Assessor, Prospect } from '../../engine/model/assessment.ts';
import type { Change, Typing } from '../../engine/model/draft.ts';
import type { Rubric } from '../../engine/model/rubric.ts';
import { type Earlier, NOTHING_EARLIER } from '../../interview/earlier/earlier.ts';
import { foldChanges } from '../../interview/entries.ts';
import type { Part } from '../../interview/model.ts';
import { fitting, remap } from '../../interview/remap.ts';
import { scriptOf } from '../../interview/script.ts';
import { ulid } from '../../record/identity.ts';
import { FOLLOWING_WORDS } from '../../report/following.ts';
import { counted } from '../../report/words.ts';
import type { AssessmentStore, StoredDraft, StoredRubric, Summary } from '../../store/store.ts';
import type { SetUp } from '../../terminal/set-up.ts';
import { visible } from '../../text/visible.ts';
import { unwrap } from '../failure.ts';
import { loadRubric } from '../find-rubric/rubrics.ts';
import type { Prepared } from '../input/assessing.ts';
import type { Io } from '../io.ts';
import { note } from '../output/note.ts';
import type { Filling, Prefilling } from '../prefill/prefilling.ts';
import { isSameRole } from '../settings/who.ts';
import { carryOver } from './carry-over.ts';
import type { Keeping } from './keeper.ts';
import { movedWords } from './words.ts';

/** What is known before anything is asked. */
export interface Known {
  readonly prospect: Prospect;
  readonly assessor: Assessor | null;
  /** The rubric that is named, or the one that is taken when none is. */
  readonly prepared: Prepared;
  /** Whether somebody has named it. */
  readonly isNamed: boolean;
  /** Answers given with the command. */
  readonly given: readonly Change[];
  /** The record of a CRM, `null` without one. */
  readonly prefill: Prefilling | null;
  /** Whether somebody named their role: drafts of others are not theirs to go on with then. */
  readonly isOwn: boolean;
}

/** The work, and the text that was being typed when it was left. */
export interface Work {
  readonly keeping: Keeping;
  /** What was given with the command and is still to be noted down. */
  readonly added: readonly Change[];
  readonly typing: Typing | null;
  /** What is known of earlier ratings. */
  readonly earlier: Earlier;
  /** Where only a part is asked. */
  readonly part?: Part;
  /** Sentences to say before the interview begins. */
  readonly said: readonly string[];
}

/** @returns the work that its user chooses: nothing is asked where there is nothing to choose from. */
export async function chooseWork(known: Known, store: AssessmentStore, setUp: SetUp, io: Io): Promise<Work> {
  const drafts = unwrap(await store.list({ status: 'draft', prospect: known.prospect.name }));
  const { rubric } = known.prepared.source;
  const own = drafts.filter((draft) => isOwn(draft, known));
  const fitting = known.isNamed ? own.filter((draft) => draft.rubric.id === rubric.id) : own;
  if (fitting.length === 0)
    return (await isDraftId(known.prospect.name, store)) ? resume(known.prospect.name, known, store, setUp, io) : begin(known, store, setUp, io);
  const chosen = await setUp.choose<Summary | null>(`${visible(known.prospect.name)}: there ${fitting.length === 1 ? 'is a draft' : 'are drafts'}`, [
    ...fitting.map((draft) => ({ name: `Go on with the draft of ${(draft.updatedAt ?? '').slice(0, 10)}`, description: draftWords(draft), value: draft })),
    { name: 'Begin anew', description: `${rubric.title}; ${fitting.length === 1 ? 'the draft stays' : 'the drafts stay'}`, value: null },
  ]);
  return chosen === null ? begin(known, store, setUp, io) : resume(chosen.id, known, store, setUp, io);
}

/** A second rating is nobody's to see but its rater's. */
function isOwn({ assessor, follows }: Summary, known: Known): boolean {
  const isForeign = known.isOwn || (follows?.kind === 'second-rating' && known.assessor?.role != null);
  return !isForeign || isSameRole(assessor, known.assessor);
}

/** Names that cannot be copied from a screen are gone on with by id. */
async function isDraftId(name: string, store: AssessmentStore): Promise<boolean> {
  return /^[0-7][0-9A-HJKMNP-TV-Z]{25}$/.test(name) && unwrap(await store.draft(name)) !== null;
}

/** @returns the work on the draft with this id. */
async function resume(id: string, known: Known, store: AssessmentStore, setUp: SetUp, io: Io): Promise<Work> {
  const draft = unwrap(await store.draft(id));
  if (draft === null) return begin(known, store, setUp, io);
  const present = await presentText(draft, known, io);
  const moved = present === null ? draft : await move(draft, present, store, setUp, io);
  const { work, left, filled } = workOn(moved, known);
  // Most drafts follow nothing.
  const earlier = moved.follows === undefined ? NOTHING_EARLIER : await (await import('../following/context.ts')).earlierOf(moved, store);
  return {
    ...work,
    earlier,
    said: [...otherRubric(draft, known), ...(left.length === 0 ? [] : [`Not asked in this draft, and left aside: ${left.join(', ')}.`]), ...filled],
  };
}

/** @returns the draft's rubric as it is now, `null` where it cannot be had any more or has not changed. */
async function presentText({ rubric: { rubric, sha256 } }: StoredDraft, { prepared, isNamed }: Known, io: Io): Promise<StoredRubric | null> {
  const isOwn = prepared.source.rubric.id === rubric.id;
  const loaded = isOwn || isNamed ? null : await loadRubric(rubric.id, io);
  const present = isOwn ? prepared.source : loaded?.ok ? loaded.value : null;
  return present === null || present.rubric.id !== rubric.id || present.sha256 === sha256 ? null : present;
}

/** A draft under another text of the same rubric: go on under the old one, or move. */
async function move(draft: StoredDraft, present: StoredRubric, store: AssessmentStore, setUp: SetUp, io: Io): Promise<StoredDraft> {
  const [old, now] = [draft.rubric.rubric, present.rubric];
  const remapped = remap(foldChanges(draft.changes).entries, old, now);
  // Beside the question: lists of titles may be long, and what is asked is broken in the middle of words.
  for (const sentence of [`${now.title} has changed since this draft was begun.`, ...movedWords(remapped)]) await note(sentence, io, false);
  const goesOn = await setUp.choose<boolean>('Which text do you go on with?', [
    { name: `The one it was begun with (${old.version})`, value: true },
    { name: `The present one (${now.version})`, value: false },
  ]);
  if (goesOn) return draft;
  unwrap(await store.moveTo(draft.id, present, 'move', remapped.changes, new Date(io.now()).toISOString()));
  return unwrap(await store.draft(draft.id)) ?? draft;
}

/** A draft that is named by its id stays under its own rubric. */
function otherRubric({ rubric: { rubric } }: StoredDraft, { prepared, isNamed }: Known): readonly string[] {
  const named = prepared.source.rubric.id;
  return isNamed && named !== rubric.id ? [`This draft is one of ${rubric.title} (${rubric.id}), and stays one; ${named} is not used.`] : [];
}

/** A draft that goes on, ids of what was given that it does not ask, and what is to be said of the record that filled it. */
interface Resumed {
  readonly work: Omit<Work, 'said' | 'earlier'>;
  readonly left: readonly string[];
  readonly filled: readonly string[];
}

/** What was given with the command does not replace what somebody has answered; the record of a CRM only what nobody has confirmed. */
function workOn(draft: StoredDraft, { given, prefill, prepared }: Known): Resumed {
  const { id, prospect, assessor, follows, rubric: source, createdAt, last, typing } = draft;
  const { entries } = foldChanges(draft.changes);
  // It was held against the rubric that is named, or is the usual one; the draft may be one of another.
  const fits = givenUnder(given, prepared.source.rubric, source.rubric);
  const left = given.map(({ item }) => item).filter((item) => !fits.some((one) => one.item === item));
  const changes = fitting(draft.changes, source.rubric);
  const keeping = { id, prospect, assessor, source, plan: compileRubric(source.rubric), createdAt, changes, last, ...(follows && { follows }) };
  const isFree = ({ item }: Change) => !Object.hasOwn(entries, item) || entries[item]?.prefilled === true;
  const own = fits.filter(isFree);
  const { changes: filling, said: filled } = fillUp([...changes, ...own], source.rubric, prefill);
  return { work: { keeping, added: [...own, ...filling], typing: typing[0] ?? null }, left, filled };
}

/** @returns what a record fills where these changes leave something open. */
export function fillUp(changes: readonly Change[], rubric: Rubric, prefill: Prefilling | null): Filling {
  return prefill === null ? { changes: [], said: [] } : prefill.fill(rubric, foldChanges(changes).entries);
}

/** @returns what was given that the draft asks for and takes. */
function givenUnder(given: readonly Change[], from: Rubric, to: Rubric): readonly Change[] {
  const asked = new Set(scriptOf(to).map(({ id }) => id));
  const { entries } = foldChanges([...given, ...remap(foldChanges(given).entries, from, to).changes]);
  return Object.entries(entries).flatMap(([item, entry]) => (asked.has(item) && entry.answer !== undefined ? [{ item, entry }] : []));
}

/** A new draft, with the answers of an earlier assessment where its user wants them. */
async function begin(known: Known, store: AssessmentStore, setUp: SetUp, io: Io): Promise<Work> {
  const { prospect, assessor, prepared, given, prefill } = known;
  const { source, plan } = prepared;
  const carried = await carryOver(known.prospect, source.rubric, store, (earlier) => isOwn(earlier, known));
  const taken =
    carried === null
      ? null
      : await setUp.choose(`There are answers of ${visible(prospect.name)} from ${carried.from}`, [
          {
            name: `Take over ${counted(carried.changes.filter(({ entry }) => entry?.answer !== undefined).length, 'answer')}; every one can be changed`,
            value: carried,
          },
          { name: 'Begin with nothing', value: null },
        ]);
  const at = io.now();
  const noted = [...(taken?.changes ?? []), ...given];
  const filling = fillUp(noted, source.rubric, prefill);
  const changes = [...noted, ...filling.changes];
  return {
    keeping: { id: ulid(at, io.random(10)), prospect, assessor, source, plan, createdAt: new Date(at).toISOString(), changes, last: null },
    added: [],
    typing: null,
    earlier: NOTHING_EARLIER,
    said: filling.said,
  };
}

function draftWords({ rubric, answered, follows, assessor }: Summary): string {
  const what = follows === null ? '' : `${FOLLOWING_WORDS[follows.kind]}${assessor?.role ? ` by ${assessor.role}` : ''}: `;
  return `${what}${rubric.title} (${rubric.id} ${rubric.version}), ${counted(answered, 'answer')}`;
}
