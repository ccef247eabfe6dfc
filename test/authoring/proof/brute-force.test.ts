/** The proof against brute force: every answer set of small random rubrics, judged by the oracle. */
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { OutcomeProof, Proof, Proved, Witness } from '../../../src/authoring/proof/proof.ts';
import { proveRubric } from '../../../src/authoring/proof/prove.ts';
import type { Answers } from '../../../src/engine/model/answer.ts';
import type { Rubric } from '../../../src/engine/model/rubric.ts';
import { checkAnswers } from '../../../src/record/answers.ts';
import { type Profile, SMALL } from '../../engine/arbitraries/profile.ts';
import { cases } from '../../engine/arbitraries.ts';
import { verdictOn } from '../../engine/oracle/oracle.ts';
import { resultOf, unanimousIn } from '../../engine/results.ts';
import { enumerate, type Seen, standingOf, truthOf } from './support/enumerate.ts';

/** Up to five questions in all, so that every answer set can be tried, blanks and refusals included. */
const TINY: Profile = { ...SMALL, dimensions: 2, questions: 2 };

/** Rubrics with more answer sets than these are passed over. */
const MOST = 150;

/** Sixteen times as many rubrics are tried, 2,000 in all; times `FIT_RUNS`. */
const RUBRICS = Math.ceil(125 * Number(process.env['FIT_RUNS'] ?? 1));

/** One rubric, what is proved of it, and every answer set. */
interface Tried {
  readonly rubric: Rubric;
  readonly proof: Proof;
  readonly seen: readonly Seen[];
}

function tryRubrics(seed: number): readonly Tried[] {
  const tried: Tried[] = [];
  for (const { rubric } of fc.sample(cases(TINY), { seed, numRuns: RUBRICS * 4 })) {
    const seen = tried.length < RUBRICS ? enumerate(rubric, MOST) : null;
    if (seen !== null) tried.push({ rubric, proof: proveRubric({ rubric }), seen });
  }
  return tried;
}

describe.each(Array.from({ length: 16 }, (_, i) => i + 1))('on random rubrics of seed %i', (seed) => {
  let tried: readonly Tried[] = [];
  beforeAll(() => {
    tried = tryRubrics(seed);
  }, 300_000);

  test('there are enough of them', () => {
    expect(tried.length).toBe(RUBRICS);
  });

  test('no answers come to an outcome that was said to be out of reach', () => {
    const wrong = tried.flatMap(({ rubric, proof, seen }) => {
      const never = proof.outcomes.filter(({ reached }) => reached.kind === 'never');
      return seen.flatMap((one) => never.filter((outcome) => comesTo(one, outcome)).map((outcome) => ({ rubric, answers: one.answers, outcome })));
    });
    expect(wrong.slice(0, 1)).toEqual([]);
  });

  test('no answers come to an outcome that is not listed', () => {
    const wrong = tried.flatMap(({ rubric, proof, seen }) =>
      seen.filter((one) => one.verdict.recommendation !== 'incomplete' && !proof.outcomes.some((outcome) => comesTo(one, outcome))).map(() => rubric),
    );
    expect(wrong.slice(0, 1)).toEqual([]);
  });

  test('every witness of an outcome comes to it', () => {
    const wrong = tried.flatMap(({ rubric, proof }) =>
      proof.outcomes.filter(({ reached, recommendation, band }) => {
        if (reached.kind !== 'can') return false;
        const answers = answersIn(rubric, reached.witness);
        const verdict = verdictOn(rubric, answers, unanimousIn(resultOf({ rubric, answers })));
        return verdict.recommendation !== recommendation || verdict.band !== band || reached.witness.recommendation !== recommendation;
      }),
    );
    expect(wrong.slice(0, 1)).toEqual([]);
  });

  test('complete answers always lead to a recommendation where that was said', () => {
    const wrong = tried.filter(
      ({ proof, seen }) => proof.incomplete.kind === 'never' && seen.some(({ isComplete, verdict }) => isComplete && verdict.recommendation === 'incomplete'),
    );
    expect(wrong.slice(0, 1)).toEqual([]);
  });

  test.each(['holds', 'fails'] as const)('no answers bring about that a part %s of which it was said that it never does', (way) => {
    const wrong = tried.flatMap(({ rubric, proof, seen }) => {
      const never = proof.parts.filter((part) => part[way].kind === 'never');
      return seen.flatMap(({ standing, answers }) =>
        never.filter((part) => truthOf(standing, part) === (way === 'holds')).map((part) => ({ rubric, answers, part })),
      );
    });
    expect(wrong.slice(0, 1)).toEqual([]);
  });

  test.each(['holds', 'fails'] as const)('every witness shows that its part %s', (way) => {
    const wrong = tried.flatMap(({ rubric, proof }) =>
      proof.parts.filter((part) => {
        const proved = part[way];
        return proved.kind === 'can' && truthOf(standingOf(rubric, answersIn(rubric, proved.witness)), part) !== (way === 'holds');
      }),
    );
    expect(wrong.slice(0, 1)).toEqual([]);
  });

  test('two answer sets that show a question to decide alone differ in it only and pass both cuts', () => {
    const wrong = tried.flatMap(({ proof }) =>
      proof.alone.filter(({ best, worst, top, floor }) => !((best.score ?? -Infinity) >= top && (worst.score ?? Infinity) < floor)),
    );
    expect(wrong.slice(0, 1)).toEqual([]);
  });

  test('at most two things in a hundred are left not shown', () => {
    const all = tried.flatMap(({ proof }): readonly Proved[] => [
      ...proof.parts.flatMap(({ holds, fails }) => [holds, fails]),
      ...proof.outcomes.map(({ reached }) => reached),
    ]);
    expect(all.filter(({ kind }) => kind === 'not-shown').length / all.length).toBeLessThanOrEqual(0.02);
  });
});

/** The witness read as an answer file is. */
function answersIn(rubric: Rubric, { answers }: Witness): Answers {
  const envelope = { prospect: { name: 'Nobody', key: null, external: {} }, rubric: null, assessor: null, at: null, facts: {}, answers };
  const checked = checkAnswers(rubric, envelope, () => null);
  if (!checked.ok) throw new Error(JSON.stringify(checked.problems));
  return checked.value.answers;
}

function comesTo({ verdict }: Seen, { recommendation, band }: OutcomeProof): boolean {
  return verdict.recommendation === recommendation && verdict.band === band;
}
