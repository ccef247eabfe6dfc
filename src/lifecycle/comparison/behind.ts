/** Which answers are behind another recommendation: they are put in place of the earlier ones, alone and by two, and the engine is asked. */
import { createScorer } from '../../engine/assess.ts';
import type { Plan } from '../../engine/compile/plan.ts';
import { fewestOf } from '../../engine/explain/fewest.ts';
import type { Answer, Answers } from '../../engine/model/answer.ts';
import type { Assessment } from '../../engine/model/assessment.ts';
import type { Advice } from '../../engine/model/rubric.ts';
import { differingIds } from './answers.ts';
import type { Behind } from './model.ts';

/**
 * @returns what is behind it; `null` where the recommendation is the same, or an engine of another time made the record and this one cannot follow.
 * @param plan of the rubric of the second
 * @param before the first answers under that rubric
 * @param recommended what the first record says
 */
export function behindRecommendation(
  plan: Plan,
  before: Answers,
  { answers, result }: Pick<Assessment, 'answers' | 'result'>,
  recommended: Advice,
): Behind | null {
  const { recommendation } = result;
  if (recommendation === recommended) return null;
  const scorer = createScorer(plan);
  const isEnough = (ids: readonly string[]) => scorer.score(withThese(ids, before, answers)).recommendation === recommendation;
  const changed = differingIds(before, answers).filter((id) => plan.questionIndex.has(id));
  if (isEnough([])) return { how: 'rubric', questions: [] };
  if (!isEnough(changed)) return null;
  const { how, changes } = fewestOf(changed, isEnough);
  return { how, questions: changes };
}

/** The first answers, but for these questions those of the second. */
function withThese(ids: readonly string[], before: Answers, after: Answers): Answers {
  const mixed: Record<string, Answer> = { ...before };
  for (const id of ids) {
    const answer = after[id];
    if (answer === undefined) delete mixed[id];
    else mixed[id] = answer;
  }
  return mixed;
}
