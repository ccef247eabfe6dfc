/** What holds of every shipped rubric: with each of its cases, and with answers drawn at random. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Answers } from '../../src/engine/model/answer.ts';
import type { Result } from '../../src/engine/model/assessment.ts';
import type { Question, Rubric } from '../../src/engine/model/rubric.ts';
import { resultOf, verdictIn } from '../engine/results.ts';
import { changeQuestions, readIds, withoutQuestion } from '../engine/rubrics.ts';
import { runs } from '../engine/runs.ts';
import { caseOf, completeAnswers, meritOf, prospectsOf, SHIPPED, scoredQuestions, shippedRubric } from './support.ts';

describe.each(SHIPPED)('$id', (shipped) => {
  const { rubric, cases } = shipped;
  const questions = rubric.dimensions.flatMap((dimension) => dimension.questions);

  test.each(prospectsOf(shipped))('$name comes out the same when every question weighs the same', ({ answers }) => {
    const level = { ...rubric, dimensions: rubric.dimensions.map((one) => (one.weight === 0 ? one : { ...one, weight: scoredIn(rubric, one.id).length })) };
    expect(verdictIn(resultOf({ rubric: level, answers }))).toEqual(verdictIn(resultOf({ rubric, answers })));
  });

  test('a better answer to a scored question never worsens what any case comes to', () => {
    expect(cases.flatMap(({ name, answers }) => worsened(rubric, answers).map((id) => `${name}: ${id}`))).toEqual([]);
  });

  test('a better answer to a scored question never worsens any result', () => {
    const property = fc.property(completeAnswers(rubric), (answers) => {
      expect(worsened(rubric, answers)).toEqual([]);
    });
    fc.assert(property, runs(60));
  });

  test('gates, our own side and what is only flagged never change a number of the score', () => {
    const property = fc.property(completeAnswers(rubric), completeAnswers(rubric), (answers, other) => {
      const scored = new Set(scoredQuestions(rubric).map(({ id }) => id));
      const moved = Object.fromEntries(Object.entries(other).filter(([id]) => !scored.has(id)));
      expect(numbersOf(rubric, { ...answers, ...moved })).toEqual(numbersOf(rubric, answers));
    });
    fc.assert(property, runs(60));
  });

  test('all weights times one factor change nothing but themselves', () => {
    const scaled = { ...rubric, dimensions: rubric.dimensions.map((one) => ({ ...one, weight: one.weight * 7 })) };
    const weightless = (from: Rubric, answers: Answers) => {
      const { dimensions, ...rest } = resultOf({ rubric: from, answers });
      return { ...rest, dimensions: dimensions.map(({ weight: _, ...dimension }) => dimension) };
    };
    for (const { answers } of cases) expect(weightless(scaled, answers)).toEqual(weightless(rubric, answers));
  });

  test('not applicable equals the rubric without that question', () => {
    const read = readIds(rubric);
    for (const { id } of scoredQuestions(rubric).filter((one) => !read.has(one.id) && scoredIn(rubric, dimensionOf(rubric, one)).length > 1)) {
      const permitted = changeQuestions(rubric, (one) => (one.id === id ? { ...one, notApplicable: 'leave-out' } : one));
      for (const { answers } of prospectsOf(shipped)) {
        const marked = resultOf({ rubric: permitted, answers: { ...answers, [id]: { state: 'not-applicable', reason: 'none' } } });
        const { followUps, questions: left, ...without } = resultOf({ rubric: withoutQuestion(rubric, id), answers });
        expect(marked).toMatchObject(without);
        expect(marked.questions.filter((one) => one.id !== id)).toEqual(left);
        // They keep the order of the rubric's own weights.
        expect(byQuestion(marked.followUps)).toEqual(byQuestion(followUps));
      }
    }
  });

  test.each(questions.filter(({ knockout }) => knockout))('$id declines when it is confirmed, and leaves the case incomplete until then', ({ id }) => {
    const [match] = prospectsOf(shipped);
    const verdict = (confirmed: boolean) => verdictIn(resultOf({ rubric, answers: { ...match?.answers, [id]: { state: 'rated', value: 1, confirmed } } }));
    expect(verdict(false)).toMatchObject({ recommendation: 'incomplete', cause: { rule: 'incomplete', id: null } });
    expect(verdict(true)).toMatchObject({ recommendation: 'decline', cause: { rule: 'knockout', id } });
  });
});

function byQuestion(followUps: Result['followUps']) {
  return followUps.toSorted((a, b) => a.question.localeCompare(b.question));
}

function scoredIn({ dimensions }: Rubric, id: string): readonly Question[] {
  return dimensions.find((one) => one.id === id)?.questions.filter(({ form }) => form.kind === 'levels') ?? [];
}

function dimensionOf({ dimensions }: Rubric, { id }: Question): string {
  return dimensions.find(({ questions }) => questions.some((one) => one.id === id))?.id ?? '';
}

/** Questions of which a better answer gives a worse result or a lower score. */
function worsened(rubric: Rubric, answers: Answers): readonly string[] {
  const before = resultOf({ rubric, answers });
  const [merit, score] = [meritOf(rubric, before), before.score];
  return scoredQuestions(rubric).flatMap(({ id }) => {
    const answer = answers[id];
    if (answer?.state !== 'rated' || typeof answer.value !== 'number' || answer.value === 5) return [];
    const after = resultOf({ rubric, answers: { ...answers, [id]: { ...answer, value: answer.value + 1 } } });
    const later = meritOf(rubric, after);
    const isWorse = (merit !== null && later !== null && later > merit) || (score !== null && after.score !== null && after.score < score);
    return isWorse ? [id] : [];
  });
}

function numbersOf(rubric: Rubric, answers: Answers) {
  const { score, low, high, coverage, ledger, dimensions } = resultOf({ rubric, answers });
  return { score, low, high, coverage, ledger, dimensions: dimensions.filter(({ weight }) => weight > 0) };
}

describe('our own side, in the review of a relationship', () => {
  const review = shippedRubric('relationship-review');
  const ours = ['our_promises', 'our_proactivity', 'our_simplicity'];

  test('is all that B2 and B3 differ in', () => {
    const strip = (start: string) => {
      const { answers } = caseOf(review, start);
      const { dimensions, ...numbers } = numbersOf(review.rubric, answers);
      return { ...numbers, dimensions, answers: Object.entries(answers).filter(([id]) => !ours.includes(id)) };
    };
    expect(strip('B2')).toEqual(strip('B3'));
  });

  test('turns an end by score into a repair, and nothing else into anything', () => {
    const property = fc.property(completeAnswers(review.rubric), completeAnswers(review.rubric), (answers, other) => {
      const moved = { ...answers, ...Object.fromEntries(ours.flatMap((id) => (other[id] === undefined ? [] : [[id, other[id]] as const]))) };
      const [before, after] = [answers, moved].map((one) => verdictIn(resultOf({ rubric: review.rubric, answers: one })));
      const pair = [before, after].map((verdict) => `${verdict?.band} by ${verdict?.cause.rule}`).sort();
      expect(JSON.stringify(before) === JSON.stringify(after) || pair.join() === 'exit by band,repair by rule').toBe(true);
    });
    fc.assert(property, runs(200));
  });
});
