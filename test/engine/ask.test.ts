/** What an interviewer asks the engine between two answers. */
import { describe, expect, test } from 'vitest';
import { decidesAlone, openInOrder, permitsNotApplicable, statesOf } from '../../src/engine/ask.ts';
import { assess } from '../../src/engine/assess.ts';
import { compileRubric } from '../../src/engine/compile/compile.ts';
import { isDate } from '../../src/engine/model/date.ts';
import { isNumberFor } from '../../src/engine/model/number.ts';
import type { Question } from '../../src/engine/model/rubric.ts';
import { parseRubric } from '../../src/index.ts';

const TEXT = `
fit: 1
id: small
version: 1.0.0
title: Small
dimensions:
  - id: service
    title: Service
    questions:
      - { id: onsite, ask: Which visits?, options: [{ id: none, label: None, points: 1 }, { id: weekly, label: Weekly, points: 0 }], knockout: { is: weekly } }
      - { id: cover, ask: Who covered nights?, when: { question: onsite, is: weekly }, yes-no: { yes: 0, no: 1 }, not-applicable: allowed }
      - { id: seats, ask: How many seats?, number: { min: 1, max: 500 }, knockout: { below: 5 } }
      - { id: tools, ask: Which tools?, options: [{ id: own, label: Own, points: 1 }, { id: ours, label: Ours, points: 2 }], several: true, knockout: { is: own } }
decision: { bands: [{ from: 50, recommend: accept }, { from: 0, recommend: decline }] }
`;

const outcome = parseRubric(TEXT);
if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
const rubric = outcome.value;
const plan = compileRubric(rubric);
const question = (id: string) => rubric.dimensions.flatMap(({ questions }) => questions).find((one) => one.id === id) as Question;

test.each([
  [{}, 'waiting'],
  [{ onsite: { state: 'rated', value: 'weekly' } }, 'absent'],
  [{ onsite: { state: 'rated', value: 'none' } }, 'not-asked'],
  [{ onsite: { state: 'rated', value: 'weekly' }, cover: { state: 'refused' } }, 'refused'],
] as const)('with %j the question that depends on it is %s', (answers, state) => {
  expect(statesOf(plan, answers).get('cover')).toBe(state);
});

test('open questions come in the order that assess gives them', () => {
  const answers = { onsite: { state: 'rated', value: 'none' } } as const;
  expect(openInOrder(plan, answers)).toEqual(assess(plan, answers).open);
});

describe('an answer decides alone', () => {
  test.each([
    ['onsite', 'weekly', true],
    ['onsite', 'none', false],
    ['seats', 4.5, true],
    ['seats', 5, false],
    ['tools', ['own', 'ours'], true],
    ['tools', ['ours'], false],
    ['cover', true, false],
    ['no_such', 1, false],
  ] as const)('%s = %j: %j', (id, value, alone) => {
    expect(decidesAlone(plan, id, value)).toBe(alone);
  });
});

test.each([
  ['cover', true],
  ['seats', false],
])('%s may be not applicable: %j', (id, permitted) => {
  expect(permitsNotApplicable(rubric, question(id))).toBe(permitted);
});

test.each([
  ['2026-11-22', true],
  ['2024-02-29', true],
  ['2000-02-29', true],
  ['1900-02-29', false],
  ['2026-02-29', false],
  ['2026-04-31', false],
  ['2026-13-01', false],
  ['2026-00-10', false],
  ['2026-01-00', false],
  ['22.11.2026', false],
  [20261122, false],
])('%j is a day: %j', (value, is) => {
  expect(isDate(value)).toBe(is);
});

test.each([
  [3, {}, true],
  [1, { min: 1, max: 3 }, true],
  [0, { min: 1 }, false],
  [4, { max: 3 }, false],
  [Number.NaN, {}, false],
  [0.123456789012345, {}, true],
  [0.1234567890123456, {}, false],
  [1e21, {}, false],
  ['3', {}, false],
])('%j is a number within %j: %j', (value, limits, is) => {
  expect(isNumberFor(limits, value)).toBe(is);
});
