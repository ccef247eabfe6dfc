/** Which open questions can still change the recommendation, against brute force. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { outlookOf } from '../../src/engine/ask.ts';
import { assess, createScorer } from '../../src/engine/assess.ts';
import { compileRubric } from '../../src/engine/compile/compile.ts';
import type { Answers, AnswerValue } from '../../src/engine/model/answer.ts';
import type { Question, Rubric, Rule } from '../../src/engine/model/rubric.ts';
import { shipped } from '../interview/support/rubrics.ts';
import { LARGE, SMALL } from './arbitraries/profile.ts';
import { type Case, cases } from './arbitraries.ts';
import { dimensionOf, questionOf, rated, rubricOf } from './rubrics.ts';
import { runs } from './runs.ts';

/** More completions than these are not tried. */
const MOST = 2000;

/** Every value of a question; `null` where there are too many to try them all. */
function valuesOf({ form }: Question): readonly AnswerValue[] | null {
  switch (form.kind) {
    case 'levels':
      return form.levels.map(({ level }) => level);
    case 'yes-no':
      return [true, false];
    case 'options':
      return form.several ? subsetsOf(form.options.map(({ id }) => id)) : form.options.map(({ id }) => id);
    default:
      return null;
  }
}

function subsetsOf(ids: readonly string[]): readonly (readonly string[])[] {
  return Array.from({ length: 2 ** ids.length }, (_, n) => ids.filter((_id, i) => Math.floor(n / 2 ** i) % 2 === 1));
}

const SAID: ReadonlySet<string> = new Set(['rated', 'not-applicable']);

/** All that brute force knows of one answer set: what its completions come to, and which open questions make a difference alone. */
interface Tried {
  readonly results: ReadonlySet<string>;
  readonly movers: ReadonlySet<string>;
}

function tryAll(rubric: Rubric, answers: Answers): Tried | null {
  const plan = compileRubric(rubric);
  // What is answered stays, whether it is asked for yet or not; all else may be rated.
  const open = plan.questions.map(({ question }) => question).filter(({ id }) => !SAID.has(answers[id]?.state ?? ''));
  const values = open.map(valuesOf);
  const count = values.reduce((product, all) => product * (all?.length ?? Infinity), 1);
  if (count > MOST) return null;
  const scorer = createScorer(plan);
  const confirmed: Answers = Object.fromEntries(Object.entries(answers).map(([id, one]) => [id, one.state === 'rated' ? { ...one, confirmed: true } : one]));
  const results = Array.from({ length: count }, (_, n) => {
    let left = n;
    const picked = open.map(({ id }, i) => {
      const all = values[i] ?? [];
      const value = all[left % all.length] as AnswerValue;
      left = Math.floor(left / all.length);
      return [id, { state: 'rated', value, confirmed: true }] as const;
    });
    return scorer.score({ ...confirmed, ...Object.fromEntries(picked) }).recommendation;
  });
  let step = 1;
  const movers = open.filter((_, i) => {
    const size = values[i]?.length ?? 1;
    const [by, wide] = [step, step * size];
    step = wide;
    return results.some((result, n) => result !== results[n - (Math.floor(n / by) % size) * by]);
  });
  const listed = new Set(assess(plan, answers).open.map(({ question }) => question));
  return { results: new Set(results), movers: new Set(movers.map(({ id }) => id).filter((id) => listed.has(id))) };
}

function check(count: number, holds: (drawn: Case, tried: Tried) => void): void {
  const property = fc.property(cases({ ...SMALL, open: 45 }), (drawn) => {
    const tried = tryAll(drawn.rubric, drawn.answers);
    fc.pre(tried !== null);
    holds(drawn, tried as Tried);
  });
  fc.assert(property, runs(count));
}

const outlook = ({ rubric, answers }: Case) => outlookOf(compileRubric(rubric), answers);

describe('on small rubrics', () => {
  test('no open question that can change the recommendation is left out', () => {
    check(300, (drawn, { movers }) => {
      expect(outlook(drawn).movers).toEqual(expect.arrayContaining([...movers]));
    });
  });

  test('what is called sure to change it does', () => {
    check(300, (drawn, tried) => {
      const { movers, sure, settled } = outlook(drawn);
      if (sure && settled === false && tried.results.size > 1) expect([...movers].sort()).toEqual([...tried.movers].sort());
    });
  });

  test('the first to be asked can change it where any can', () => {
    check(300, (drawn, tried) => {
      const [first] = outlook(drawn).movers;
      if (tried.movers.size > 0) expect([...tried.movers]).toContain(first);
    });
  });

  test('nothing is called settled where two completions differ', () => {
    check(300, (drawn, { results }) => {
      if (results.size > 1) expect(outlook(drawn).settled).not.toBe(true);
    });
  });
});

test('something is left to ask, in any rubric, unless it is settled', () => {
  fc.assert(
    fc.property(cases(LARGE), (drawn) => {
      const { movers, settled, open } = outlook(drawn);
      expect(movers.length > 0).toBe(settled !== true && open.length > 0);
    }),
    runs(60),
  );
});

describe('in a rubric of one knock-out and two more questions', () => {
  const made = rubricOf([dimensionOf('d', [questionOf('a', { knockout: { test: { atMost: 1 } } }), questionOf('b'), questionOf('c')])]);
  const plan = compileRubric(made);

  test('all can change it at the beginning', () => {
    expect(outlookOf(plan, {})).toMatchObject({ settled: false, movers: ['a', 'b', 'c'], sure: true });
  });

  test('nothing can after the knock-out', () => {
    expect(outlookOf(plan, { a: { state: 'rated', value: 1, confirmed: true } })).toMatchObject({ settled: true, movers: [] });
  });

  test('what is open and was asked can still', () => {
    expect(outlookOf(plan, { ...rated({ a: 5, b: 5 }), c: { state: 'unknown' } }).open.map(({ question }) => question)).toEqual(['c']);
  });
});

test('what is declared not applicable changes nothing, while it waits to be asked too', () => {
  const when = { kind: 'question', question: 'a', test: { atLeast: 3 } } as const;
  const waiting = questionOf('b', { when, notApplicable: 'leave-out' });
  const plan = compileRubric(rubricOf([dimensionOf('d', [questionOf('a'), waiting])]));
  expect(outlookOf(plan, { b: { state: 'not-applicable', reason: 'no office' } })).toMatchObject({ movers: ['a'], open: { length: 2 } });
});

describe('a question with more values than can be tried', () => {
  const slope = questionOf('n', { form: { kind: 'number', min: 0, max: 10, points: { from: 0, to: 100 } } });
  const options = Array.from({ length: 7 }, (_, i) => ({ id: `o${i}`, label: `${i}`, points: i * 10 }));
  const many = questionOf('m', { form: { kind: 'options', options, several: true } });

  test.each([
    ['a number along a line', slope],
    ['seven options of which several may be chosen', many],
  ])('%s: that it can change the recommendation is shown all the same', (_, question) => {
    const plan = compileRubric(rubricOf([dimensionOf('d', [questionOf('a'), question])]));
    expect(outlookOf(plan, {}).movers).toContain(question.id);
  });

  test.each([
    ['a number along a line', slope],
    ['seven options of which several may be chosen', many],
  ])('%s: once nothing can change the recommendation, it cannot either', (_, question) => {
    const small = { ...question, weight: 0.001 };
    const plan = compileRubric(rubricOf([dimensionOf('d', [questionOf('a'), questionOf('b', { weight: 0.001 }), small])]));
    expect(outlookOf(plan, rated({ a: 5, b: 3 }))).toMatchObject({ settled: true, movers: [] });
  });
});

test('of options of which several may be chosen, all sets are tried where they are few', () => {
  const options = ['o1', 'o2', 'o3'].map((id, i) => ({ id, label: id, points: i * 10 }));
  const few = questionOf('m', { weight: 0, form: { kind: 'options', options, several: true } });
  const plan = compileRubric(rubricOf([dimensionOf('d', [questionOf('a'), few])]));
  expect(outlookOf(plan, {})).toMatchObject({ settled: false, movers: ['a'], sure: true });
});

test('a rule that holds whatever the answer makes no mover of its question', () => {
  const is = (word: string) => ({ kind: 'question', question: 'x', test: { is: [word] } }) as const;
  const always: Rule = { id: 'r', when: { kind: 'any', of: [is('yes'), is('no')] }, effect: { kind: 'at-most', target: 'conditional' }, noScore: false };
  const gone = questionOf('z', { weight: 5, notApplicable: 'leave-out' });
  const questions = [gone, questionOf('a'), questionOf('x', { weight: 0, form: { kind: 'yes-no' } }), questionOf('y')];
  const plan = compileRubric(rubricOf([dimensionOf('d', questions)], { rules: [always] }));
  const answers: Answers = { ...rated({ a: 3 }), z: { state: 'not-applicable', reason: 'no office' } };
  expect(outlookOf(plan, answers)).toMatchObject({ settled: false, movers: ['y'], sure: true });
});

test('a number that cannot be tried at every value is not said to change nothing', () => {
  const slope = questionOf('n', { weight: 0, form: { kind: 'number', min: 0, max: 10, points: { from: 0, to: 100 } } });
  const plan = compileRubric(rubricOf([dimensionOf('d', [questionOf('a'), slope])]));
  expect(outlookOf(plan, {})).toMatchObject({ settled: false, movers: ['a', 'n'], sure: false });
});

test('beside a gate and a knock-out that waits for its confirmation, what is open is still asked', () => {
  const questions = [
    questionOf('k', { knockout: { test: { atMost: 1 } } }),
    questionOf('g', { gate: { test: { atMost: 1 }, recommend: 'defer' } }),
    questionOf('o'),
  ];
  const plan = compileRubric(rubricOf([dimensionOf('d', questions)]));
  expect(outlookOf(plan, rated({ k: 1, g: 1 }))).toMatchObject({ settled: false, movers: ['o'], sure: false });
});

test('what only endless tries could rule out is not called settled', () => {
  const line = (id: string) => questionOf(id, { form: { kind: 'number', min: 0, max: 10, points: { from: 0, to: 100 } } });
  const half = { kind: 'score', test: { atLeast: 50 } } as const;
  const never: Rule = { id: 'r', when: { kind: 'all', of: [half, { kind: 'not', of: half }] }, effect: { kind: 'at-most', target: 'decline' }, noScore: false };
  const bands = [{ from: 0, recommend: 'accept', word: 'accept' }] as const;
  const made = rubricOf([dimensionOf('d', [line('m'), line('n')])], { rules: [never], decision: { bands, conditions: { lower: false } } });
  expect(outlookOf(compileRubric(made), {})).toMatchObject({ settled: null, sure: false });
});

test('where too much would have to be looked at, it is said that not all is shown', () => {
  expect(outlookOf(compileRubric(shipped('relationship-review')), {})).toMatchObject({ settled: false, sure: false });
});

test('of the discovery call every question can change the recommendation at the beginning', () => {
  const plan = compileRubric(shipped('msp-mindset'));
  expect(outlookOf(plan, {})).toMatchObject({ settled: false, sure: true, movers: { length: 19 } });
});
