/** What only arithmetic can tell: with which numbers, and where it is told. */
import { describe, expect, test } from 'vitest';
import { problemsIn } from './support.ts';

/** What is told of a rubric that is written like this: `code line: what the caret stands under`, and the numbers in it. */
function told(head: string, dimensions: string): readonly [string, object][] {
  const text = `fit: 1\nid: a\nversion: 1.0.0\ntitle: A\n${head}dimensions:\n${dimensions}decision: { bands: [{ from: 0, recommend: accept }] }\n`;
  return problemsIn(text).map(({ code, args, at }) => [`${code} ${at?.line}: ${at?.source?.slice((at.column ?? 1) - 1).slice(0, at.length)}`, args]);
}

const LEVELS = 'levels: { 1: A, 2: B, 3: C }';

/** One dimension with these keys and questions with these, an id each. */
function dimension(keys: string, ...questions: readonly string[]): string {
  const rows = questions.map((question, i) => `      - { id: q${i}, ask: How?, ${question} }\n`);
  return `  - id: d\n${keys && `    ${keys}\n`}    questions:\n${rows.join('')}`;
}

describe('out-of of a question', () => {
  test('is not less than its best', () => {
    expect(told('', dimension('', 'number: { min: 0, max: 12.5 }, out-of: 12'))).toEqual([['out-of-small 8: 12', { outOf: 12, best: 12.5 }]]);
  });

  test('may be its best', () => {
    expect(told('', dimension('', 'number: { min: 0, max: 12.5 }, out-of: 12.5'))).toEqual([]);
  });

  test('counts options that add up', () => {
    const options = 'several: true, cap: 9, options: [{ id: a, label: A, points: 5 }, { id: b, label: B, points: 6 }]';
    expect(told('', dimension('', `${options}, out-of: 8`))).toEqual([['out-of-small 8: 8', { outOf: 8, best: 9 }]]);
  });
});

describe('out-of of a dimension', () => {
  test('is not less than the sum of what its questions can reach, weights included', () => {
    expect(told('', dimension('method: sum\n    out-of: 8', LEVELS, `${LEVELS}, weight: 2`))).toEqual([['out-of-small 8: 8', { outOf: 8, best: 9 }]]);
  });

  test('is not met by points below 0', () => {
    expect(told('', dimension('method: sum\n    out-of: 8', 'yes-no: { yes: 1, no: -2.5 }'))).toEqual([['out-of-negative 8: 8', { worst: -2.5 }]]);
  });

  test('needs an end', () => {
    expect(told('', dimension('method: highest\n    out-of: 8', 'number: { min: 1 }'))).toEqual([['points-open 8: 8', { method: 'highest' }]]);
  });
});

describe('out-of of the rubric', () => {
  test('is not less than the sum of its dimensions', () => {
    expect(told('scoring: { method: sum, out-of: 4 }\n', dimension('method: sum\n    weight: 2', LEVELS))).toEqual([
      ['out-of-small 5: 4', { outOf: 4, best: 6 }],
    ]);
  });

  test('fits', () => {
    expect(told('scoring: { method: sum, out-of: 6 }\n', dimension('method: sum\n    weight: 2', LEVELS))).toEqual([]);
  });
});

describe('points for a blank', () => {
  test('lie within what the question can have', () => {
    expect(told('', dimension('', `${LEVELS}, unanswered: 3.5`))).toEqual([['blank-outside 8: 3.5', { value: 3.5, worst: 1, best: 3 }]]);
  });

  test('are told where they were set, for the dimension', () => {
    expect(told('', dimension('unanswered: 5', LEVELS))).toEqual([['blank-outside 7: 5', { value: 5, worst: 1, best: 3 }]]);
  });

  test('are told where they were set, for the rubric', () => {
    expect(told('scoring: { method: sum, not-applicable: -1 }\n', dimension('method: sum', LEVELS))).toEqual([
      ['blank-outside 5: -1', { value: -1, worst: 1, best: 3 }],
    ]);
  });

  test('are looked at where the nearest setting is', () => {
    expect(told('', dimension('unanswered: 5', `${LEVELS}, unanswered: 2`))).toEqual([]);
  });

  test('have no end where the question has none', () => {
    expect(told('', dimension('method: sum\n    unanswered: -3', 'number: { min: 0 }'))).toEqual([
      ['blank-outside 8: -3', { value: -3, worst: 0, best: null }],
    ]);
  });

  test('are told once for two questions of the same range', () => {
    expect(told('', dimension('unanswered: 5', LEVELS, LEVELS))).toHaveLength(1);
  });

  test('of a dimension stand for its own number', () => {
    expect(told('scoring: { unanswered: 101 }\n', dimension('unanswered: leave-out', LEVELS))).toEqual([
      ['blank-outside 5: 101', { value: 101, worst: 0, best: 100 }],
    ]);
  });
});

describe('a scale', () => {
  const equal = 'yes-no: { yes: 5, no: 5 }';

  test('has two ends that differ, in a weighted mean', () => {
    expect(told('', dimension('', equal, LEVELS))).toEqual([['points-equal 8: { yes: 5, no: 5 }', { method: 'weighted-mean' }]]);
  });

  test('may be one point where points are added', () => {
    expect(told('', dimension('method: sum', equal, LEVELS))).toEqual([]);
  });

  test('of a dimension that enters a weighted mean has two ends that differ', () => {
    expect(told('', dimension('method: lowest', equal))).toEqual([['points-equal 6: id: d', { method: 'lowest in a weighted mean' }]]);
  });

  test('of a sum may begin at nothing, when its question need not be asked', () => {
    const asked = `${equal}, when: { question: q0, is: 3 }`;
    expect(told('', `${dimension('', LEVELS)}  - id: e\n    method: sum\n    questions:\n      - { id: q1, ask: How?, ${asked} }\n`)).toEqual([]);
  });

  test('is looked at again where a view reads the question', () => {
    expect(told('', `${dimension('method: sum', equal, LEVELS)}  - { id: v, of: [q0] }\n`)).toEqual([
      ['points-equal 9: { yes: 5, no: 5 }', { method: 'weighted-mean' }],
    ]);
  });
});
