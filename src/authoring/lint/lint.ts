/** What could be better in a rubric that is valid. */
import { inFileOrder, type Problem, problem } from '../../problems/problem.ts';
import type { WrittenRubric } from '../../rubric/parse.ts';

/** Words that are easy to say in one breath (Pew Research Center, question wording). */
const MOST_WORDS = 25;

/** @returns all advice on a rubric, in the order of its file. */
export function lintRubric({ raw, locate }: WrittenRubric): readonly Problem[] {
  return inFileOrder(
    raw.dimensions.flatMap(({ questions = [] }, d) =>
      questions.flatMap(({ ask }, q) => {
        const words = ask.split(/\s+/).length;
        return words <= MOST_WORDS ? [] : [problem('long-prompt', { words, most: MOST_WORDS }, locate(['dimensions', d, 'questions', q, 'ask'], 'value'))];
      }),
    ),
  );
}
