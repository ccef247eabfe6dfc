import { describe, expect, test } from 'vitest';
import type { Result } from '../../src/engine/model/assessment.ts';
import { origin } from '../../src/report/origin.ts';
import {
  answerWords,
  headline,
  minimumWords,
  moveWords,
  nameOf,
  rangeWords,
  scoreFacts,
  scoreRemarks,
  sentence,
  standing,
  unsuited,
} from '../../src/report/words.ts';
import { EMPTY, INCOMPLETE, KNOCKED_OUT, RICH } from './support.ts';

const { result } = INCOMPLETE;
const [open] = result.open;

function spoken(own: Result): string {
  const { before, word, after } = headline(own);
  return before + word + after;
}

describe('headline', () => {
  test.each([
    [RICH.result, 'fit recommends conditional — The score of 67.7 lies in the band conditional, 50 to below 70.'],
    [KNOCKED_OUT.result, 'fit recommends decline — Accepts protective rules: One unprotected customer endangers the rest.'],
    [INCOMPLETE.result, 'fit recommends nothing yet: incomplete — Not yet known: Who decides; 65.8% of the weight is known, 80% is needed.'],
    [
      { ...RICH.result, recommendation: 'accept', band: 'proceed' } as const,
      'fit recommends accept (“proceed”) — The score of 67.7 lies in the band conditional, 50 to below 70.',
    ],
  ])('%#', (own, words) => {
    expect(spoken(own)).toBe(words);
  });
});

describe('standing', () => {
  test.each<[Partial<Result>, readonly string[]]>([
    [{ open: [], settled: true, reachable: ['incomplete'] }, []],
    [{ settled: true, reachable: ['incomplete'] }, ['Settled: the 3 open questions cannot change this.']],
    [{ settled: true, reachable: ['decline'] }, ['Whatever is still open, it leads to decline once confirmed.']],
    [{ open: [], settled: true, reachable: ['decline'] }, ['Whatever is still open, it leads to decline once confirmed.']],
    [{ settled: false, reachable: ['accept', 'decline'] }, ['Not settled: the 3 open questions can still lead to accept or decline.']],
    [{ settled: false, reachable: ['incomplete'] }, ['Not settled: the 3 open questions can still lead to something else.']],
    [{ settled: null, reachable: [] }, ['Whether the 3 open questions can change this was not shown either way.']],
    [
      { settled: null, reachable: ['accept', 'defer'] },
      ['Whether the 3 open questions can change this was not shown either way; accept and defer can be reached.'],
    ],
    [{ subjectTo: ['capacity'], open: [], settled: true, reachable: ['incomplete'] }, ['Subject to Onboarding slot: our own side, not yet known.']],
    [{ subjectTo: ['gone'], open: [], settled: true, reachable: ['incomplete'] }, ['Subject to gone: our own side, not yet known.']],
  ])('%j', (change, words) => {
    expect(standing({ ...result, ...change })).toEqual(words);
  });
});

describe('score', () => {
  test.each<[Partial<Result>, readonly string[]]>([
    [{}, ['60', 'low 42.9', 'high 77.1', 'coverage 65.8% of weight (4 of 7 questions)']],
    [{ high: null }, ['60', 'low 42.9', 'high without end', 'coverage 65.8% of weight (4 of 7 questions)']],
    [{ score: null, low: null, high: null }, ['not yet known', 'coverage 65.8% of weight (4 of 7 questions)']],
  ])('%j', (change, words) => {
    expect(scoreFacts({ ...result, ...change })).toEqual(words);
  });

  test.each<[string, Partial<Result>, RegExp | null]>([
    ['a range within one band', { low: 55, high: 65 }, null],
    ['a range up to a cut', { low: 50, high: 69.9 }, null],
    ['a range that reaches a cut', { low: 50, high: 70 }, /^The range crosses a cut/],
    ['a score above its range', { low: 40, high: 50 }, /^The score lies outside low to high/],
    ['a score below its range', { low: 65, high: 66 }, /^The score lies outside low to high/],
    ['no score', { score: null, low: null, high: null }, null],
    ['a borderline score', { low: 60, high: 60, borderline: true }, /^Borderline: .* from the notes, or ask first: Advance notice\.$/],
    ['no score, whatever it may still come to', { score: null, low: 40, high: 80, borderline: false }, null],
    ['a borderline score with nothing open', { low: 60, high: 60, borderline: true, open: [] }, /^Borderline: .* from the notes\.$/],
  ])('%s', (_, change, words) => {
    const remarks = scoreRemarks({ ...result, ...change });
    if (words === null) expect(remarks).toEqual([]);
    else expect(remarks[0]).toMatch(words);
  });
});

test('a dimension says its range and its minimum', () => {
  const dimension = { id: 'd', title: 'D', score: 40, outOf: 100, weight: 1, low: 40, high: 80, rated: 1, applicable: 2, minimum: 40 };
  expect(rangeWords(dimension)).toBe('40 to 80');
  expect(rangeWords({ ...dimension, high: 40 })).toBe('40');
  expect(rangeWords({ ...dimension, high: null })).toBe('40 to no end');
  expect(rangeWords({ ...dimension, low: null, high: null })).toBe('not yet known');
  expect(rangeWords({ ...dimension, applicable: 0 })).toBe('-');
  expect(minimumWords(dimension)).toBe('40 met');
  expect(minimumWords({ ...dimension, score: 39.9 })).toBe('40 not met');
  expect(minimumWords({ ...dimension, score: null })).toBe('40 not yet known');
  expect(minimumWords({ ...dimension, minimum: null })).toBeNull();
});

test('an open question says what it can move', () => {
  const question = open as NonNullable<typeof open>;
  expect(moveWords({ ...question, required: true, points: 1, brings: ['accept', 'decline'] })).toBe('required · up to 1 point · can bring accept or decline');
  expect(moveWords({ ...question, required: false, points: 0, brings: [] })).toBe('does not move the score');
  expect(moveWords({ ...question, required: false, points: null, brings: [] })).toBe('moves the score without end');
});

test('an answer speaks in the words of the rubric', () => {
  const question = RICH.result.questions[0] as Result['questions'][number];
  expect(answerWords(question)).toBe('2 · Tells the damage only; nobody looked into it');
  expect(answerWords({ ...question, value: 45, label: '45 people' })).toBe('45 people');
  expect(answerWords({ ...question, value: 'none', label: 'None' })).toBe('None');
  expect(answerWords({ ...question, state: 'absent', value: null, label: null })).toBe('not yet known, not reached');
});

test('a quarter of answers that do not apply is not yet too many', () => {
  const [question] = result.questions;
  const questions = (without: number, others: number) =>
    [...Array(without + others).keys()].map((i) => ({ ...question, state: i < without ? 'not-applicable' : 'rated' })) as Result['questions'];
  expect(unsuited({ ...result, questions: questions(1, 3) })).toBeNull();
  expect(unsuited({ ...result, questions: questions(2, 5) })).toBe('2 of 7 questions do not apply, more than a quarter: another rubric may suit better.');
  expect(unsuited(EMPTY.result)).toBeNull();
});

test('the source names the role, and times that are known', () => {
  expect(origin(RICH)[0]).toBe('Rated by sales, 2026-03-02 14:05 UTC, changed 2026-03-02 15:10 UTC');
  expect(origin({ ...RICH, assessor: { name: 'Kim', role: 'sales' }, updatedAt: RICH.createdAt })[0]).toBe('Rated by Kim, sales, 2026-03-02 14:05 UTC');
  expect(origin(EMPTY)[0]).toBe('Rated by a person who is not named');
  expect(origin({ ...RICH, rubric: { ...RICH.rubric, adapted: true } })[1]).toBe('Rubric msp-short 1.2.0, adapted to our own cases');
  expect(origin({ ...EMPTY, createdAt: 'long ago' })[0]).toContain('long ago');
});

test.each([
  ['a', 'a.'],
  ['a.', 'a.'],
  ['a?', 'a?'],
  ['“a.”', '“a.”'],
  ['終わり。', '終わり。'],
])('%s as a sentence: %s', (text, whole) => {
  expect(sentence(text)).toBe(whole);
});

test('a prospect without a name has one on the page', () => {
  expect(nameOf(EMPTY)).toBe('Prospect without a name');
});
