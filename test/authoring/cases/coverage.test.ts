/** Which parts of a rubric count as reached. */
import { expect, test } from 'vitest';
import { coverageOf, type PartKind } from '../../../src/authoring/cases/coverage.ts';
import { compileRubric } from '../../../src/engine/compile/compile.ts';
import type { Rubric } from '../../../src/engine/model/rubric.ts';
import { rubricIn, withQuestions } from '../../rubric/support.ts';
import { BAKERY, outcomesOf } from './support.ts';

/** What these answers, a case each, leave out of one kind. */
function missing(kind: PartKind, answers: readonly string[], rubric: Rubric = BAKERY): readonly string[] {
  const text = answers.map((one, i) => `  - { name: Case ${i}, answers: ${one}, expect: { settled: true } }\n`).join('');
  const judged = answers.length === 0 ? [] : outcomesOf(`cases:\n${text}`, rubric).map((one) => ({ answers: one.case.answers, result: one.result }));
  return coverageOf(compileRubric(rubric), judged).find((one) => one.kind === kind)?.missing ?? [];
}

const FIT = '{ rhythm: 4, loaves: 60, hygiene: clean, ramp: yes, van: yes }';

test('without a case everything is missing', () => {
  const kinds = coverageOf(compileRubric(BAKERY), []);
  expect(Object.fromEntries(kinds.map(({ kind, missing: parts }) => [kind, parts]))).toEqual({
    recommendations: ['accept', 'conditional', 'defer', 'decline', 'incomplete'],
    bands: ['deliver', 'trial', 'not-now'],
    rules: ['large_without_ramp', 'tiny'],
    knockouts: ['hygiene'],
    gates: ['van'],
    minimums: ['order'],
    conditions: ['rhythm'],
    branches: ['freezer asked', 'freezer not asked'],
    answers: [
      ...['rhythm 1', 'rhythm 2', 'rhythm 3', 'rhythm 4'],
      ...['loaves below 10', 'loaves at-most 200', 'loaves above 200'],
      ...['freezer 1', 'freezer 2', 'freezer 3'],
      ...['hygiene clean', 'hygiene notes', 'hygiene closed'],
      ...['ramp yes', 'ramp no', 'van yes', 'van no'],
    ],
  });
});

test('a recommendation is reached when a case comes to it', () => {
  expect(missing('recommendations', [FIT])).toEqual(['conditional', 'defer', 'decline', 'incomplete']);
});

test('a recommendation that no part of the rubric gives is not asked for', () => {
  const rubric = rubricIn(withQuestions('- { id: reviews, ask: How often?, levels: { 1: Never, 2: Often } }'));
  expect(coverageOf(compileRubric(rubric), []).find(({ kind }) => kind === 'recommendations')?.all).toEqual(['accept', 'decline', 'incomplete']);
});

test('a knock-out is reached once it is confirmed', () => {
  expect(missing('knockouts', ['{ hygiene: closed }'])).toEqual(['hygiene']);
  expect(missing('knockouts', ['{ hygiene: { value: closed, confirmed: true } }'])).toEqual([]);
});

test('a rule is reached when it holds, also where something else decides', () => {
  expect(missing('rules', ['{ loaves: 3, hygiene: { value: closed, confirmed: true } }'])).toEqual(['large_without_ramp']);
});

test('a branch is asked or not asked; while that is open it is neither', () => {
  expect(missing('branches', ['{}'])).toEqual(['freezer asked', 'freezer not asked']);
  expect(missing('branches', ['{ loaves: 3 }'])).toEqual(['freezer asked']);
  expect(missing('branches', ['{ loaves: 300 }', '{ loaves: 3 }'])).toEqual([]);
});

test('an answer to a question that is not asked counts for nothing', () => {
  expect(missing('answers', ['{ loaves: 3, freezer: 2 }'])).toContain('freezer 2');
  expect(missing('answers', ['{ loaves: 300, freezer: 2 }'])).not.toContain('freezer 2');
});

test.each([
  [9.9, 'loaves below 10'],
  [10, 'loaves at-most 200'],
  [200, 'loaves at-most 200'],
  [200.5, 'loaves above 200'],
])('the number %s lies in the row "%s"', (number, row) => {
  const rows = missing('answers', []).filter((one) => one.startsWith('loaves'));
  expect(rows.filter((one) => !missing('answers', [`{ loaves: ${number} }`]).includes(one))).toEqual([row]);
});

test('of several options that are chosen at once each is reached', () => {
  const options = 'options: [{ id: a, label: A, points: 1 }, { id: b, label: B, points: 2 }, { id: c, label: C, points: 3 }]';
  const rubric = rubricIn(withQuestions(`- { id: tools, ask: Which?, several: true, ${options} }`));
  expect(missing('answers', ['{ tools: [a, c] }'], rubric)).toEqual(['tools b']);
});

test('kinds of which the rubric has no part are left out', () => {
  const rubric = rubricIn(withQuestions('- { id: reviews, ask: How often?, levels: { 1: Never, 2: Often } }'));
  expect(coverageOf(compileRubric(rubric), []).map(({ kind }) => kind)).toEqual(['recommendations', 'bands', 'answers']);
});
