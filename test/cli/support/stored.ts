/** Folders of `FIT_HOME` with assessments in their store. */
import { readFileSync } from 'node:fs';
import { assess } from '../../../src/engine/assess.ts';
import { compileRubric } from '../../../src/engine/compile/compile.ts';
import type { Answers } from '../../../src/engine/model/answer.ts';
import type { Assessment, Assessor, Prospect } from '../../../src/engine/model/assessment.ts';
import type { Change, Entry } from '../../../src/engine/model/draft.ts';
import type { Outcome } from '../../../src/problems/problem.ts';
import { buildAssessment } from '../../../src/record/build.ts';
import { ulid } from '../../../src/record/identity.ts';
import { openSqliteStore } from '../../../src/store/sqlite.ts';
import type { AssessmentStore, NewDraft, StoredRubric } from '../../../src/store/store.ts';
import { folderWith } from './folder.ts';

/** An assessment to put into a store; what is left out is made up. */
interface Kept {
  readonly name: string;
  readonly key?: string;
  readonly rubric?: string;
  /** When it was begun, and when it was locked or last changed. */
  readonly at?: string;
  readonly changed?: string;
  readonly id?: string;
}

/** @returns a new `FIT_HOME` with these records and drafts in its store, in the order in which they are given. */
export async function homeWith(...kept: readonly (Assessment | NewDraft)[]): Promise<string> {
  const folder = folderWith();
  const store = await openIn(folder);
  for (const one of kept) {
    if ('schema' in one) taken(await store.complete(one, rubricNamed(one.rubric.id)));
    else {
      taken(await store.begin({ ...one, changes: [] }));
      taken(await store.append(one.id, 'test', 0, one.changes, one.updatedAt ?? one.at));
    }
  }
  store.close();
  return folder;
}

/** @returns what is left in the store of a folder, the newest first, as "draft Harbour Dental". */
export async function namesIn(folder: string): Promise<readonly string[]> {
  const store = await openIn(folder);
  const found = taken(await store.list({}));
  store.close();
  return found.map(({ status, prospect }) => `${status} ${prospect.name}`);
}
