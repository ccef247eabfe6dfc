/** Whether a record holds what was noted in a draft. */
import type { Assessment } from '../../engine/model/assessment.ts';
import type { Change } from '../../engine/model/draft.ts';
import type { Rubric } from '../../engine/model/rubric.ts';

/** @returns whether all that stands after these changes, under this rubric, is in the record. */
export type Covers = (record: Assessment, changes: readonly Change[], rubric: Rubric) => boolean;
