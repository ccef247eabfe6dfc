/** What rests on the answer to a question, or on the number of a dimension: the score, only the decision, or nothing. */
import { countingDimensions, isScored } from '../../engine/explain/shares.ts';
import type { Condition } from '../../engine/model/condition.ts';
import type { QuestionForm } from '../../engine/model/form.ts';
import type { Rubric } from '../../engine/model/rubric.ts';
import { CHANGE_CLASSES, type ChangeClass } from './change.ts';

/** What a change of the part itself would mean. */
export interface Stakes {
  readonly question: (id: string) => ChangeClass;
  readonly dimension: (id: string) => ChangeClass;
}

/** @returns the stakes of every part of a rubric; of what it does not have, `wording`. */
export function stakesOf(rubric: Rubric): Stakes {
  const questions = new Map<string, ChangeClass>();
  const dimensions = new Map<string, ChangeClass>();
  const raise = (map: Map<string, ChangeClass>, id: string, to: ChangeClass) => {
    if (CHANGE_CLASSES.indexOf(to) > CHANGE_CLASSES.indexOf(map.get(id) ?? 'wording')) map.set(id, to);
  };
  const counting = new Set(countingDimensions(rubric));
  for (const dimension of rubric.dimensions) {
    const own: ChangeClass = counting.has(dimension) ? 'scores-not-comparable' : 'decisions-may-differ';
    raise(dimensions, dimension.id, own);
    for (const question of dimension.questions) {
      const { id, form, knockout, gate, condition, required } = question;
      if (isScored(question)) raise(questions, id, own);
      // Fewer rated questions than `min-answered` leave no number, whatever they weigh.
      if (dimension.minAnswered !== undefined || rubric.scoring.minAnswered !== undefined) raise(questions, id, own);
      if (knockout || gate || condition || required || raisesFlag(form)) raise(questions, id, 'decisions-may-differ');
    }
    for (const id of Object.keys(dimension.of ?? {})) raise(questions, id, 'decisions-may-differ');
  }
  for (const { when, noScore } of rubric.rules)
    for (const id of questionsIn(when)) raise(questions, id, noScore ? 'scores-not-comparable' : 'decisions-may-differ');
  for (const { when } of rubric.decision.bands) for (const id of questionsIn(when)) raise(questions, id, 'decisions-may-differ');
  // Whether a question is asked rests on earlier ones: from the last to the first, each has what rests on it by then.
  for (const { id, when } of rubric.dimensions.flatMap((dimension) => dimension.questions).reverse())
    for (const read of questionsIn(when)) raise(questions, read, questions.get(id) ?? 'wording');
  return { question: (id) => questions.get(id) ?? 'wording', dimension: (id) => dimensions.get(id) ?? 'wording' };
}

/** Whether some answer raises a flag. */
function raisesFlag(form: QuestionForm): boolean {
  if (form.kind === 'levels') return form.levels.some(({ flag }) => flag !== undefined);
  return form.kind === 'options' && form.options.some(({ flag }) => flag !== undefined);
}

/** @returns ids of the questions that a condition reads itself, as often as it does. */
export function questionsIn(condition: Condition | undefined): readonly string[] {
  switch (condition?.kind) {
    case 'all':
    case 'any':
    case 'count':
      return condition.of.flatMap(questionsIn);
    case 'not':
      return questionsIn(condition.of);
    case 'question':
    case 'state':
      return [condition.question];
    default:
      return [];
  }
}

/** @returns ids of the dimensions that a condition reads, and whether it reads the score. */
export function numbersIn(condition: Condition): { readonly dimensions: readonly string[]; readonly score: boolean } {
  switch (condition.kind) {
    case 'all':
    case 'any':
    case 'count': {
      const parts = condition.of.map(numbersIn);
      return { dimensions: parts.flatMap(({ dimensions }) => dimensions), score: parts.some(({ score }) => score) };
    }
    case 'not':
      return numbersIn(condition.of);
    case 'dimension':
      return { dimensions: [condition.dimension], score: false };
    default:
      return { dimensions: [], score: condition.kind === 'score' };
  }
}
