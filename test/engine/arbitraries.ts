/** Random rubrics with every feature of the language, and random answers to them. */
import fc from 'fast-check';
import type { Answers } from '../../src/engine/model/answer.ts';
import type { Rubric } from '../../src/engine/model/rubric.ts';
import { anyAnswers } from './arbitraries/answers.ts';
import { anyRows, targetsOf, withDecision } from './arbitraries/decision.ts';
import { type Dice, diceOf, perhaps, SIDES } from './arbitraries/dice.ts';
import { anyDimensions } from './arbitraries/dimensions.ts';
import type { Profile } from './arbitraries/profile.ts';
import { withSettings } from './arbitraries/settings.ts';

/** A rubric and an answer set for it. */
export interface Case {
  readonly rubric: Rubric;
  readonly answers: Answers;
}

/** @returns random cases within the profile. */
export function cases(profile: Profile): fc.Arbitrary<Case> {
  return casesWith(profile, () => ({}));
}

/** @returns random cases, and with each whatever else is to be drawn for it. */
export function casesWith<T extends object>(profile: Profile, more: (dice: Dice, drawn: Case) => T): fc.Arbitrary<Case & T> {
  const length = 150 + profile.dimensions * profile.questions * 40;
  return fc.array(fc.nat(SIDES - 1), { minLength: length, maxLength: length }).map((tape) => {
    const dice = diceOf(tape);
    const drawn = caseOf(dice, profile);
    return { ...drawn, ...more(dice, drawn) };
  });
}

/** @returns the case that the dice give. */
function caseOf(dice: Dice, profile: Profile): Case {
  const bands = anyRows(dice);
  const method = dice.pick(profile.methods);
  const outOf = method === 'weighted-mean' ? {} : perhaps(dice, 15, () => ({ outOf: dice.pick([10, 100, 40, 3]) }));
  const scoring = { method, decimals: dice.pick([1, 1, 0, 2, 6]), ...outOf };
  const bare: Rubric = {
    fit: 1,
    id: 'random',
    version: '1.0.0',
    title: 'Random',
    scoring,
    dimensions: anyDimensions(dice, profile, scoring, targetsOf(bands)),
    facts: [],
    rules: [],
    decision: { bands, conditions: { lower: true } },
  };
  const set = profile.blanks ? withSettings(dice, bare) : bare;
  const answers = anyAnswers(dice, set, profile);
  return { rubric: withDecision(dice, profile, set, answers), answers };
}
