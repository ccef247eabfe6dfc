/** Answers given under one text of a rubric, brought under another: what stands, what stands for it, and what is lost and why. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Carried, createCarrier, successorsOf, valueUnder } from '../../src/engine/carry.ts';
import type { Answers, AnswerValue } from '../../src/engine/model/answer.ts';
import type { FactForm, Option, QuestionForm } from '../../src/engine/model/form.ts';
import type { Question, Rubric } from '../../src/engine/model/rubric.ts';
import { LARGE } from './arbitraries/profile.ts';
import { cases } from './arbitraries.ts';
import { dimensionOf, questionOf, rated, rubricOf } from './rubrics.ts';
import { runs } from './runs.ts';

function rubricWith(questions: readonly Question[], more: Partial<Rubric> = {}): Rubric {
  return rubricOf([dimensionOf('d', questions)], more);
}

function carry(before: readonly Question[], after: readonly Question[], answers: Answers): Carried {
  return createCarrier(rubricWith(before), rubricWith(after))(answers);
}

function choice(options: readonly (string | Partial<Option>)[], several = false): Extract<QuestionForm, { kind: 'options' }> {
  return { kind: 'options', several, options: options.map((one) => ({ id: '', label: '', ...(typeof one === 'string' ? { id: one } : one) })) };
}

const LEVELS = questionOf('q').form;
const SMALL_NUMBER: QuestionForm = { kind: 'number', min: 0, max: 10 };
const MERGED = choice([{ id: 'remote', was: ['phone', 'screen'] }, 'visit'], true);

describe('a value', () => {
  test.each<[string, QuestionForm | FactForm, QuestionForm | FactForm | null, AnswerValue, AnswerValue | null]>([
    ['that is a level stands', LEVELS, LEVELS, 3, 3],
    ['that is no level any more is lost', LEVELS, null, 6, null],
    ['of yes or no stands', { kind: 'yes-no' }, null, false, false],
    ['that is no yes or no is lost', { kind: 'yes-no' }, null, 'yes', null],
    ['within the ends of a number stands', SMALL_NUMBER, null, 10, 10],
    ['beyond the ends of a number is lost', SMALL_NUMBER, null, 11, null],
    ['that is a date stands', { kind: 'date' }, null, '2026-02-28', '2026-02-28'],
    ['that is no day of the calendar is lost', { kind: 'date' }, null, '2026-02-30', null],
    ['that is a text stands', { kind: 'text' }, null, 'thirty', 'thirty'],
    ['that is no text is lost', { kind: 'text' }, null, 30, null],
    ['that is an option stands', choice(['phone', 'visit']), null, 'visit', 'visit'],
    ['that is no option any more is lost', choice(['phone']), choice(['phone', 'visit']), 'visit', null],
    ['takes the name that the later text gives to its option', choice([{ id: 'remote', was: ['phone'] }]), choice(['phone']), 'phone', 'remote'],
    ['takes its earlier name back under the earlier text', choice(['phone']), choice([{ id: 'remote', was: ['phone'] }]), 'remote', 'phone'],
    ['of several options stands in the order it was given in', choice(['a', 'b', 'c'], true), null, ['c', 'a'], ['c', 'a']],
    ['of two options that are one now holds it once', MERGED, choice(['phone', 'screen', 'visit'], true), ['phone', 'visit', 'screen'], ['remote', 'visit']],
    ['of several options with one that is gone is lost as a whole', choice(['a'], true), null, ['a', 'b'], null],
    ['of several options is lost where one can be chosen', choice(['a', 'b']), null, ['a'], null],
    ['of one option is lost where several can be chosen', choice(['a', 'b'], true), null, 'a', null],
  ])('%s', (_title, form, from, value, expected) => {
    expect(valueUnder(form, from, value)).toEqual(expected);
  });
});

describe('an answer', () => {
  test('with all that was said with it stands under the id that its question has now', () => {
    const answer = { state: 'rated', value: 4, evidence: 'Said so', confidence: 'high', confirmed: true } as const;
    expect(carry([questionOf('old')], [questionOf('new', { was: ['older', 'old'] })], { old: answer })).toEqual({ answers: { new: answer }, lost: [] });
  });

  test('stands under its earlier id again under the earlier text', () => {
    expect(carry([questionOf('new', { was: ['old'] })], [questionOf('old')], rated({ new: 4 })).answers).toEqual(rated({ old: 4 }));
  });

  test('keeps what was said with it where an option has another name', () => {
    const [before, after] = [choice(['phone']), choice([{ id: 'remote', was: ['phone'] }])].map((form) => [questionOf('q', { form })]);
    const { answers } = carry(before ?? [], after ?? [], { q: { state: 'rated', value: 'phone', evidence: 'Said so' } });
    expect(answers).toEqual({ q: { state: 'rated', value: 'remote', evidence: 'Said so' } });
  });

  test('that says nothing about the question stands under every form', () => {
    const answers: Answers = { q: { state: 'refused' }, r: { state: 'unknown', evidence: 'No figures' } };
    const after = [questionOf('q', { form: { kind: 'yes-no' } }), questionOf('r', { form: { kind: 'yes-no' } })];
    expect(carry([questionOf('q'), questionOf('r')], after, answers)).toEqual({ answers, lost: [] });
  });

  test('of two questions that are one now is that to the one named first', () => {
    const merged = [questionOf('m', { was: ['a', 'b'] })];
    const carried = carry([questionOf('a'), questionOf('b')], merged, rated({ b: 2, a: 1 }));
    expect(carried).toEqual({ answers: rated({ m: 1 }), lost: [{ question: 'b', title: 'b', why: 'removed' }] });
  });

  test('of two questions that are one now is not lost where nothing was said', () => {
    const merged = [questionOf('m', { was: ['a', 'b'] })];
    const answers: Answers = { ...rated({ a: 1 }), b: { state: 'unknown' } };
    expect(carry([questionOf('a'), questionOf('b')], merged, answers)).toEqual({ answers: rated({ m: 1 }), lost: [] });
  });

  test('to the second of two questions that are one now counts where the first was not reached', () => {
    const merged = [questionOf('m', { was: ['a', 'b'] })];
    expect(carry([questionOf('a'), questionOf('b')], merged, rated({ b: 2 }))).toEqual({ answers: rated({ m: 2 }), lost: [] });
  });

  test('to a question that both texts ask is not taken for another that names its id', () => {
    const after = [questionOf('a'), questionOf('b', { was: ['a'] })];
    expect(carry([questionOf('a')], after, rated({ a: 1 }))).toEqual({ answers: rated({ a: 1 }), lost: [] });
  });
});

describe('an answer is lost', () => {
  const without: Answers = { q: { state: 'not-applicable', reason: 'had none' } };
  test.each<[string, Question[], Answers, string | null]>([
    ['where its question is not asked any more', [questionOf('other')], rated({ q: 1 }), 'removed'],
    ['as not applicable, where its question is not asked any more', [questionOf('other')], without, 'removed'],
    ['where the form is another', [questionOf('q', { form: { kind: 'number' } })], rated({ q: 1 }), 'kind'],
    ['where its value cannot be given any more', [questionOf('q')], rated({ q: 6 }), 'value'],
    ['as not applicable, where that is not allowed', [questionOf('q')], without, 'not-applicable'],
    ['never, where nothing was asked', [questionOf('other')], {}, null],
    ['never, where nothing was said', [questionOf('other')], { q: { state: 'unknown' } }, null],
    ['never, where that is allowed as not applicable', [questionOf('q', { notApplicable: 'leave-out' })], without, null],
  ])('%s', (_title, after, answers, why) => {
    expect(carry([questionOf('q')], after, answers).lost).toEqual(why === null ? [] : [{ question: 'q', title: 'q', why }]);
  });
});

test('under the same text every answer stands', () => {
  fc.assert(
    fc.property(cases(LARGE), ({ rubric, answers }) => {
      const checked = createCarrier(rubric, rubric)(answers).answers;
      expect(createCarrier(rubric, structuredClone(rubric))(checked)).toEqual({ answers: checked, lost: [] });
    }),
    runs(60),
  );
});

test.each<[string, readonly Question[], readonly Question[], readonly (readonly [string, string])[]]>([
  ['itself', [questionOf('a')], [questionOf('a')], [['a', 'a']]],
  ['what was it before', [questionOf('a')], [questionOf('b', { was: ['a'] })], [['a', 'b']]],
  ['nobody', [questionOf('a')], [questionOf('b')], []],
  ['the first that takes it', [questionOf('a')], [questionOf('b', { was: ['a'] }), questionOf('c', { was: ['a'] })], [['a', 'b']]],
])('the successor of a question is %s', (_, before, after, successors) => {
  expect([...successorsOf(rubricWith(before), rubricWith(after))]).toEqual(successors);
});
