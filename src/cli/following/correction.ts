/** `fit assess --correct`: what is locked stays as it is; a new revision says what was wrong with it. */
import type { Assessor } from '../../engine/model/assessment.ts';
import { NOTHING_EARLIER } from '../../interview/earlier/earlier.ts';
import { prefilled } from '../../interview/entries.ts';
import { revisionsOf, standingOf } from '../../lifecycle/calls/calls.ts';
import { countsOf } from '../../lifecycle/calls/counting.ts';
import { hiddenNow } from '../../lifecycle/calls/hidden.ts';
import { problem } from '../../problems/problem.ts';
import { goOn } from '../../report/list/go-on.ts';
import type { Summary } from '../../store/store.ts';
import { visible } from '../../text/visible.ts';
import { Failure } from '../failure.ts';
import { raterWords } from '../settings/who.ts';
import { type Beginning, type Desk, dayOf, refuse } from './desk.ts';
import { draftFollowing, type FollowedProspect, followedProspect, lockedOf } from './find.ts';

/** @returns the work on a correction: all answers of the newest revision, to be changed. */
export async function beginCorrection({ id, because }: { readonly id: string | null; readonly because: string | null }, desk: Desk): Promise<Beginning> {
  const known = await followedProspect({ ...desk, reference: id ?? desk.reference, rubric: null });
  const named = target(known);
  refuseWhileOpen(named, known);
  const draft = await draftFollowing('correction', named, known.all, desk.store);
  const { record, source } = await lockedOf(named, desk.store);
  const reason = draft?.follows?.because ?? because ?? (await whyCorrected(desk));
  const wasNamed = known.found.length === 1 ? known.found[0].id : named.id;
  return {
    prospect: known.prospect,
    whose: known.whose,
    assessor: correctedBy(desk.assessor, record.assessor),
    source,
    follows: { kind: 'correction', of: named.id, because: reason },
    changes: prefilled(record, `the assessment of ${dayOf(record.updatedAt)}`),
    earlier: NOTHING_EARLIER,
    draft,
    said: [
      ...(wasNamed === named.id ? [] : [`${wasNamed} was corrected before; this corrects the newest revision, ${named.id}.`]),
      `This corrects the assessment of ${dayOf(named.updatedAt)}, which stays as it is.`,
    ],
  };
}

/** Who corrects a rating answers for it by name; it stays the rating of its role. */
function correctedBy(own: Assessor | null, rater: Assessor | null): Assessor | null {
  const [name, role] = [own?.name ?? rater?.name ?? null, rater?.role ?? own?.role ?? null];
  return name === null && role === null ? null : { name, role };
}

/** What an id leads to in its newest revision; of a name what counts for the newest call. */
function target({ found, all, calls, prospect }: FollowedProspect): Summary {
  const [named] = found;
  const isId = found.length === 1 && all.length > 1;
  const call = calls.find((one) => countsOf(one) !== null);
  const counting = call === undefined ? null : countsOf(call);
  if (isId && named.status === 'draft')
    throw new Failure([problem('cannot-follow', { reason: `${named.id} is a draft, and nothing of it is final`, fix: `Change it with ${goOn(named)}.` })]);
  const locked = isId ? standingOf(revisionsOf(all, named.id)) : counting;
  return locked ?? refuse(`nothing of ${visible(prospect.name)} is locked yet`, `A draft is changed with ${goOn(named)}.`);
}

/** Its answers would tell the second rater how the first has rated. */
function refuseWhileOpen({ id }: Summary, { all }: FollowedProspect): void {
  const open = hiddenNow(all).get(id);
  if (open === undefined) return;
  refuse(`the rating by ${raterWords(open.assessor, 'the other rater')} of the same call is still open`, 'Correct it once both ratings are locked.');
}

async function whyCorrected({ ask }: Desk): Promise<string> {
  if (ask === null) throw new Failure([problem('usage', { message: 'why is it corrected? Add --because with the reason' })]);
  return (await ask.text('Why is it corrected?')).trim();
}
