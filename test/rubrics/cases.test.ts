/** The shipped rubrics decide as the cases beside them say, and the cases miss nothing that decides. */
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { coverageOf } from '../../src/authoring/cases/coverage.ts';
import { runCases } from '../../src/authoring/cases/run.ts';
import { compileRubric } from '../../src/engine/compile/compile.ts';
import type { Answers } from '../../src/engine/model/answer.ts';
import { referenceCases } from '../support/cases.ts';
import { fit } from '../support/io.ts';
import { SHIPPED_FILES } from '../support/shipped.ts';
import { caseOf, prospectsOf, SHIPPED, shippedRubric } from './support.ts';

test('five rubrics are shipped', () => {
  expect(SHIPPED.map(({ id }) => id)).toEqual(['hosting-saas-support', 'msp-mindset', 'msp-quick-screen', 'partnership-fit', 'relationship-review']);
});

describe.each(SHIPPED)('$id', ({ rubric, cases }) => {
  const plan = compileRubric(rubric);
  const outcomes = runCases(plan, cases);

  test.each(outcomes)('$case.name', ({ differences }) => {
    expect(differences.map(({ subject, expected, got }) => ({ subject, expected, got }))).toEqual([]);
  });

  test('no part is left that no case reaches', () => {
    const kinds = coverageOf(
      plan,
      outcomes.map(({ case: { answers }, result }) => ({ answers, result })),
    );
    expect(kinds.filter(({ missing }) => missing.length > 0)).toEqual([]);
  });

  test('every case says what it teaches', () => {
    expect(cases.filter(({ because }) => because === null).map(({ name }) => name)).toEqual([]);
  });
});

test('the checker has no advice on any of them that is not silenced with a reason', async () => {
  const { code, err } = await fit(['rubric', 'check', '--strict', '--quiet', ...SHIPPED_FILES]);
  expect([code, err]).toEqual([0, '']);
});

describe.each(SHIPPED_FILES)('the cases beside %s', (file) => {
  test('are as the JSON Schema of test files wants them, so that editors find no fault', () => {
    const accepts = new Ajv({ strict: false }).compile(JSON.parse(readFileSync('rubrics/rubric-test.schema.json', 'utf8')));
    accepts(parse(readFileSync(file.replace('.yaml', '.test.yaml'), 'utf8')));
    expect(accepts.errors ?? []).toEqual([]);
  });
});

test('every prospect of the reference cases is there', () => {
  expect(SHIPPED.map((one) => `${one.id}: ${prospectsOf(one).length}`)).toEqual([
    'hosting-saas-support: 4',
    'msp-mindset: 11',
    'msp-quick-screen: 11',
    'partnership-fit: 3',
    'relationship-review: 4',
  ]);
});

describe.each(referenceCases())('$id $prospect, $rubric', ({ id, rubric, answers }) => {
  test('is answered as in examples/', async () => {
    const { out } = await fit(['score', answers]);
    const told = JSON.parse(out) as { readonly answers: Answers };
    expect(valuesIn(caseOf(shippedRubric(rubric), id).answers)).toEqual(valuesIn(told.answers));
  });
});

/** What was answered, without evidence. */
function valuesIn(answers: Answers) {
  return Object.fromEntries(Object.entries(answers).map(([id, answer]) => [id, answer.state === 'rated' ? answer.value : answer.state]));
}
