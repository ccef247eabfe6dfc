/** The calls with a prospect, from the store. */
import type { Assessment, Follows } from '../../engine/model/assessment.ts';
import type { Call } from '../../lifecycle/calls/calls.ts';
import { newestCalls } from '../../lifecycle/calls/newest.ts';
import { problem } from '../../problems/problem.ts';
import type { HashedRubric } from '../../record/build.ts';
import type { AssessmentStore, StoredDraft, StoredRubric, Summary } from '../../store/store.ts';
import { Failure, unwrap } from '../failure.ts';
import { findAssessments, recordOf } from '../kept/lookup.ts';
import type { MeantProspect } from '../prospects/meant.ts';
import { type Desk, refuse } from './desk.ts';

/** A prospect that is assessed after it was before. */
export interface FollowedProspect extends MeantProspect {
  /** What the reference led to, the newest first. */
  readonly found: readonly [Summary, ...Summary[]];
  /** Those under the rubric that is named, the newest first; all of them where none is. */
  readonly calls: readonly Call<Summary>[];
}

/** @returns the prospect that is meant. Throws a `Failure` where it is not known, or not clear. */
export async function followedProspect({ store, reference, rubric }: Desk): Promise<FollowedProspect> {
  if (reference === null) throw new Failure([problem('usage', { message: 'whom to assess? Name the prospect: fit assess "Harbour Dental" …' })]);
  const found = unwrap(await findAssessments(reference, store, true));
  const { whose, prospect } = found[0];
  const all = unwrap(await store.list({ whose }));
  return { whose, prospect, found, all, calls: newestCalls(all.filter((one) => rubric === null || one.rubric.id === rubric.rubric.id)) };
}

/** @returns the text of the rubric that an assessment was made with. */
export async function rubricOf({ rubric: { sha256 }, id }: Pick<Summary, 'id' | 'rubric'>, store: AssessmentStore): Promise<StoredRubric> {
  const rubric = unwrap(await store.rubric(sha256));
  return rubric ?? refuse(`the text of the rubric that ${id} was made with is not kept any more`, 'Assess the prospect anew, without this option.');
}

/** @returns the draft that was begun to follow an assessment in this way; `null` where none is open. */
export async function draftFollowing(
  kind: Follows['kind'],
  { id }: Pick<Summary, 'id'>,
  all: readonly Summary[],
  store: AssessmentStore,
): Promise<StoredDraft | null> {
  const begun = all.find((one) => one.status === 'draft' && one.follows?.kind === kind && one.follows.of === id);
  return begun === undefined ? null : unwrap(await store.draft(begun.id));
}

/** A locked assessment with its rubric. */
export interface Locked {
  readonly record: Assessment;
  readonly source: HashedRubric;
}

/** @returns the record of a locked assessment, and the text of its rubric. */
export async function lockedOf(summary: Summary, store: AssessmentStore): Promise<Locked> {
  return { record: await recordOf(summary, store), source: await rubricOf(summary, store) };
}
