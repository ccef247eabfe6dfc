/** `fit assess --consensus`: what two raters agree on after both have locked; their ratings stay as they are. */
import type { Follows } from '../../engine/model/assessment.ts';
import { NOTHING_EARLIER } from '../../interview/earlier/earlier.ts';
import { membersOf, ratingsIn, standingOf } from '../../lifecycle/calls/calls.ts';
import { operand } from '../../text/shell.ts';
import { unwrap } from '../failure.ts';
import { raterWords } from '../settings/who.ts';
import { compare, pairOf } from './context.ts';
import { type Beginning, type Desk, refuse } from './desk.ts';
import { followedProspect, rubricOf } from './find.ts';

/** @returns the work on a consensus: what both have rated alike stands, the rest is open with both ratings under it. */
export async function beginConsensus(desk: Desk): Promise<Beginning> {
  const known = await followedProspect(desk);
  const { prospect, whose } = known;
  const call = known.calls.find(({ ratings }) => ratings.length > 1);
  if (call === undefined) return refuse('there is no second rating to agree with', `fit assess ${operand(prospect.name)} --as ROLE makes one.`);
  const ratings = ratingsIn(call);
  const open = ratings.find(({ status }) => status === 'draft');
  if (open !== undefined) refuse(`the rating by ${raterWords(open.assessor, 'one of the raters')} is still open`, 'A consensus is found once both are locked.');
  const agreed = standingOf(call.agreed);
  if (agreed !== null) refuse('these ratings have a consensus already', `fit assess --correct ${agreed.id} puts it right.`);
  const pair = pairOf(call);
  if (pair === null) return refuse('there is no second rating to agree with', `fit assess ${operand(prospect.name)} --as ROLE makes one.`);
  const follows: Follows = { kind: 'consensus', of: pair[0].id, because: null };
  const begun = membersOf(call).find((one) => one.status === 'draft' && one.follows?.kind === 'consensus');
  const base = { prospect, whose, assessor: desk.assessor, follows, earlier: NOTHING_EARLIER, changes: [] };
  const draft = begun === undefined ? null : unwrap(await desk.store.draft(begun.id));
  if (draft !== null) return { ...base, source: draft.rubric, draft, said: ['The consensus that was begun goes on.'] };
  const { changes, earlier, differing, farApart } = await compare(pair, desk.store);
  const said = [
    `Rated alike and taken over: ${changes.length}. To agree on: ${differing.length}.${farApart === 0 ? '' : ` Two levels or more apart: ${farApart}.`}`,
    ...(differing.length === 0 || desk.ask === null ? [] : ['Write with n why you agree on it.']),
  ];
  return { ...base, source: await rubricOf(pair[0], desk.store), changes, earlier, draft: null, said };
}
