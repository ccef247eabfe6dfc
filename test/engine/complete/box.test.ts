/** Boxes split: what is left of a number between two marks. */
import { expect, test } from 'vitest';
import { compileRubric } from '../../../src/engine/compile/compile.ts';
import type { QuestionPlan } from '../../../src/engine/compile/plan.ts';
import { split } from '../../../src/engine/complete/box.ts';
import { dimensionOf, questionOf, rubricOf } from '../rubrics.ts';

const line = questionOf('n', { form: { kind: 'number', min: 0, max: 10, points: { from: 0, to: 100 } } });
const question = compileRubric(rubricOf([dimensionOf('d', [line])])).questions[0] as QuestionPlan;
/** Three neighbours: no double lies between one and the next. */
const [LEFT, MIDDLE, RIGHT] = [1, 1 + Number.EPSILON, 1 + 2 * Number.EPSILON];

test.each([
  ['both ends', false, false, [LEFT, MIDDLE, RIGHT]],
  ['its right end', true, false, [MIDDLE, RIGHT]],
  ['its left end', false, true, [LEFT, MIDDLE]],
  ['neither end', true, true, [MIDDLE]],
])('of three neighbours with %s, each is left that belongs to it', (_, loOpen, hiOpen, left) => {
  const parts = split(question, { kind: 'number', lo: LEFT, hi: RIGHT, loOpen, hiOpen }, true);
  expect(parts).toEqual(left.map((value) => ({ kind: 'number', lo: value, hi: value, loOpen: false, hiOpen: false })));
});
