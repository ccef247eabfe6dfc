/** The order of answers, by the form of their question. */
import { describe, expect, test } from 'vitest';
import type { AnswerValue } from '../../../src/engine/model/answer.ts';
import type { QuestionForm } from '../../../src/engine/model/form.ts';
import { type Scale, scaleOf } from '../../../src/lifecycle/agreement/scale.ts';

const option = (id: string, points?: number) => ({ id, label: id, ...(points !== undefined && { points }) });
const options = (...all: readonly ReturnType<typeof option>[]): QuestionForm => ({ kind: 'options', options: all, several: false });
const level = (number: number, points = number) => ({ level: number, text: '', points });

describe('an answer stands', () => {
  test.each<[string, QuestionForm, AnswerValue, number | null]>([
    ['at the number of its level, whatever the points', { kind: 'levels', levels: [level(0, 10), level(1, 0)] }, 1, 1],
    ['nowhere where there is no such level', { kind: 'levels', levels: [level(1), level(2)] }, 3, null],
    ['at the place of its points among those of all options', options(option('much', 9), option('none', 0), option('some', 4)), 'some', 2],
    ['beside an option with the same points', options(option('a', 5), option('b', 0), option('c', 5)), 'a', 2],
    ['nowhere where there is no such option', options(option('a', 5), option('b', 0)), 'z', null],
    ['above no with yes', { kind: 'yes-no' }, true, 2],
    ['below yes with no', { kind: 'yes-no' }, false, 1],
    ['at the place of its row of points', { kind: 'number', points: [{ below: 10, points: 8 }, { atMost: 20, points: 3 }, { points: 0 }] }, 20, 2],
    ['at its own number without points of its own', { kind: 'number' }, 12.5, 12.5],
    ['the lower the larger the number where points fall', { kind: 'number', min: 0, max: 10, points: { from: 5, to: 0 } }, 4, -4],
  ])('%s', (_, form, value, place) => {
    expect((scaleOf(form) as Scale).placeOf(value)).toBe(place);
  });
});

test.each<[string, QuestionForm, unknown]>([
  ['levels from the lowest to the highest number', { kind: 'levels', levels: [level(1), level(2), level(3)] }, ['levels', [1, 3]]],
  ['as many steps as there are different points', options(option('a', 5), option('b', 0), option('c', 5)), ['steps', [1, 2]]],
  ['two steps of yes and no', { kind: 'yes-no', yes: 1, no: 0 }, ['steps', [1, 2]]],
  ['no ends of numbers without rows', { kind: 'number' }, ['values', null]],
])('a scale has %s', (_, form, expected) => {
  const { kind, ends } = scaleOf(form) as Scale;
  expect([kind, ends]).toEqual(expected);
});

test.each<[string, QuestionForm, string]>([
  ['of which several may be chosen', { kind: 'options', options: [option('a', 1), option('b', 2)], several: true }, 'several'],
  ['without points', options(option('a'), option('b')), 'no-order'],
])('options %s cannot be compared', (_, form, because) => {
  expect(scaleOf(form)).toBe(because);
});
