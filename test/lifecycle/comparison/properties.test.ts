/** Laws of comparing, whatever the rubric and the answers. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { add, compare, rational, subtract } from '../../../src/engine/exact/rational.ts';
import type { Answers } from '../../../src/engine/model/answer.ts';
import type { Rubric } from '../../../src/engine/model/rubric.ts';
import { compareAssessments } from '../../../src/lifecycle/comparison/compare.ts';
import type { Comparison } from '../../../src/lifecycle/comparison/model.ts';
import { anyAnswers } from '../../engine/arbitraries/answers.ts';
import { LARGE, type Profile, SMALL } from '../../engine/arbitraries/profile.ts';
import { casesWith } from '../../engine/arbitraries.ts';
import { resultOf } from '../../engine/results.ts';
import { runs } from '../../engine/runs.ts';
import { assessed } from '../support/assessed.ts';

interface Drawn {
  readonly rubric: Rubric;
  readonly answers: Answers;
  readonly others: Answers;
}

/** A rubric and two answer sets for it. */
function pairs(profile: Profile): fc.Arbitrary<Drawn> {
  return casesWith(profile, (dice, { rubric }) => ({ others: anyAnswers(dice, rubric, profile) }));
}

function compared({ rubric, answers, others }: Drawn): Comparison {
  return compareAssessments(assessed(rubric, answers), assessed(rubric, others), 'over-time');
}

function sumOf(parts: readonly number[]) {
  return parts.map(rational).reduce(add, rational(0));
}

test('what drove a change of the score adds up to it, to the last decimal', () => {
  const property = fc.property(pairs(LARGE), (drawn) => {
    const { score, drivers } = compared(drawn);
    fc.pre(drivers !== null);
    const parts = [...(drivers?.questions ?? []).map(({ change }) => change), drivers?.rubric ?? 0, drivers?.rest ?? 0];
    const shown = subtract(rational(score?.after ?? 0), rational(score?.before ?? 0));
    expect(compare(sumOf(parts), shown)).toBe(0);
  });
  fc.assert(property, runs(150));
});

test('what drove a change adds up to it under another text of the rubric too', () => {
  const property = fc.property(pairs(LARGE), ({ rubric, answers, others }) => {
    const heavier = { ...rubric, version: '1.1.0', dimensions: rubric.dimensions.map((one, i) => (i === 0 ? { ...one, weight: one.weight + 7 } : one)) };
    const { score, drivers } = compareAssessments(assessed(rubric, answers), assessed(heavier, others), 'over-time');
    fc.pre(drivers !== null);
    const parts = [...(drivers?.questions ?? []).map(({ change }) => change), drivers?.rubric ?? 0, drivers?.rest ?? 0];
    expect(compare(sumOf(parts), subtract(rational(score?.after ?? 0), rational(score?.before ?? 0)))).toBe(0);
  });
  fc.assert(property, runs(80));
});

test('an assessment compared with itself differs in nothing', () => {
  const property = fc.property(pairs(SMALL), ({ rubric, answers }) => {
    const {
      answers: differences,
      dimensions,
      drivers,
      behind,
      facts,
      lost,
      conditions,
      knockouts,
      flags,
      score,
    } = compared({ rubric, answers, others: answers });
    expect({ differences, dimensions, drivers, behind, facts, lost, conditions, knockouts, flags, change: score?.change ?? 0 }).toEqual({
      differences: [],
      dimensions: [],
      drivers: null,
      behind: null,
      facts: [],
      lost: [],
      conditions: { came: [], went: [] },
      knockouts: { came: [], went: [] },
      flags: { came: [], went: [] },
      change: 0,
    });
  });
  fc.assert(property, runs(80));
});

test('the other way round everything is the other way round', () => {
  const property = fc.property(pairs(LARGE), ({ rubric, answers, others }) => {
    const [there, back] = [compared({ rubric, answers, others }), compared({ rubric, answers: others, others: answers })];
    expect(there).toMatchObject(mirrored(back));
  });
  fc.assert(property, runs(100));
});

/** A comparison the other way round, without what is behind the recommendation: that is searched from the other end. */
function mirrored({ before, after, score, dimensions, drivers, answers, conditions, knockouts, flags, alike }: Comparison): Partial<Comparison> {
  const turned = (trend: 'up' | 'down' | 'none' | null) => (trend === 'up' ? 'down' : trend === 'down' ? 'up' : trend);
  const shift = <Own extends NonNullable<Comparison['score']>>(own: Own): Own => ({
    ...own,
    before: own.after,
    after: own.before,
    change: own.change === null ? null : 0 - own.change,
    trend: turned(own.trend),
  });
  return {
    before: after,
    after: before,
    score: score && shift(score),
    dimensions: dimensions.map(shift),
    drivers: drivers && {
      questions: drivers.questions.map((one) => ({ ...one, change: 0 - one.change })),
      rubric: 0 - drivers.rubric,
      rest: 0 - drivers.rest,
    },
    answers: answers.map((one) => ({ ...one, before: one.after, after: one.before })),
    conditions: { came: conditions.went, went: conditions.came },
    knockouts: { came: knockouts.went, went: knockouts.came },
    flags: { came: flags.went, went: flags.came },
    alike,
  };
}

test('the answers behind another recommendation give it when they alone are changed', () => {
  const property = fc.property(pairs({ ...SMALL, open: 5 }), ({ rubric, answers, others }) => {
    const { behind, after } = compared({ rubric, answers, others });
    fc.pre(behind !== null);
    const sets = behind?.how === 'alone' ? behind.questions.map((id) => [id]) : [behind?.questions ?? []];
    const given = sets.map((ids) => {
      const kept = Object.entries(answers).filter(([id]) => !ids.includes(id));
      return resultOf({ rubric, answers: Object.fromEntries([...kept, ...Object.entries(others).filter(([id]) => ids.includes(id))]) }).recommendation;
    });
    expect(new Set(given)).toEqual(new Set([after.recommendation]));
  });
  fc.assert(property, runs(100));
});

test('another recommendation under one text is always traced to answers', () => {
  const property = fc.property(pairs(SMALL), (drawn) => {
    const { before, after, behind } = compared(drawn);
    fc.pre(before.recommendation !== after.recommendation);
    expect(behind?.questions.length).toBeGreaterThan(0);
  });
  fc.assert(property, runs(80));
});
