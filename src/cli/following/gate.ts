/** `fit assess --gate`: somebody answers the gates of an assessment that is not theirs, and nothing else. */
import type { Rubric } from '../../engine/model/rubric.ts';
import { NOTHING_EARLIER } from '../../interview/earlier/earlier.ts';
import { prefilled } from '../../interview/entries.ts';
import { type Call, membersOf, ratingsIn } from '../../lifecycle/calls/calls.ts';
import { countsOf } from '../../lifecycle/calls/counting.ts';
import { problem } from '../../problems/problem.ts';
import { enumerated } from '../../report/words.ts';
import type { StoredDraft, Summary } from '../../store/store.ts';
import { visible } from '../../text/visible.ts';
import { Failure, unwrap } from '../failure.ts';
import { raterWords } from '../settings/who.ts';
import { type Beginning, type Desk, dayOf, refuse } from './desk.ts';
import { type FollowedProspect, followedProspect, lockedOf } from './find.ts';

/** @returns the work on the gates of the newest assessment: in its draft, else in a correction of what is locked. */
export async function beginGate(because: string | null, desk: Desk): Promise<Beginning> {
  const known = await followedProspect(desk);
  const [call] = known.calls;
  if (call === undefined)
    return refuse(`${visible(known.prospect.name)} has no assessment with this rubric`, 'Leave --rubric away, or assess the prospect first.');
  const by = await whoAnswers(desk);
  const draft = await draftIn(call, desk);
  return draft?.follows?.kind === 'correction' || draft === null ? correct(call, draft, because, by, known, desk) : addTo(draft, by, known);
}

/** Whose answers they are has to be known, for they stand in somebody else's assessment. */
async function whoAnswers({ assessor, ask }: Desk): Promise<string> {
  if (assessor !== null) return raterWords(assessor, '');
  if (ask === null) throw new Failure([problem('usage', { message: 'who answers the gate? Add --as delivery-lead, or --by with a name' })]);
  return (await ask.text('As whom do you answer? For example delivery-lead')).trim();
}

/** The first rating where it is a draft, else a correction that was begun. */
async function draftIn(call: Call<Summary>, { store }: Desk): Promise<StoredDraft | null> {
  const [first] = ratingsIn(call);
  const open = first?.status === 'draft' ? first : membersOf(call).find((one) => one.status === 'draft' && one.follows?.kind === 'correction');
  return open === undefined ? null : unwrap(await store.draft(open.id));
}

function addTo(draft: StoredDraft, by: string, { whose, prospect }: FollowedProspect): Beginning {
  const { rubric: source, assessor, follows = null } = draft;
  const part = { ids: gatesOf(source.rubric), handsBack: true };
  const said = [`Only the gate is asked; it goes into the draft of ${dayOf(draft.updatedAt)}${assessor === null ? '' : ` by ${raterWords(assessor, '')}`}.`];
  return { prospect, whose, assessor, source, follows, changes: [], earlier: NOTHING_EARLIER, part, draft, origin: by, said };
}

async function correct(
  call: Call<Summary>,
  draft: StoredDraft | null,
  because: string | null,
  by: string,
  known: FollowedProspect,
  desk: Desk,
): Promise<Beginning> {
  const counting = countsOf(call);
  if (counting === null) return refuse('nothing of this call can be corrected', 'fit list --status all shows what there is.');
  const { record, source } = await lockedOf(counting, desk.store);
  const ids = gatesOf(source.rubric);
  const reason = because ?? `${by} answered ${enumerated(titlesOf(source.rubric, ids), 'and')}`;
  const said = [`Only the gate is asked; the answer corrects the assessment of ${dayOf(record.updatedAt)}.`];
  return {
    prospect: known.prospect,
    whose: known.whose,
    assessor: record.assessor,
    source,
    follows: { kind: 'correction', of: record.id, because: reason },
    changes: prefilled(record, `the assessment of ${dayOf(record.updatedAt)}`),
    earlier: NOTHING_EARLIER,
    part: { ids, handsBack: false },
    draft,
    said,
  };
}

/** Ids of the questions about ourselves that decide alone. */
function gatesOf(rubric: Rubric): readonly string[] {
  const ids = rubric.dimensions.flatMap(({ questions }) => questions.flatMap(({ id, gate }) => (gate === undefined ? [] : [id])));
  return ids.length > 0 ? ids : refuse(`${rubric.title} has no gate`, 'Answer its questions with fit assess, or name another rubric with --rubric.');
}

function titlesOf({ dimensions }: Rubric, ids: readonly string[]): readonly string[] {
  return dimensions.flatMap(({ questions }) => questions.flatMap(({ id, title }) => (ids.includes(id) ? [title] : [])));
}
