/** `fit assess --as ROLE`: another person's rating of the same call, made from the notes alone. */

import type { Assessor, Follows } from '../../engine/model/assessment.ts';
import { daysBetween } from '../../engine/model/date.ts';
import { NOTHING_EARLIER } from '../../interview/earlier/earlier.ts';
import { type Call, membersOf, ratingsIn } from '../../lifecycle/calls/calls.ts';
import { problem } from '../../problems/problem.ts';
import { counted } from '../../report/words.ts';
import type { Summary } from '../../store/store.ts';
import { visible } from '../../text/visible.ts';
import { Failure, unwrap } from '../failure.ts';
import { findAssessments } from '../kept/lookup.ts';
import { isSameRole, raterWords } from '../settings/who.ts';
import { firstNotes } from './context.ts';
import { type Beginning, type Desk, dayOf, refuse } from './desk.ts';
import { type FollowedProspect, followedProspect, rubricOf } from './find.ts';

/** Days after which an assessment is taken for one of an earlier call. */
const SAME_CALL_DAYS = 14;

/** @returns the work on a second rating; what is to be said first where it is no such, and begins like any other. */
export async function beginSecond(of: string | null, desk: Desk): Promise<Beginning | { readonly none: readonly string[] }> {
  const { assessor } = desk;
  if (of === null && !(await isKnown(desk))) return { none: [] };
  const known = await followedProspect(of === null ? desk : { ...desk, reference: desk.reference ?? of });
  const call = of === null ? await recentCall(known, assessor, desk) : await namedCall(of, known, desk);
  if (call === null) return { none: olderWords(known, assessor, desk) };
  const first = firstOf(call);
  const own = ratingsIn(call).find((rating) => isSameRole(rating.assessor, assessor));
  if (own?.status === 'complete') {
    const reason = `${raterWords(assessor, 'this rater')} has rated this call already`;
    refuse(reason, `See it with fit show ${own.id}; --correct puts it right, --again looks at the prospect anew.`);
  }
  const follows: Follows = { kind: 'second-rating', of: first.id, because: null };
  const draft = own === undefined ? null : unwrap(await desk.store.draft(own.id));
  const begun = `A second rating of the call of ${dayOf(first.updatedAt ?? first.createdAt)}: of the first only notes are shown.`;
  const base = { prospect: known.prospect, whose: known.whose, assessor, follows, changes: [], said: [begun] };
  if (draft !== null) return { ...base, source: draft.rubric, earlier: NOTHING_EARLIER, draft };
  return { ...base, source: await textOf(first, desk), earlier: await firstNotes(first, desk.store), draft: null };
}

async function isKnown({ store, reference }: Desk): Promise<boolean> {
  const found = reference === null ? null : await findAssessments(reference, store, true);
  if (found !== null && !found.ok && found.problems.some(({ code }) => code !== 'assessment-missing')) throw new Failure(found.problems);
  return found?.ok ?? false;
}

/** The first rating may be a draft, whose text may have been moved since. */
async function textOf(first: Summary, { store }: Desk) {
  const draft = first.status === 'complete' ? null : unwrap(await store.draft(first.id));
  return draft?.rubric ?? rubricOf(first, store);
}

/** Calls that somebody else was the first to rate. */
function othersCalls({ calls }: FollowedProspect, assessor: Assessor | null): readonly Call<Summary>[] {
  return calls.filter((call) => !isSameRole(firstOf(call).assessor, assessor));
}

/** The first rating as it stands; every call here has one. */
function firstOf(call: Call<Summary>): Summary {
  return ratingsIn(call)[0] as Summary;
}

/** A late correction makes no old call new: what counts is when it was locked first. */
function isRecent({ ratings: [first] }: Call<Summary>, { io }: Desk): boolean {
  return first !== undefined && daysSince(first[0], io.now()) <= SAME_CALL_DAYS;
}

function daysSince({ createdAt, updatedAt }: Summary, now: number): number {
  const day = dayOf(updatedAt ?? createdAt);
  return day === '' ? Number.POSITIVE_INFINITY : daysBetween(day, dayOf(new Date(now).toISOString()));
}

/** The call that must be meant; where several may be, somebody is asked. */
async function recentCall(known: FollowedProspect, assessor: Assessor | null, desk: Desk): Promise<Call<Summary> | null> {
  const recent = othersCalls(known, assessor).filter((call) => isRecent(call, desk));
  const [only = null] = recent;
  if (recent.length < 2) return only;
  if (desk.ask === null) {
    const told = recent.map((call) => `${firstOf(call).id} (${callWords(call)})`).join('; ');
    throw new Failure([problem('usage', { message: `which call is rated? Name one with --of: ${told}` })]);
  }
  return desk.ask.choose<Call<Summary> | null>(`Which call with ${visible(known.prospect.name)} do you rate?`, [
    ...recent.map((call) => ({ name: `The one of ${callWords(call)}`, description: firstOf(call).rubric.title, value: call })),
    { name: 'Another one: begin anew', value: null },
  ]);
}

function callWords(call: Call<Summary>): string {
  const first = firstOf(call);
  return `${dayOf(first.updatedAt ?? first.createdAt)}, rated by ${raterWords(first.assessor, 'nobody named')}`;
}

async function namedCall(of: string, known: FollowedProspect, { store }: Desk): Promise<Call<Summary>> {
  const [named] = unwrap(await findAssessments(of, store, false));
  const call = known.calls.find((one) => membersOf(one).some(({ id }) => id === named.id));
  return call ?? refuse(`${of} is no assessment of ${visible(known.prospect.name)} with this rubric`, 'fit list --status all shows what there is.');
}

function olderWords(known: FollowedProspect, assessor: Assessor | null, { io }: Desk): readonly string[] {
  const [older] = othersCalls(known, assessor);
  if (older === undefined) return [];
  const first = firstOf(older);
  const days = daysSince(first, io.now());
  return [
    `The last rating by ${raterWords(first.assessor, 'somebody else')} is ${counted(days, 'day')} old and taken for another call; --of ${first.id} rates the same one.`,
  ];
}
