/** Counting against going through every case, on random rubrics with random shares. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countExactly, type Exact } from '../../../src/authoring/simulation/exact.ts';
import { kindsByQuestion } from '../../../src/authoring/simulation/kinds.ts';
import type { AnswerShares } from '../../../src/authoring/simulation/shares.ts';
import { compileRubric } from '../../../src/engine/compile/compile.ts';
import type { Rubric } from '../../../src/engine/model/rubric.ts';
import { type Profile, SMALL } from '../../engine/arbitraries/profile.ts';
import { casesWith } from '../../engine/arbitraries.ts';
import { runs } from '../../engine/runs.ts';
import { enumerate, farthest, sharesBy } from './support/enumeration.ts';
import { anyShares } from './support/shares.ts';

const MOST = 2500;

function counted(rubric: Rubric, shares: AnswerShares): Exact | null {
  const plan = compileRubric(rubric);
  return countExactly(plan, kindsByQuestion(plan, shares));
}

const PROFILES: readonly (readonly [string, Profile, number, number])[] = [
  ['complete answers', SMALL, 0, 250],
  ['answers of which some are open', SMALL, 20, 150],
];

describe.each(PROFILES)('over %s', (_name, profile, blanks, count) => {
  test('recommendation, band, cause, score and borderline come as often as when every case is tried', () => {
    let compared = 0;
    const agree = fc.property(
      casesWith(profile, (dice, { rubric }) => ({ shares: anyShares(dice, rubric, blanks) })),
      ({ rubric, shares }) => {
        const all = enumerate(rubric, shares, MOST);
        const exact = all && counted(rubric, shares);
        if (all === null || exact === null) return;
        compared++;
        const wanted = sharesBy(
          all,
          ({ share }) => share,
          ({ result: { recommendation, band, cause, score, borderline } }) => JSON.stringify([recommendation, band, cause.rule, cause.id, score, borderline]),
        );
        const found = sharesBy(
          exact.outcomes,
          ({ share }) => share,
          ({ verdict: { recommendation, band, rule, id, score, borderline } }) => JSON.stringify([recommendation, band, rule, id, score, borderline]),
        );
        expect(farthest(wanted, found)).toBeLessThan(1e-9);
      },
    );
    fc.assert(agree, runs(count));
    expect(compared).toBeGreaterThan(count / 2);
  });
});
