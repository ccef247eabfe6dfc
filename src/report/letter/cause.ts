/** What a rubric says to the prospect about the cause that bound the recommendation. */
import type { CauseText } from '../../engine/model/assessment.ts';
import type { Question, Rubric } from '../../engine/model/rubric.ts';

/** @returns the words of the knock-out, gate, rule or minimum; `null` where it has none, or where something else bound the recommendation. */
export function causeLetter({ rule, id }: CauseText, rubric: Rubric): string | null {
  switch (rule) {
    case 'knockout':
      return questionOf(id, rubric)?.knockout?.letter ?? null;
    case 'gate':
      return questionOf(id, rubric)?.gate?.letter ?? null;
    case 'rule':
      return rubric.rules.find((one) => one.id === id)?.letter ?? null;
    case 'minimum':
      return rubric.dimensions.find((one) => one.id === id)?.minimum?.letter ?? null;
    default:
      return null;
  }
}

/** @returns whether no door is held open: how people were treated is not made good by a different offer. */
export function isFinal({ rule, id }: CauseText, rubric: Rubric): boolean {
  return rule === 'knockout' && questionOf(id, rubric)?.knockout?.class === 'conduct';
}

function questionOf(id: string | null, { dimensions }: Rubric): Question | undefined {
  return dimensions.flatMap(({ questions }) => questions).find((question) => question.id === id);
}
