/** `fit assess --again`: the prospect once more, with the last assessment in sight. */
import type { Follows } from '../../engine/model/assessment.ts';
import { NOTHING_EARLIER } from '../../interview/earlier/earlier.ts';
import { type Call, ratingsIn } from '../../lifecycle/calls/calls.ts';
import { countsOf } from '../../lifecycle/calls/counting.ts';
import type { HashedRubric } from '../../record/build.ts';
import type { Summary } from '../../store/store.ts';
import { visible } from '../../text/visible.ts';
import { unwrap } from '../failure.ts';
import { defaultRubric, loadRubric } from '../find-rubric/rubrics.ts';
import { findAssessments, recordOf } from '../kept/lookup.ts';
import { raterWords } from '../settings/who.ts';
import { goThrough, owedIn, unaskedWords } from './conditions.ts';
import { BLINDLY, lookBackAt } from './context.ts';
import { type Beginning, type Desk, dayOf, refuse } from './desk.ts';
import { draftFollowing, type FollowedProspect, followedProspect, rubricOf } from './find.ts';

/** @returns the work that begins from the last locked assessment; the first of its kind where there is none. */
export async function beginAgain(isBlind: boolean, desk: Desk): Promise<Beginning> {
  if (await isNew(desk)) return beginFirst(null, desk);
  const known = await followedProspect(desk);
  const call = known.calls.find((one) => countsOf(one) !== null);
  const last = call === undefined ? null : countsOf(call);
  if (call === undefined || last === null) return beginFirst(known, desk);
  refuseWhileOpen(call);
  const follows: Follows = { kind: 'again', of: last.id, because: isBlind ? BLINDLY : null };
  const draft = await draftFollowing('again', last, known.all, desk.store);
  if (draft !== null) return { ...bare(known, desk), source: draft.rubric, follows, draft, said: [`The re-assessment of ${dayOf(draft.createdAt)} goes on.`] };
  const source = await presentText(last, desk);
  const { earlier, lost } = await lookBackAt(last, source.rubric, isBlind, desk.store);
  const record = await recordOf(last, desk.store);
  const owed = await owedIn(record, known, desk);
  if (desk.ask !== null) await goThrough(owed, last.id, known, desk.ask, desk);
  const said = [
    `Again after the assessment of ${dayOf(last.updatedAt ?? last.createdAt)}${isBlind ? ', blind: its answers show only after yours' : ''}.`,
    ...(lost.length === 0 ? [] : [`Asked otherwise now, so that the old answer is left aside: ${lost.join(', ')}.`]),
    ...(desk.ask === null ? unaskedWords(owed) : []),
  ];
  return { ...bare(known, desk), source, follows, earlier, said };
}

function bare({ prospect, whose }: FollowedProspect, { assessor }: Desk) {
  return { prospect, whose, assessor, changes: [], earlier: NOTHING_EARLIER, draft: null } as const;
}

/** A name that is like no other belongs to somebody who was never assessed. */
async function isNew({ store, reference }: Desk): Promise<boolean> {
  const found = reference === null ? null : await findAssessments(reference, store, true);
  if (found === null || found.ok) return false;
  return found.problems.some((problem) => problem.code === 'assessment-missing' && problem.args.suggestion === null);
}

/** Nobody has assessed the prospect with this rubric, or locked it: then this is the first. */
async function beginFirst(known: FollowedProspect | null, desk: Desk): Promise<Beginning> {
  const source = desk.rubric ?? unwrap(await loadRubric(defaultRubric(desk.io), desk.io));
  const name = known?.prospect.name ?? desk.reference ?? '';
  const draft = known?.all.find((one) => one.status === 'draft' && one.rubric.id === source.rubric.id);
  const base = { prospect: known?.prospect ?? { name, key: null, external: {} }, whose: known?.whose ?? null, assessor: desk.assessor };
  const going = draft === undefined ? null : unwrap(await desk.store.draft(draft.id));
  const said = `${visible(name)} has no locked assessment with ${source.rubric.id} yet; ${going === null ? 'this is the first' : 'its draft goes on'}.`;
  return { ...base, source: going?.rubric ?? source, follows: null, changes: [], earlier: NOTHING_EARLIER, draft: going, said: [said] };
}

/** Old answers would tell the second rater how the first has rated. */
function refuseWhileOpen(call: Call<Summary>): void {
  const ratings = ratingsIn(call);
  const open = ratings.length < 2 ? undefined : ratings.find((one) => one.status === 'draft');
  if (open === undefined) return;
  refuse(`the rating by ${raterWords(open.assessor, 'the other rater')} of the last call is still open`, 'Assess again once both ratings are locked.');
}

/** The rubric as it is now; where it cannot be had any more, as it was. */
async function presentText(last: Summary, { rubric, io, store }: Desk): Promise<HashedRubric> {
  if (rubric !== null) return rubric;
  const loaded = await loadRubric(last.rubric.id, io);
  return loaded.ok && loaded.value.rubric.id === last.rubric.id ? loaded.value : rubricOf(last, store);
}
