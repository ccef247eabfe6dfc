/** The rubric that a page carries. */
import { expect, test } from 'vitest';
import { assess } from '../../../src/engine/assess.ts';
import { compileRubric } from '../../../src/engine/compile/compile.ts';
import { carriedRubric } from '../../../src/report/html/carried.ts';
import { RUBRIC } from '../rubric.ts';
import { INCOMPLETE, KNOCKED_OUT, RICH } from '../support.ts';

test.each([
  ['conditional', RICH],
  ['incomplete', INCOMPLETE],
  ['knocked out', KNOCKED_OUT],
])('scores like the whole one: %s', (_, { answers }) => {
  expect(assess(compileRubric(carriedRubric(RUBRIC)), answers)).toEqual(assess(compileRubric(RUBRIC), answers));
});

test('has nothing that is for the seller alone', () => {
  const marked = JSON.parse(JSON.stringify(RUBRIC)) as typeof RUBRIC;
  const [dimension, ...others] = marked.dimensions;
  const [question, ...rest] = dimension?.questions ?? [];
  if (dimension === undefined || question === undefined) throw new Error('the rubric has no question');
  const secret = 'for the seller';
  const knockout = { test: { kind: 'is' as const, value: 1 }, because: 'said aloud', letter: secret };
  const told = carriedRubric({
    ...marked,
    opening: secret,
    letter: { accept: secret },
    silence: [{ code: 'x', because: secret }],
    dimensions: [
      { ...dimension, because: secret, questions: [{ ...question, because: secret, listenFor: secret, knockout: knockout as never }, ...rest] },
      ...others,
    ],
    rules: [{ id: 'r', when: { kind: 'always' } as never, letter: secret, noScore: false }],
  });
  expect(JSON.stringify(told)).not.toContain(secret);
  expect(JSON.stringify(told)).toContain('said aloud');
});
