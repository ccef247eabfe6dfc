/** The agreement of raters under one rubric: what is taken together, what is compared, what is not. */
import { describe, expect, test } from 'vitest';
import { createRandom } from '../../../src/authoring/simulation/random.ts';
import { assess } from '../../../src/engine/assess.ts';
import { compileRubric } from '../../../src/engine/compile/compile.ts';
import type { AnswerValue } from '../../../src/engine/model/answer.ts';
import type { Assessment } from '../../../src/engine/model/assessment.ts';
import type { QuestionForm } from '../../../src/engine/model/form.ts';
import { differencesOf } from '../../../src/lifecycle/agreement/differences.ts';
import { agreementUnder } from '../../../src/lifecycle/agreement/rubric.ts';
import { comparableAs, type Sheet, scaledQuestions, sheetOf } from '../../../src/lifecycle/agreement/sheets.ts';
import { dimensionOf, questionOf, rated, rubricOf } from '../../engine/rubrics.ts';

const picked = (several: boolean): QuestionForm => {
  const points = { w: 0, x: 1, y: 1 };
  return { kind: 'options', options: Object.entries(points).map(([id, own]) => ({ id, label: id, points: own })), several };
};
const three: QuestionForm = { kind: 'levels', levels: [1, 2, 3].map((level) => ({ level, text: '', points: level })) };
const RUBRIC = rubricOf([
  dimensionOf('d', [
    questionOf('a'),
    questionOf('b'),
    questionOf('short', { form: three }),
    questionOf('pick', { form: picked(false) }),
    questionOf('tick', { form: picked(true) }),
    questionOf('seats', { form: { kind: 'number', min: 0, max: 100 } }),
  ]),
]);
const QUESTIONS = scaledQuestions(RUBRIC);
const PLAN = compileRubric(RUBRIC);

type Values = Readonly<Record<string, AnswerValue>>;

function recordOf(values: Values): Assessment {
  const rubric = { id: RUBRIC.id, version: RUBRIC.version, title: RUBRIC.title, sha256: '', adapted: false };
  return { id: 'id', updatedAt: null, rubric, result: assess(PLAN, rated(values)) } as unknown as Assessment;
}

const sheet = (prospect: string, rater: string, values: Values): Sheet => sheetOf(recordOf(values), prospect, rater, QUESTIONS);
const under = (calls: readonly (readonly Sheet[])[]) => agreementUnder(calls, QUESTIONS, () => createRandom(1));

const CALLS = [
  [sheet('p', 'kim', { a: 1, b: 2, short: 3 }), sheet('p', 'ana', { a: 2, b: 2, short: 1 })],
  [sheet('p', 'kim', { a: 5 }), sheet('p', 'ana', { b: 5 })],
  [sheet('q', 'kim', { a: 4, tick: ['x'] }), sheet('q', 'ana', { a: 4, tick: ['y'] })],
  [sheet('r', 'ana', { a: 3, b: 3 })],
];

describe('the agreement under a rubric', () => {
  const found = under(CALLS);

  test('counts prospects and calls that two have rated', () => {
    expect([found.prospects, found.calls]).toEqual([2, 3]);
  });

  test('takes the questions together that stand on the scale of most', () => {
    expect(found.together).toMatchObject({ questions: 2, ends: [1, 5], agreement: { prospects: 2, pairs: 3, equal: 2 } });
  });

  test('measures every question that has an order by itself', () => {
    expect(found.questions.map(({ id, agreement }) => `${id} ${agreement.equal}/${agreement.pairs}`)).toEqual([
      'a 1/2',
      'b 1/1',
      'short 0/1',
      'pick 0/0',
      'seats 0/0',
    ]);
  });

  test('names questions that have none', () => {
    expect(found.incomparable).toEqual([{ id: 'tick', title: 'tick', because: 'several' }]);
  });

  test('tells of raters in calls that nobody else has rated, too', () => {
    expect(found.raters.map(({ rater, assessments, ratings }) => `${rater} ${assessments} ${ratings}`)).toEqual(['ana 4 6', 'kim 3 4']);
  });
});

test('without a question on levels nothing is taken together', () => {
  const questions = scaledQuestions(rubricOf([dimensionOf('d', [questionOf('pick', { form: picked(false) })])]));
  expect(agreementUnder(CALLS, questions, () => createRandom(1))).toMatchObject({ together: null, raters: [] });
});

test.each([
  ['the same rubric in a later minor version', '1.0.0', '1.4.2', true],
  ['the same rubric in a later major version', '1.0.0', '2.0.0', false],
  ['versions whose first digits are alike', '1.0.0', '10.0.0', false],
])('answers may be compared or not under %s', (_, one, other, expected) => {
  expect(comparableAs({ id: 'r', version: one }) === comparableAs({ id: 'r', version: other })).toBe(expected);
});

describe('where raters of a call differ', () => {
  const between = (...all: readonly Values[]) => {
    const { far, near, oneSided, equal } = differencesOf(all.map(recordOf), QUESTIONS);
    const ids = (some: typeof far) => some.map(({ id, apart }) => `${id} ${apart}`);
    return { far: ids(far), near: ids(near), oneSided: oneSided.map(({ id }) => id), equal };
  };

  test('two levels and more come first, the widest before all', () => {
    expect(between({ a: 1, b: 1, short: 1 }, { a: 3, b: 5, short: 2 })).toMatchObject({ far: ['b 4', 'a 2'], near: ['short 1'] });
  });

  test('of three raters the lowest and the highest count', () => {
    expect(between({ a: 3 }, { a: 2 }, { a: 4 }).far).toEqual(['a 2']);
  });

  test('other answers with the same points differ by no level', () => {
    expect(between({ pick: 'x' }, { pick: 'y' }).near).toEqual(['pick 0']);
  });

  test('what has no levels differs without a number', () => {
    expect(between({ seats: 10, tick: ['x'] }, { seats: 90, tick: ['x', 'y'] }).near).toEqual(['tick null', 'seats null']);
  });

  test('several that were chosen in another order are the same', () => {
    expect(between({ tick: ['x', 'y'] }, { tick: ['y', 'x'] })).toMatchObject({ near: [], equal: 1 });
  });

  test('what one alone has rated stands apart', () => {
    expect(between({ a: 1, b: 2 }, { b: 2 })).toEqual({ far: [], near: [], oneSided: ['a'], equal: 1 });
  });

  test('what nobody has rated is not counted', () => {
    expect(between({}, {})).toEqual({ far: [], near: [], oneSided: [], equal: 0 });
  });
});
