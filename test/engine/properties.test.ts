/** Laws that hold whatever the rubric says. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Answers } from '../../src/engine/model/answer.ts';
import type { Result } from '../../src/engine/model/assessment.ts';
import type { Question, Rubric } from '../../src/engine/model/rubric.ts';
import { anyValue, withConfirmation } from './arbitraries/answers.ts';
import type { Dice } from './arbitraries/dice.ts';
import { tidy } from './arbitraries/forms.ts';
import { LARGE, SMALL } from './arbitraries/profile.ts';
import { type Case, cases, casesWith } from './arbitraries.ts';
import { questionsOf } from './oracle/finding.ts';
import { numbersIn, resultOf } from './results.ts';
import { asksForStates, changeQuestions, readIds, withoutQuestion } from './rubrics.ts';
import { runs } from './runs.ts';

describe('always', () => {
  test('every number of a result is finite and none is minus nought', () => {
    const property = fc.property(cases(SMALL), (drawn) => {
      const odd = numbersIn(resultOf(drawn)).filter((number) => !Number.isFinite(number) || Object.is(number, -0));
      expect(odd).toEqual([]);
    });
    fc.assert(property, runs(200));
  });

  test('neither rubric nor answers are changed', () => {
    const property = fc.property(cases(SMALL), (drawn) => {
      const before = structuredClone(drawn);
      resultOf(drawn);
      expect(drawn).toEqual(before);
    });
    fc.assert(property, runs(60));
  });

  test('the order of the answers changes nothing', () => {
    const property = fc.property(cases(SMALL), ({ rubric, answers }) => {
      const reversed = Object.fromEntries(Object.entries(answers).reverse());
      expect(JSON.stringify(resultOf({ rubric, answers: reversed }))).toBe(JSON.stringify(resultOf({ rubric, answers })));
    });
    fc.assert(property, runs(100));
  });

  test('answers to questions the rubric does not have change nothing', () => {
    const property = fc.property(cases(SMALL), ({ rubric, answers }) => {
      expect(resultOf({ rubric, answers: { ...answers, stranger: { state: 'unknown' } } })).toEqual(resultOf({ rubric, answers }));
    });
    fc.assert(property, runs(60));
  });

  test('what the ledger says was won adds up to the score, to the last unit', () => {
    const property = fc.property(cases(LARGE), (drawn) => {
      const { score, ledger } = resultOf(drawn);
      const unit = 10 ** drawn.rubric.scoring.decimals;
      const won = ledger.reduce((sum, line) => sum + Math.round(line.won * unit), 0);
      expect(won).toBe(score === null ? 0 : Math.round(score * unit) + 0);
    });
    fc.assert(property, runs(200));
  });

  test('answering an open question never widens the range of the score', () => {
    const property = fc.property(casesWith(SMALL, rateOne), ({ rubric, answers, rated }) => {
      const [before, after] = [resultOf({ rubric, answers }), resultOf({ rubric, answers: { ...answers, ...rated } })];
      const widened = {
        low: before.low !== null && after.low !== null && after.low < before.low,
        high: before.high !== null && after.high !== null && after.high > before.high,
      };
      expect(widened).toEqual({ low: false, high: false });
    });
    fc.assert(property, runs(200));
  });

  test('what is settled stands whatever comes in, unless a gate or a rule ends the matter before all is in, which then is not settled', () => {
    const property = fc.property(casesWith(SMALL, rateOne), ({ rubric, answers, rated }) => {
      const before = resultOf({ rubric, answers });
      const [only] = before.reachable;
      const after = resultOf({ rubric, answers: { ...answers, ...rated } });
      fc.pre(before.settled === true && only !== 'incomplete' && [...before.knockouts, ...after.knockouts].every(({ confirmed }) => confirmed));
      const ended = ['gate', 'rule'].includes(after.cause.rule) && after.settled === false;
      expect([before.recommendation, ended ? only : after.recommendation, ...after.reachable]).toEqual([only, only, only]);
    });
    fc.assert(property, runs(150));
  });
});

/** A rating for an open question that is asked, if there is one. */
function rateOne(dice: Dice, drawn: Case): { readonly rated: Answers } {
  const open = resultOf(drawn).open.filter(({ state }) => state !== 'waiting');
  if (open.length === 0) return { rated: {} };
  const question = questionNamed(drawn.rubric, dice.pick(open).question);
  return { rated: { [question.id]: { state: 'rated', value: anyValue(dice, question), confirmed: true } } };
}

function questionNamed(rubric: Rubric, id: string): Question {
  const question = questionsOf(rubric).find((one) => one.id === id);
  if (question === undefined) throw new Error(`no question ${id}`);
  return question;
}

describe('a completion drawn at random, of a large rubric', () => {
  test('lies in every range', () => {
    const property = fc.property(casesWith(LARGE, completeAll), ({ rubric, answers, complete }) => {
      const [before, after] = [answers, complete].map((one) => resultOf({ rubric, answers: one })) as [Result, Result];
      const ranges = [before, ...before.dimensions].map(({ low, high }) => ({ low: low ?? -Infinity, high: high ?? Infinity }));
      const outside = [after, ...after.dimensions].flatMap(({ score }, i) => {
        const { low, high } = ranges[i] as { low: number; high: number };
        return score !== null && (score < low || score > high) ? [{ low, score, high }] : [];
      });
      expect(outside).toEqual([]);
    });
    fc.assert(property, runs(150));
  });

  test('gives what was called settled', () => {
    const property = fc.property(casesWith({ ...LARGE, open: 5 }, completeAll), ({ rubric, answers, complete }) => {
      const { settled, reachable } = resultOf({ rubric, answers });
      fc.pre(settled === true);
      expect([resultOf({ rubric, answers: complete }).recommendation]).toEqual(reachable);
    });
    fc.assert(property, runs(100));
  });
});

/** A rating for everything that has none, and every knock-out confirmed. */
function completeAll(dice: Dice, { rubric, answers }: Case): { readonly complete: Answers } {
  const rest = questionsOf(rubric).filter(({ id }) => !['rated', 'not-applicable'].includes(answers[id]?.state ?? 'absent'));
  const rated = rest.map((question) => [question.id, { state: 'rated', value: anyValue(dice, question) }] as const);
  return { complete: withConfirmation({ ...answers, ...Object.fromEntries(rated) }, true) };
}

describe('a knock-out', () => {
  test('that is confirmed declines, whatever else is true, and for good where no question is asked only while another is open', () => {
    const property = fc.property(cases(SMALL), (drawn) => {
      const result = resultOf(drawn);
      fc.pre(result.knockouts.some(({ confirmed }) => confirmed));
      const settled = asksForStates(drawn.rubric) ? result.settled : true;
      expect([result.recommendation, result.cause.rule, result.settled]).toEqual(['decline', 'knockout', settled]);
    });
    fc.assert(property, runs(40));
  });

  test('that waits for confirmation leaves the case incomplete, unless a gate or a rule has ended it', () => {
    const property = fc.property(cases(SMALL), ({ rubric, answers }) => {
      const { knockouts, cause, recommendation } = resultOf({ rubric, answers: withConfirmation(answers, false) });
      fc.pre(knockouts.length > 0 && cause.rule !== 'gate' && !(cause.rule === 'rule' && ['decline', 'defer'].includes(recommendation)));
      expect([recommendation, cause.rule]).toEqual(['incomplete', 'incomplete']);
    });
    fc.assert(property, runs(40));
  });
});

describe('a gate', () => {
  test('never changes a number', () => {
    const numbers = ({ score, low, high, coverage, dimensions, ledger }: Result) => ({ score, low, high, coverage, dimensions, ledger });
    const property = fc.property(casesWith(SMALL, addGate), ({ rubric, answers, gated, gateAnswer }) => {
      const withGate = resultOf({ rubric: gated, answers: { ...answers, ...gateAnswer } });
      expect(numbers(withGate)).toEqual(numbers(resultOf({ rubric, answers })));
    });
    fc.assert(property, runs(100));
  });
});

/** The rubric with a gate at the end of its first dimension, and perhaps an answer to it. */
function addGate(dice: Dice, { rubric }: Case): { readonly gated: Rubric; readonly gateAnswer: Answers } {
  const levels = [1, 2, 3].map((level) => ({ level, text: `level ${level}`, points: level }));
  const gate: Question = {
    id: 'gate',
    title: 'Gate',
    ask: 'Can we?',
    source: 'asked',
    probes: [],
    weight: dice.roll(0, 1),
    required: false,
    form: { kind: 'levels', levels },
    gate: { test: { atMost: 2 }, recommend: dice.pick(['defer', 'decline', 'accept']) },
  };
  const [first, ...rest] = rubric.dimensions;
  if (first === undefined) throw new Error('no dimension');
  const gated = { ...rubric, dimensions: [{ ...first, questions: [...first.questions, gate] }, ...rest] };
  return { gated, gateAnswer: dice.chance(70) ? { gate: { state: 'rated', value: dice.roll(1, 3) } } : {} };
}

describe('not applicable', () => {
  test('equals the rubric without that question', () => {
    const property = fc.property(casesWith(SMALL, leaveOne), ({ rubric, answers, id }) => {
      fc.pre(id !== null);
      const left = id as string;
      const permitted = changeQuestions(rubric, (question) => (question.id === left ? { ...question, notApplicable: 'leave-out' } : question));
      const marked = resultOf({ rubric: permitted, answers: { ...answers, [left]: { state: 'not-applicable', reason: 'none' } } });
      const { questions, ...rest } = resultOf({ rubric: withoutQuestion(rubric, left), answers });
      const { questions: allQuestions, ...allRest } = marked;
      expect(allRest).toEqual(rest);
      expect(allQuestions.filter((question) => question.id !== left)).toEqual(questions);
    });
    fc.assert(property, runs(150));
  });
});

/**
 * A question, always asked, that no condition and no view reads, beside which another is always asked:
 * a sum of which nothing was asked is 0, and one of which nothing applies is not.
 */
function leaveOne(dice: Dice, { rubric, answers }: Case): { readonly id: string | null } {
  const read = readIds(rubric);
  const stays = ({ id, weight, gate, form, when }: Question): boolean =>
    weight > 0 && gate === undefined && form.kind === 'levels' && when === undefined && answers[id]?.state !== 'not-applicable';
  const ids = rubric.dimensions.flatMap(({ questions }) =>
    questions.filter(({ id, when }) => when === undefined && !read.has(id) && questions.some((other) => other.id !== id && stays(other))).map(({ id }) => id),
  );
  return { id: ids.length === 0 ? null : dice.pick(ids) };
}

describe('weights', () => {
  test('of all dimensions times one factor change nothing but themselves, under every method but a sum', () => {
    const property = fc.property(casesWith(SMALL, anyFactor), ({ rubric, answers, factor }) => {
      fc.pre(rubric.scoring.method !== 'sum');
      const dimensions = rubric.dimensions.map((dimension) => ({ ...dimension, weight: tidy(dimension.weight * factor) }));
      expect(weightless(resultOf({ rubric: { ...rubric, dimensions }, answers }))).toEqual(weightless(resultOf({ rubric, answers })));
    });
    fc.assert(property, runs(100));
  });

  test('of all questions of each dimension times one factor change nothing, under every method but a sum', () => {
    const property = fc.property(casesWith(SMALL, anyFactor), ({ rubric, answers, factor }) => {
      const dimensions = rubric.dimensions.map((dimension) => {
        if (dimension.method === 'sum') return dimension;
        const questions = dimension.questions.map((question) => ({ ...question, weight: tidy(question.weight * factor) }));
        const of = Object.entries(dimension.of ?? {}).map(([id, weight]) => [id, tidy(weight * factor)] as const);
        return { ...dimension, questions, ...(dimension.of === undefined ? {} : { of: Object.fromEntries(of) }) };
      });
      expect(resultOf({ rubric: { ...rubric, dimensions }, answers })).toEqual(resultOf({ rubric, answers }));
    });
    fc.assert(property, runs(100));
  });
});

function anyFactor(dice: Dice): { readonly factor: number } {
  return { factor: dice.pick([2, 10, 0.5, 0.1, 7, 1000]) };
}

function weightless(result: Result): Result {
  return { ...result, dimensions: result.dimensions.map((dimension) => ({ ...dimension, weight: 0 })) };
}
