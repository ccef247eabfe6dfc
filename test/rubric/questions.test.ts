/** Questions and dimensions beside their forms: what the file says, and what the engine gets. */
import { describe, expect, test } from 'vitest';
import type { Dimension, Question } from '../../src/engine/model/rubric.ts';
import { REVIEWS, rubricIn, withParts, withQuestions } from './support.ts';

/** A question with levels 1 to 3 and these keys; another beside it is scored in any case. */
function question(keys: string, rest = ''): Question | undefined {
  return rubricIn(withQuestions(`${REVIEWS}\n${keys.trim().replace(/^/gm, '  ')}\n${REVIEWS.replace('reviews', 'other')}`, rest)).dimensions[0]?.questions[0];
}

/** A dimension with one question and these keys. */
function dimension(keys: string, rest = ''): Dimension | undefined {
  return rubricIn(withParts(rest).replace('    questions:', `${keys.trim().replace(/^/gm, '    ')}\n    questions:`)).dimensions[0];
}

test('a question that says the least has everything else by default', () => {
  const { form, ...rest } = question('') as Question;
  expect(form.kind).toBe('levels');
  expect(rest).toEqual({ id: 'reviews', title: 'reviews', ask: 'How often did you look back?', source: 'asked', probes: [], weight: 1, required: false });
});

describe('a question has', () => {
  test.each([
    ['title: Looking back', { title: 'Looking back' }],
    ['source: observed', { source: 'observed' }],
    ['because: It shows.', { because: 'It shows.' }],
    ['probes: [When?, Who?]', { probes: ['When?', 'Who?'] }],
    ['listen-for: Dates', { listenFor: 'Dates' }],
    ['was: looks', { was: ['looks'] }],
    ['was: [looks, views]', { was: ['looks', 'views'] }],
    ['changeable-by: nobody', { changeableBy: 'nobody' }],
    ['weight: 2.5', { weight: 2.5 }],
    ['required: true', { required: true }],
    ['out-of: 3', { outOf: 3 }],
    ['unanswered: leave-out', { unanswered: 'leave-out' }],
    ['unanswered: no-score', { unanswered: 'no-score' }],
    ['unanswered: 1.5', { unanswered: 1.5 }],
    ['not-applicable: allowed', { notApplicable: 'leave-out' }],
    ['not-applicable: no-score', { notApplicable: 'no-score' }],
    ['not-applicable: 3', { notApplicable: 3 }],
  ])('%s', (written, expected) => {
    expect(question(written)).toMatchObject(expected);
  });

  test('a text that goes over several lines, as one line', () => {
    expect(question('because: It shows\n  what comes.')).toMatchObject({ because: 'It shows what comes.' });
  });
});

describe('an answer decides', () => {
  test.each([
    ['at means this level or lower', 'knockout: { at: 1 }', { knockout: { test: { atMost: 1 } } }],
    ['at goes with other words, the lower holds', 'knockout: { at: 2, at-most: 1, is-not: 3 }', { knockout: { test: { atMost: 1, isNot: ['3'] } } }],
    [
      'a knock-out has a class and reasons',
      'knockout: { is: 1, class: law, because: Law., letter: Sorry. }',
      { knockout: { test: { is: ['1'] }, class: 'law', because: 'Law.', letter: 'Sorry.' } },
    ],
    ['a gate has no weight and defers', 'gate: { at: 1 }', { weight: 0, gate: { test: { atMost: 1 }, recommend: 'defer' } }],
    [
      'a gate may say what it recommends',
      'gate: { below: 2, recommend: decline, because: Full., letter: Later. }',
      { gate: { test: { below: 2 }, recommend: 'decline', because: 'Full.', letter: 'Later.' } },
    ],
    [
      'a condition has all it needs to be kept',
      'condition: { at: 2, text: T, owner: O, due: D, check: C, ours: U, consequence: Q, review: R }',
      { condition: { test: { atMost: 2 }, text: 'T', owner: 'O', due: 'D', check: 'C', ours: 'U', consequence: 'Q', review: 'R' } },
    ],
    [
      'a condition compares points',
      'condition: { points-below: 2, points-at-least: 0, text: T }',
      { condition: { test: { pointsBelow: 2, pointsAtLeast: 0 }, text: 'T' } },
    ],
  ])('%s', (_, written, expected) => {
    expect(question(written)).toMatchObject(expected);
  });

  test('a level is the same as a number and as a text', () => {
    expect(question('knockout: { is: [1, "2"] }')?.knockout).toEqual({ test: { is: ['1', '2'] } });
  });

  test.each(['yes', '"yes"', 'true'])('of yes or no, %s is yes', (written) => {
    const text = withQuestions(`${REVIEWS}\n- { id: nights, ask: Nights?, yes-no: { yes: 0, no: 1 }, knockout: { is: ${written} } }`);
    expect(rubricIn(text).dimensions[0]?.questions[1]?.knockout).toEqual({ test: { is: ['yes'] } });
  });

  test.each(['no', 'false'])('of yes or no, %s is no', (written) => {
    const text = withQuestions(`${REVIEWS}\n- { id: nights, ask: Nights?, yes-no: { yes: 0, no: 1 }, knockout: { is-not: [${written}] } }`);
    expect(rubricIn(text).dimensions[0]?.questions[1]?.knockout).toEqual({ test: { isNot: ['no'] } });
  });
});

test('a dimension that says the least has everything else by default', () => {
  const { questions, ...rest } = dimension('') as Dimension;
  expect(questions).toHaveLength(1);
  expect(rest).toEqual({ id: 'habits', title: 'habits', weight: 1, method: 'weighted-mean' });
});

describe('a dimension has', () => {
  test.each([
    ['title: Habits', { title: 'Habits' }],
    ['weight: 0.5', { weight: 0.5 }],
    ['because: They stay.', { because: 'They stay.' }],
    ['was: customs', { was: ['customs'] }],
    ['minimum: { score: 40, otherwise: decline }', { minimum: { score: 40, otherwise: 'decline' } }],
    [
      'minimum: { score: 62.5, otherwise: conditional, because: B., letter: L. }',
      { minimum: { score: 62.5, otherwise: 'conditional', because: 'B.', letter: 'L.' } },
    ],
    ['method: mean', { method: 'mean' }],
    ['method: sum', { method: 'sum' }],
    ['method: lowest', { method: 'lowest' }],
    ['method: highest', { method: 'highest' }],
    ['decimals: 0', { decimals: 0 }],
    ['unanswered: 2', { unanswered: 2 }],
    ['not-applicable: no-score', { notApplicable: 'no-score' }],
    ['min-answered: 1', { minAnswered: 1 }],
    ['method: sum\nout-of: 3', { method: 'sum', outOf: 3 }],
  ])('%s', (written, expected) => {
    expect(dimension(written)).toMatchObject(expected);
  });
});

describe('a dimension with a condition', () => {
  const own = '{ question: reviews, at-least: 2 }';
  const SHARED = { kind: 'question', question: 'reviews', test: { atLeast: 2 } };
  const asked = (questions: string) =>
    rubricIn(withParts(`  - id: more\n    when: ${own}\n    questions:\n${questions.trim().replace(/^/gm, '      ')}`)).dimensions[1]?.questions.map(
      ({ when }) => when,
    );

  test('hands it to each of its questions', () => {
    expect(asked('- { id: a, ask: How?, yes-no: { yes: 1, no: 0 } }\n- { id: b, ask: How?, yes-no: { yes: 1, no: 0 } }')).toEqual([SHARED, SHARED]);
  });

  test('adds it to what a question says for itself', () => {
    const questions = '- { id: a, ask: How?, yes-no: { yes: 1, no: 0 } }\n- { id: b, ask: How?, yes-no: true, when: { question: a, is: yes } }';
    expect(asked(questions)?.[1]).toEqual({ kind: 'all', of: [SHARED, { kind: 'question', question: 'a', test: { is: ['yes'] } }] });
  });
});

describe('a view', () => {
  const view = (of: string) => rubricIn(withParts(`  - { id: view, title: View, method: mean, of: ${of} }`)).dimensions[1];

  test('reads questions from a list, each once', () => {
    expect(view('[reviews]')).toEqual({ id: 'view', title: 'View', weight: 0, method: 'mean', questions: [], of: { reviews: 1 } });
  });

  test('reads questions with weights of its own', () => {
    expect(view('{ reviews: 2.5 }')?.of).toEqual({ reviews: 2.5 });
  });

  test('may say that it has weight 0', () => {
    expect(rubricIn(withParts('  - { id: view, weight: 0, of: [reviews] }')).dimensions[1]?.weight).toBe(0);
  });
});
