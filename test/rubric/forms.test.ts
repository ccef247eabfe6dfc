/** Answer forms of questions and facts: what the file says, and what the engine gets. */
import { describe, expect, test } from 'vitest';
import type { Fact, Question } from '../../src/engine/model/rubric.ts';
import { REVIEWS, rubricIn, withParts, withQuestions } from './support.ts';

/** The form of a question that is written like this; another question beside it is scored. */
function formOf(form: string, rest = ''): Question['form'] | undefined {
  const indented = form.trim().replace(/^/gm, '  ');
  return rubricIn(withQuestions(`- id: a\n  ask: How?\n${indented}\n${REVIEWS}`, rest)).dimensions[0]?.questions[0]?.form;
}

/** The form of a fact that is written like this. */
function factForm(form: string, rest = ''): Fact['form'] | undefined {
  return rubricIn(withParts(`facts: [{ id: f, ask: What?, ${form} }]\n${rest}`)).facts[0]?.form;
}

const SCALES =
  'scales:\n  pointed: { 1: { text: Never, points: 3 }, 2: Often }\n  frequency: { 1: Never, 2: Often }\n  providers: [{ id: one, label: One, points: 5 }, { id: two, label: Two, points: 3 }]\n';

describe('levels', () => {
  test.each([
    ['are worth their number', 'levels: { 1: Never, 2: Often }', [1, 2]],
    ['may start at 0', 'levels: { 0: Never, 1: Once, 2: Often }', [0, 1, 2]],
    ['may start anywhere', 'levels: { 7: Never, 8: Often }', [7, 8]],
    ['may have points of their own', 'levels: { 1: { text: Never, points: -5 }, 2: { text: Often, points: 2.5 } }', [-5, 2.5]],
    ['may have points here and there', 'levels: { 1: { text: Never, points: 0 }, 2: Once, 3: Often }', [0, 2, 3]],
    ['may be reversed by a list of points', 'levels: { 1: Never, 2: Once, 3: Often }\npoints: [3, 2, 1]', [3, 2, 1]],
    ['come in rising order however they are written', 'levels: { 3: Often, 1: Never, 2: Once }', [1, 2, 3]],
    ['may be a named scale', 'levels: frequency', [1, 2]],
    ['may be a named scale with points of the question', 'levels: frequency\npoints: [10, 0]', [10, 0]],
    ['of a named scale with points may be given others', 'levels: pointed\npoints: [10, 0]', [10, 0]],
  ])('%s', (_, written, points) => {
    const form = formOf(written, SCALES);
    expect(form?.kind === 'levels' && form.levels.map((level) => level.points)).toEqual(points);
  });

  test('keep anchor and flag', () => {
    expect(formOf('levels: { 1: { text: Shouted, flag: loud }, 2: Spoke }')).toEqual({
      kind: 'levels',
      levels: [
        { level: 1, text: 'Shouted', points: 1, flag: 'loud' },
        { level: 2, text: 'Spoke', points: 2 },
      ],
    });
  });

  test('may say no, yes, off, on, a date and a version: all are texts', () => {
    const form = formOf('levels: { 1: no, 2: yes, 3: off, 4: on, 5: n, 6: 2026-11-22, 7: 1.2.3 }');
    expect(form?.kind === 'levels' && form.levels.map(({ text }) => text)).toEqual(['no', 'yes', 'off', 'on', 'n', '2026-11-22', '1.2.3']);
  });
});

describe('options', () => {
  test.each([
    [
      'have id, label and points',
      'options: [{ id: one, label: One, points: 1 }, { id: two, label: Two, points: -0.5 }]',
      {
        several: false,
        options: [
          { id: 'one', label: 'One', points: 1 },
          { id: 'two', label: 'Two', points: -0.5 },
        ],
      },
    ],
    [
      'may have no points at all',
      'options: [{ id: one, label: One }, { id: two, label: Two }]',
      {
        several: false,
        options: [
          { id: 'one', label: 'One' },
          { id: 'two', label: 'Two' },
        ],
      },
    ],
    [
      'may have flags and earlier ids',
      'options: [{ id: one, label: One, flag: alone, was: uno }, { id: two, label: Two, was: [due, dos] }]',
      {
        several: false,
        options: [
          { id: 'one', label: 'One', flag: 'alone', was: ['uno'] },
          { id: 'two', label: 'Two', was: ['due', 'dos'] },
        ],
      },
    ],
    [
      'may be several with a cap',
      'options: providers\nseveral: true\ncap: 6',
      {
        several: true,
        cap: 6,
        options: [
          { id: 'one', label: 'One', points: 5 },
          { id: 'two', label: 'Two', points: 3 },
        ],
      },
    ],
    [
      'may be called yes and no',
      'options: [{ id: yes, label: yes, points: 1 }, { id: no, label: no, points: 0 }]',
      {
        several: false,
        options: [
          { id: 'yes', label: 'yes', points: 1 },
          { id: 'no', label: 'no', points: 0 },
        ],
      },
    ],
  ])('%s', (_, written, expected) => {
    expect(formOf(written, SCALES)).toEqual({ kind: 'options', ...expected });
  });
});

describe('numbers', () => {
  test.each([
    ['are worth their value', '{ unit: people, min: 1, max: 500 }', { unit: 'people', min: 1, max: 500 }],
    [
      'may have points by rows',
      '{ min: 1, points: [{ below: 10, points: 0 }, { at-most: 200, points: 100 }, { points: 40 }] }',
      { min: 1, points: [{ below: 10, points: 0 }, { atMost: 200, points: 100 }, { points: 40 }] },
    ],
    ['may have points on a line that falls', '{ min: 0, max: 30, points: { from: 100, to: 0 } }', { min: 0, max: 30, points: { from: 100, to: 0 } }],
    [
      'may have rows that end at and below the same edge',
      '{ points: [{ below: 10, points: 0 }, { at-most: 10, points: 1 }, { points: 2 }] }',
      { points: [{ below: 10, points: 0 }, { atMost: 10, points: 1 }, { points: 2 }] },
    ],
    ['keep the decimals that are written', '{ min: 0.1, max: 2.8 }', { min: 0.1, max: 2.8 }],
    ['may begin below 0', '{ min: -2.5, max: +3 }', { min: -2.5, max: 3 }],
  ])('%s', (_, written, expected) => {
    expect(formOf(`number: ${written}`)).toEqual({ kind: 'number', ...expected });
  });

  test('may have no end under a raw method', () => {
    const text = withQuestions('- { id: a, ask: How much?, number: {} }', 'scoring: { method: sum }').replace(
      '  - id: habits',
      '  - id: habits\n    method: sum',
    );
    expect(rubricIn(text).dimensions[0]?.questions[0]?.form).toEqual({ kind: 'number' });
  });
});

describe('yes or no', () => {
  test('has points for both', () => {
    expect(formOf('yes-no: { yes: 0, no: 100 }')).toEqual({ kind: 'yes-no', yes: 0, no: 100 });
  });

  test('may be asked without points', () => {
    expect(formOf('yes-no: true')).toEqual({ kind: 'yes-no' });
  });
});

describe('facts', () => {
  test.each([
    ['a text', 'text: true', { kind: 'text' }],
    ['a date', 'date: true', { kind: 'date' }],
    ['yes or no', 'yes-no: true', { kind: 'yes-no' }],
    ['a number', 'number: { unit: sites, min: 1, max: 99 }', { kind: 'number', unit: 'sites', min: 1, max: 99 }],
    ['a number without limits', 'number: {}', { kind: 'number' }],
    ['one of some options', 'options: [{ id: n, label: North }]', { kind: 'options', options: [{ id: 'n', label: 'North' }], several: false }],
    ['some of some options', 'options: [{ id: n, label: North }], several: true', { kind: 'options', options: [{ id: 'n', label: 'North' }], several: true }],
    ['a named list', 'options: regions', { kind: 'options', options: [{ id: 'n', label: 'North' }], several: false }],
  ])('can be %s', (_, written, expected) => {
    expect(factForm(written, 'scales: { regions: [{ id: n, label: North }] }')).toEqual(expected);
  });

  test('carry title, source and earlier ids', () => {
    const [fact] = rubricIn(withParts('facts: [{ id: f, title: Fact, ask: What?, source: record, was: [g, h], text: true }]')).facts;
    expect(fact).toEqual({ id: 'f', title: 'Fact', ask: 'What?', source: 'record', was: ['g', 'h'], form: { kind: 'text' } });
  });
});
