/** The way through the questions: their order, those that come and go, and how to get to one. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Condition } from '../../src/engine/model/condition.ts';
import type { Question, Rubric } from '../../src/engine/model/rubric.ts';
import { scriptOf } from '../../src/interview/script.ts';
import { matching } from '../../src/interview/walk.ts';
import { LARGE } from '../engine/arbitraries/profile.ts';
import { cases } from '../engine/arbitraries.ts';
import { dimensionOf, questionOf, rubricOf } from '../engine/rubrics.ts';
import { runs } from '../engine/runs.ts';
import { beginWith, pressed, screenOf, standing } from './support/playing.ts';
import { FORMS, PAST_FACTS, shipped } from './support/rubrics.ts';

const ids = (rubric: Rubric) =>
  scriptOf(rubric)
    .map(({ id }) => id)
    .join(' ');
const rubricWith = (questions: readonly Question[], more: Partial<Rubric> = {}) => rubricOf([dimensionOf('d', questions)], more);
const start = beginWith(FORMS, { changes: PAST_FACTS });

describe('the order', () => {
  test('is facts, what is asked, records, what was observed', () => {
    const fact = { id: 'f', title: 'F', ask: 'F?', source: 'record', form: { kind: 'text' } } as const;
    const questions = [questionOf('seen', { source: 'observed' }), questionOf('file', { source: 'record' }), questionOf('one'), questionOf('two')];
    expect(ids(rubricWith(questions, { facts: [fact] }))).toBe('f one two file seen');
  });

  test('is the one of the rubric where it names one, the rest after it as ever', () => {
    const questions = [questionOf('seen', { source: 'observed' }), questionOf('one'), questionOf('two'), questionOf('three')];
    expect(ids(rubricWith(questions, { order: ['seen', 'three'] }))).toBe('seen three one two');
  });

  test.each<readonly [string, Condition]>([
    ['an answer', { kind: 'question', question: 'first', test: { atLeast: 3 } }],
    ['a state', { kind: 'state', question: 'first', state: 'rated' }],
    ['a negation', { kind: 'not', of: { kind: 'question', question: 'first', test: { atLeast: 3 } } }],
    ['one of several', { kind: 'any', of: [{ kind: 'question', question: 'first', test: { atLeast: 3 } }] }],
    ['a count', { kind: 'count', of: [{ kind: 'question', question: 'first', test: { atLeast: 3 } }], test: { atLeast: 1 } }],
  ])('puts nothing before what it depends on: %s', (_, when) => {
    const questions = [questionOf('first', { source: 'observed' }), questionOf('second', { when })];
    expect([ids(rubricWith(questions)), ids(rubricWith(questions, { order: ['second', 'first'] }))]).toEqual(['first second', 'first second']);
  });

  test('asks everything once, in any rubric', () => {
    fc.assert(
      fc.property(cases(LARGE), ({ rubric }) => {
        const all = [...rubric.facts, ...rubric.dimensions.flatMap(({ questions }) => questions)].map(({ id }) => id);
        expect(
          scriptOf(rubric)
            .map(({ id }) => id)
            .sort(),
        ).toEqual(all.sort());
      }),
      runs(100),
    );
  });

  test('of the shipped discovery call is the conversation that its file names', () => {
    expect(ids(shipped('msp-mindset'))).toBe(shipped('msp-mindset').order?.join(' '));
  });
});

describe('a question with a condition', () => {
  test('is passed while the answer that it depends on is open', () => {
    expect(screenOf(pressed(start, '3 s s'))).toBe('question leaving');
  });

  test('is asked once the answer calls for it', () => {
    expect(screenOf(pressed(start, '3 2 0'))).toBe('question nights');
  });

  test('is not asked once the answer rules it out', () => {
    expect(screenOf(pressed(start, '3 1 0'))).toBe('question leaving');
  });

  test('vanishes when the earlier answer changes, and its answer is kept', () => {
    const model = pressed(start, '3 2 0 1 g onsite enter 1');
    expect([model.states.get('nights'), standing(model, 'nights'), matching(model, 'nights').map(({ id }) => id)]).toEqual([
      'not-asked',
      { answer: { state: 'rated', value: true } },
      [],
    ]);
  });

  test('comes back with its answer when the earlier answer comes back', () => {
    const model = pressed(start, '3 2 0 1 g onsite enter 1 g onsite enter 2');
    expect([model.states.get('nights'), standing(model, 'nights')]).toEqual(['rated', { answer: { state: 'rated', value: true } }]);
  });

  test('is not passed by Tab and back when it is asked, and is when it is not', () => {
    const weekly = pressed(start, '3 2');
    expect([screenOf(pressed(weekly, 'tab')), screenOf(pressed(weekly, 'tab tab b')), screenOf(pressed(start, '3 1 tab'))]).toEqual([
      'question nights',
      'question nights',
      'question leaving',
    ]);
  });
});

describe('on and back', () => {
  test('an answer goes to the next that is open, past those that are answered', () => {
    expect(screenOf(pressed(start, '3 1 s 1 g respect enter 2'))).toBe('question tools');
  });

  test('the last answer leads to the review', () => {
    expect(screenOf(pressed(start, 'g conduct enter 1'))).toMatch(/^review/);
  });

  test('an interview goes on at its first open question', () => {
    const resumed = beginWith(FORMS, { changes: [...PAST_FACTS, { item: 'onsite', entry: { answer: { state: 'unknown' } } }] });
    expect([screenOf(resumed), resumed.notice?.text]).toEqual(['question respect', '4 noted before; this is the next open question.']);
  });

  test('an interview with nothing open goes on at its review, and says so', () => {
    const all = scriptOf(FORMS).map(({ id }) => ({ item: id, entry: { answer: { state: 'unknown' } } }) as const);
    const resumed = beginWith(FORMS, { changes: all });
    expect([screenOf(resumed), resumed.notice?.text]).toEqual(['review 0', '10 noted before; nothing is open.']);
  });

  test('an interview begins without a word about what was noted', () => {
    expect(beginWith(FORMS).notice).toBeNull();
  });
});

describe('going to a question', () => {
  const found = (typed: string) => matching(start, typed).map(({ id }) => id);

  test.each([
    ['its number', '4', 'respect'],
    ['its id', 'seats', 'seats'],
    ['the beginning of its id', 'res', 'respect'],
    ['its title in any case', 'WHY THEY', 'leaving'],
    ['the beginning of a word of its title', 'need', 'onsite'],
    ['words of the question', 'technician', 'respect'],
    ['letters with gaps', 'tlin', 'tools'],
    ['blanks around it', '  seats ', 'seats'],
  ])('finds it first by %s', (_, typed, id) => {
    expect(found(typed)[0]).toBe(id);
  });

  test('puts an id before words that hold it', () => {
    expect(found('conduct')).toEqual(['conduct']);
  });

  test('lists all that are asked while nothing is typed', () => {
    expect(found('')).toEqual(['industry', 'founded', 'listed', 'respect', 'onsite', 'tools', 'leaving', 'seats', 'conduct']);
  });

  test('does not find what is not asked', () => {
    expect(found('nights')).toEqual([]);
  });

  test.each([
    ['Enter goes there', 'g seats enter', 'question seats'],
    ['arrows choose among several', 'g down down down down enter', 'question onsite'],
    ['arrows stop at the ends', `g ${'down '.repeat(30)}up up enter`, 'question leaving'],
    ['typing begins at the first again', 'g down down res', 'jump "res" 0'],
    ['Backspace widens it', 'g seax backspace enter', 'question seats'],
    ['Enter on nothing stays', 'g qqqq enter', 'jump "qqqq" 0'],
    ['Escape goes back', 'g seats escape', 'question respect'],
    ['digits and command letters are text', 'g q1u', 'jump "q1u" 0'],
  ])('%s', (_, line, screen) => {
    expect(screenOf(pressed(start, line))).toBe(screen);
  });

  test('never changes anything', () => {
    expect(pressed(start, 'g seats down up backspace enter').entries).toEqual(start.entries);
  });
});
