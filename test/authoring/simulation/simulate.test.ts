/** Small rubrics whose numbers can be worked out by hand. */
import { describe, expect, test } from 'vitest';
import { readShares } from '../../../src/authoring/simulation/stated.ts';
import { compileRubric } from '../../../src/engine/compile/compile.ts';
import type { Rubric } from '../../../src/engine/model/rubric.ts';
import { dimensionOf, questionOf, rubricOf } from '../../engine/rubrics.ts';
import { influenceIn, shareOf, simulated } from './support/simulated.ts';

/** Two questions of five levels: a score of 0, 12.5 … 100, by how many steps both are above the least. */
const TWO = rubricOf([dimensionOf('d', [questionOf('a'), questionOf('b')])]);

function stated(rubric: Rubric, answers: Readonly<Record<string, unknown>>) {
  const shares = readShares(compileRubric(rubric), { answers }, () => null);
  if (!shares.ok) throw new Error(shares.problems.map(({ code }) => code).join());
  return shares.value;
}

describe('two questions of five levels with even answers', () => {
  const simulation = simulated(TWO);

  test('accept from six steps of eight up', () => {
    expect(shareOf(simulation, 'accept')).toBe(6 / 25);
  });

  test('are conditional at four and five steps', () => {
    expect(shareOf(simulation, 'conditional')).toBe(9 / 25);
  });

  test('are all decided by the band', () => {
    expect(simulation.causes.map(({ rule, id, share }) => [rule, id, share])).toEqual([
      ['band', 'decline', 0.4],
      ['band', 'conditional', 0.36],
      ['band', 'accept', 0.24],
    ]);
  });

  test('have the mean and the deviation of two dice with five sides', () => {
    expect(simulation.score).toMatchObject({ mean: 50, deviation: 25, outOf: 100 });
  });

  test('have their quantiles at scores that come', () => {
    expect(simulation.score.quantiles.map(({ percent, score }) => [percent, score])).toEqual([
      [5, 12.5],
      [25, 37.5],
      [50, 50],
      [75, 62.5],
      [95, 87.5],
    ]);
  });

  test('share the variance of the score by halves', () => {
    expect(simulation.questions.map(({ score }) => score)).toEqual([0.5, 0.5]);
  });

  test('say what each answer leads to', () => {
    const [least] = influenceIn(simulation, 'a').answers;
    expect(least).toEqual({ answer: '1', share: 0.2, recommendations: { accept: 0, conditional: 0.2, defer: 0, decline: 0.8, incomplete: 0 }, score: 25 });
  });

  test('say that nothing was drawn but what is pivotal', () => {
    expect(simulation.method).toEqual({ kind: 'exact', cases: null, swapped: 2000, seed: 1 });
  });
});

test('a recommendation that always comes moves nowhere', () => {
  const sure = rubricOf([dimensionOf('d', [questionOf('a')])], {
    decision: { bands: [{ from: 0, recommend: 'accept', word: 'accept' }], conditions: { lower: true } },
  });
  expect(influenceIn(simulated(sure), 'a')).toMatchObject({ recommendation: 0, score: 1, pivotal: { share: 0 } });
});

test('a lone gate moves the chances by twice the product of its two shares', () => {
  const gate = questionOf('gate', { weight: 0, gate: { test: { atMost: 2 }, recommend: 'defer' } });
  const sure = { bands: [{ from: 0, recommend: 'accept', word: 'accept' }], conditions: { lower: true } } as const;
  const rubric = rubricOf([dimensionOf('d', [questionOf('a')]), dimensionOf('ours', [gate], { weight: 0 })], { decision: sure });
  expect(influenceIn(simulated(rubric), 'gate').recommendation).toBe(0.48);
});

test('a question is pivotal in every case when it decides alone', () => {
  const rubric = rubricOf([dimensionOf('d', [questionOf('a')])]);
  expect(influenceIn(simulated(rubric), 'a').pivotal.share).toBe(1);
});

test('a knock-out that is not confirmed leaves the case incomplete', () => {
  const rubric = rubricOf([dimensionOf('d', [questionOf('a', { knockout: { test: { atMost: 1 } } })])]);
  const simulation = simulated(rubric, stated(rubric, { a: { 1: 50, 5: 50, unconfirmed: 40 } }));
  expect([shareOf(simulation, 'decline'), shareOf(simulation, 'incomplete')]).toEqual([0.3, 0.2]);
});

test('what is unknown leaves the case incomplete where it is required', () => {
  const rubric = rubricOf([dimensionOf('d', [questionOf('a', { required: true }), questionOf('b')])]);
  expect(shareOf(simulated(rubric, stated(rubric, { a: { unknown: 25 } })), 'incomplete')).toBe(0.25);
});

test('the same seed gives the same numbers, to the last digit', () => {
  expect(simulated(TWO, new Map(), { cases: 100, seed: 5 })).toEqual(simulated(TWO, new Map(), { cases: 100, seed: 5 }));
});

test('another seed draws other cases', () => {
  const accepted = [1, 2, 3, 4].map((seed) => shareOf(simulated(TWO, new Map(), { cases: 100, seed }), 'accept'));
  expect(new Set(accepted).size).toBeGreaterThan(1);
});

test('a sampled share lies within its interval', () => {
  const [accept] = simulated(TWO, new Map(), { cases: 100 }).recommendations;
  expect(accept?.low).toBeLessThan(accept?.share as number);
  expect(accept?.high).toBeGreaterThan(accept?.share as number);
});

test('more questions than can be counted are sampled', () => {
  const fine = Array.from({ length: 30 }, (_, i) => questionOf(`q${i}`, { weight: 100 + i ** 2, condition: { test: { atMost: 2 }, text: 'promise' } }));
  expect(simulated(rubricOf([dimensionOf('d', fine)]), new Map()).method).toMatchObject({ kind: 'sampled', cases: 20_000 });
});

describe('a rubric of a thousand questions', () => {
  const many = rubricOf([
    dimensionOf(
      'd',
      Array.from({ length: 1000 }, (_, i) => questionOf(`q${i}`, { weight: i + 1 })),
    ),
  ]);

  test('is drawn in fewer cases than a short one', () => {
    expect(simulated(many, new Map(), { swapped: 1 }).method).toMatchObject({ kind: 'sampled', cases: 4000 });
  });

  test('has its answers swapped in a few cases only', () => {
    expect(simulated(many, new Map(), { cases: 50 }).method.swapped).toBeLessThanOrEqual(5);
  });
});
