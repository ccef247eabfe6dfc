/** What bounds the work of a proof, however long the rubric is: counts, never times. */
import { expect, test } from 'vitest';
import { aimAt, aimsFor, choicesIn, sweep } from '../../../src/authoring/proof/aim.ts';
import { dueGoal } from '../../../src/authoring/proof/goals.ts';
import { createEye } from '../../../src/authoring/proof/look.ts';
import { spaceOf } from '../../../src/authoring/proof/space.ts';
import { createWitnessMaker } from '../../../src/authoring/proof/witness.ts';
import { compileRubric } from '../../../src/engine/compile/compile.ts';
import type { Plan } from '../../../src/engine/compile/plan.ts';
import { YES } from '../../../src/engine/logic/truth.ts';
import { dimensionOf, questionOf, rubricOf } from '../../engine/rubrics.ts';

/** So many questions, each with a condition. */
function planOf(count: number): Plan {
  const questions = Array.from({ length: count }, (_, i) => questionOf(`q${i}`, { condition: { test: { atMost: 1 }, text: 'Together' } }));
  return compileRubric(rubricOf([dimensionOf('d', questions)]));
}

test.each([10, 100, 1000])('a sweep through %i questions gives a few hundred answer sets at most', (count) => {
  const plan = planOf(count);
  expect(sweep(plan, choicesIn(plan, spaceOf(plan, 'complete'))).length).toBeLessThanOrEqual(403);
});

test('an aim looks at no more answer sets than it may', () => {
  const plan = planOf(30);
  const choices = choicesIn(plan, spaceOf(plan, 'complete'));
  const see = createEye(plan);
  const best = choices.map((own) => own.at(-1) ?? { state: 0, cell: null, confirmed: 0 });
  let looks = 0;
  const eye: typeof see = (sheet) => {
    looks++;
    return see(sheet);
  };
  aimAt({ plan, eye, aims: { each: 20, left: 20 } }, dueGoal(plan, 29, YES), [best], choices);
  expect(looks).toBe(21);
});

test('what one aim has spent the next one lacks', () => {
  const plan = planOf(30);
  const choices = choicesIn(plan, spaceOf(plan, 'complete'));
  const best = choices.map((own) => own.at(-1) ?? { state: 0, cell: null, confirmed: 0 });
  const aims = aimsFor(30);
  const before = aims.left;
  aimAt({ plan, eye: createEye(plan), aims }, dueGoal(plan, 29, YES), [best], choices);
  expect(aims.left).toBeLessThan(before);
});

test('an answer set that shows many things is one witness', () => {
  const plan = planOf(3);
  const [entries = []] = sweep(plan, choicesIn(plan, spaceOf(plan, 'complete')));
  const witness = createWitnessMaker(plan);
  expect(witness(entries)).toBe(witness(entries));
});
