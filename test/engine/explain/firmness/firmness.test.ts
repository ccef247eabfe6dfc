/** Firmness against brute force on random small rubrics, and what counts as a small change. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileRubric } from '../../../../src/engine/compile/compile.ts';
import { explanationOf } from '../../../../src/engine/explanation.ts';
import type { Answers } from '../../../../src/engine/model/answer.ts';
import type { Firmness } from '../../../../src/engine/model/explanation.ts';
import type { Band, Rubric } from '../../../../src/engine/model/rubric.ts';
import { type Profile, SMALL } from '../../arbitraries/profile.ts';
import { cases } from '../../arbitraries.ts';
import { resultOf } from '../../results.ts';
import { dimensionOf, questionOf, rated, rubricOf } from '../../rubrics.ts';
import { type Forced, firmnessByForce } from './force.ts';

/** Sixteen times as many cases with a recommendation are tried, 2,000 in all; times `FIT_RUNS`. */
const CASES = Math.ceil(125 * Number(process.env['FIT_RUNS'] ?? 1));

const TINY: Profile = { ...SMALL, questions: 2, open: 7 };
const MEANS: Profile = { ...TINY, methods: ['weighted-mean'], rules: 1 };

const SEEDS = [
  ...Array.from({ length: 14 }, (_, i) => i + 1).map((seed) => ({ kind: 'any', profile: TINY, seed })),
  ...[15, 16].map((seed) => ({ kind: 'weighted', profile: MEANS, seed })),
];

describe.each(SEEDS)('on rubrics with $kind methods of seed $seed', ({ profile, seed }) => {
  test('equal weights, shares, cuts and levels turn where brute force finds that they do', () => {
    let tried = 0;
    for (const { rubric, answers } of fc.sample(cases(profile), { seed, numRuns: CASES * 4 })) {
      const forced = tried < CASES ? firmnessByForce(rubric, answers) : null;
      if (forced === null) continue;
      tried += 1;
      expect({ found: bareOf(firmness(rubric, answers)), rubric, answers }).toEqual({ found: forced, rubric, answers });
    }
    expect(tried).toBe(CASES);
  });
});

test('there is none while nothing is recommended', () => {
  const made = rubricOf([dimensionOf('d', [questionOf('a', { required: true })])]);
  expect([resultOf({ rubric: made, answers: {} }).recommendation, explanationOf(compileRubric(made), {}).firmness]).toEqual(['incomplete', null]);
});

test.each<[string, Rubric, Answers, Pick<Firmness, 'verdict' | 'tried' | 'flipped'>]>([
  // Level 4 is worth 75 points, so a cut must come up to 75.1. Tried: equal weights, one cut each at 50 and 70, one level down and one up.
  ['a cut that turns it when shifted by 5 points counts', oneQuestion(bandsAt(70.1)), rated({ a: 4 }), { verdict: 'fragile', tried: 5, flipped: 2 }],
  ['a cut further away does not', oneQuestion(bandsAt(70)), rated({ a: 4 }), { verdict: 'fragile', tried: 5, flipped: 1 }],
  [
    'the distance that the rubric names counts instead',
    oneQuestion(bandsAt(70.1), { borderline: 4 }),
    rated({ a: 4 }),
    { verdict: 'fragile', tried: 5, flipped: 1 },
  ],
  ['one unit always counts', oneQuestion(bandsAt(75), { borderline: 0 }), rated({ a: 4 }), { verdict: 'fragile', tried: 5, flipped: 2 }],
  [
    'where nothing turns, it is firm',
    oneQuestion([{ recommend: 'accept', word: 'accept', from: 0 }]),
    rated({ a: 4 }),
    { verdict: 'firm', tried: 3, flipped: 0 },
  ],
])('of small changes, %s', (_, rubric, answers, wanted) => {
  const { verdict, tried, flipped } = firmness(rubric, answers);
  expect({ verdict, tried, flipped }).toEqual(wanted);
});

test('ratings are those on an anchored scale, each down and up', () => {
  const made = rubricOf([dimensionOf('d', [questionOf('a'), questionOf('b', { form: { kind: 'yes-no', yes: 100, no: 0 } })])]);
  expect(firmness(made, { ...rated({ a: 4 }), b: { state: 'rated', value: true } }).ratings).toBe(2);
});

test.each<[string, number, number]>([
  // Sums of four levels from 1 to 5 run from 4 to 20: a twentieth is 0.8, one unit is 1. Tried: one cut, four ratings down and up.
  ['one point below the cut', 11, 5],
  ['two points below it', 10, 0],
])('on another scale a twentieth of it counts, or one unit: %s', (_, sum, flipped) => {
  const made = rubricOf(
    [
      dimensionOf(
        'd',
        ['a', 'b', 'c', 'e'].map((id) => questionOf(id)),
        { method: 'sum' },
      ),
    ],
    {
      scoring: { method: 'sum', decimals: 0 },
      decision: { bands: bandsAt(12).slice(0, 1).concat({ recommend: 'decline', word: 'decline', from: 0 }), conditions: { lower: true } },
    },
  );
  const answers = rated({ a: 2, b: 2, c: 3, e: sum - 7 });
  expect([firmness(made, answers).tried, firmness(made, answers).flipped]).toEqual([9, flipped]);
});

test('without a score there are no cuts', () => {
  const made = rubricOf([dimensionOf('d', [questionOf('a')], { method: 'sum' })], {
    scoring: { method: 'sum', decimals: 0, minAnswered: 2 },
    rules: [{ id: 'r', when: { kind: 'question', question: 'a', test: { atLeast: 1 } }, effect: { kind: 'recommend', target: 'decline' }, noScore: false }],
  });
  expect(firmness(made, rated({ a: 4 })).cuts).toEqual([]);
});

test('on a scale without an end one unit counts', () => {
  const number = questionOf('n', { form: { kind: 'number' } });
  const made = (from: number) =>
    rubricOf([dimensionOf('d', [number], { method: 'sum' })], {
      scoring: { method: 'sum', decimals: 0 },
      decision: {
        bands: [
          { recommend: 'accept', word: 'accept', from },
          { recommend: 'decline', word: 'decline', from: 0 },
        ],
        conditions: { lower: true },
      },
    });
  expect([10, 9].map((from) => firmness(made(from), rated({ n: 10 })).flipped)).toEqual([1, 0]);
});

function bandsAt(cut: number): readonly Band[] {
  return [
    { recommend: 'accept', word: 'accept', from: cut },
    { recommend: 'conditional', word: 'conditional', from: 50 },
    { recommend: 'decline', word: 'decline', from: 0 },
  ];
}

function oneQuestion(bands: readonly Band[], more: { readonly borderline?: number } = {}): Rubric {
  return rubricOf([dimensionOf('d', [questionOf('a')])], { decision: { bands, conditions: { lower: true }, ...more } });
}

function firmness(rubric: Rubric, answers: Answers): Firmness {
  const { firmness: found } = explanationOf(compileRubric(rubric), answers);
  if (found === null) throw new Error('nothing is recommended');
  return found;
}

function bareOf({ equalWeights, weights, cuts, levels }: Firmness): Forced {
  return {
    equalWeights,
    weights: weights.map(({ title: _, ...weight }) => weight),
    cuts,
    levels: levels.map(({ title: _, ...level }) => level),
  };
}
