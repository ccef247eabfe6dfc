/** From what a control says to what is tried. */
import { expect, test } from 'vitest';
import type { Wish } from '../../src/browser/trial.ts';
import { wishOf } from '../../src/browser/wish.ts';
import { compileRubric } from '../../src/engine/compile/compile.ts';
import type { QuestionForm } from '../../src/engine/model/form.ts';
import { RUBRIC } from '../report/rubric.ts';

const SEVERAL: QuestionForm = { kind: 'options', several: true, options: ['a', 'b', 'c'].map((id) => ({ id, label: id.toUpperCase(), points: 1 })) };
const NUMBER: QuestionForm = { kind: 'number', min: -5, max: 10 };
const LEVELS: QuestionForm = { kind: 'levels', levels: [2, 3, 4].map((level) => ({ level, text: `anchor ${level}`, points: level })) };

/** The small rubric with one question in another form. */
function planOf(form: QuestionForm) {
  const [first, ...others] = RUBRIC.dimensions;
  const [question] = first?.questions ?? [];
  if (first === undefined || question === undefined) throw new Error('no question');
  const { condition: _, ...bare } = question;
  const plan = compileRubric({ ...RUBRIC, dimensions: [{ ...first, questions: [{ ...bare, form }] }, ...others] }).questions[0];
  if (plan === undefined) throw new Error('no plan');
  return plan;
}

test.each<readonly [what: string, form: QuestionForm, said: readonly string[], wish: Wish | null]>([
  ['the place of a level is the level', LEVELS, ['0'], { value: 2 }],
  ['the first choice of yes and no is yes', { kind: 'yes-no', yes: 1, no: 0 }, ['0'], { value: true }],
  ['the second choice of yes and no is no', { kind: 'yes-no', yes: 1, no: 0 }, ['1'], { value: false }],
  ['one option of several is a list', SEVERAL, ['1'], { value: ['b'] }],
  ['options of several are a list', SEVERAL, ['0', '2'], { value: ['a', 'c'] }],
  ['no option of several is none of these', SEVERAL, [], { value: [] }],
  ['not yet known is no value', LEVELS, ['unknown'], 'unknown'],
  ['the recorded answer is wished for by its word', SEVERAL, ['recorded'], 'recorded'],
  ['digits are a number', NUMBER, ['7.5'], { value: 7.5 }],
  ['zero has no sign', NUMBER, ['-0'], { value: 0 }],
  ['no digits are an open answer', NUMBER, [''], 'unknown'],
  ['a number beyond its limits is no wish', NUMBER, ['11'], null],
  ['what is no number is no wish', NUMBER, ['NaN'], null],
  ['a number without end is no wish', NUMBER, ['Infinity'], null],
])('%s', (_, form, said, wish) => {
  expect(wishOf(planOf(form), said, 'unknown')).toEqual(wish);
});
