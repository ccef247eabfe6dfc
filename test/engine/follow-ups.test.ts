/** Which questions to come back to after the call, and why. */
import { expect, test } from 'vitest';
import type { Question } from '../../src/engine/model/rubric.ts';
import { resultOf } from './results.ts';
import { dimensionOf, questionOf, rated, rubricOf } from './rubrics.ts';

/** A question with a neutral follow-up question, and a promise that is due at level 2 or lower. */
function probed(id: string, more: Partial<Question> = {}): Question {
  return questionOf(id, { probes: [`More on ${id}?`], condition: { test: { atMost: 2 }, text: 'a promise' }, ...more });
}

const reasonsFor = (questions: readonly Question[], values: Parameters<typeof rated>[0]) =>
  resultOf({ rubric: rubricOf([dimensionOf('d', questions)]), answers: rated(values) }).followUps.map(({ question, reason }) => [question, reason]);

test('an open question comes back with its title and its probes', () => {
  const { followUps } = resultOf({ rubric: rubricOf([dimensionOf('d', [probed('backups', { title: 'Backups' })])]), answers: {} });
  expect(followUps).toEqual([{ question: 'backups', title: 'Backups', reason: 'open', probes: ['More on backups?'] }]);
});

test.each([
  [2, []],
  [3, [['q', 'middling']]],
  [4, []],
])('with a promise due at level 2, level %d gives %j: only the level just above is worth a second question', (level, wanted) => {
  expect(reasonsFor([probed('q')], { q: level })).toEqual(wanted);
});

test('a question without probes does not come back, neither open nor middling', () => {
  expect(reasonsFor([probed('open', { probes: [] }), probed('middling', { probes: [] })], { middling: 3 })).toEqual([]);
});

test('a rated question without a promise does not come back', () => {
  expect(reasonsFor([questionOf('q', { probes: ['More?'] })], { q: 3 })).toEqual([]);
});

test('a question whose promise does not hang on a level does not come back once it is rated', () => {
  const number = probed('seats', { form: { kind: 'number', min: 0, max: 10 } });
  expect(reasonsFor([number], { seats: 3 })).toEqual([]);
});

test('the question with the largest share of the score comes first, equal ones in file order', () => {
  const few = dimensionOf('few', [probed('half', { weight: 3 }), probed('sixth')], { weight: 2 });
  const many = dimensionOf('many', [probed('a'), probed('b', { weight: 2 })]);
  const { followUps } = resultOf({ rubric: rubricOf([many, few]), answers: rated({ sixth: 3 }) });
  expect(followUps.map(({ question }) => question)).toEqual(['half', 'b', 'sixth', 'a']);
});
