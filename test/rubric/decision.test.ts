/** Conditions, rules, bands and the head of a rubric: what the file says, and what the engine gets. */
import { describe, expect, test } from 'vitest';
import type { Condition } from '../../src/engine/model/condition.ts';
import { inShort, problemsIn, REVIEWS, rubricIn, withParts, withQuestions } from './support.ts';

const QUESTIONS = `${REVIEWS}
- { id: onsite, ask: Which visits?, options: [{ id: none, label: None, points: 1 }, { id: weekly, label: Weekly, points: 0 }] }
- { id: seats, ask: How many people?, number: { min: 1, max: 500 } }
- { id: nights, ask: Nights?, yes-no: { yes: 0, no: 1 } }
- { id: tools, ask: Which tools?, options: [{ id: mail, label: Mail }, { id: chat, label: Chat }], several: true }`;

/** The condition of a rule that is written like this. */
function condition(written: string): Condition | undefined {
  return rubricIn(withQuestions(QUESTIONS, `rules:\n  - { id: r, when: ${written}, flag: f }`)).rules[0]?.when;
}

describe('a condition', () => {
  const at = (question: string, test: object) => ({ kind: 'question', question, test });
  test.each<[string, object]>([
    ['{ question: onsite, is: weekly }', at('onsite', { is: ['weekly'] })],
    ['{ question: onsite, is: [weekly, none] }', at('onsite', { is: ['weekly', 'none'] })],
    ['{ question: onsite, is-not: none }', at('onsite', { isNot: ['none'] })],
    ['{ question: onsite, points-below: 0.5, points-at-least: 0 }', at('onsite', { pointsBelow: 0.5, pointsAtLeast: 0 })],
    ['{ question: onsite, points-above: -1, points-at-most: 1 }', at('onsite', { pointsAbove: -1, pointsAtMost: 1 })],
    ['{ question: reviews, at-most: 2 }', at('reviews', { atMost: 2 })],
    ['{ question: reviews, is: "3" }', at('reviews', { is: ['3'] })],
    ['{ question: seats, at-least: 10, below: 20 }', at('seats', { atLeast: 10, below: 20 })],
    ['{ question: seats, above: 2.8 }', at('seats', { above: 2.8 })],
    ['{ question: seats, is: [10, 20] }', at('seats', { is: ['10', '20'] })],
    ['{ question: nights, is: yes }', at('nights', { is: ['yes'] })],
    ['{ question: nights, is: false }', at('nights', { is: ['no'] })],
    ['{ question: tools, is: [mail, chat] }', at('tools', { is: ['mail', 'chat'] })],
    ['{ question: tools, state: rated }', { kind: 'state', question: 'tools', state: 'rated' }],
    ['{ question: tools, state: open }', { kind: 'state', question: 'tools', state: 'open' }],
    ['{ question: tools, state: refused }', { kind: 'state', question: 'tools', state: 'refused' }],
    ['{ question: tools, state: not-applicable }', { kind: 'state', question: 'tools', state: 'not-applicable' }],
    ['{ question: tools, state: not-asked }', { kind: 'state', question: 'tools', state: 'not-asked' }],
    ['{ dimension: habits, below: 40 }', { kind: 'dimension', dimension: 'habits', test: { below: 40 } }],
    ['{ score, at-least: 85 }', { kind: 'score', test: { atLeast: 85 } }],
    ['{ score: true, above: 85, at-most: 90 }', { kind: 'score', test: { above: 85, atMost: 90 } }],
    ['{ not: { question: onsite, is: none } }', { kind: 'not', of: at('onsite', { is: ['none'] }) }],
    [
      '{ all: [{ question: reviews, is: 1 }, { score, below: 1 }] }',
      { kind: 'all', of: [at('reviews', { is: ['1'] }), { kind: 'score', test: { below: 1 } }] },
    ],
    ['{ any: [{ all: [{ question: seats, is: 1 }] }] }', { kind: 'any', of: [{ kind: 'all', of: [at('seats', { is: ['1'] })] }] }],
    [
      '{ count: [{ question: reviews, is: 1 }, { question: nights, is: no }], at-least: 1, below: 2 }',
      { kind: 'count', of: [at('reviews', { is: ['1'] }), at('nights', { is: ['no'] })], test: { atLeast: 1, below: 2 } },
    ],
  ])('%s', (written, expected) => {
    expect(condition(written)).toEqual(expected);
  });

  const nested = (depth: number) => `${'{ not: '.repeat(depth - 1)}{ question: reviews, is: 1 }${' }'.repeat(depth - 1)}`;

  test('may be nested 16 deep', () => {
    expect(condition(nested(16))).toMatchObject({ kind: 'not' });
  });

  test('may not be nested 17 deep', () => {
    expect(problemsIn(withParts(`rules: [{ id: r, when: ${nested(17)}, flag: f }]`)).map(({ code }) => code)).toEqual(['condition-too-deep']);
  });
});

describe('a question is asked on a condition', () => {
  test('that reads an earlier question, of another dimension too', () => {
    const text = withParts(
      '  - id: more\n    questions:\n      - { id: depth, ask: How deep?, when: { question: reviews, at-least: 2 }, levels: { 1: Not, 2: Very } }',
    );
    expect(rubricIn(text).dimensions[1]?.questions[0]?.when).toEqual({ kind: 'question', question: 'reviews', test: { atLeast: 2 } });
  });
});

describe('a rule', () => {
  const when = '{ question: reviews, at-most: 1 }';
  test.each<[string, object]>([
    ['recommend: decline', { effect: { kind: 'recommend', target: 'decline' }, noScore: false }],
    ['recommend: defer', { effect: { kind: 'recommend', target: 'defer' } }],
    ['at-most: conditional', { effect: { kind: 'at-most', target: 'conditional' } }],
    ['at-least: accept', { effect: { kind: 'at-least', target: 'accept' } }],
    ['at-most: exit', { effect: { kind: 'at-most', target: 'exit' } }],
    ['flag: mark', { flag: 'mark', noScore: false }],
    ['recommend: exit, flag: mark, because: B., letter: L.', { effect: { kind: 'recommend', target: 'exit' }, flag: 'mark', because: 'B.', letter: 'L.' }],
    ['no-score: true', { noScore: true }],
    ['no-score: true, recommend: decline', { noScore: true, effect: { kind: 'recommend', target: 'decline' } }],
  ])('%s', (written, expected) => {
    const text = withParts(
      `rules:\n  - { id: r, when: ${when}, ${written} }\ndecision:\n  bands: [{ from: 50, recommend: accept }, { from: 0, recommend: decline, as: exit }]`,
    );
    expect(rubricIn(text).rules[0]).toMatchObject({ id: 'r', ...expected });
  });

  test('may have an effect or none, but a flag alone adds none', () => {
    expect(rubricIn(withParts(`rules: [{ id: r, when: ${when}, flag: mark }]`)).rules[0]).not.toHaveProperty('effect');
  });
});

describe('the decision', () => {
  const decision = (written: string) => rubricIn(withParts(`decision:\n${written.replace(/^/gm, '  ')}`)).decision;

  test('has rows with words of their own, rows without from and rows with a condition', () => {
    const rows =
      '[{ from: 85, recommend: accept, as: grow, when: { question: reviews, at-least: 2 } }, { recommend: conditional, as: trial }, { from: 0, recommend: decline }]';
    expect(decision(`bands: ${rows}`).bands).toEqual([
      { from: 85, recommend: 'accept', word: 'grow', when: { kind: 'question', question: 'reviews', test: { atLeast: 2 } } },
      { recommend: 'conditional', word: 'trial' },
      { from: 0, recommend: 'decline', word: 'decline' },
    ]);
  });

  test.each([
    ['one row', '[{ from: 0, recommend: accept }]'],
    ['cuts that rise where fewer points are better', '[{ from: 0, recommend: accept }, { from: 10, recommend: decline }]'],
    ['cuts below 0 with decimals', '[{ from: 2.5, recommend: accept }, { from: -2.5, recommend: decline }]'],
    [
      'the same cut for rows with a condition',
      '[{ from: 70, recommend: accept, when: { question: reviews, is: 3 } }, { from: 70, recommend: accept, as: keep }, { from: 0, recommend: decline }]',
    ],
    ['the same recommendation twice without words', '[{ from: 80, recommend: accept }, { from: 70, recommend: accept }]'],
    ['a row that has its recommendation as its word', '[{ from: 80, recommend: accept, as: accept }]'],
  ])('may have %s', (_, rows) => {
    expect(decision(`bands: ${rows}`).bands.length).toBeGreaterThan(0);
  });

  test.each<[string, string, string]>([
    ['the first two', '{ from: 50, recommend: accept }, { from: 70, recommend: conditional }, { from: 0, recommend: decline }', '70 below 50'],
    ['the last two', '{ from: 70, recommend: accept }, { from: 0, recommend: conditional }, { from: 50, recommend: decline }', '50 below 0'],
    [
      'the last of four',
      '{ from: 9, recommend: accept }, { from: 7, recommend: accept, as: b }, { from: 2, recommend: conditional }, { from: 5, recommend: decline }',
      '5 below 2',
    ],
  ])('cuts that changed places are told at the lower row: %s', (_which, rows, said) => {
    const told = problemsIn(withParts(`decision: { bands: [${rows}] }`)).map((one) =>
      one.code === 'band-cuts' ? `${one.args.from} below ${one.args.before}` : one.code,
    );
    expect(told).toEqual([said]);
  });

  test('cannot have a row that is called incomplete', () => {
    expect(problemsIn(withParts('decision: { bands: [{ from: 0, recommend: accept, as: incomplete }] }')).map(({ code }) => code)).toEqual(['band-word']);
  });

  test('may have a row whose condition reads a dimension', () => {
    const rows = '[{ from: 0, recommend: accept, when: { dimension: habits, at-least: 50 } }, { from: 0, recommend: decline }]';
    expect(decision(`bands: ${rows}`).bands[0]?.when).toEqual({ kind: 'dimension', dimension: 'habits', test: { atLeast: 50 } });
  });

  test('lowers for due conditions unless told otherwise', () => {
    expect(decision('bands: [{ from: 0, recommend: accept }]')).toEqual({
      bands: [{ from: 0, recommend: 'accept', word: 'accept' }],
      conditions: { lower: true },
    });
  });

  test('has coverage, borderline, conditions and costs', () => {
    const written =
      'bands: [{ from: 0, recommend: accept }]\ncoverage: 62.5\nborderline: 1\nconditions: { at-most: 2, lower: false }\ncosts: { wrong-accept: 5, wrong-decline: 0, currency: EUR }';
    expect(decision(written)).toMatchObject({
      coverage: 62.5,
      borderline: 1,
      conditions: { atMost: 2, lower: false },
      costs: { wrongAccept: 5, wrongDecline: 0, currency: 'EUR' },
    });
  });
});

describe('scoring', () => {
  test('is a weighted mean with one decimal unless told otherwise', () => {
    expect(rubricIn(withParts('')).scoring).toEqual({ method: 'weighted-mean', decimals: 1 });
  });

  test('has method, decimals and what blanks do', () => {
    const text = withParts('scoring: { method: mean, decimals: 0, unanswered: no-score, not-applicable: leave-out, min-answered: 1, out-of: 100 }');
    expect(rubricIn(text).scoring).toEqual({ method: 'mean', decimals: 0, unanswered: 'no-score', notApplicable: 'leave-out', minAnswered: 1, outOf: 100 });
  });
});

describe('a rubric has', () => {
  test.each<[string, object]>([
    ['language: de-CH', { language: 'de-CH' }],
    ['minutes: 22.5', { minutes: 22.5 }],
    ['opening: Thank you.', { opening: 'Thank you.' }],
    ['screen: true', { screen: true }],
    ['adapted: false', { adapted: false }],
    ['review-after: P1Y6M', { reviewAfter: 'P1Y6M' }],
    ['retention: P2W1D', { retention: 'P2W1D' }],
    ['order: [reviews]', { order: ['reviews'] }],
    ['letter: { accept: Welcome., decline: Sorry. }', { letter: { accept: 'Welcome.', decline: 'Sorry.' } }],
    [
      'silence: [{ code: no-probes, because: B. }, { code: no-probes, question: reviews, because: C. }]',
      {
        silence: [
          { code: 'no-probes', because: 'B.' },
          { code: 'no-probes', question: 'reviews', because: 'C.' },
        ],
      },
    ],
    ['$schema: ./rubric.schema.json', { id: 'small' }],
  ])('%s', (written, expected) => {
    expect(rubricIn(withParts(written))).toMatchObject(expected);
  });

  test.each(['1.0.0', '"1.10"', '2026-11-22', '2.1.0-rc.1', 'v3'])('the version %s', (version) => {
    expect(rubricIn(withParts('').replace('1.0.0', version)).version).toBe(version.replaceAll('"', ''));
  });

  test.each(['1.10', '2', '1.0'])('no version %s, which YAML reads as a number', (version) => {
    expect(problemsIn(withParts('').replace('1.0.0', version)).map(inShort)).toEqual(['bad-version 3:10']);
  });
});
