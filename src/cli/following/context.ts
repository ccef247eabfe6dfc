/** What an interview on a draft knows of the assessment that the draft follows: found again whenever the draft is taken up. */
import type { Rubric } from '../../engine/model/rubric.ts';
import { lookBack } from '../../interview/earlier/again.ts';
import { carriedTo } from '../../interview/earlier/carried.ts';
import { type SideBySide, sideBySide } from '../../interview/earlier/consensus.ts';
import { type Earlier, NOTHING_EARLIER } from '../../interview/earlier/earlier.ts';
import { notedBy, notesIn } from '../../interview/earlier/second-rating.ts';
import { answersOf, foldChanges } from '../../interview/entries.ts';
import { type Call, membersOf, ratingsIn } from '../../lifecycle/calls/calls.ts';
import { newestCalls } from '../../lifecycle/calls/newest.ts';
import type { AssessmentStore, StoredDraft, Summary } from '../../store/store.ts';
import { unwrap } from '../failure.ts';
import { recordOf } from '../kept/lookup.ts';
import { raterWords } from '../settings/who.ts';
import { dayOf } from './desk.ts';
import { lockedOf } from './find.ts';

/** Why a blind re-assessment was made: it tells one from a change of the prospect, and keeps it blind when it is taken up again. */
export const BLINDLY = 'rated blind, to test the rating';

/** How the first rater is called who gave neither role nor name. */
const FIRST_RATER = 'the first rater';

/** @returns what is known of what a draft follows; nothing where that was removed. */
export async function earlierOf({ follows, rubric: { rubric } }: Pick<StoredDraft, 'follows' | 'rubric'>, store: AssessmentStore): Promise<Earlier> {
  if (follows === undefined || follows.kind === 'correction') return NOTHING_EARLIER;
  const [followed] = unwrap(await store.list({ idPrefix: follows.of }));
  if (followed === undefined) return NOTHING_EARLIER;
  if (follows.kind === 'second-rating') return firstNotes(followed, store);
  if (followed.status === 'draft') return NOTHING_EARLIER;
  if (follows.kind === 'again') return (await lookBackAt(followed, rubric, follows.because === BLINDLY, store)).earlier;
  const calls = newestCalls(unwrap(await store.list({ whose: followed.whose })));
  const call = calls.find((one) => membersOf(one).some(({ id }) => id === followed.id));
  const pair = call === undefined ? null : pairOf(call);
  return pair === null ? NOTHING_EARLIER : (await compare(pair, store)).earlier;
}

/** @returns the last assessment under the questions of the next. */
export async function lookBackAt(followed: Summary, rubric: Rubric, isBlind: boolean, store: AssessmentStore) {
  const { record, source } = await lockedOf(followed, store);
  return lookBack({ ...record, rubric: source.rubric, on: dayOf(record.updatedAt ?? record.createdAt) }, rubric, isBlind);
}

/** @returns the notes of the first rater, whether the first rating is locked or not: nothing else of it gets out of here. */
export async function firstNotes(first: Summary, store: AssessmentStore): Promise<Earlier> {
  const by = raterWords(first.assessor, FIRST_RATER);
  if (first.status === 'complete') return notedBy(by, notesIn((await recordOf(first, store)).answers));
  const draft = unwrap(await store.draft(first.id));
  return draft === null ? NOTHING_EARLIER : notedBy(by, notesIn(answersOf(foldChanges(draft.changes).entries, draft.rubric.rubric).answers));
}

/** Two locked ratings of a call. */
export type Pair = readonly [first: Summary, second: Summary];

/** @returns the first two ratings of a call that are locked; `null` where there are not so many. */
export function pairOf(call: Call<Summary>): Pair | null {
  const [first, second] = ratingsIn(call).filter(({ status }) => status === 'complete');
  return first === undefined || second === undefined ? null : [first, second];
}

/** @returns two ratings side by side, under the text that the first was made with. */
export async function compare([first, second]: Pair, store: AssessmentStore): Promise<SideBySide> {
  const [one, other] = [await lockedOf(first, store), await lockedOf(second, store)];
  const { rubric } = one.source;
  const [by, beside] = [raterWords(first.assessor, FIRST_RATER), raterWords(second.assessor, 'the second rater')];
  return sideBySide({ ...one.record, by }, { ...carriedTo({ ...other.record, rubric: other.source.rubric }, rubric), by: beside }, rubric);
}
