/** Whatever an edit has done to a rubric, it is read or told what is wrong with it. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assess } from '../../src/engine/assess.ts';
import { compileRubric } from '../../src/engine/compile/compile.ts';
import { formatProblems } from '../../src/problems/format.ts';
import type { Problem } from '../../src/problems/problem.ts';
import { createPaint } from '../../src/text/paint.ts';
import { runs } from '../engine/runs.ts';
import { editedRubrics } from './mutations.ts';
import { readRubricText } from './support.ts';

const PAINT = createPaint({ colour: 0, glyphs: 'unicode' });

function expectPlace({ code, at }: Problem, lines: readonly string[]): void {
  const line = lines[(at?.line ?? 0) - 1];
  expect(`${code} in ${line === undefined ? 'no line' : 'a line'}`).toBe(`${code} in a line`);
  expect(at?.column ?? 0).toBeGreaterThan(0);
  expect(at?.column ?? 0).toBeLessThanOrEqual((line ?? '').length + 1);
}

test('an edited rubric is read, or has problems with places inside it, and nothing is thrown', () => {
  let read = 0;
  fc.assert(
    fc.property(editedRubrics(), (text) => {
      const outcome = readRubricText(text);
      if (outcome.ok) {
        read++;
        return;
      }
      expect(outcome.problems.length).toBeGreaterThan(0);
      const lines = text.split('\n');
      for (const one of outcome.problems) expectPlace(one, lines);
    }),
    runs(250),
  );
  // A parser that refuses everything would pass for the wrong reason.
  expect(read).toBeGreaterThan(0);
});

test('problems stand in the order of the file, none of them twice', () => {
  fc.assert(
    fc.property(editedRubrics(), (text) => {
      const outcome = readRubricText(text);
      if (outcome.ok) return;
      const places = outcome.problems.map(({ at }) => (at?.line ?? 0) * 100_000 + (at?.column ?? 0));
      expect(places).toEqual([...places].sort((a, b) => a - b));
      const said = outcome.problems.map((one) => JSON.stringify([one.code, one.args, one.at]));
      expect(new Set(said).size).toBe(said.length);
    }),
    runs(120),
  );
});

test('every problem of an edited rubric can be told in words', () => {
  fc.assert(
    fc.property(editedRubrics(), (text) => {
      const outcome = readRubricText(text);
      if (outcome.ok) return;
      expect(formatProblems(outcome.problems, PAINT)).not.toMatch(/undefined|\[object|NaN|null was|Invalid input/);
    }),
    runs(120),
  );
});

test('what is read can be assessed', () => {
  fc.assert(
    fc.property(editedRubrics(), (text) => {
      const outcome = readRubricText(text);
      if (outcome.ok) expect(assess(compileRubric(outcome.value), {})).toHaveProperty('recommendation');
    }),
    runs(120),
  );
});
