/** What a draft comes to so far. */
import { statesOf } from '../../engine/ask.ts';
import { assess } from '../../engine/assess.ts';
import { compileRubric } from '../../engine/compile/compile.ts';
import type { Assessment } from '../../engine/model/assessment.ts';
import type { Entries } from '../../engine/model/draft.ts';
import { answersOf, foldChanges, originsOf } from '../../interview/entries.ts';
import { isAskable, isOpen } from '../../interview/model.ts';
import { scriptOf } from '../../interview/script.ts';
import { buildAssessment } from '../../record/build.ts';
import type { StoredDraft } from '../../store/store.ts';

/** @returns the record of a draft, its result included: for programs, not for those who still ask. */
export function recordOfDraft(draft: StoredDraft, toolVersion: string): Assessment {
  const { id, createdAt, updatedAt, prospect, assessor, rubric, changes } = draft;
  const { entries } = foldChanges(changes);
  const checked = answersOf(entries, rubric.rubric);
  const result = assess(compileRubric(rubric.rubric), checked.answers);
  const origins = originsOf(entries, rubric.rubric);
  const stamp = { id, status: 'draft', createdAt, updatedAt, toolVersion } as const;
  return buildAssessment({ ...stamp, source: rubric, envelope: { prospect, assessor }, checked, result, origins });
}

/** @returns what stands for each question and fact of a draft. */
export function entriesOf({ changes }: StoredDraft): Entries {
  return foldChanges(changes).entries;
}

/** How far an interview has come, in questions and facts that are asked after the answers so far. */
export interface Progress {
  readonly answered: number;
  readonly asked: number;
}

/** @returns how far it has come. */
export function progressOf(draft: StoredDraft): Progress {
  const { rubric } = draft.rubric;
  const entries = entriesOf(draft);
  const states = statesOf(compileRubric(rubric), answersOf(entries, rubric).answers);
  const asked = scriptOf(rubric).filter((item) => isAskable({ states }, item));
  return { answered: asked.filter((item) => !isOpen({ entries }, item)).length, asked: asked.length };
}
