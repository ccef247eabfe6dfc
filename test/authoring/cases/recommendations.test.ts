import { expect, test } from 'vitest';
import { coverageOf } from '../../../src/authoring/cases/coverage.ts';
import { compileRubric } from '../../../src/engine/compile/compile.ts';
import { REVIEWS, rubricIn, withQuestions } from '../../rubric/support.ts';

const CONDITION = `${REVIEWS}\n  condition: { at: 1, text: A look back }`;

test.each([
  ['nothing without a condition', REVIEWS, '', ['accept']],
  ['conditional with a condition', CONDITION, '', ['accept', 'conditional', 'incomplete']],
  ['no decline where as many conditions as there are may be due', CONDITION, 'conditions: { at-most: 1 }', ['accept', 'conditional', 'incomplete']],
  ['decline where one condition is one too many', CONDITION, 'conditions: { at-most: 0 }', ['accept', 'conditional', 'decline', 'incomplete']],
])('cases are asked to reach, besides the band: %s', (_, questions, conditions, expected) => {
  const rubric = rubricIn(withQuestions(questions, `decision:\n  bands: [{ from: 0, recommend: accept }]\n  ${conditions}`));
  const [recommendations] = coverageOf(compileRubric(rubric), []);
  expect(recommendations).toMatchObject({ kind: 'recommendations', all: expected });
});
