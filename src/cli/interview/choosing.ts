/** What the interview works on: a draft taken up again, or a new one. */
import { compileRubric } from '../../engine/compile/compile.ts';
import type { Assessor, Prospect } from '../../engine/model/assessment.ts';
import type { Change, Typing } from '../../engine/model/draft.ts';
import { foldChanges } from '../../interview/entries.ts';
import { remap } from '../../interview/remap.ts';
import { ulid } from '../../record/identity.ts';
import type { AssessmentStore, StoredDraft, Summary } from '../../store/store.ts';
import type { SetUp } from '../../terminal/set-up.ts';
import type { Prepared } from '../assessing.ts';
import { unwrap } from '../failure.ts';
import type { Io } from '../io.ts';
import { carryOver } from './carry-over.ts';
import type { Keeping } from './keeper.ts';
import { movedWords, numbered } from './words.ts';

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
}

/** The work, and the text that was being typed when it was left. */
export interface Work {
  readonly keeping: Keeping;
  /** What was given with the command and is still to be noted down. */
  readonly added: readonly Change[];
  readonly typing: Typing | null;
  /** Sentences to say before the interview begins. */
  readonly said: readonly string[];
}

/** @returns the work that its user chooses: nothing is asked where there is nothing to choose from. */
export async function chooseWork(known: Known, store: AssessmentStore, setUp: SetUp, io: Io): Promise<Work> {
  const drafts = unwrap(await store.list({ status: 'draft', prospect: known.prospect.name }));
  const { rubric } = known.prepared.source;
  const fitting = known.isNamed ? drafts.filter((draft) => draft.rubric.id === rubric.id) : drafts;
  if (fitting.length === 0)
    return (await isDraftId(known.prospect.name, store)) ? resume(known.prospect.name, known, store, setUp, io) : begin(known, store, setUp, io);
  const chosen = await setUp.choose<Summary | null>(`${known.prospect.name}: there ${fitting.length === 1 ? 'is a draft' : 'are drafts'}`, [
    ...fitting.map((draft) => ({ name: `Go on with the draft of ${(draft.updatedAt ?? '').slice(0, 10)}`, description: draftWords(draft), value: draft })),
    { name: 'Begin anew', description: `${rubric.title}; ${fitting.length === 1 ? 'the draft stays' : 'the drafts stay'}`, value: null },
  ]);
  return chosen === null ? begin(known, store, setUp, io) : resume(chosen.id, known, store, setUp, io);
}

/** Names that cannot be copied from a screen are gone on with by id. */
async function isDraftId(name: string, store: AssessmentStore): Promise<boolean> {
  return /^[0-7][0-9A-HJKMNP-TV-Z]{25}$/.test(name) && unwrap(await store.draft(name)) !== null;
}

/** @returns the work on the draft with this id. */
async function resume(id: string, known: Known, store: AssessmentStore, setUp: SetUp, io: Io): Promise<Work> {
  const draft = unwrap(await store.draft(id));
  if (draft === null) return begin(known, store, setUp, io);
  const moved = await move(draft, known.prepared, store, setUp, io);
  return { ...workOn(moved.draft, known), said: moved.said };
}

/** A draft under another text of the same rubric: go on under the old one, or move. */
async function move(
  draft: StoredDraft,
  { source }: Prepared,
  store: AssessmentStore,
  setUp: SetUp,
  io: Io,
): Promise<{ readonly draft: StoredDraft; readonly said: readonly string[] }> {
  const [old, now] = [draft.rubric.rubric, source.rubric];
  if (old.id !== now.id || draft.rubric.sha256 === source.sha256) return { draft, said: [] };
  const remapped = remap(foldChanges(draft.changes).entries, old, now);
  const said = movedWords(remapped);
  const goesOn = await setUp.choose<boolean>(`${now.title} has changed since this draft was begun: ${said.join(' ')}`, [
    { name: `Go on under the text it was begun with (${old.version})`, value: true },
    { name: `Move to the present text (${now.version})`, value: false },
  ]);
  if (goesOn) return { draft, said: [] };
  unwrap(await store.moveTo(draft.id, source, 'move', remapped.changes, new Date(io.now()).toISOString()));
  return { draft: unwrap(await store.draft(draft.id)) ?? draft, said };
}

/** What was given with the command does not replace what somebody has answered. */
function workOn(draft: StoredDraft, { given }: Known): Omit<Work, 'said'> {
  const { id, prospect, assessor, rubric: source, createdAt, changes, last, typing } = draft;
  const { entries } = foldChanges(changes);
  const added = given.filter(({ item }) => !Object.hasOwn(entries, item));
  const keeping = { id, prospect, assessor, source, plan: compileRubric(source.rubric), createdAt, changes, last };
  return { keeping, added, typing: typing[0] ?? null };
}

/** A new draft, with the answers of an earlier assessment where its user wants them. */
async function begin(known: Known, store: AssessmentStore, setUp: SetUp, io: Io): Promise<Work> {
  const { prospect, assessor, prepared, given } = known;
  const { source, plan } = prepared;
  const carried = await carryOver(known.prospect, source.rubric, store);
  const taken =
    carried === null
      ? null
      : await setUp.choose(`${prospect.name} was assessed with ${carried.from} before`, [
          { name: `Take over ${numbered(carried.changes.length, 'answer')}; every one can be changed`, value: carried },
          { name: 'Begin with nothing', value: null },
        ]);
  const at = io.now();
  const changes = [...(taken?.changes ?? []), ...given];
  return {
    keeping: { id: ulid(at, io.random(10)), prospect, assessor, source, plan, createdAt: new Date(at).toISOString(), changes, last: null },
    added: [],
    typing: null,
    said: taken?.said ?? [],
  };
}

function draftWords({ rubric, answered }: Summary): string {
  return `${rubric.title} (${rubric.id} ${rubric.version}), ${numbered(answered, 'answer')}`;
}
