/** What holds of every simulation, on random rubrics with random shares. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countExactly } from '../../../src/authoring/simulation/exact.ts';
import { kindsByQuestion } from '../../../src/authoring/simulation/kinds.ts';
import type { Simulation } from '../../../src/authoring/simulation/model.ts';
import type { AnswerShares } from '../../../src/authoring/simulation/shares.ts';
import { compileRubric } from '../../../src/engine/compile/compile.ts';
import type { Question, Rubric } from '../../../src/engine/model/rubric.ts';
import { SMALL } from '../../engine/arbitraries/profile.ts';
import { casesWith } from '../../engine/arbitraries.ts';
import { changeQuestions, dimensionOf, questionOf } from '../../engine/rubrics.ts';
import { runs } from '../../engine/runs.ts';
import { enumerate } from './support/enumeration.ts';
import { anyShares } from './support/shares.ts';
import { influenceIn, shareOf, simulated as simulatedAtLength } from './support/simulated.ts';

interface Drawn {
  readonly rubric: Rubric;
  readonly shares: AnswerShares;
}

/** Rubrics with numbers too fine to be counted are left out: thousands of cases would be drawn for each. */
const drawn = () => casesWith(SMALL, (dice, { rubric }) => ({ shares: anyShares(dice, rubric, 0) })).filter(isCounted);
const always = (count: number, holds: (one: Drawn) => void) => fc.assert(fc.property(drawn(), holds), runs(count));

/** Few cases in which answers are swapped: nothing here is about their number. */
const simulated: typeof simulatedAtLength = (rubric, shares, options) => simulatedAtLength(rubric, shares, { swapped: 10, ...options });

const sum = (shares: readonly { readonly share: number }[]) => shares.reduce((all, { share }) => all + share, 0);

test('recommendations, causes and scores each add up to all cases', () => {
  always(60, ({ rubric, shares }) => {
    const { recommendations, causes, score } = simulated(rubric, shares);
    expect(sum(recommendations)).toBeCloseTo(1, 9);
    expect(sum(causes)).toBeCloseTo(1, 9);
    expect(sum(score.values)).toBeCloseTo(score.scored.share, 9);
  });
});

test('a recommendation comes as often as over the answers of each question together', () => {
  always(60, ({ rubric, shares }) => {
    const simulation = simulated(rubric, shares);
    for (const { answers } of simulation.questions) {
      const accepted = answers.reduce((all, { share, recommendations }) => all + share * recommendations.accept, 0);
      expect(accepted).toBeCloseTo(shareOf(simulation, 'accept'), 9);
    }
  });
});

test('with one answer alone recommendations come as often as that answer said they would', () => {
  always(60, ({ rubric, shares }) => {
    const simulation = simulated(rubric, shares);
    const [question] = [...shares.keys()].slice(-1);
    const possible = shares.get(question as string) ?? [];
    possible.forEach((one, i) => {
      const cases = enumerate(rubric, new Map([...shares, [question as string, [{ ...one, share: 1 }]]]), 1500);
      const accepted = cases?.filter(({ result }) => result.recommendation === 'accept').reduce((all, { share }) => all + share, 0);
      const told = influenceIn(simulation, question as string).answers[i]?.recommendations.accept;
      expect(Math.abs((accepted ?? told ?? 0) - (told as number))).toBeLessThan(1e-9);
    });
  });
});

test('an answer that does nothing has no influence', () => {
  const idle = (rubric: Rubric): Rubric => ({ ...rubric, dimensions: [...rubric.dimensions, dimensionOf('extra', [questionOf('idle')], { weight: 0 })] });
  always(60, ({ rubric, shares }) => {
    expect(influenceIn(simulated(idle(rubric), shares), 'idle')).toMatchObject({ recommendation: 0, score: 0, pivotal: { share: 0 } });
  });
});

test('an answer that does nothing changes no share', () => {
  const idle = (rubric: Rubric): Rubric => ({ ...rubric, dimensions: [...rubric.dimensions, dimensionOf('extra', [questionOf('idle')], { weight: 0 })] });
  always(60, ({ rubric, shares }) => {
    expect(near(simulated(idle(rubric), shares))).toEqual(near(simulated(rubric, shares)));
  });
});

test('other texts change nothing', () => {
  always(30, ({ rubric, shares }) => {
    const numbers = ({ recommendations, causes, score, questions }: Simulation) => ({
      recommendations,
      causes,
      score,
      questions: questions.map(({ title: _, ...rest }) => rest),
    });
    expect(numbers(simulated(changeQuestions(rubric, renamed), shares))).toEqual(numbers(simulated(rubric, shares)));
  });
});

describe('sampling', () => {
  test('comes within four standard errors of counting', () => {
    const cases = 400;
    const agree = fc.property(drawn(), ({ rubric, shares }) => {
      const exact = simulated(rubric, shares);
      const sampled = simulated(rubric, shares, { cases, seed: 7 });
      for (const { recommendation, share } of exact.recommendations) {
        const error = Math.sqrt((share * (1 - share)) / cases);
        expect(Math.abs(shareOf(sampled, recommendation) - share)).toBeLessThanOrEqual(4 * error + 2 / cases);
      }
    });
    fc.assert(agree, { ...runs(25), seed: 20261122 });
  });

  test('finds no influence where there is none', () => {
    always(20, ({ rubric, shares }) => {
      const idle: Rubric = { ...rubric, dimensions: [...rubric.dimensions, dimensionOf('extra', [questionOf('idle')], { weight: 0 })] };
      expect(influenceIn(simulated(idle, shares, { cases: 50 }), 'idle')).toMatchObject({ recommendation: 0, score: 0, pivotal: { share: 0 } });
    });
  });
});

function isCounted({ rubric, shares }: Drawn): boolean {
  const plan = compileRubric(rubric);
  return countExactly(plan, kindsByQuestion(plan, shares)) !== null;
}

/** Shares to nine decimals: one question more is one more multiplication each. */
function near({ recommendations, score }: Simulation): unknown {
  const rounded = (value: number) => Math.round(value * 1e9);
  return [recommendations.map(({ share }) => rounded(share)), score.values.map((value) => [value.score, rounded(value.share)])];
}

function renamed(question: Question): Question {
  const { form } = question;
  const other = { ...question, title: `Other ${question.title}`, ask: 'Other?' };
  if (form.kind === 'options') return { ...other, form: { ...form, options: form.options.map((option) => ({ ...option, label: `Other ${option.label}` })) } };
  return form.kind === 'levels' ? { ...other, form: { ...form, levels: form.levels.map((level) => ({ ...level, text: `Other ${level.text}` })) } } : other;
}
