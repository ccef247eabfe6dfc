/** Answers of an earlier assessment, under another rubric, that the present one asks for too: those of the quick screen. */
import type { Prospect } from '../../engine/model/assessment.ts';
import type { Change, Entries, Entry } from '../../engine/model/draft.ts';
import type { Rubric } from '../../engine/model/rubric.ts';
import { foldChanges, prefilled } from '../../interview/entries.ts';
import { remap } from '../../interview/remap.ts';
import type { AssessmentStore, Summary } from '../../store/store.ts';
import { unwrap } from '../failure.ts';

/** What can be taken over. */
export interface CarryOver {
  /** Rubric and day, in words. */
  readonly from: string;
  readonly changes: readonly Change[];
}

/**
 * @returns what the newest assessment of the prospect under another rubric, or one that was locked incomplete, has to give; `null` when that is nothing.
 * @param isTheirs whether who assesses now may see an assessment
 */
export async function carryOver(
  prospect: Prospect,
  rubric: Rubric,
  store: AssessmentStore,
  isTheirs: (summary: Summary) => boolean,
): Promise<CarryOver | null> {
  const all = unwrap(await store.list({ prospect: prospect.name })).filter((summary) => isTheirs(summary) && !isOpenRating(summary));
  const earlier = all.filter((summary) => summary.rubric.id !== rubric.id || isUnfinished(summary));
  for (const summary of earlier) {
    const taken = await takeFrom(summary, rubric, store);
    if (taken !== null) return taken;
  }
  return null;
}

/** A second rating that is not locked is shown to nobody else. */
function isOpenRating({ status, follows }: Summary): boolean {
  return status === 'draft' && follows?.kind === 'second-rating';
}

/** Locked before enough was known: what is missing is asked in a new one. */
function isUnfinished({ status, recommendation }: Summary): boolean {
  return status === 'complete' && recommendation === 'incomplete';
}

/** The entries of `from` that `to` asks for. */
function entriesUnder(entries: Entries, from: Rubric, to: Rubric): readonly Change[] {
  const asked = new Set([...to.dimensions.flatMap(({ questions }) => questions), ...to.facts].map(({ id }) => id));
  const after = foldChanges([...asChanges(entries), ...remap(entries, from, to).changes]).entries;
  return asChanges(after).filter(({ item }) => asked.has(item));
}

/** What was not found out then is asked again now; what was noted about it comes along. */
function toCarry(item: string, { answer, ...entry }: Entry): readonly Change[] {
  const isKnown = answer?.state === 'rated' || answer?.state === 'not-applicable';
  if (isKnown) return [{ item, entry: { ...entry, answer } }];
  return entry.note === undefined ? [] : [{ item, entry: { note: entry.note, ...(entry.origin !== undefined && { origin: entry.origin }) } }];
}

async function takeFrom(summary: Summary, rubric: Rubric, store: AssessmentStore): Promise<CarryOver | null> {
  const from = unwrap(await store.rubric(summary.rubric.sha256));
  if (from === null) return null;
  const origin = `${summary.rubric.title}, ${(summary.updatedAt ?? '').slice(0, 10)}`;
  const entries = await entriesOf(summary, origin, store);
  const changes = entriesUnder(entries, from.rubric, rubric).flatMap(({ item, entry }) => (entry === null ? [] : toCarry(item, entry)));
  return changes.length === 0 ? null : { from: origin, changes };
}

async function entriesOf({ id, status }: Summary, origin: string, store: AssessmentStore): Promise<Entries> {
  if (status === 'complete') {
    const record = unwrap(await store.record(id));
    return record === null ? {} : foldChanges(prefilled(record, origin)).entries;
  }
  const draft = unwrap(await store.draft(id));
  const { entries } = foldChanges(draft?.changes ?? []);
  return Object.fromEntries(Object.entries(entries).map(([item, entry]) => [item, entry.prefilled ? entry : { ...entry, origin }]));
}

function asChanges(entries: Entries): readonly Change[] {
  return Object.entries(entries).map(([item, entry]) => ({ item, entry }));
}
