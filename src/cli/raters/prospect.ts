/** The ratings of one prospect's calls beside each other. */
import type { Assessment } from '../../engine/model/assessment.ts';
import { differencesOf } from '../../lifecycle/agreement/differences.ts';
import { comparableAs } from '../../lifecycle/agreement/sheets.ts';
import { redactedProspect } from '../../lifecycle/redaction/prospect.ts';
import { redactRecord } from '../../lifecycle/redaction/record.ts';
import { rater } from '../../report/origin.ts';
import type { CallShown, ProspectCalls, RatingShown } from '../../report/raters/calls.ts';
import type { Summary } from '../../store/store.ts';
import { Failure, unwrap } from '../failure.ts';
import type { Io } from '../io.ts';
import { hiddenIn, hiddenProblem, noteReveal } from '../kept/blind.ts';
import { findAssessments, recordOf, type Shelves, shortIds } from '../kept/lookup.ts';
import type { Invocation } from '../program/declaration.ts';
import { rubricShelf, type StandingCall, standingCalls } from './stored-ratings.ts';

/**
 * @returns the calls of the prospect, or the one call with the assessment, that `reference` names, as far as two or more have rated them; the
 * newest first. Refused with `rating-hidden` where all of them are hidden.
 */
export async function callsOfProspect(reference: string, options: Invocation['options'], store: Shelves, io: Io): Promise<ProspectCalls> {
  const found = unwrap(await findAssessments(reference, store, true));
  const [{ whose, prospect }] = found;
  const all = unwrap(await store.list({ whose }));
  const hidden = hiddenIn(all, options);
  const ids = new Set(found.map(({ id }) => id));
  const asked = standingCalls(all, hidden).filter((call) => membersOf(call).some(({ id }) => ids.has(id)));
  const [veiled] = asked.filter(({ isHidden }) => isHidden).flatMap(({ ratings }) => ratings);
  const open = veiled && hidden.get(veiled.id);
  const seen = asked.filter(({ ratings, isHidden }) => !isHidden && ratings.length > 1);
  if (veiled && open && seen.length === 0) throw new Failure([await hiddenProblem(veiled, open, options)]);
  await noteReveal(seen.flatMap(membersOf), all, options, store, io);
  const short = shortIds(unwrap(await store.list({})).map(({ id }) => id));
  const calls: CallShown[] = [];
  for (const call of seen) calls.push(await callShown(call, short, options, store));
  return { prospect: options['redact'] === true ? redactedProspect(whose) : prospect, calls };
}

function membersOf({ ratings, agreed }: StandingCall): readonly Summary[] {
  return agreed === null ? ratings : [...ratings, agreed];
}

async function callShown({ ratings, agreed }: StandingCall, short: (id: string) => string, options: Invocation['options'], store: Shelves): Promise<CallShown> {
  const textOf = rubricShelf(store);
  const read = async (one: Summary): Promise<Assessment> => {
    const record = await recordOf(one, store);
    return options['redact'] === true ? redactRecord(record, one.whose, (await textOf(one.rubric.sha256))?.rubric ?? null) : record;
  };
  const records: Assessment[] = [];
  for (const one of ratings) records.push(await read(one));
  const { id, version, title, sha256 } = ratings[0].rubric;
  const isSame = new Set(records.map(({ rubric }) => comparableAs(rubric))).size === 1;
  const text = isSame ? await textOf(sha256) : null;
  return {
    rubric: { id, version, title },
    ratings: records.map((record) => ratingShown(record, short)),
    agreed: agreed === null ? null : ratingShown(await read(agreed), short),
    differences: text === null ? null : differencesOf(records, text.questions),
  };
}

function ratingShown(record: Assessment, short: (id: string) => string): RatingShown {
  const { id, updatedAt, result } = record;
  return { id, shortId: short(id), rater: rater(record), at: updatedAt, recommendation: result.recommendation, score: result.score };
}
