/** What is said with the result of a locked assessment, or in its place. */
import type { Assessment } from '../../engine/model/assessment.ts';
import type { Summary } from '../../store/store.ts';
import { operand } from '../../text/shell.ts';
import { raterWords } from '../settings/who.ts';

/** @returns what is said in place of the result. @param open the rating of the same call that it waits for */
export function hiddenWords({ assessor }: Pick<Summary, 'assessor'>): string {
  return `Saved and locked. The result shows once ${raterWords(assessor, 'the other rater')} has locked too.`;
}

/** @returns what is said beside the result of one of two ratings. */
export function pairWords({ follows, prospect }: Pick<Assessment, 'follows' | 'prospect'>): readonly string[] {
  return follows?.kind === 'second-rating' ? [`Both ratings are locked. Where they differ: fit raters ${operand(prospect.name)}`] : [];
}
