/** The engine against the oracle, on random rubrics: everything that can be said without completing the answers. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createScorer, explain } from '../../src/engine/assess.ts';
import { compileRubric } from '../../src/engine/compile/compile.ts';
import type { Result } from '../../src/engine/model/assessment.ts';
import { LARGE, SMALL } from './arbitraries/profile.ts';
import { cases } from './arbitraries.ts';
import { type Opinion, opinionOn, verdictOn } from './oracle/oracle.ts';
import { resultOf, unanimousIn, verdictIn } from './results.ts';
import { runs } from './runs.ts';

/** One aspect of a result, first as the engine tells it, then as the oracle does. */
type Aspect = (result: Result, opinion: Opinion) => readonly [unknown, unknown];

const ASPECTS: Readonly<Record<string, Aspect>> = {
  'the state of each question': ({ questions }, { states }) => [Object.fromEntries(questions.map(({ id, state }) => [id, state])), states],
  'the points of each question': ({ questions }, { points }) => [Object.fromEntries(questions.map(({ id, points: own }) => [id, own])), points],
  'the number of each dimension': ({ dimensions }, opinion) => [
    dimensions.map(({ id, score, rated, applicable }) => ({ id, score, rated, applicable })),
    opinion.dimensions,
  ],
  'the score': ({ score }, opinion) => [score, opinion.score],
  coverage: ({ coverage }, opinion) => [coverage, opinion.coverage],
  flags: ({ flags }, opinion) => [flags, opinion.flags],
  'conditions that are due': ({ conditions }, opinion) => [conditions.map(({ question }) => question), opinion.conditions],
  'knock-outs that are met': ({ knockouts }, opinion) => [knockouts.map(({ question, confirmed }) => ({ question, confirmed })), opinion.knockouts],
  'gates it is subject to': ({ subjectTo }, opinion) => [subjectTo, opinion.subjectTo],
};

describe.each([
  ['small', SMALL, 150],
  ['large', LARGE, 60],
] as const)('on %s rubrics engine and oracle agree on', (_size, profile, count) => {
  test.each(Object.entries(ASPECTS))('%s', (_name, aspect) => {
    const agree = fc.property(cases(profile), (drawn) => {
      const [engine, oracle] = aspect(resultOf(drawn), opinionOn(drawn.rubric, drawn.answers));
      expect(engine).toEqual(oracle);
    });
    fc.assert(agree, runs(count));
  });

  test('recommendation, band and cause', () => {
    const agree = fc.property(cases(profile), (drawn) => {
      const result = resultOf(drawn);
      expect(verdictIn(result)).toEqual(verdictOn(drawn.rubric, drawn.answers, unanimousIn(result)));
    });
    fc.assert(agree, runs(2 * count));
  });

  test('what a scorer says, answer set after answer set', () => {
    const agree = fc.property(cases(profile), ({ rubric, answers }) => {
      const { score } = createScorer(compileRubric(rubric));
      for (const one of [answers, {}, answers]) {
        const { recommendation, band, score: number, flags } = resultOf({ rubric, answers: one });
        expect(score(one)).toEqual({ recommendation, band, score: number, flags });
      }
    });
    fc.assert(agree, runs(count));
  });

  test('what is explained', () => {
    const agree = fc.property(cases(profile), ({ rubric, answers }) => {
      const { recommendation, band, score, flags, cause, ledger } = resultOf({ rubric, answers });
      expect(explain(compileRubric(rubric), answers)).toEqual({ recommendation, band, score, flags, cause, ledger });
    });
    fc.assert(agree, runs(count));
  });
});
