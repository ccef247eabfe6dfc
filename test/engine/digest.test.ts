/** The result in brief says what the whole result says. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assess } from '../../src/engine/assess.ts';
import { compileRubric } from '../../src/engine/compile/compile.ts';
import type { Plan } from '../../src/engine/compile/plan.ts';
import { createDigester, type Digest } from '../../src/engine/digest.ts';
import type { Answers } from '../../src/engine/model/answer.ts';
import type { Rule } from '../../src/engine/model/rubric.ts';
import { sheetOf } from '../../src/engine/score/sheet.ts';
import { anyAnswers } from './arbitraries/answers.ts';
import { SMALL } from './arbitraries/profile.ts';
import { casesWith } from './arbitraries.ts';
import { dimensionOf, questionOf, rated, rubricOf } from './rubrics.ts';
import { runs } from './runs.ts';

/** How many answer sets are digested in turn under one rubric: the more, the oftener one looks like another. */
const SETS = 12;

test.each([
  ['with open answers', SMALL.open, 60],
  ['with every question answered', 0, 200],
])('digests agree with the results %s, in turn and for the second time', (_, open, count) => {
  const profile = { ...SMALL, open };
  const several = casesWith(profile, (dice, { rubric }) => ({ sets: Array.from({ length: SETS }, () => anyAnswers(dice, rubric, profile)) }));
  const property = fc.property(several, ({ rubric, sets }) => {
    const plan = compileRubric(rubric);
    const digest = createDigester(plan);
    for (const answers of [...sets, ...sets]) expectSame(digest(sheetOf(plan, answers)), plan, answers);
  });
  fc.assert(property, runs(count));
});

function expectSame({ brief, dimensions, knockouts, due, flags, open }: Digest, plan: Plan, answers: Answers): void {
  const result = assess(plan, answers);
  const ids = (indexes: readonly number[]) => indexes.map((index) => plan.questions[index]?.id);
  const { number: _, ...same } = brief;
  expect({ ...result, ...same, flags }).toEqual(result);
  expect(open).toEqual(result.open.map(({ question }) => question));
  expect(dimensions.map(({ shown }) => shown)).toEqual(result.dimensions.map(({ score }) => score));
  expect(ids(knockouts)).toEqual(result.knockouts.map(({ question }) => question));
  expect(ids(due)).toEqual(result.conditions.map(({ question }) => question));
}

test('answer sets of the same cause and score have the same brief', () => {
  const plan = compileRubric(rubricOf([dimensionOf('d', [questionOf('a'), questionOf('b')])]));
  const digest = createDigester(plan);
  const brief = (a: number, b: number) => digest(sheetOf(plan, rated({ a, b }))).brief;
  expect(brief(1, 5)).toBe(brief(5, 1));
});

test('of as many points, one condition that is due and two have causes of their own', () => {
  const promised = (id: string) => questionOf(id, { condition: { test: { atMost: 2 }, text: `promise of ${id}` } });
  const questions = [promised('a'), promised('b'), questionOf('c', { weight: 10 }), questionOf('d')];
  const plan = compileRubric(rubricOf([dimensionOf('d', questions)]));
  const digest = createDigester(plan);
  const sets = [rated({ a: 2, b: 2, c: 5, d: 3 }), rated({ a: 1, b: 3, c: 5, d: 3 })];
  const causes = sets.map((answers) => digest(sheetOf(plan, answers)).brief.cause.text);
  expect(causes).toEqual(sets.map((answers) => assess(plan, answers).cause.text));
  expect(new Set(causes).size).toBe(2);
});

test('a minimum that is missed is the cause, though the same score lies in a band', () => {
  const halves = [dimensionOf('d', [questionOf('a')], { minimum: { score: 50, otherwise: 'decline' } }), dimensionOf('e', [questionOf('b')])];
  const plan = compileRubric(rubricOf(halves));
  const digest = createDigester(plan);
  const sets = [rated({ a: 5, b: 2 }), rated({ a: 2, b: 5 })];
  const rules = sets.map((answers) => digest(sheetOf(plan, answers)).brief.cause.rule);
  expect([rules, sets.map((answers) => assess(plan, answers).score)]).toEqual([
    ['band', 'minimum'],
    [62.5, 62.5],
  ]);
});

test('a score that a rule withholds has no range either', () => {
  const rule: Rule = { id: 'r', when: { kind: 'question', question: 'a', test: { atMost: 2 } }, noScore: true, flag: 'withheld' };
  const plan = compileRubric(rubricOf([dimensionOf('d', [questionOf('a')])], { rules: [rule] }));
  const { brief } = createDigester(plan)(sheetOf(plan, rated({ a: 2 })));
  expect([brief.score, brief.low, brief.high]).toEqual([null, null, null]);
});

test('knock-outs come in file order, whether they were confirmed or still wait for it', () => {
  const { plan, digest } = withKnockouts('waits', 'fine', 'met');
  const sheet = sheetOf(plan, { ...rated({ waits: 1, fine: 5 }), met: { state: 'rated', value: 1, confirmed: true } });
  expect(digest(sheet).knockouts).toEqual([0, 2]);
});

test.each([
  ['the one knock-out that waits is', rated({ one: 1, two: 5 })],
  ['of several knock-outs that wait, all are', rated({ one: 1, two: 1 })],
])('%s told', (_, answers) => {
  const { plan, digest } = withKnockouts('one', 'two');
  expect(digest(sheetOf(plan, answers)).brief.cause).toEqual(assess(plan, answers).cause);
});

function withKnockouts(...ids: readonly string[]) {
  const plan = compileRubric(
    rubricOf([
      dimensionOf(
        'd',
        ids.map((id) => questionOf(id, { knockout: { test: { atMost: 1 } } })),
      ),
    ]),
  );
  return { plan, digest: createDigester(plan) };
}
