/** When two results of the same answers are one. */
import { expect, test } from 'vitest';
import { assess } from '../../../src/engine/assess.ts';
import { compileRubric } from '../../../src/engine/compile/compile.ts';
import { isSameResult } from '../../../src/engine/explain/same-result.ts';
import type { Result } from '../../../src/engine/model/assessment.ts';
import { dimensionOf, questionOf, rubricOf } from '../rubrics.ts';

const RESULT = assess(compileRubric(rubricOf([dimensionOf('d', [questionOf('a')])])), { a: { state: 'rated', value: 4 } });

test.each<[string, Partial<Result>, boolean]>([
  ['the same is the same', {}, true],
  ['a cause in other words is the same', { cause: { ...RESULT.cause, text: 'Put better' } }, true],
  ['another cause is not', { cause: { ...RESULT.cause, id: 'other' } }, false],
  ['another score is not', { score: 1 }, false],
  ['a wider range is not', { high: 100 }, false],
  ['another word of the bands is not', { band: 'other' }, false],
])('%s', (_, other, same) => {
  expect(isSameResult(RESULT, { ...RESULT, ...other })).toBe(same);
});
