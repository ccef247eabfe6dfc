/** What commands print, without names and without what people wrote. `redactionFor` hands it out where that is wished. */
import type { Replayable } from '../../authoring/difference/replay.ts';
import type { Assessment } from '../../engine/model/assessment.ts';
import type { LogEntry } from '../../engine/model/log.ts';
import type { Rubric } from '../../engine/model/rubric.ts';
import type { Assessed } from '../../lifecycle/comparison/model.ts';
import type { Life } from '../../lifecycle/history/model.ts';
import { redactAnswers, redactEntries } from '../../lifecycle/redaction/answers.ts';
import { redactLogEntry } from '../../lifecycle/redaction/log.ts';
import { redactAssessor, redactedProspect } from '../../lifecycle/redaction/prospect.ts';
import { redactCondition, redactRecord, redactStanding } from '../../lifecycle/redaction/record.ts';
import { each, fields, orNull, stays } from '../../lifecycle/redaction/rules.ts';
import { derivedId } from '../../record/identity.ts';
import type { AgreedDocument } from '../../report/conditions/data.ts';
import type { DraftView } from '../../report/draft/outline.ts';
import type { OpenDraft } from '../../report/list/drafts.ts';
import { goOnById } from '../../report/list/go-on.ts';
import type { StoredProspect, Summary } from '../../store/store.ts';
import { Failure, unwrap } from '../failure.ts';
import type { Io } from '../io.ts';
import { type Shelves, withStore } from '../kept/lookup.ts';
/** @returns summaries without names. */
export function redactSummaries(summaries: readonly Summary[]): readonly Summary[] {
  return each(redactSummary)(summaries);
}

/** @returns the conditions of a prospect without names and reasons. @param whose id of the stored prospect */
export function redactAgreed({ schema, conditions }: AgreedDocument, whose: string): AgreedDocument {
  const redacted = conditions.map(({ assessment, rubric, ...own }) => ({
    assessment,
    rubric,
    ...redactCondition(own),
    standing: redactStanding(own.standing),
  }));
  return { schema, prospect: redactedProspect(whose), conditions: redacted };
}

/** @returns prospects without names. */
export function redactProspects(prospects: readonly StoredProspect[]): readonly StoredProspect[] {
  return each(redactStored)(prospects);
}

/** @returns lines of the log without names and reasons. */
export function redactLog(entries: readonly LogEntry[]): readonly LogEntry[] {
  return each(redactLogEntry)(entries);
}

/**
 * @returns a record of the store, or one that is about to be kept there. Where the store cannot be asked to whom it belongs, its own id says
 * what the prospect is called.
 * @param rubric where it is at hand; else the store is asked for it
 */
export async function redactStoredRecord(record: Assessment, io: Io, rubric: Rubric | null = null): Promise<Assessment> {
  try {
    return await withStore(io, async (store) => {
      const owner = await ownerOf(record, store);
      return redactRecord(record, owner?.whose ?? record.id, rubric ?? unwrap(await store.rubric(record.rubric.sha256))?.rubric ?? null);
    });
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return redactRecord(record, record.id, rubric);
  }
}

async function ownerOf({ id, prospect }: Assessment, store: Shelves): Promise<Summary | undefined> {
  const [own] = unwrap(await store.list({ idPrefix: id, limit: 1 }));
  return own ?? unwrap(await store.list({ prospect: prospect.key ?? prospect.name, limit: 1 }))[0];
}

/**
 * @returns a record that came in from elsewhere. Its id may have been made of the name, and somebody who guesses at names could tell: so it
 * gets one that is made of what is left.
 * @param place which one of those that came in it is: no two share an id
 */
export function redactForeignRecord(record: Assessment, place: number, rubric: Rubric | null = null): Assessment {
  const id = derivedId([redactRecord({ ...record, id: '' }, '', rubric), place]);
  return redactRecord({ ...record, id }, id, rubric);
}

/**
 * @returns an assessment that is scored again without names and own words.
 * @param whose id of its stored prospect; `null` for one that came in from elsewhere, then it is called by its place among all
 */
export function redactReplayable({ id, prospect: _, answers, rubric }: Replayable, whose: string | null, place: number): Replayable {
  const called = whose === null ? { id: null, prospect: `Prospect ${place}` } : { id, prospect: redactedProspect(whose).name };
  return { ...called, answers: redactAnswers(answers), rubric };
}

/** @returns the life of a prospect without names and own words. @param whose id of its stored prospect */
export function redactLife({ records, log, rubrics, merged, hidden }: Life, whose: string): Life {
  return {
    prospect: redactedProspect(whose),
    records: records.map((record) => redactRecord(record, whose, rubrics.get(record.rubric.sha256) ?? null)),
    log: redactLog(log),
    rubrics,
    merged: new Map([...merged.keys()].map((id) => [id, redactedProspect(id).name])),
    hidden,
  };
}

/** @returns a record of the store with the rubric it was made with. @param whose id of its stored prospect */
export function redactAssessed({ record, rubric }: Assessed, whose: string): Assessed {
  return { record: redactRecord(record, whose, rubric), rubric };
}

/** @returns the page of a draft without names and own words; what it comes to is reckoned from what was noted. */
export function redactDraftView(view: DraftView, whose: string): DraftView {
  const { record, rubric, entries, progress } = view;
  return { record: redactRecord(record, whose, rubric), rubric, entries: redactEntries(rubric)(entries), progress, goOn: goOnById(record.id) };
}

/** @returns a draft in a list without names. */
export function redactOpenDraft(draft: OpenDraft, whose: string): OpenDraft {
  return fields<OpenDraft>({
    id: stays,
    shortId: stays,
    prospect: () => redactedProspect(whose),
    rubric: fields<OpenDraft['rubric']>({ id: stays, version: stays, title: stays }),
    createdAt: stays,
    updatedAt: stays,
    answered: stays,
    asked: stays,
    goOn: () => goOnById(draft.id),
    isKeptHere: stays,
  })(draft);
}

const redactStored = (one: StoredProspect): StoredProspect =>
  fields<StoredProspect>({ id: stays, prospect: () => redactedProspect(one.id), mergedInto: stays })(one);

const redactSummary = (one: Summary): Summary =>
  fields<Summary>({
    id: stays,
    status: stays,
    prospect: () => redactedProspect(one.whose),
    whose: stays,
    assessor: orNull(redactAssessor),
    follows: orNull(fields<NonNullable<Summary['follows']>>({ kind: stays, of: stays })),
    rubric: fields<Summary['rubric']>({ id: stays, version: stays, title: stays, sha256: stays }),
    createdAt: stays,
    updatedAt: stays,
    answered: stays,
    recommendation: stays,
    band: stays,
    score: stays,
    decided: stays,
    openConditions: stays,
    reviewOn: stays,
    removeOn: stays,
  })(one);
