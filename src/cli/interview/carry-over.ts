/** Answers of an earlier assessment, under another rubric, that the present one asks for too: those of the quick screen. */
import type { Prospect } from '../../engine/model/assessment.ts';
import type { Change, Entries } from '../../engine/model/draft.ts';
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
  readonly said: readonly string[];
}

/** @returns what the newest assessment of the prospect under another rubric has to give, `null` when that is nothing. */
export async function carryOver(prospect: Prospect, rubric: Rubric, store: AssessmentStore): Promise<CarryOver | null> {
  const earlier = unwrap(await store.list({ prospect: prospect.name })).filter((summary) => summary.rubric.id !== rubric.id);
  for (const summary of earlier) {
    const taken = await takeFrom(summary, rubric, store);
    if (taken !== null) return taken;
  }
  return null;
}

async function takeFrom(summary: Summary, rubric: Rubric, store: AssessmentStore): Promise<CarryOver | null> {
  const from = unwrap(await store.rubric(summary.rubric.sha256));
  if (from === null) return null;
  const origin = `${summary.rubric.title}, ${(summary.updatedAt ?? '').slice(0, 10)}`;
  const entries = await entriesOf(summary, origin, store);
  const asked = new Set([...rubric.dimensions.flatMap(({ questions }) => questions), ...rubric.facts].map(({ id }) => id));
  const after = foldChanges([...asEntries(entries), ...remap(entries, from.rubric, rubric).changes]).entries;
  const changes = asEntries(after).filter(({ item, entry }) => asked.has(item) && entry?.answer !== undefined);
  return changes.length === 0 ? null : { from: origin, changes, said: [] };
}

async function entriesOf({ id, status }: Summary, origin: string, store: AssessmentStore): Promise<Entries> {
  if (status === 'complete') {
    const record = unwrap(await store.record(id));
    return record === null ? {} : foldChanges(prefilled(record, origin)).entries;
  }
  const draft = unwrap(await store.draft(id));
  const { entries } = foldChanges(draft?.changes ?? []);
  return Object.fromEntries(Object.entries(entries).map(([item, entry]) => [item, { ...entry, origin }]));
}

function asEntries(entries: Entries): readonly Change[] {
  return Object.entries(entries).map(([item, entry]) => ({ item, entry }));
}
