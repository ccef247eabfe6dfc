/** What other answers come to. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assess } from '../../../src/engine/assess.ts';
import { compileRubric } from '../../../src/engine/compile/compile.ts';
import { explanationOf, supposed, whatIf } from '../../../src/engine/explanation.ts';
import type { Answer, AnswerValue } from '../../../src/engine/model/answer.ts';
import type { QuestionForm } from '../../../src/engine/model/form.ts';
import { anyAnswers } from '../arbitraries/answers.ts';
import { SMALL } from '../arbitraries/profile.ts';
import { cases, casesWith } from '../arbitraries.ts';
import { dimensionOf, questionOf, rated, rubricOf } from '../rubrics.ts';
import { runs } from '../runs.ts';

const OPTIONS = ['x', 'y', 'z'].map((id) => ({ id, label: `Option ${id}` }));

test.each<[string, QuestionForm, AnswerValue, string, AnswerValue, string]>([
  ['a level', questionOf('q').form, 2, 'level 2', 4, 'level 4'],
  ['a yes-or-no', { kind: 'yes-no' }, true, 'yes', false, 'no'],
  ['an option', { kind: 'options', options: OPTIONS, several: false }, 'x', 'Option x', 'z', 'Option z'],
  ['several options', { kind: 'options', options: OPTIONS, several: true }, ['x', 'y'], 'Option x, Option y', [], 'none of these'],
  ['a number', { kind: 'number', unit: 'people' }, 12, '12 people', 7.5, '7.5 people'],
])('%s is told as it was and as it will be, in values and in words', (_, form, from, fromLabel, to, toLabel) => {
  const plan = compileRubric(rubricOf([dimensionOf('d', [questionOf('a'), questionOf('q', { form, weight: 0 })])]));
  expect(whatIf(plan, rated({ a: 4, q: from }), rated({ q: to })).changes).toEqual([{ question: 'q', title: 'q', from, fromLabel, to, toLabel }]);
});

test.each<[string, Answer | undefined, Answer, AnswerValue | null, AnswerValue | null]>([
  ['was open and is answered', undefined, { state: 'rated', value: 3 }, null, 3],
  ['was answered and will be open', { state: 'rated', value: 3 }, { state: 'refused' }, 3, null],
  ['stays as it is', { state: 'rated', value: 3 }, { state: 'rated', value: 3 }, 3, 3],
])('an answer that %s is told as such', (_, before, after, from, to) => {
  const plan = compileRubric(rubricOf([dimensionOf('d', [questionOf('q')])]));
  const [change] = whatIf(plan, before === undefined ? {} : { q: before }, { q: after }).changes;
  expect([change?.from, change?.to]).toEqual([from, to]);
});

test('changes stand in file order, and strangers are passed over', () => {
  const plan = compileRubric(rubricOf([dimensionOf('d', [questionOf('a'), questionOf('b')])]));
  expect(whatIf(plan, {}, rated({ stranger: 1, b: 2, a: 3 })).changes.map(({ question }) => question)).toEqual(['a', 'b']);
});

test('before and after are what the engine says of both', () => {
  const drawn = casesWith(SMALL, (dice, { rubric }) => ({ changed: anyAnswers(dice, rubric, { ...SMALL, open: 60 }) }));
  const property = fc.property(drawn, ({ rubric, answers, changed }) => {
    const plan = compileRubric(rubric);
    const { before, after } = whatIf(plan, answers, changed);
    expect([before, after]).toEqual([assess(plan, answers), assess(plan, { ...answers, ...changed })]);
  });
  fc.assert(property, runs(100));
});

test('an explanation holds the result that the engine gives, changes no answers, and is the same each time', () => {
  const property = fc.property(cases({ ...SMALL, questions: 2 }), ({ rubric, answers }) => {
    const kept = structuredClone({ rubric, answers });
    const explain = () => explanationOf(compileRubric(rubric), answers);
    const first = explain();
    expect(first.result).toEqual(assess(compileRubric(rubric), answers));
    expect(JSON.stringify(explain())).toBe(JSON.stringify(first));
    expect({ rubric, answers }).toEqual(kept);
  });
  fc.assert(property, runs(60));
});

test('what is supposed counts as confirmed, and what is open stays open', () => {
  expect(supposed({ a: { state: 'rated', value: 1 }, b: { state: 'unknown' } })).toEqual({
    a: { state: 'rated', value: 1, confirmed: true },
    b: { state: 'unknown' },
  });
});
