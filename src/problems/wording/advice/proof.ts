/** What is said of what no answers, or all of them, bring about. */
import { type AdviceWordings, advise } from './wording.ts';

/** Wording by code. */
export const PROOF = {
  'never-recommended': advise(
    ({ word, because }) => `no answers lead to ${word}: ${because}`,
    ({ word }) => `Move the cut or what is in the way; or take ${word} out.`,
    'What no answers lead to is a recommendation that the rubric does not have.',
    'Our judgement',
  ),
  'never-fires': advise(
    ({ part, because }) => `${part} never holds: ${because}`,
    () => 'Look for a wrong level, a wrong id, or a cut on the wrong side; or take it out.',
    'It reads like a protection and gives none.',
    'Our judgement',
  ),
  'always-fires': advise(
    ({ part, because }) => `${part} always holds: ${because}`,
    () => 'Look for a wrong level, a wrong id, or a cut on the wrong side; or make it part of the rubric without a condition.',
    'What holds for everybody tells no two prospects apart.',
    'Our judgement',
  ),
  'dead-branch': advise(
    ({ part, holds, because }) => `${part} ${holds} holds: ${because}`,
    ({ holds }) => (holds === 'never' ? 'Mend it, or take out what hangs on it.' : 'Mend it, or leave it out: nothing changes without it.'),
    'A branch that is never taken, or always, hides a slip or says something twice.',
    'Our judgement',
  ),
  'decides-alone': advise(
    ({ id, best, worst, top, floor }) =>
      `the answer to ${id} alone can take the score from ${best}, where the best band begins at ${top}, to ${worst}, where the worst lies below ${floor}`,
    () => 'Lower its weight, ask more beside it, or make it a knock-out, which says so and is confirmed.',
    'One answer is one error away from the opposite recommendation.',
    'Our judgement',
  ),
} satisfies AdviceWordings;
