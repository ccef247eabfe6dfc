/** Laws of the score: it rises with its answers, lies in its range, and meets its cuts exactly. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Answers } from '../../src/engine/model/answer.ts';
import type { Question, Rubric } from '../../src/engine/model/rubric.ts';
import { withConfirmation } from './arbitraries/answers.ts';
import type { Dice } from './arbitraries/dice.ts';
import { CALM, type Profile } from './arbitraries/profile.ts';
import { type Case, cases, casesWith } from './arbitraries.ts';
import { questionsOf } from './oracle/finding.ts';
import { same } from './oracle/fraction.ts';
import { hasPoints, reachOf } from './oracle/rating.ts';
import { resultOf } from './results.ts';
import { allSeventy, changeQuestions, dimensionOf, questionOf, rated, rubricOf } from './rubrics.ts';
import { runs } from './runs.ts';

/** The means only, and nothing that withholds or fills. */
const MEANS: Profile = { ...CALM, methods: ['weighted-mean', 'mean'] };

/** Weighted means only. */
const WEIGHTED: Profile = { ...CALM, methods: ['weighted-mean'] };

describe('raising a level', () => {
  test('never lowers the score, under any method', () => {
    const property = fc.property(casesWith(CALM, raiseOne), ({ rubric, answers, raised }) => {
      const [before, after] = [resultOf({ rubric, answers }).score, resultOf({ rubric, answers: { ...answers, ...raised } }).score];
      expect({ before, after, lower: before !== null && (after === null || after < before) }).toEqual({ before, after, lower: false });
    });
    fc.assert(property, runs(150));
  });

  test('never worsens the recommendation of a complete case, where promises and knock-outs are for low levels', () => {
    const merit = ['accept', 'conditional', 'defer', 'decline'];
    const property = fc.property(casesWith({ ...CALM, open: 0 }, raiseOne), ({ rubric: wild, answers, raised }) => {
      const rubric = tame(wild);
      const [before, after] = [answers, { ...answers, ...raised }].map((one) => resultOf({ rubric, answers: withConfirmation(one, true) }).recommendation);
      fc.pre(before !== 'incomplete' && after !== 'incomplete');
      expect({ before, after, worse: merit.indexOf(after as string) > merit.indexOf(before as string) }).toEqual({ before, after, worse: false });
    });
    fc.assert(property, runs(150));
  });
});

function raiseOne(dice: Dice, { rubric, answers }: Case): { readonly raised: Answers } {
  const low = questionsOf(rubric).flatMap(({ id, form }) => {
    const answer = answers[id];
    if (form.kind !== 'levels' || answer?.state !== 'rated') return [];
    const higher = form.levels.map(({ level }) => level).filter((level) => level > Number(answer.value));
    return higher.length === 0 ? [] : [{ id, higher }];
  });
  if (low.length === 0) return { raised: {} };
  const { id, higher } = dice.pick(low);
  return { raised: { [id]: { state: 'rated', value: dice.pick(higher) } } };
}

/** The rubric with knock-outs and conditions on low levels only, no gates on the rest, and cuts that fall from the best row on. */
function tame(rubric: Rubric): Rubric {
  const calm = changeQuestions(rubric, ({ knockout, condition, gate, ...question }) => {
    const low = question.form.kind === 'levels' ? { atMost: question.form.levels[0]?.level ?? 0 } : null;
    if (low === null) return question;
    return {
      ...question,
      ...(knockout === undefined ? {} : { knockout: { test: low } }),
      ...(condition === undefined ? {} : { condition: { ...condition, test: low } }),
      ...(gate === undefined ? {} : { gate: { ...gate, test: low, recommend: 'decline' } }),
    };
  });
  const cuts = rubric.decision.bands.flatMap(({ from }) => from ?? []).sort((a, b) => a - b);
  const bands = rubric.decision.bands.map((band) => (band.from === undefined ? band : { ...band, from: cuts.pop() ?? 0 }));
  return { ...calm, decision: { ...rubric.decision, bands } };
}

describe('a score', () => {
  test('is missing exactly where no counted question is rated: means, nothing withheld, nothing filled', () => {
    const property = fc.property(cases({ ...MEANS, open: 70 }), ({ rubric: wild, answers }) => {
      const uneven = changeQuestions(wild, (question) => (isFlat(question) ? { ...question, weight: 0 } : question));
      const dimensions = uneven.dimensions.map(({ decimals: _, ...dimension }) => dimension);
      const { score, dimensions: shown } = resultOf({ rubric: { ...wild, dimensions }, answers });
      const rated = shown.filter(({ weight }) => weight > 0).reduce((sum, dimension) => sum + dimension.rated, 0);
      expect([rated, score === null]).toEqual([rated, rated === 0]);
    });
    fc.assert(property, runs(150));
  });

  test('of weighted means lies within its own range, blanks and all', () => {
    const property = fc.property(cases(WEIGHTED), ({ rubric, answers }) => {
      const plain = changeQuestions(rubric, (question) => (question.outOf === undefined ? question : { ...question, weight: 0 }));
      const { low, score, high } = resultOf({ rubric: plain, answers });
      fc.pre(low !== null && score !== null && high !== null);
      expect([low, score, high]).toEqual([low, score, high].sort((a, b) => (a as number) - (b as number)));
    });
    fc.assert(property, runs(150));
  });

  test('that lies exactly on a cut belongs to the row above it, a unit below to the row below', () => {
    const property = fc.property(cases({ ...CALM, open: 0 }), ({ rubric, answers }) => {
      const { score } = resultOf({ rubric, answers });
      fc.pre(score !== null);
      const unit = 10 ** -rubric.scoring.decimals;
      const bandsAt = (from: number): Rubric['decision']['bands'] => [
        { from, recommend: 'accept', word: 'above' },
        { from: from - 1, recommend: 'decline', word: 'below' },
      ];
      const bandWith = (from: number): string | null => resultOf({ rubric: onlyBands(rubric, bandsAt(from)), answers }).band;
      expect([bandWith(score as number), bandWith(tidyTo((score as number) + unit, rubric.scoring.decimals))]).toEqual(['above', 'below']);
    });
    fc.assert(property, runs(100));
  });

  test.each([
    [69.95, 70, 'accept'],
    [69.949999, 69.9, 'conditional'],
    [49.95, 50, 'conditional'],
    [49.94, 49.9, 'decline'],
    [-0.04, 0, 'decline'],
  ])('of %d is judged by the number shown, %d: %s', (value, shown, word) => {
    const made = rubricOf([dimensionOf('d', [questionOf('q', { form: { kind: 'number' } })], { method: 'mean' })], {
      scoring: { method: 'mean', decimals: 1 },
    });
    const { score, band, low, high } = resultOf({ rubric: made, answers: rated({ q: value }) });
    expect({ score, band, low, high }).toEqual({ score: shown, band: word, low: shown, high: shown });
  });

  test('is exactly 70 where every answer is worth exactly 70, whatever the weights', () => {
    const weight = fc.integer({ min: 1, max: 999 }).map((tenths) => tenths / 10);
    const dimensions = fc.array(fc.tuple(weight, fc.array(weight, { minLength: 1, maxLength: 8 })), { minLength: 1, maxLength: 6 });
    const property = fc.property(dimensions, (weights) => {
      const { rubric, answers } = allSeventy(weights);
      const { score, band, low, high } = resultOf({ rubric, answers });
      expect({ score, band, low, high }).toEqual({ score: 70, band: 'accept', low: 70, high: 70 });
    });
    fc.assert(property, runs(200));
  });
});

test('a sum too large for plain numbers is exact to the last decimal', () => {
  const sumOf = (id: string, points: number, weight: number) =>
    dimensionOf(id, [questionOf(`q_${id}`, { form: { kind: 'yes-no', yes: points, no: 0 } })], { method: 'sum', weight });
  const small = [0.001000007, 0.001000007, 0.002999986].map((points, i) => sumOf(`small${i}`, points, 0.0003));
  const made = rubricOf([sumOf('large', 1.123456789, 10_000), ...small], { scoring: { method: 'sum', decimals: 6 } });
  // 11234.56789 and 0.0003 × 0.005 are 11234.5678915, which is half up
  expect(resultOf({ rubric: made, answers: rated({ q_large: true, q_small0: true, q_small1: true, q_small2: true }) }).score).toBe(11_234.567892);
});

/** Whether every answer is worth the same: alone, such a question makes no scale, and its dimension leaves. */
function isFlat(question: Question): boolean {
  if (!hasPoints(question)) return false;
  const { worst, best } = reachOf(question);
  return worst !== null && best !== null && same(worst, best);
}

function onlyBands(rubric: Rubric, bands: Rubric['decision']['bands']): Rubric {
  const bare = changeQuestions(rubric, ({ knockout: _k, gate, condition: _c, ...question }) => ({
    ...question,
    required: false,
    weight: gate === undefined ? question.weight : 0,
  }));
  const dimensions = bare.dimensions.map(({ minimum: _, ...dimension }) => dimension);
  return { ...bare, dimensions, rules: [], decision: { bands, conditions: { lower: false } } };
}

function tidyTo(value: number, decimals: number): number {
  return Number(value.toFixed(decimals));
}
