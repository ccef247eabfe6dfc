/** The life of one prospect, put together from its records and its log. */
import { describe, expect, test } from 'vitest';
import type { Answers } from '../../src/engine/model/answer.ts';
import type { Act, LogEntry } from '../../src/engine/model/log.ts';
import type { Rubric } from '../../src/engine/model/rubric.ts';
import type { Assessed } from '../../src/lifecycle/comparison/model.ts';
import { historyOf } from '../../src/lifecycle/history/history.ts';
import type { AssessmentEvent, Life } from '../../src/lifecycle/history/model.ts';
import { dimensionOf, questionOf, rated, rubricOf } from '../engine/rubrics.ts';
import { assessed } from './support/assessed.ts';

const MINE = rubricOf([dimensionOf('one', [questionOf('a'), questionOf('b')]), dimensionOf('two', [questionOf('c')])]);

function kept(id: string, at: string, answers: Answers, rubric: Rubric = MINE, more: Parameters<typeof assessed>[2] = {}): Assessed {
  return assessed(rubric, answers, { id, at: `${at}T09:00:00Z`, ...more });
}

function lifeOf(all: readonly Assessed[], more: Partial<Life> = {}): Life {
  return {
    prospect: { name: 'Harbour Dental', key: null, external: {} },
    records: all.map(({ record }) => record),
    log: [],
    rubrics: new Map(all.map(({ record, rubric }) => [record.rubric.sha256, rubric])),
    merged: new Map(),
    hidden: new Set(),
    ...more,
  };
}

function changeOf(life: Life, id: string) {
  const event = historyOf(life, false).events.find((one): one is AssessmentEvent => one.kind === 'assessment' && one.counts === id);
  return event?.change;
}

const LOW = rated({ a: 1, b: 3, c: 3 });
const HIGH = rated({ a: 5, b: 3, c: 3 });
const HIGHER = rated({ a: 5, b: 5, c: 3 });

describe('the order', () => {
  test('is that of time, whatever the order of the records', () => {
    const all = [kept('B', '2026-07-01', HIGH), kept('A', '2026-01-01', LOW)];
    expect(historyOf(lifeOf(all), false).events.map(({ at }) => at)).toEqual(['2026-01-01T09:00:00Z', '2026-07-01T09:00:00Z']);
  });

  test('puts an assessment before what was done about it at the same moment', () => {
    const act = { kind: 'decision', recommendation: 'accept', because: null, starts: null } as const;
    const log: readonly LogEntry[] = [{ id: '1', at: '2026-01-01T09:00:00Z', by: 'Kim', prospect: 'P', assessment: 'A', act }];
    expect(historyOf(lifeOf([kept('A', '2026-01-01', LOW)], { log }), false).events.map(({ kind }) => kind)).toEqual(['assessment', 'act']);
  });

  test('keeps a call where it was first rated, when it was put right later', () => {
    const all = [
      kept('A', '2026-01-01', LOW),
      kept('B', '2026-07-01', LOW),
      kept('C', '2026-08-01', HIGH, MINE, { follows: { kind: 'correction', of: 'A', because: null } }),
    ];
    expect(historyOf(lifeOf(all), false).events.map((event) => (event.kind === 'assessment' ? event.counts : ''))).toEqual(['C', 'B']);
  });
});

describe('the change', () => {
  test('is none for the first assessment', () => {
    expect(changeOf(lifeOf([kept('A', '2026-01-01', LOW)]), 'A')).toBeNull();
  });

  test('is told of the score and of every dimension, clear or not', () => {
    const life = lifeOf([kept('A', '2026-01-01', LOW), kept('B', '2026-07-01', HIGH)]);
    expect(changeOf(life, 'B')).toEqual({
      kind: 'compared',
      with: 'A',
      at: '2026-01-01T09:00:00Z',
      noise: 13.86,
      score: { before: 37.5, after: 62.5, change: 25, trend: 'up' },
      dimensions: [
        { dimension: 'one', title: 'one', before: 25, after: 75, change: 50, trend: 'up' },
        { dimension: 'two', title: 'two', before: 50, after: 50, change: 0, trend: 'none' },
      ],
    });
  });

  test('is counted from what stands now where the one before was put right', () => {
    const right = kept('C', '2026-01-02', HIGH, MINE, { follows: { kind: 'correction', of: 'A', because: null } });
    expect(changeOf(lifeOf([kept('A', '2026-01-01', LOW), right, kept('B', '2026-07-01', HIGHER)]), 'B')).toMatchObject({
      with: 'C',
      score: { change: 12.5, trend: 'none' },
    });
  });

  test('passes over what was made with another rubric in between', () => {
    const life = lifeOf([kept('A', '2026-01-01', LOW), kept('Q', '2026-03-01', LOW, { ...MINE, id: 'quick' }), kept('B', '2026-07-01', HIGH)]);
    expect(changeOf(life, 'B')).toMatchObject({ kind: 'compared', with: 'A' });
  });

  test.each([
    ['another rubric', { ...MINE, id: 'quick' }, 'other-rubric'],
    ['another major version', { ...MINE, version: '2.0.0' }, 'other-major-version'],
  ])('is not counted from %s', (_, rubric, because) => {
    expect(changeOf(lifeOf([kept('A', '2026-01-01', LOW, rubric), kept('B', '2026-07-01', HIGH)]), 'B')).toEqual({ kind: 'not-compared', because });
  });

  test('is counted from another minor version', () => {
    expect(changeOf(lifeOf([kept('A', '2026-01-01', LOW, { ...MINE, version: '1.4.0' }), kept('B', '2026-07-01', HIGH)]), 'B')).toMatchObject({
      kind: 'compared',
    });
  });
});

describe('a hidden result', () => {
  const life = lifeOf([kept('A', '2026-01-01', LOW), kept('B', '2026-07-01', HIGH), kept('C', '2026-08-01', HIGHER)], { hidden: new Set(['B']) });

  test('is told by nothing in the whole history', () => {
    const said = JSON.stringify(historyOf(life, true));
    expect([said.includes('62.5'), said.includes('"verdict":null')]).toEqual([false, true]);
  });

  test('is passed over by the change of a later one', () => {
    expect(changeOf(life, 'C')).toMatchObject({ with: 'A' });
  });

  test.each<Act>([
    { kind: 'decision', recommendation: 'accept', because: 'Known', starts: null },
    { kind: 'condition', question: 'a', state: 'kept', because: null, due: null },
  ])('does not show in a $kind about it', (act) => {
    const log: readonly LogEntry[] = [{ id: '1', at: '2026-07-02T09:00:00Z', by: 'Kim', prospect: 'P', assessment: 'B', act }];
    expect(historyOf({ ...life, log }, false).events.filter(({ kind }) => kind === 'act')).toEqual([]);
  });
});

describe('revisions that were put right', () => {
  const all = [kept('A', '2026-01-01', LOW), kept('B', '2026-01-02', HIGH, MINE, { follows: { kind: 'correction', of: 'A', because: 'Typed wrong' } })];
  const superseded = (withAll: boolean) =>
    historyOf(lifeOf(all), withAll).events.map((event) => (event.kind === 'assessment' ? event.rating.superseded.map(({ id }) => id) : []));

  test('are told only when they are asked for', () => {
    expect([superseded(false), superseded(true)]).toEqual([[[]], [['A']]]);
  });
});

test('the course of scores is told of each rubric and major version with two assessments, the one used last first', () => {
  const next = { ...MINE, version: '2.0.0' };
  const all = [
    kept('A', '2026-01-01', LOW),
    kept('B', '2026-02-01', HIGH),
    kept('C', '2026-03-01', LOW, next),
    kept('D', '2026-04-01', HIGHER, next),
    kept('E', '2026-05-01', LOW, { ...MINE, id: 'quick' }),
  ];
  const { trends } = historyOf(lifeOf(all), false);
  expect(trends.map(({ rubric, score }) => [rubric.id, rubric.major, score])).toEqual([
    ['made', '2', [37.5, 75]],
    ['made', '1', [37.5, 62.5]],
  ]);
});

test('names that the prospect had before are told once each', () => {
  const log: readonly LogEntry[] = [
    { id: '1', at: '2026-02-01T09:00:00Z', by: null, prospect: 'P', assessment: null, act: { kind: 'rename', from: 'Harbor', to: 'Harbour Dental' } },
  ];
  const life = lifeOf([kept('A', '2026-01-01', LOW, MINE, { name: 'Harbor' }), kept('B', '2026-03-01', LOW)], { log, merged: new Map([['Q', 'Harbour Ltd']]) });
  expect(historyOf(life, false).formerly).toEqual(['Harbor', 'Harbour Ltd']);
});
