/** Single steps of the decision and the sentences they give. */
import { describe, expect, test } from 'vitest';
import { explain } from '../../src/engine/assess.ts';
import { compileRubric } from '../../src/engine/compile/compile.ts';
import type { Condition } from '../../src/engine/model/condition.ts';
import type { Band, Rule } from '../../src/engine/model/rubric.ts';
import { resultOf } from './results.ts';
import { dimensionOf, questionOf, rated, rubricOf } from './rubrics.ts';

const decide = (bands: readonly Band[]) => ({ decision: { bands, conditions: { lower: true } } });
const recommending = (target: string, when: Condition, noScore = false): Rule => ({ id: 'r', when, noScore, effect: { kind: 'recommend', target } });
const atLeast = (question: string, level: number): Condition => ({ kind: 'question', question, test: { atLeast: level } });

describe('a case is incomplete', () => {
  test('and in no band, with its reasons too, before anything is answered', () => {
    const plan = compileRubric(rubricOf([dimensionOf('d', [questionOf('q')])]));
    expect(explain(plan, {})).toMatchObject({ recommendation: 'incomplete', band: null, score: null });
  });

  test('where no row has a cut, so that no score leads anywhere, not even past a rule', () => {
    const bands: readonly Band[] = [{ recommend: 'accept', word: 'accept' }];
    const made = rubricOf([dimensionOf('d', [questionOf('q')])], { ...decide(bands), rules: [recommending('accept', atLeast('q', 1))] });
    const { recommendation, cause } = resultOf({ rubric: made, answers: rated({ q: 5 }) });
    expect([recommendation, cause.text]).toEqual(['incomplete', 'No band is left for this score']);
  });

  test('where a row hangs on an open question, which is named, whatever else the row reads', () => {
    const when: Condition = { kind: 'all', of: [{ kind: 'score', test: { atLeast: 50 } }, atLeast('ready', 3)] };
    const bands: readonly Band[] = [
      { from: 50, recommend: 'accept', word: 'accept', when },
      { from: 0, recommend: 'decline', word: 'decline' },
    ];
    const made = rubricOf([dimensionOf('d', [questionOf('q'), questionOf('ready', { weight: 0 })])], decide(bands));
    expect(resultOf({ rubric: made, answers: rated({ q: 5 }) }).cause.text).toBe('Which band counts depends on ready');
  });

  test('where a row hangs on several open questions, which are named in file order', () => {
    const bands: readonly Band[] = [
      { from: 50, recommend: 'accept', word: 'accept', when: { kind: 'all', of: [atLeast('later', 3), atLeast('ready', 3)] } },
      { from: 0, recommend: 'decline', word: 'decline' },
    ];
    const made = rubricOf([dimensionOf('d', [questionOf('q'), questionOf('ready', { weight: 0 }), questionOf('later', { weight: 0 })])], decide(bands));
    expect(resultOf({ rubric: made, answers: rated({ q: 5 }) }).cause.text).toBe('Which band counts depends on ready, later');
  });

  test('for good, where what is not applicable withholds the score', () => {
    const made = rubricOf([dimensionOf('d', [questionOf('q'), questionOf('away', { notApplicable: 'no-score' })])]);
    const { recommendation, reachable, settled } = resultOf({ rubric: made, answers: { away: { state: 'not-applicable', reason: 'none' } } });
    expect({ recommendation, reachable, settled }).toEqual({ recommendation: 'incomplete', reachable: ['incomplete'], settled: true });
  });
});

test('a rule that withholds the score and recommends is enough, whatever is still open', () => {
  const made = rubricOf([dimensionOf('d', [questionOf('q'), questionOf('open')])], { rules: [recommending('conditional', atLeast('q', 5), true)] });
  const { recommendation, score, low, high, reachable, settled } = resultOf({ rubric: made, answers: rated({ q: 5 }) });
  expect({ recommendation, score, low, high, reachable, settled }).toEqual({
    recommendation: 'conditional',
    score: null,
    low: null,
    high: null,
    reachable: ['conditional'],
    settled: true,
  });
});

describe('a rule that only raises a flag', () => {
  const flagging = (more: Partial<Rule>) =>
    rubricOf([dimensionOf('d', [questionOf('q')])], { rules: [{ id: 'r', when: atLeast('q', 5), noScore: false, flag: 'dear', ...more }] });

  test('gives its sentence beside what decides', () => {
    const { flags, also } = resultOf({ rubric: flagging({ because: 'Do they overpay?' }), answers: rated({ q: 5 }) });
    expect([flags, also]).toEqual([['dear'], [{ rule: 'rule', id: 'r', text: 'Do they overpay?' }]]);
  });

  test('says nothing beyond its flag where it has no sentence', () => {
    const { flags, also } = resultOf({ rubric: flagging({}), answers: rated({ q: 5 }) });
    expect([flags, also]).toEqual([['dear'], []]);
  });
});

test('a minimum that is missed gives its reason after the numbers', () => {
  const minimum = { score: 60, otherwise: 'decline', because: 'Attitude cannot be repaired.' };
  const made = rubricOf([dimensionOf('d', [questionOf('q')], { title: 'Mindset', minimum })]);
  const { cause } = resultOf({ rubric: made, answers: rated({ q: 3 }) });
  expect(cause).toEqual({ rule: 'minimum', id: 'd', text: 'Mindset is 50, below its minimum of 60. Attitude cannot be repaired.' });
});

test('coverage is 100 where nothing applies', () => {
  const made = rubricOf([dimensionOf('d', [questionOf('q', { notApplicable: 'leave-out' })])]);
  const { coverage, score } = resultOf({ rubric: made, answers: { q: { state: 'not-applicable', reason: 'none' } } });
  expect({ coverage, score }).toEqual({ coverage: 100, score: null });
});

test('an open number with only an upper end is searched for narrow rows', () => {
  const bands: readonly Band[] = [
    { from: 50, recommend: 'accept', word: 'accept' },
    { from: 49.9, recommend: 'conditional', word: 'conditional' },
    { from: 49.8, recommend: 'defer', word: 'defer' },
    { from: 49.7, recommend: 'decline', word: 'decline' },
  ];
  const made = rubricOf([dimensionOf('d', [questionOf('q', { form: { kind: 'number', max: 100 } })], { method: 'mean' })], {
    scoring: { method: 'mean', decimals: 1 },
    ...decide(bands),
  });
  expect(resultOf({ rubric: made, answers: {} }).reachable).toEqual(['accept', 'conditional', 'defer', 'decline']);
});
