/** What looks odd and is meant: each of these is read without a problem. */
import { expect, test } from 'vitest';
import { inShort, problemsIn, REVIEWS, withParts, withQuestions } from './support.ts';

const EQUAL = '- { id: a, ask: How?, options: [{ id: one, label: One, points: 5 }, { id: two, label: Two, points: 5 }] }';
const OPEN = '- { id: a, ask: How much?, number: { min: 0 } }';
const UNSCORED = '- { id: a, ask: Which?, options: [{ id: one, label: One }, { id: two, label: Two }] }';

function under(method: string, questions: string): string {
  return withQuestions(questions, `scoring: { method: ${method} }`).replace('  - id: habits', `  - id: habits\n    method: ${method}`);
}

test.each([
  ['answers that are all worth the same, in a sum', under('sum', EQUAL)],
  ['answers that are all worth the same, without weight', withQuestions(`${EQUAL.replace('ask', 'weight: 0, ask')}\n${REVIEWS}`)],
  ['a number without an end, in a sum', under('sum', OPEN)],
  ['a number without an end, as the lowest', under('lowest', OPEN)],
  ['a number without an end, in a mean', under('mean', OPEN)],
  [
    'a number without an end, out of so many points of its rows',
    withQuestions('- { id: a, ask: How much?, number: { points: [{ below: 5, points: 0 }, { points: 10 }] }, out-of: 20 }'),
  ],
  ['points below 0', withQuestions('- { id: a, ask: How?, yes-no: { yes: -20, no: 60 } }')],
  [
    'several options with points below 0',
    withQuestions('- { id: a, ask: How?, several: true, options: [{ id: one, label: One, points: -5 }, { id: two, label: Two, points: 3 }] }'),
  ],
  ['options without points, and a condition that reads them', withQuestions(`${UNSCORED}\n${REVIEWS}\n  when: { question: a, is: one }`)],
  ['a dimension of unscored questions only', withParts(`  - id: asked\n    questions:\n${UNSCORED.replace(/^/gm, '      ')}`)],
  ['a dimension without weight', withParts(`  - id: ours\n    weight: 0\n    questions:\n${REVIEWS.replace('reviews', 'other').replace(/^/gm, '      ')}`)],
  [
    'the same id for a dimension, a question and a rule',
    withParts('rules: [{ id: habits, when: { question: reviews, is: 1 }, flag: habits }]').replaceAll('reviews', 'habits'),
  ],
  ['the same option ids in two questions', withQuestions(`${UNSCORED}\n${UNSCORED.replace('id: a', 'id: b')}\n${REVIEWS}`)],
  [
    'a question that is required, knocks out and has a condition',
    withQuestions(`${REVIEWS}\n  required: true\n  knockout: { at: 1 }\n  condition: { at: 2, text: Once a year }`),
  ],
  ['a gate that says weight 0', withQuestions(`${REVIEWS}\n- { id: room, ask: Is there room?, weight: 0, yes-no: true, gate: { is: no } }`)],
  [
    'a view of a question without weight',
    withQuestions(`${REVIEWS}\n- { id: free, ask: Is it?, weight: 0, yes-no: { yes: 1, no: 0 } }`, '  - { id: view, of: [free] }'),
  ],
  ['a rule that reads a view', withParts('  - { id: view, of: [reviews] }\nrules: [{ id: r, when: { dimension: view, below: 50 }, flag: f }]')],
  ['a rule that names a recommendation no band gives', withParts('rules: [{ id: r, when: { question: reviews, is: 1 }, at-most: defer }]')],
  ['a comparison with a number that no answer reaches', withParts('rules: [{ id: r, when: { question: reviews, at-least: 9 }, flag: f }]')],
  ['no coverage, no borderline and one band', withParts('decision: { bands: [{ from: 0, recommend: accept }] }')],
  ['an empty list of facts, rules and silenced advice', withParts('facts: []\nrules: []\nsilence: []')],
])('%s', (_, text) => {
  expect(problemsIn(text).map(inShort)).toEqual([]);
});
