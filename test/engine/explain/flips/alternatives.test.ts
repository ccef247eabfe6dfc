/** The values that are tried instead of the present one. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createScorer } from '../../../../src/engine/assess.ts';
import { compileRubric } from '../../../../src/engine/compile/compile.ts';
import type { QuestionPlan } from '../../../../src/engine/compile/plan.ts';
import { alternativesTo, numbersTried } from '../../../../src/engine/explain/flips/alternatives.ts';
import type { AnswerValue } from '../../../../src/engine/model/answer.ts';
import type { NumberForm } from '../../../../src/engine/model/form.ts';
import { isNumberFor } from '../../../../src/engine/model/number.ts';
import type { Question } from '../../../../src/engine/model/rubric.ts';
import { sheetOf } from '../../../../src/engine/score/sheet.ts';
import { anyValue } from '../../arbitraries/answers.ts';
import type { Dice } from '../../arbitraries/dice.ts';
import { SMALL } from '../../arbitraries/profile.ts';
import { type Case, casesWith } from '../../arbitraries.ts';
import { questionsOf } from '../../oracle/finding.ts';
import { runsAlongLine } from '../../oracle/rating.ts';
import { dimensionOf, questionOf, rated, rubricOf } from '../../rubrics.ts';
import { runs } from '../../runs.ts';

function planOf(form: Question['form'], more: Partial<Question> = {}): QuestionPlan {
  const made = rubricOf([dimensionOf('d', [questionOf('a'), questionOf('q', { form, weight: 0, ...more })])]);
  return compileRubric(made).questions[1] as QuestionPlan;
}

const rows = [{ below: 10, points: 0 }, { atMost: 11, points: 1 }, { points: 2 }];

describe('of a number are tried', () => {
  test.each<[string, Omit<NumberForm, 'kind'>, number, readonly number[]]>([
    [
      'the ends, the edges of its points, and the whole number nearest to the present one between them',
      { min: 0, max: 40, points: rows },
      20,
      [0, 9, 10, 10.5, 11, 40],
    ],
    ['nothing beside the present one, which stands for its own stretch', { min: 0, max: 40, points: rows }, 5, [0, 10, 10.5, 11, 12, 40]],
    ['where there is no end, the whole number next to the outermost edge', { points: rows }, 10, [9, 10, 10.5, 11, 12]],
    ['along a line 20 even steps', { min: 0, max: 1, points: { from: 0, to: 100 } }, 0.5, Array.from({ length: 21 }, (_, i) => i / 20)],
    ['along a long line, whole ones', { min: 0, max: 50, points: { from: 0, to: 100 } }, 25, Array.from({ length: 21 }, (_, i) => Math.round(i * 2.5))],
    ['along a line without an end, those so far away', { min: 0 }, 8, [0, 3, 6, 7, 9, 10, 13, 18, 28, 58, 108, 1008]],
  ])('%s', (_, form, present, wanted) => {
    expect(numbersTried(planOf({ kind: 'number', ...form }), present)).toEqual(wanted);
  });

  test('those on either side of a number on which a knock-out turns', () => {
    const plan = planOf({ kind: 'number', min: 0, max: 9, points: [{ points: 1 }] }, { knockout: { test: { below: 4 } } });
    expect(numbersTried(plan, 7)).toEqual([0, 3, 4, 9]);
  });

  test('numbers that people can answer with, each once and rising', () => {
    const property = fc.property(casesWith(SMALL, oneNumber), ({ rubric, asked }) => {
      fc.pre(asked !== null);
      const { id, from } = asked as NonNullable<typeof asked>;
      const plan = compileRubric(rubric);
      const question = plan.questions[plan.questionIndex.get(id) as number] as QuestionPlan;
      const tried = numbersTried(question, from);
      expect(tried.filter((value) => !isNumberFor(question.question.form as NumberForm, value) || Object.is(value, -0))).toEqual([]);
      expect(tried).toEqual([...new Set(tried)].sort((a, b) => a - b));
    });
    fc.assert(property, runs(200));
  });

  test('enough of them for every recommendation that any number on the same side gives, lines apart', () => {
    const property = fc.property(casesWith(SMALL, oneNumber), ({ rubric, answers, asked }) => {
      fc.pre(asked !== null && !asked.isLine);
      const { id, from, to } = asked as NonNullable<typeof asked>;
      const plan = compileRubric(rubric);
      const { score } = createScorer(plan);
      const given = (value: number) => score({ ...answers, ...rated({ [id]: value }) }).recommendation;
      const tried = numbersTried(plan.questions[plan.questionIndex.get(id) as number] as QuestionPlan, from);
      const onSide = tried.filter((value) => Math.sign(value - from) === Math.sign(to - from));
      expect([from, ...onSide].map(given)).toContain(given(to));
    });
    fc.assert(property, runs(200));
  });
});

/** A number question that is rated, and another number for it. */
function oneNumber(dice: Dice, { rubric, answers }: Case) {
  const numbers = questionsOf(rubric).filter(({ id, form }) => form.kind === 'number' && answers[id]?.state === 'rated');
  if (numbers.length === 0) return { asked: null };
  const question = dice.pick(numbers);
  const answer = answers[question.id];
  const from = answer?.state === 'rated' ? (answer.value as number) : 0;
  return { asked: { id: question.id, isLine: runsAlongLine(question), from, to: anyValue(dice, question) as number } };
}

describe('of several options are tried', () => {
  const several = (count: number) => ({
    kind: 'options' as const,
    several: true,
    options: Array.from({ length: count }, (_, i) => ({ id: `o${i}`, label: `o${i}` })),
  });
  const chosenInstead = (count: number, chosen: AnswerValue) => {
    const made = rubricOf([dimensionOf('d', [questionOf('a'), questionOf('q', { form: several(count), weight: 0 })])]);
    const plan = compileRubric(made);
    const cell = sheetOf(plan, rated({ q: chosen })).cell[1];
    if (cell?.kind !== 'several') throw new Error('not several');
    return alternativesTo(plan.questions[1] as QuestionPlan, cell).map((one) => (one.cell.kind === 'several' ? one.cell.chosen.join('') : ''));
  };

  test.each<[string, number, readonly string[], readonly string[]]>([
    ['all other choices of up to four', 2, ['o0'], ['00', '01', '11']],
    ['of more one more or less, none, and all', 5, ['o0', 'o2'], ['00100', '11100', '10000', '10110', '10101', '00000', '11111']],
    ['none of them twice', 5, ['o0'], ['00000', '11000', '10100', '10010', '10001', '11111']],
  ])('%s', (_, count, chosen, wanted) => {
    expect(chosenInstead(count, chosen)).toEqual(wanted);
  });
});
