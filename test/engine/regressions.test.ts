/** Cases the engine once got wrong, found by the oracle and made small. */
import { describe, expect, test } from 'vitest';
import type { NumberForm } from '../../src/engine/model/form.ts';
import type { Band } from '../../src/engine/model/rubric.ts';
import { resultOf, verdictIn } from './results.ts';
import { dimensionOf, questionOf, rated, rubricOf } from './rubrics.ts';

const decide = (bands: readonly Band[]) => ({ decision: { bands, conditions: { lower: true } } });
const number = (more: Omit<NumberForm, 'kind'> = {}) => ({ form: { kind: 'number', ...more } as const });

/** Rows a tenth of a point wide, which a search along a line has to look for. */
const NARROW: readonly Band[] = [
  { from: 50, recommend: 'accept', word: 'accept' },
  { from: 49.9, recommend: 'conditional', word: 'conditional' },
  { from: 49.8, recommend: 'defer', word: 'defer' },
  { from: 49.7, recommend: 'decline', word: 'decline' },
];

describe('the order of merit', () => {
  test('takes a knock-out to the worst row that declines, even if a better one is called "decline"', () => {
    const knockout = { test: { atMost: 1 } };
    const made = rubricOf(
      [dimensionOf('d', [questionOf('q', { knockout })])],
      decide([
        { from: 50, recommend: 'decline', word: 'decline' },
        { from: 0, recommend: 'decline', word: 'exit' },
      ]),
    );
    expect(resultOf({ rubric: made, answers: { q: { state: 'rated', value: 1, confirmed: true } } }).band).toBe('exit');
  });

  test('takes a due condition to the best conditional row, even if a worse one is called "conditional"', () => {
    const condition = { test: { atLeast: 1 }, text: 'a promise' };
    const made = rubricOf(
      [dimensionOf('d', [questionOf('q', { condition })])],
      decide([
        { from: 70, recommend: 'accept', word: 'accept' },
        { from: 60, recommend: 'conditional', word: 'trial' },
        { from: 0, recommend: 'conditional', word: 'conditional' },
      ]),
    );
    expect(resultOf({ rubric: made, answers: rated({ q: 5 }) }).band).toBe('trial');
  });
});

describe('a band whose "when" reads a dimension without a number', () => {
  const bands: readonly Band[] = [
    { from: 50, recommend: 'accept', word: 'easy', when: { kind: 'dimension', dimension: 'side', test: { atLeast: 50 } } },
    { from: 80, recommend: 'accept', word: 'hard' },
    { from: 0, recommend: 'decline', word: 'decline' },
  ];
  const side = dimensionOf('side', [questionOf('s', { notApplicable: 'leave-out' })], { weight: 0 });
  const made = rubricOf([dimensionOf('d', [questionOf('q')]), side], decide(bands));

  test('leaves the case incomplete while an open answer could give it one', () => {
    const { cause } = resultOf({ rubric: made, answers: rated({ q: 4 }) });
    expect(cause).toEqual({ rule: 'incomplete', id: null, text: 'Which band counts depends on s' });
  });

  test('leaves it incomplete too where no answer is open: a blank must not choose the easier cut', () => {
    const { cause } = resultOf({ rubric: made, answers: { ...rated({ q: 4 }), s: { state: 'not-applicable', reason: 'none' } } });
    expect(cause).toEqual({ rule: 'incomplete', id: null, text: 'Which band counts cannot be told' });
  });

  test('does not matter where the score takes the same row either way', () => {
    expect(verdictIn(resultOf({ rubric: made, answers: rated({ q: 1 }) }))).toEqual({
      recommendation: 'decline',
      band: 'decline',
      cause: { rule: 'band', id: 'decline' },
    });
  });

  test('names no band as the cause where every completion gives the same recommendation by different rows', () => {
    const accepting = rubricOf([dimensionOf('d', [questionOf('q')]), side], decide(bands.map((band) => ({ ...band, recommend: 'accept' }))));
    const { settled, ...result } = resultOf({ rubric: accepting, answers: rated({ q: 4 }) });
    expect([settled, result.recommendation, result.cause.rule]).toEqual([true, 'accept', 'settled']);
  });
});

describe('a recommendation that every completion gives', () => {
  test('stands against the band of the answers so far, though nothing is missing', () => {
    const condition = { test: { atLeast: 1 }, text: 'a promise' };
    const made = rubricOf([dimensionOf('d', [questionOf('q'), questionOf('later', { weight: 0, condition })])]);
    const { recommendation, reachable, cause } = resultOf({ rubric: made, answers: rated({ q: 5 }) });
    expect({ recommendation, reachable, rule: cause.rule }).toEqual({ recommendation: 'conditional', reachable: ['conditional'], rule: 'settled' });
  });
});

describe('a case in which nothing is open', () => {
  test('is settled, though a rule would recommend something if there were a score', () => {
    const when = { kind: 'question', question: 'q', test: { atLeast: 1 } } as const;
    const withheld = dimensionOf('e', [questionOf('n', { notApplicable: 'no-score' })]);
    const made = rubricOf([dimensionOf('d', [questionOf('q')]), withheld], {
      rules: [{ id: 'r', when, noScore: false, effect: { kind: 'recommend', target: 'accept' } }],
    });
    const { recommendation, settled, reachable } = resultOf({ rubric: made, answers: { ...rated({ q: 5 }), n: { state: 'not-applicable', reason: 'none' } } });
    expect({ recommendation, settled, reachable }).toEqual({ recommendation: 'incomplete', settled: true, reachable: ['incomplete'] });
  });
});

describe('an open number', () => {
  test('whose points run along a line may be halved down to neighbouring doubles', () => {
    const slope = number({ min: 0, max: 10, points: { from: 1, to: 0 } });
    const never = { kind: 'question', question: 'q', test: { below: 0 } } as const;
    const rule = { id: 'r', when: never, noScore: false, effect: { kind: 'at-most', target: 'accept' } } as const;
    const lines = dimensionOf('d', [questionOf('q', slope)], { minimum: { score: 50, otherwise: 'accept' } });
    const made = rubricOf([lines, dimensionOf('view', [], { weight: 0, method: 'mean', of: { q: 1 } })], {
      rules: [rule, { ...rule, id: 's', when: { kind: 'not', of: never } }],
      ...decide(NARROW),
    });
    expect(resultOf({ rubric: made, answers: {} }).reachable).toEqual(['accept', 'conditional', 'defer', 'decline']);
  });

  test('without ends may be searched as far as answers go', () => {
    const later = questionOf('later', { form: { kind: 'yes-no' }, when: { kind: 'not', of: { kind: 'state', question: 'q', state: 'open' } } });
    const both = { knockout: { test: { is: ['yes'] } }, condition: { test: { is: ['yes'] }, text: 'a promise that a knock-out makes idle' } };
    const blocking = questionOf('b', { form: { kind: 'yes-no' }, ...both });
    const made = rubricOf([dimensionOf('d', [questionOf('q', number()), blocking, later], { method: 'mean' })], {
      scoring: { method: 'mean', decimals: 1 },
      ...decide(NARROW),
    });
    expect(resultOf({ rubric: made, answers: rated({ later: true }) }).reachable).toEqual(['accept', 'conditional', 'defer', 'decline']);
  });

  test('with one end only is not taken to pass the other', () => {
    const grown = questionOf('grown', { when: { kind: 'not', of: { kind: 'question', question: 'q', test: { atLeast: 0 } } } });
    const many = questionOf('q', number({ min: 0, points: [{ below: 10, points: 0 }, { points: 1 }] }));
    const made = rubricOf([dimensionOf('d', [many]), dimensionOf('e', [grown, questionOf('f')])]);
    const { low, high } = resultOf({ rubric: made, answers: rated({ grown: 5, f: 1 }) });
    expect([low, high]).toEqual([0, 50]);
  });

  test('of which a condition reads the points leaves an exact range', () => {
    const slope = questionOf('q', number({ min: 0, max: 10, points: { from: 0, to: 1 } }));
    const weak = questionOf('weak', { ...number({ min: 0, max: 10 }), when: { kind: 'question', question: 'q', test: { pointsBelow: 1 } } });
    const made = rubricOf([dimensionOf('d', [slope, weak], { method: 'mean' })], { scoring: { method: 'mean', decimals: 1 } });
    const { low, high } = resultOf({ rubric: made, answers: rated({ weak: 1 }) });
    expect([low, high]).toEqual([0.5, 1]);
  });

  test('of which a condition reads points that no double has leaves an exact range too', () => {
    const slope = questionOf('q', number({ min: 0, max: 3, points: { from: 9, to: 0 } }));
    const weak = questionOf('weak', { ...number({ min: 0, max: 10 }), when: { kind: 'question', question: 'q', test: { pointsBelow: 8.2 } } });
    const made = rubricOf([dimensionOf('d', [slope, weak], { method: 'sum' })], { scoring: { method: 'sum', decimals: 1 } });
    const { low, high } = resultOf({ rubric: made, answers: rated({ weak: 10 }) });
    expect([low, high]).toEqual([8.2, 18.2]);
  });

  test('of which a condition reads points that are all the same leaves an exact range too', () => {
    const flat = questionOf('q', number({ min: 0, max: 3, points: { from: 5, to: 5 } }));
    const weak = questionOf('weak', { ...number({ min: 0, max: 10 }), when: { kind: 'question', question: 'q', test: { pointsBelow: 5 } } });
    const made = rubricOf([dimensionOf('d', [flat, weak], { method: 'sum' })], { scoring: { method: 'sum', decimals: 1 } });
    const { low, high } = resultOf({ rubric: made, answers: rated({ weak: 10 }) });
    expect([low, high]).toEqual([5, 5]);
  });
});

describe('a range without an upper end', () => {
  test('is not borderline where its ends lie in the same row', () => {
    const made = rubricOf(
      [dimensionOf('d', [questionOf('q', number({ min: 0 })), questionOf('r', number({ min: 0, max: 100 }))], { method: 'highest', unanswered: 'leave-out' })],
      {
        scoring: { method: 'mean', decimals: 1 },
        decision: {
          bands: [
            { from: 50, recommend: 'accept', word: 'accept' },
            { from: 0, recommend: 'decline', word: 'decline' },
          ],
          borderline: 1,
          conditions: { lower: true },
        },
      },
    );
    const { low, high, borderline } = resultOf({ rubric: made, answers: rated({ r: 90 }) });
    expect({ low, high, borderline }).toEqual({ low: 90, high: null, borderline: false });
  });
});

describe('the ledger', () => {
  test('passes over a dimension that does not count, though its numbers have no end', () => {
    const aside = dimensionOf('aside', [questionOf('n', number())], { weight: 0, method: 'lowest' });
    const { score, ledger } = resultOf({ rubric: rubricOf([dimensionOf('d', [questionOf('q')]), aside]), answers: rated({ q: 5, n: -20 }) });
    expect([score, ledger]).toEqual([100, [{ question: 'q', dimension: 'd', won: 100, lost: 0 }]]);
  });
});

describe('a gate that holds while every completion is knocked out', () => {
  const fatal = questionOf('fatal', { knockout: { test: { atMost: 5 } } });
  const gate = questionOf('gate', { weight: 0, gate: { test: { atMost: 2 }, recommend: 'defer' } });
  const made = rubricOf([dimensionOf('d', [questionOf('q'), fatal, gate])]);
  const saidOf = (values: Parameters<typeof rated>[0]) => {
    const { recommendation, cause, settled, reachable } = resultOf({ rubric: made, answers: rated(values) });
    return { recommendation, rule: cause.rule, settled, reachable };
  };

  test('is not heard before it is answered: the knock-out is settled', () => {
    expect(saidOf({ q: 5 })).toEqual({ recommendation: 'decline', rule: 'settled', settled: true, reachable: ['decline'] });
  });

  test('decides by itself until the knock-out is in, and is not called settled', () => {
    expect(saidOf({ q: 5, gate: 1 })).toEqual({ recommendation: 'defer', rule: 'gate', settled: false, reachable: ['decline'] });
  });
});

describe('a recommendation that holds only while a question is open', () => {
  test('is not settled', () => {
    const made = rubricOf([dimensionOf('d', [questionOf('q'), questionOf('r', { ...number(), weight: 0 })])], {
      rules: [{ id: 'wait', when: { kind: 'state', question: 'r', state: 'open' }, noScore: false, effect: { kind: 'recommend', target: 'defer' } }],
    });
    const { recommendation, settled, reachable } = resultOf({ rubric: made, answers: rated({ q: 5 }) });
    expect({ recommendation, settled, reachable }).toEqual({ recommendation: 'defer', settled: false, reachable: ['accept'] });
  });
});
