/** What is known about each question: its state and, where it is rated, its rating. */
import type { QuestionState } from '../../../src/engine/model/assessment.ts';
import type { Question, Rubric } from '../../../src/engine/model/rubric.ts';
import type { Rating } from './rating.ts';

/** One question as it stands. */
export interface Finding {
  readonly question: Question;
  readonly state: QuestionState;
  /** `null` unless rated. */
  readonly rating: Rating | null;
  readonly confirmed: boolean;
}

/** All questions as they stand, by id, in the order of the file. */
export type Findings = ReadonlyMap<string, Finding>;

/** @returns all questions in the order of the file. */
export function questionsOf(rubric: Rubric): readonly Question[] {
  return rubric.dimensions.flatMap((dimension) => dimension.questions);
}

/** @returns whether the question still lacks an answer. */
export function isOpen(finding: Finding): boolean {
  return ['unknown', 'refused', 'absent', 'waiting'].includes(finding.state);
}
