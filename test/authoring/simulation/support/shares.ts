/** Random shares for random rubrics. */
import type { PossibleAnswer } from '../../../../src/authoring/simulation/shares.ts';
import { normalised } from '../../../../src/authoring/simulation/shares.ts';
import type { Answer } from '../../../../src/engine/model/answer.ts';
import type { Question, Rubric } from '../../../../src/engine/model/rubric.ts';
import { anyValue } from '../../../engine/arbitraries/answers.ts';
import type { Dice } from '../../../engine/arbitraries/dice.ts';

/** @returns a few possible answers to every question; so many per cent of them are blanks. */
export function anyShares(dice: Dice, rubric: Rubric, blanks: number): ReadonlyMap<string, readonly PossibleAnswer[]> {
  return new Map(
    rubric.dimensions.flatMap((dimension) =>
      dimension.questions.map((question) => {
        const mayNotApply = [question, dimension, rubric.scoring].some((place) => place.notApplicable !== undefined);
        const answers = Array.from({ length: dice.roll(1, 3) }, () => anyAnswer(dice, question, mayNotApply, blanks));
        const apart = [...new Map(answers.map((answer) => [JSON.stringify(answer), answer])).values()];
        return [question.id, normalised(apart.map((answer) => ({ answer, text: JSON.stringify(answer), share: dice.roll(1, 9) })))] as const;
      }),
    ),
  );
}

function anyAnswer(dice: Dice, question: Question, mayNotApply: boolean, blanks: number): Answer {
  if (dice.chance(blanks)) return { state: dice.pick(['unknown', 'refused'] as const) };
  if (mayNotApply && dice.chance(25)) return { state: 'not-applicable', reason: 'does not apply' };
  const confirmed = question.knockout === undefined ? {} : { confirmed: dice.chance(70) };
  return { state: 'rated', value: anyValue(dice, question), ...confirmed };
}
