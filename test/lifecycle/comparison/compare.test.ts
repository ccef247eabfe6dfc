/** What a comparison says of small cases that can be worked out by hand. */
import { describe, expect, test } from 'vitest';
import type { Answers } from '../../../src/engine/model/answer.ts';
import type { Rubric } from '../../../src/engine/model/rubric.ts';
import { compareAssessments } from '../../../src/lifecycle/comparison/compare.ts';
import { dimensionOf, questionOf, rated, rubricOf } from '../../engine/rubrics.ts';
import { type About, assessed } from '../support/assessed.ts';

/** Four questions that count alike, 25 points each; the second also brings a condition, the last is fatal at level 1. */
const CONDITION = { test: { atMost: 2 }, text: 'A joint review' };
const KNOCKOUT = { test: { atMost: 1 }, class: 'safety' } as const;
const QUESTIONS = [questionOf('a'), questionOf('b', { condition: CONDITION }), questionOf('c'), questionOf('d', { knockout: KNOCKOUT })];
const MINE = rubricOf([dimensionOf('one', QUESTIONS.slice(0, 2)), dimensionOf('two', QUESTIONS.slice(2))]);
const ALL_THREE = rated({ a: 3, b: 3, c: 3, d: 3 });

function compared(before: Answers, after: Answers, now: Rubric = MINE, about: About = {}) {
  return compareAssessments(assessed(MINE, before), assessed(now, after, about), 'over-time');
}

describe('the score', () => {
  test('that changes by no more than the noise shows no clear change', () => {
    const { score, noise } = compared(ALL_THREE, rated({ a: 5, b: 3, c: 3, d: 3 }));
    expect({ score, noise }).toEqual({ score: { before: 50, after: 62.5, change: 12.5, trend: 'none' }, noise: 13.86 });
  });

  test('that changes by more than the noise goes up', () => {
    expect(compared(ALL_THREE, rated({ a: 5, b: 4, c: 3, d: 3 })).score).toEqual({ before: 50, after: 68.8, change: 18.8, trend: 'up' });
  });

  test('has the noise that the rubric of the second says', () => {
    const sure = { ...MINE, decision: { ...MINE.decision, borderline: 1 } };
    expect(compareAssessments(assessed(sure, ALL_THREE), assessed(sure, rated({ a: 4, b: 3, c: 3, d: 3 })), 'over-time').score?.trend).toBe('up');
  });

  test('is driven by the answers that differ, point by point', () => {
    const { drivers } = compared(ALL_THREE, rated({ a: 5, b: 3, c: 2, d: 3 }));
    expect(drivers).toEqual({
      questions: [
        { question: 'a', title: 'a', change: 12.5, isAnswered: true },
        { question: 'c', title: 'c', change: -6.2, isAnswered: true },
      ],
      rubric: 0,
      rest: 0,
    });
  });

  test('is driven by the share of the others too, where an answer is missing now', () => {
    const { drivers } = compared(ALL_THREE, { ...rated({ a: 3, c: 3, d: 5 }), b: { state: 'unknown' } });
    expect(drivers?.questions.map(({ question, change, isAnswered }) => [question, change, isAnswered])).toEqual([
      ['a', 12.5, false],
      ['b', -12.5, true],
      ['d', 12.5, true],
    ]);
  });

  test('is driven by the other text of the rubric, where that weighs otherwise', () => {
    const heavier = { ...MINE, version: '1.1.0', dimensions: MINE.dimensions.map((one, i) => (i === 0 ? { ...one, weight: 3 } : one)) };
    const answers = rated({ a: 5, b: 5, c: 1, d: 2 });
    const { score, drivers } = compared(answers, answers, heavier);
    expect([score?.change, drivers]).toEqual([21.8, { questions: [], rubric: 21.8, rest: 0 }]);
  });
});

describe('another recommendation', () => {
  test('is traced to each answer that makes it by itself', () => {
    const { behind } = compared(ALL_THREE, rated({ a: 1, b: 4, c: 1, d: 3 }));
    expect(behind).toEqual({ how: 'alone', questions: ['a', 'c'] });
  });

  test('is traced to the two answers that make it only together', () => {
    const { behind } = compared(ALL_THREE, rated({ a: 5, b: 5, c: 4, d: 3 }));
    expect(behind).toEqual({ how: 'together', questions: ['a', 'b'] });
  });

  test('is traced to a knock-out that was confirmed, the answer being the same', () => {
    const met = rated({ a: 5, b: 5, c: 5, d: 1 });
    const { behind, answers } = compared(met, { ...met, d: { state: 'rated', value: 1, confirmed: true } });
    expect([behind, answers.map(({ question, differs }) => [question, differs])]).toEqual([{ how: 'alone', questions: ['d'] }, [['d', 'answer']]]);
  });

  test('is put down to the text of the rubric where the first answers lead there already', () => {
    const bands = MINE.decision.bands.map((band) => (band.word === 'conditional' ? { ...band, from: 60 } : band));
    const stricter = { ...MINE, version: '1.1.0', decision: { ...MINE.decision, bands } };
    expect(compared(ALL_THREE, ALL_THREE, stricter).behind).toEqual({ how: 'rubric', questions: [] });
  });
});

describe('what came and went', () => {
  test('are the conditions and knock-outs that only one of the two has', () => {
    const { conditions, knockouts } = compared(rated({ a: 3, b: 2, c: 3, d: 3 }), rated({ a: 3, b: 3, c: 3, d: 1 }));
    expect([conditions, knockouts].map(({ came, went }) => [came.map(({ question }) => question), went.map(({ question }) => question)])).toEqual([
      [[], ['b']],
      [['d'], []],
    ]);
  });

  test('leaves out a condition that only its question is called otherwise', () => {
    const renamed = {
      ...MINE,
      version: '1.0.1',
      dimensions: [dimensionOf('one', [questionOf('a'), questionOf('b2', { was: ['b'], condition: CONDITION })]), ...MINE.dimensions.slice(1)],
    };
    const { conditions, answers, lost } = compared(rated({ a: 3, b: 2, c: 3, d: 3 }), rated({ a: 3, b2: 2, c: 3, d: 3 }), renamed);
    expect({ conditions, answers, lost }).toEqual({ conditions: { came: [], went: [] }, answers: [], lost: [] });
  });
});

describe('under another major version', () => {
  const shorter = { ...MINE, version: '2.0.0', dimensions: [dimensionOf('one', QUESTIONS.slice(0, 1)), dimensionOf('two', QUESTIONS.slice(2))] };
  const { score, dimensions, drivers, incomparable, answers, lost } = compared(ALL_THREE, rated({ a: 5, c: 3, d: 3 }), shorter);

  test('scores are not compared', () => {
    expect({ score, dimensions, drivers, incomparable }).toEqual({ score: null, dimensions: [], drivers: null, incomparable: 'other-major-version' });
  });

  test('answers are, and what has no place any more is named', () => {
    expect([answers.map(({ question }) => question), lost]).toEqual([['a'], [{ question: 'b', title: 'b', why: 'removed' }]]);
  });
});

test('a note that differs is told apart from an answer that does', () => {
  const noted = (evidence: string): Answers => ({ ...ALL_THREE, a: { state: 'rated', value: 3, evidence } });
  expect(compared(noted('Twice a year.'), noted('Once a year.')).answers.map(({ question, differs }) => [question, differs])).toEqual([['a', 'note']]);
});

test('a fact that differs is told with both values', () => {
  const withFact: Rubric = { ...MINE, facts: [{ id: 'seats', title: 'Seats', ask: 'Seats?', source: 'asked', form: { kind: 'number' } }] };
  const { facts } = compareAssessments(assessed(withFact, ALL_THREE, { facts: { seats: 40 } }), assessed(withFact, ALL_THREE), 'over-time');
  expect(facts).toEqual([{ fact: 'seats', title: 'Seats', before: 40, after: null }]);
});
