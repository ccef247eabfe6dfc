/** Random answers to a rubric, also to questions that are not asked. */
import type { Answer, Answers, AnswerValue } from '../../../src/engine/model/answer.ts';
import type { NumberForm } from '../../../src/engine/model/form.ts';
import type { Dimension, Question, Rubric } from '../../../src/engine/model/rubric.ts';
import { runsAlongLine } from '../oracle/rating.ts';
import { anyNumber, type Dice } from './dice.ts';
import { tidy } from './forms.ts';
import type { Profile } from './profile.ts';

/** @returns answers of which about so many per cent are open as the profile says. */
export function anyAnswers(dice: Dice, rubric: Rubric, { open, openLines }: Profile): Answers {
  const answers: Record<string, Answer> = {};
  let lines = 0;
  for (const dimension of rubric.dimensions) {
    for (const question of dimension.questions) {
      const leftOpen = runsAlongLine(question) && lines >= openLines ? 0 : open;
      const answer = anyAnswer(dice, question, leftOpen, mayNotApply(rubric, dimension, question));
      if (answer !== null) answers[question.id] = answer;
      if (runsAlongLine(question) && answer?.state !== 'rated' && answer?.state !== 'not-applicable') lines += 1;
    }
  }
  return answers;
}

/** @returns whether a setting permits the answer "not applicable". */
function mayNotApply(rubric: Rubric, dimension: Dimension, question: Question): boolean {
  return [question, dimension, rubric.scoring].some((place) => place.notApplicable !== undefined);
}

function anyAnswer(dice: Dice, question: Question, open: number, mayNotApply: boolean): Answer | null {
  if (dice.chance(open)) {
    const state = dice.pick(['unknown', 'refused', 'absent'] as const);
    return state === 'absent' ? null : { state };
  }
  if (mayNotApply && dice.chance(30)) return { state: 'not-applicable', reason: 'does not apply' };
  const confirmed = question.knockout === undefined ? {} : { confirmed: dice.chance(60) };
  return { state: 'rated', value: anyValue(dice, question), ...confirmed };
}

/** @returns a value that the question can take. */
export function anyValue(dice: Dice, question: Question): AnswerValue {
  const form = question.form;
  switch (form.kind) {
    case 'levels':
      return dice.pick(form.levels).level;
    case 'yes-no':
      return dice.pick([true, false]);
    case 'options':
      return form.several ? form.options.filter(() => dice.chance(50)).map(({ id }) => id) : dice.pick(form.options).id;
    case 'number':
      return anyNumberValue(dice, form);
  }
}

function anyNumberValue(dice: Dice, form: NumberForm): number {
  const rows = form.points !== undefined && !('from' in form.points) ? form.points : [];
  const edges = rows.flatMap((row) => [row.below, row.atMost]).flatMap((edge) => (edge === undefined ? [] : [edge]));
  const low = form.min ?? (form.max ?? 0) - 20;
  const high = form.max ?? low + 50;
  const between = tidy(low + ((high - low) * dice.roll(0, 10)) / 10);
  const wanted = dice.pick([between, low, high, anyNumber(dice), ...edges, ...edges.map((edge) => tidy(edge - 0.1))]);
  return Math.min(high, Math.max(low, wanted));
}

/** @returns the answers with every rating confirmed, or none. */
export function withConfirmation(answers: Answers, confirmed: boolean): Answers {
  return Object.fromEntries(Object.entries(answers).map(([id, answer]) => [id, answer.state === 'rated' ? { ...answer, confirmed } : answer]));
}
