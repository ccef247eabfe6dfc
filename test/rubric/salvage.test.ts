/** One run tells everything: what is wrong with the form of one place hides nothing elsewhere, and brings no echoes. */
import { describe, expect, test } from 'vitest';
import { inShort, problemsIn, REVIEWS, withParts, withQuestions } from './support.ts';

/** A question whose levels have a gap: what the deeper checks must still find. */
const GAP = '- id: gap\n  ask: How?\n  levels: { 1: Not, 3: Very }';

function codesIn(text: string): readonly string[] {
  return problemsIn(text).map(({ code }) => code);
}

describe('deeper checks go on beside', () => {
  test.each([
    ['an unknown key', 'colour: blue', 'unknown-key'],
    ['a misspelt key', 'minuts: 5', 'unknown-key'],
    ['a wrong type', 'minutes: five', 'wrong-type'],
    ['a wrong word', 'scoring: { method: avrage }', 'bad-value'],
    ['a wrong entry of a list', 'order: [5]', 'wrong-type'],
    ['a text where a question should be', '      - backups', 'wrong-type'],
    ['a question without id', '      - { ask: What?, levels: { 1: A, 2: B } }', 'missing-key'],
    ['a question without ask', '      - { id: b, levels: { 1: A, 2: B } }', 'missing-key'],
    ['a dimension that is a number', '  - 5', 'wrong-type'],
    ['a rule without condition', 'rules: [{ id: r, flag: f }]', 'missing-key'],
    ['a list of rules that is a map', 'rules: { id: r }', 'wrong-type'],
    ['a fact without id', 'facts: [{ ask: What?, text: true }]', 'missing-key'],
    ['a scale that is a text', 'scales: { often: never }', 'bad-value'],
    ['a minimum without score', '    minimum: { otherwise: decline }', 'missing-key'],
    ['a row without points', '      - { id: n, ask: How many?, number: { points: [{ below: 1 }, { points: 1 }] } }', 'missing-key'],
    ['a missing letter of yes-no', '      - { id: n, ask: Is it?, yes-no: { yes: 1 } }', 'missing-key'],
    ['a letter for no recommendation', 'letter: { accepted: Yes. }', 'unknown-key'],
    ['a decision without bands', 'decision: { coverage: 80 }', 'missing-key'],
    ['a band without recommendation', 'decision: { bands: [{ from: 50 }, { from: 0, recommend: decline }] }', 'missing-key'],
    ['an empty text', 'opening: ""', 'out-of-range'],
    ['a number outside', 'decision: { bands: [{ from: 0, recommend: accept }], coverage: 101 }', 'out-of-range'],
  ])('%s', (_, written, code) => {
    expect([...codesIn(withQuestions(GAP, written))].sort()).toEqual([code, 'level-gap'].sort());
  });

  test('a file without dimensions, of which nothing else can be said', () => {
    expect(codesIn('fit: 1\nid: a\nversion: 1.0.0\ntitle: A\ndecision: { bands: [{ from: 0, recommend: accept }] }\n')).toEqual(['missing-key']);
  });
});

describe('a misspelt key means the key that was meant', () => {
  test('its value is looked at', () => {
    expect(problemsIn(withQuestions(GAP.replace('levels', 'levles'))).map(inShort)).toEqual(['unknown-key 10:9', 'level-gap 10:27']);
  });

  test('the key is not missed as well', () => {
    expect(codesIn(withParts('rules: [{ id: r, wen: { question: reviews, is: 1 }, flag: f }]'))).toEqual(['unknown-key']);
  });

  test('unless the right one stands beside it', () => {
    expect(codesIn(withQuestions(`${REVIEWS}\n  levles: { 1: Not, 3: Very }`))).toEqual(['unknown-key']);
  });

  test('a band keeps its recommendation, so that its order is looked at', () => {
    expect(codesIn(withParts('decision: { bands: [{ from: 50, recomend: decline }, { from: 0, recommend: accept }] }'))).toEqual(['unknown-key', 'band-order']);
  });
});

describe('no echo comes of', () => {
  test.each([
    [
      'a scale that two questions use',
      withQuestions(`- { id: a, ask: How?, levels: bad }\n- { id: b, ask: How?, levels: bad }\n${REVIEWS}`, 'scales: { bad: { 1: A, 3: B } }'),
    ],
    ['a scale that nobody uses', withParts('scales: { bad: [{ id: a, label: A, points: 1 }, { id: b, label: B }] }')],
    [
      'an option that stands twice in a list of two questions',
      withQuestions(
        `- { id: a, ask: How?, options: bad }\n- { id: b, ask: How?, options: bad }\n${REVIEWS}`,
        'scales: { bad: [{ id: a, label: A, points: 1 }, { id: a, label: B, points: 0 }] }',
      ),
    ],
    ['a form that is wrong', withQuestions('- { id: a, ask: How?, levels: 5 }')],
    ['the only scored question being no map', withQuestions('- reviews')],
    [
      'a condition that asks for a question with a wrong form',
      withQuestions(`- { id: a, ask: How?, number: 5 }\n${REVIEWS}\n  when: { question: a, below: 1 }`),
    ],
    ['a comparison with a text', withQuestions(`${REVIEWS}\n  knockout: { at: low }`)],
    ['an entry in a list of answers', withQuestions(`${REVIEWS}\n  knockout: { is: [{ a: b }] }`)],
    ['a rule whose condition is no map', withParts('rules: [{ id: r, when: always, recommend: decline }]')],
    ['an effect that is a number', withParts('rules: [{ id: r, when: { question: reviews, is: 1 }, recommend: 5 }]')],
    ['a view of a number', withParts('  - { id: view, of: 5 }')],
    ['a band with a wrong word', withParts('decision: { bands: [{ from: 50, recommend: yes }, { from: 0, recommend: accept }] }')],
    ['a cut that is a text', withParts('decision: { bands: [{ from: high, recommend: accept }] }')],
    ['a condition with a word that is not known', withParts('rules: [{ id: r, when: { if: reviews < 2 }, flag: f }]')],
    ['a range with one end that is a text', withQuestions('- { id: a, ask: How many?, number: { min: few, max: 9 } }')],
    ['a weight that is a text', withQuestions(`${REVIEWS}\n  weight: heavy`)],
  ])('%s', (_, text) => {
    expect(problemsIn(text).map(inShort)).toHaveLength(1);
  });

  test('a newer version of the language', () => {
    expect(codesIn(withParts('colour: blue\nminutes: five').replace('fit: 1', 'fit: 2'))).toEqual(['newer-language']);
  });
});

test('ids that stand twice do not hide what else is wrong with the second', () => {
  expect(codesIn(withQuestions(`${REVIEWS}\n${GAP.replace('gap', 'reviews')}`))).toEqual(['duplicate-id', 'level-gap']);
});
