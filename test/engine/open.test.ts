/** The list of open questions: what each answer can still move, and in which order they stand. */
import { describe, expect, test } from 'vitest';
import { resultOf } from './results.ts';
import { dimensionOf, questionOf, rated, rubricOf } from './rubrics.ts';

const manyQuestions = (count: number) => Array.from({ length: count }, (_, i) => questionOf(`q${i}`));

describe('an open question', () => {
  test('is told with the points and the recommendations that its answer alone can bring', () => {
    const made = rubricOf([dimensionOf('d', [questionOf('known'), questionOf('open')])]);
    const [only] = resultOf({ rubric: made, answers: rated({ known: 3 }) }).open;
    expect(only).toMatchObject({ question: 'open', points: 50, brings: ['accept', 'conditional', 'decline'] });
  });

  test('stands after the open question that decides whether it is asked, though it can move more', () => {
    const control = questionOf('control', { weight: 0 });
    const heavy = questionOf('heavy', { weight: 5, when: { kind: 'question', question: 'control', test: { atLeast: 3 } } });
    const made = rubricOf([dimensionOf('d', [control, questionOf('light'), heavy])]);
    const { open } = resultOf({ rubric: made, answers: {} });
    expect(open.map(({ question, state }) => [question, state])).toEqual([
      ['light', 'absent'],
      ['control', 'absent'],
      ['heavy', 'waiting'],
    ]);
  });

  test('stands after one that it reads, though another has decided already that it is asked', () => {
    const yes = (question: string) => ({ kind: 'question', question, test: { atLeast: 3 } }) as const;
    const heavy = questionOf('heavy', { weight: 5, when: { kind: 'any', of: [yes('known'), yes('other')] } });
    const zero = { weight: 0 };
    const made = rubricOf([dimensionOf('d', [questionOf('known', zero), questionOf('other', zero), heavy, questionOf('light')])]);
    const { open } = resultOf({ rubric: made, answers: rated({ known: 3 }) });
    expect(open.map(({ question }) => question)).toEqual(['other', 'heavy', 'light']);
  });

  test('stands by what it can move once it is decided that it is asked', () => {
    const control = questionOf('control', { weight: 0 });
    const heavy = questionOf('heavy', { weight: 5, when: { kind: 'question', question: 'control', test: { atLeast: 3 } } });
    const made = rubricOf([dimensionOf('d', [control, questionOf('light'), heavy])]);
    const { open } = resultOf({ rubric: made, answers: rated({ control: 3 }) });
    expect(open.map(({ question }) => question)).toEqual(['heavy', 'light']);
  });
});

describe('with n open questions among n', () => {
  test('316 are tried out one by one: n × n is just below 100,000', () => {
    const { open } = resultOf({ rubric: rubricOf([dimensionOf('d', manyQuestions(316))]), answers: {} });
    expect(open.map(({ points }) => points)).toEqual(Array(316).fill(0.3));
  });

  test('317 are told in file order without points: n × n is just above it', () => {
    const { open } = resultOf({ rubric: rubricOf([dimensionOf('d', manyQuestions(317))]), answers: {} });
    expect(open.map(({ question, points, brings }) => ({ question, points, brings }))).toEqual(
      manyQuestions(317).map(({ id }) => ({ question: id, points: null, brings: [] })),
    );
  });
});
