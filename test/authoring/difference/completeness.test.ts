/** Nothing that differs is passed over, and nothing is said where nothing differs. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareRubrics } from '../../../src/authoring/difference/compare.ts';
import { LARGE } from '../../engine/arbitraries/profile.ts';
import { cases } from '../../engine/arbitraries.ts';
import { runs } from '../../engine/runs.ts';
import { RUBRICS } from '../../report/rubric/support.ts';
import { editsOf } from './edits.ts';

describe.each(Object.entries(RUBRICS))('%s', (_, rubric) => {
  test('differs from itself in nothing', () => {
    expect(compareRubrics(rubric, structuredClone(rubric)).changes).toEqual([]);
  });

  test('differs from itself after every single edit', () => {
    const silent = editsOf(rubric).filter((edit) => compareRubrics(rubric, edit.rubric).changes.length === 0);
    expect(silent.map(({ at }) => at)).toEqual([]);
  });

  test('differs as much when the edited text comes first', () => {
    const silent = editsOf(rubric).filter((edit) => compareRubrics(edit.rubric, rubric).changes.length === 0);
    expect(silent.map(({ at }) => at)).toEqual([]);
  });
});

test('a random rubric differs from itself in nothing, and from every edit of it in something', () => {
  fc.assert(
    fc.property(cases(LARGE), fc.nat(), ({ rubric }, pick) => {
      expect(compareRubrics(rubric, structuredClone(rubric)).changes).toEqual([]);
      const edits = editsOf(rubric);
      const edit = edits[pick % edits.length];
      expect(edit && compareRubrics(rubric, edit.rubric).changes.length, edit?.at).toBeGreaterThan(0);
    }),
    runs(300),
  );
});
