/** All that is kept about one prospect, as `fit.prospect-export/1`. */
import type { Assessment, Assessor, Follows, Prospect } from '../../engine/model/assessment.ts';
import type { Change, Typing } from '../../engine/model/draft.ts';
import type { LogEntry } from '../../engine/model/log.ts';
import type { Rubric } from '../../engine/model/rubric.ts';
import type { StoredDraft, StoredProspect, Summary } from '../../store/store.ts';
import { unwrap } from '../failure.ts';
import type { Shelves } from '../kept/lookup.ts';

/** A draft as it is handed over: every change, and what was being typed. */
export interface ExportedDraft {
  readonly id: string;
  readonly prospect: Prospect;
  readonly assessor: Assessor | null;
  readonly follows: Follows | null;
  readonly rubric: string;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly changes: readonly Change[];
  readonly typing: readonly Typing[];
}

/** A locked assessment or a draft, with the days that its rubric sets for it. */
export interface ExportedAssessment {
  readonly id: string;
  readonly status: 'draft' | 'complete';
  /** YYYY-MM-DD; `null` where the rubric names none. */
  readonly reviewOn: string | null;
  readonly removeOn: string | null;
  /** What a named person decided last. */
  readonly decided: Summary['decided'];
  readonly openConditions: number;
  /** One of both is there. */
  readonly record: Assessment | null;
  readonly draft: ExportedDraft | null;
}

/** A rubric that assessments of the prospect were made with. */
export interface ExportedRubric {
  readonly id: string;
  readonly version: string;
  readonly title: string;
  readonly sha256: string;
  /** ISO 8601 durations, as the rubric has them. */
  readonly reviewAfter: string | null;
  readonly retention: string | null;
}

/** The document. */
export interface ProspectExport {
  readonly schema: 'fit.prospect-export/1';
  readonly tool: { readonly name: 'fit'; readonly version: string };
  /** The prospect, then those that turned out to be the same. */
  readonly prospects: readonly StoredProspect[];
  readonly counts: { readonly assessments: number; readonly drafts: number; readonly log: number };
  /** The newest first. */
  readonly assessments: readonly ExportedAssessment[];
  readonly rubrics: readonly ExportedRubric[];
  /** Decisions, conditions, outcomes and everything else that was done, the oldest first. */
  readonly log: readonly LogEntry[];
}

/** @returns all that the store holds about the prospect with this id, and about those that were merged into it. */
export async function exportOf(whose: string, store: Shelves, version: string): Promise<ProspectExport> {
  const summaries = unwrap(await store.list({ whose }));
  const rubrics = await rubricsOf(summaries, store);
  const assessments: ExportedAssessment[] = [];
  for (const summary of summaries) assessments.push(await assessmentOf(summary, store));
  const log = unwrap(await store.log({ prospect: whose }));
  const drafts = summaries.filter(({ status }) => status === 'draft').length;
  return {
    schema: 'fit.prospect-export/1',
    tool: { name: 'fit', version },
    prospects: sameAs(whose, unwrap(await store.prospects())),
    counts: { assessments: summaries.length - drafts, drafts, log: log.length },
    assessments,
    rubrics,
    log,
  };
}

async function assessmentOf({ id, status, reviewOn, removeOn, decided, openConditions }: Summary, store: Shelves): Promise<ExportedAssessment> {
  const draft = status === 'draft' ? unwrap(await store.draft(id)) : null;
  const record = status === 'complete' ? unwrap(await store.record(id)) : null;
  return { id, status, reviewOn, removeOn, decided, openConditions, record, draft: draft && draftOf(draft) };
}

function draftOf({ id, prospect, assessor, follows, rubric, createdAt, updatedAt, changes, typing }: StoredDraft): ExportedDraft {
  return { id, prospect, assessor, follows: follows ?? null, rubric: rubric.sha256, createdAt, updatedAt, changes, typing };
}

/** The prospect and all that lead to it, whatever way round. */
function sameAs(whose: string, all: readonly StoredProspect[]): readonly StoredProspect[] {
  const found = new Set([whose]);
  for (let size = 0; size < found.size; ) {
    size = found.size;
    for (const { id, mergedInto } of all) if (mergedInto !== null && found.has(mergedInto)) found.add(id);
  }
  return [...found].flatMap((id) => all.filter((one) => one.id === id));
}

async function rubricsOf(summaries: readonly Summary[], store: Shelves): Promise<readonly ExportedRubric[]> {
  const rubrics = new Map<string, ExportedRubric>();
  for (const { rubric } of summaries) {
    if (rubrics.has(rubric.sha256)) continue;
    const text: Rubric | undefined = unwrap(await store.rubric(rubric.sha256))?.rubric;
    rubrics.set(rubric.sha256, { ...rubric, reviewAfter: text?.reviewAfter ?? null, retention: text?.retention ?? null });
  }
  return [...rubrics.values()];
}
