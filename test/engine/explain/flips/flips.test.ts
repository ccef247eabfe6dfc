/** Flips against brute force, on random small rubrics. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileRubric } from '../../../../src/engine/compile/compile.ts';
import { explanationOf } from '../../../../src/engine/explanation.ts';
import type { Flips } from '../../../../src/engine/model/explanation.ts';
import type { Band, ChangeableBy, Rubric } from '../../../../src/engine/model/rubric.ts';
import type { Dice } from '../../arbitraries/dice.ts';
import { CALM, type Profile, SMALL } from '../../arbitraries/profile.ts';
import { type Case, casesWith } from '../../arbitraries.ts';
import { questionsOf } from '../../oracle/finding.ts';
import { changeQuestions } from '../../rubrics.ts';
import { type BareFlip, type Forced, flipsByForce } from './force.ts';

/** Cases with more sets of answers than these are passed over. */
const MOST = 500;
/** Twenty times as many cases with a recommendation are tried, 2,000 in all; times `FIT_RUNS`. */
const CASES = Math.ceil(100 * Number(process.env['FIT_RUNS'] ?? 1));

/** Everything the language has. */
const WILD: Profile = { ...SMALL, questions: 2, open: 7 };
/** Means alone, and cuts that lie far apart, so that it mostly takes more than one answer. */
const EVEN: Profile = { ...CALM, dimensions: 2, questions: 3, open: 4, methods: ['weighted-mean'] };
const FAR_APART: readonly Band[] = [
  { from: 90, recommend: 'accept', word: 'accept' },
  { from: 55, recommend: 'conditional', word: 'conditional' },
  { from: 20, recommend: 'defer', word: 'defer' },
  { from: 0, recommend: 'decline', word: 'decline' },
];

const SEEDS = [
  ...Array.from({ length: 12 }, (_, i) => i + 1).map((seed) => ({ kind: 'wild', profile: WILD, least: 1, more: withOwners, seed })),
  ...Array.from({ length: 8 }, (_, i) => i + 13).map((seed) => ({ kind: 'even', profile: EVEN, least: 4, more: withFarCuts, seed })),
];

describe.each(SEEDS)('on $kind rubrics of seed $seed', ({ profile, least, more, seed }) => {
  test('the flips are those that brute force finds, all of them and in order', () => {
    let tried = 0;
    for (const { answers, owned } of fc.sample(casesWith(profile, more), { seed, numRuns: CASES * 16 })) {
      const isWanted = tried < CASES && questionsOf(owned).length >= least;
      const forced = isWanted ? flipsByForce(owned, answers, MOST) : null;
      if (forced === null) continue;
      tried += 1;
      const { flips } = explanationOf(compileRubric(owned), answers);
      expect({ found: bareOf(flips), owned, answers }).toEqual({ found: forced, owned, answers });
    }
    expect(tried).toBe(CASES);
  });
});

/** The rubric, with people who can change the answers drawn for some questions. */
function withOwners(dice: Dice, { rubric }: Case): { readonly owned: Rubric } {
  const owners: readonly (ChangeableBy | null)[] = ['them', 'us', 'nobody', null, null];
  return {
    owned: changeQuestions(rubric, (question) => {
      const changeableBy = dice.pick(owners);
      return changeableBy === null ? question : { ...question, changeableBy };
    }),
  };
}

/** The same, with nothing but the cuts to decide. */
function withFarCuts(dice: Dice, drawn: Case): { readonly owned: Rubric } {
  const { owned } = withOwners(dice, drawn);
  const plain = changeQuestions(owned, ({ knockout: _k, gate: _g, condition: _c, ...question }) => question);
  const dimensions = plain.dimensions.map(({ minimum: _, ...dimension }) => dimension);
  return { owned: { ...plain, dimensions, decision: { bands: FAR_APART, conditions: { lower: true } } } };
}

function bareOf({ better, worse }: Flips): Forced {
  const bare = (flips: Flips['better']) =>
    flips.map(
      ({ by, recommendation, score, changes }): BareFlip => ({
        by,
        recommendation,
        score,
        changes: changes.map(({ question, from, to }) => [question, from, to]),
      }),
    );
  return { better: bare(better), worse: bare(worse) };
}
