/** The proof of every rubric that comes with the project: nothing is left not shown, and it ends soon. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Proved } from '../../../src/authoring/proof/proof.ts';
import { proveRubric } from '../../../src/authoring/proof/prove.ts';
import type { Question, Rubric } from '../../../src/engine/model/rubric.ts';
import { dimensionOf, questionOf, rubricOf } from '../../engine/rubrics.ts';
import { writtenIn } from '../support.ts';

const FILES = ['rubrics', 'rubrics/starters', 'examples/scorecards', 'test/fixtures/rubrics'].flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.yaml') && !name.endsWith('.test.yaml'))
    .map((name) => `${folder}/${name}`),
);

function open(rubric: Rubric): readonly Proved[] {
  const { outcomes, parts, incomplete } = proveRubric({ rubric });
  const all = [...outcomes.map(({ reached }) => reached), ...parts.flatMap(({ holds, fails }) => [holds, fails]), incomplete];
  return all.filter(({ kind }) => kind === 'not-shown');
}

test.each(FILES)('all of %s is shown', (file) => {
  expect(open(writtenIn(readFileSync(file), file).rubric)).toEqual([]);
});

describe('every recommendation is reached', () => {
  test.each(FILES.filter((file) => !file.startsWith('test/')))('in %s', (file) => {
    const { outcomes } = proveRubric(writtenIn(readFileSync(file), file));
    expect(outcomes.filter(({ reached }) => reached.kind !== 'can')).toEqual([]);
  });
});

test('all of a rubric of a hundred questions is shown', () => {
  const parts = (i: number): Partial<Question> => ({
    ...(i % 20 === 0 && { knockout: { test: { atMost: 1 } } }),
    ...(i % 5 === 1 && { condition: { test: { atMost: 2 }, text: 'Together' } }),
    ...(i % 10 === 2 && { when: { kind: 'question', question: `q${i - 1}`, test: { atLeast: 3 } } }),
  });
  const dimensions = [0, 1, 2, 3, 4].map((d) =>
    dimensionOf(
      `d${d}`,
      Array.from({ length: 20 }, (_, j) => questionOf(`q${d * 20 + j}`, parts(d * 20 + j))),
      { minimum: { score: 40, otherwise: 'decline' } },
    ),
  );
  expect(open(rubricOf(dimensions))).toEqual([]);
});
