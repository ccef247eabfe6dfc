/** A list of assessments as somebody wishes it. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayMeant } from '../../src/lifecycle/age.ts';
import { inOrder, type Listable, ORDERS, type Wanted, wantedOf } from '../../src/lifecycle/listing.ts';
import { runs } from '../engine/runs.ts';

function one(id: string, about: Partial<Listable> = {}): Listable {
  return {
    id,
    status: 'complete',
    prospect: { name: id },
    assessor: null,
    follows: null,
    rubric: { id: 'msp-mindset', version: '1.0.0' },
    createdAt: '2026-01-02T03:04:05.000Z',
    updatedAt: '2026-01-02T03:04:05.000Z',
    recommendation: 'accept',
    score: 80,
    decided: null,
    openConditions: 0,
    reviewOn: null,
    ...about,
  };
}

const ids = (all: readonly Listable[]) => all.map(({ id }) => id);

describe('of a list those are wanted', () => {
  const ALL = [
    one('draft', { status: 'draft', recommendation: null, score: null }),
    one('declined', { recommendation: 'decline', score: 20, updatedAt: '2026-03-01T00:00:00.000Z' }),
    one('override', { recommendation: 'decline', decided: 'accept', reviewOn: '2026-06-01' }),
    one('decided', { decided: 'accept', openConditions: 2, assessor: { name: 'Ana López', role: 'delivery-lead' } }),
    one('other', { rubric: { id: 'msp-mindset', version: '1.10.0' }, updatedAt: null, reviewOn: '2026-06-02' }),
    one('next', { rubric: { id: 'msp-mindset', version: '10.0.0' } }),
    one('screen', { rubric: { id: 'msp-quick-screen', version: '1.0.0' }, updatedAt: null, createdAt: null }),
  ];

  test.each<[string, Wanted, readonly string[]]>([
    ['with a status', { status: 'draft' }, ['draft']],
    ['with a recommendation', { recommends: 'decline' }, ['declined', 'override']],
    ['with a decision', { decided: 'accept' }, ['override', 'decided']],
    ['that nobody decided about, drafts left out', { decided: 'none', rubric: 'msp-mindset@1.0.0' }, ['declined']],
    ['decided otherwise than recommended', { overrides: true }, ['override']],
    ['under a rubric', { rubric: 'msp-quick-screen' }, ['screen']],
    ['under a major version, which 10 is not of 1', { rubric: 'msp-mindset@1', status: 'complete' }, ['declined', 'override', 'decided', 'other']],
    ['under one version', { rubric: 'msp-mindset@1.10.0' }, ['other']],
    ['by a role in another spelling', { rater: 'Delivery Lead' }, ['decided']],
    ['by a name', { rater: 'ana lópez' }, ['decided']],
    ['by nobody of that name', { rater: 'Ana' }, []],
    ['before a day, the day itself left out', { before: '2026-03-01', recommends: 'decline' }, ['override']],
    ['since a day, the day itself included', { since: '2026-03-01' }, ['declined']],
    ['with open conditions', { conditions: true }, ['decided']],
    ['whose review has come', { dueBy: '2026-06-01' }, ['override']],
  ])('%s', (_, wanted, expected) => {
    expect(ids(wantedOf(ALL, wanted))).toEqual(expected);
  });
});

describe('corrections', () => {
  const ALL = [one('new', { follows: { kind: 'correction', of: 'old' }, recommendation: 'decline' }), one('old')];

  test('take the place of what they correct', () => {
    expect(ids(wantedOf(ALL, {}))).toEqual(['new']);
  });

  test('do so where they themselves are not wanted', () => {
    expect(ids(wantedOf(ALL, { recommends: 'accept' }))).toEqual([]);
  });

  test('stand beside it where all are wanted', () => {
    expect(ids(wantedOf(ALL, { all: true }))).toEqual(['new', 'old']);
  });
});

describe('a list in the order', () => {
  const ALL = [
    one('b', { score: 50, recommendation: 'conditional', reviewOn: '2026-05-02' }),
    one('A', { score: null, recommendation: 'incomplete', reviewOn: null }),
    one('c', { score: 70, recommendation: 'accept', reviewOn: '2026-05-01' }),
  ];

  test.each([
    ['date', 'b A c', 'c A b'],
    ['name', 'A b c', 'c b A'],
    ['score', 'c b A', 'b c A'],
    ['recommendation', 'c b A', 'A b c'],
    ['due', 'c b A', 'b c A'],
  ] as const)('of %s, and reversed with what has no such value last', (order, forth, back) => {
    expect([ids(inOrder(ALL, order)), ids(inOrder(ALL, order, true))].map((names) => names.join(' '))).toEqual([forth, back]);
  });

  test('of score tells nothing about drafts', () => {
    expect(ids(inOrder([one('draft', { status: 'draft', score: 100 }), one('low', { score: 1 })], 'score'))).toEqual(['low', 'draft']);
  });

  test('keeps equal ones in the order of dates, whatever it is of', () => {
    const equal = fc.array(fc.constantFrom(1, 2, 3), { minLength: 2, maxLength: 20 });
    fc.assert(
      fc.property(equal, fc.constantFrom(...ORDERS.slice(1)), fc.boolean(), (values, order, isReversed) => {
        const listed = values.map((value, i) =>
          one(`${i}`, {
            prospect: { name: `n${value}` },
            score: value,
            reviewOn: `2026-01-0${value}`,
            recommendation: (['accept', 'defer', 'decline'] as const)[value - 1] ?? null,
          }),
        );
        const sorted = inOrder(listed, order, isReversed);
        for (const value of [1, 2, 3]) {
          const places = sorted.filter(({ score }) => score === value).map(({ id }) => Number(id));
          expect(places).toEqual(places.toSorted((a, b) => a - b));
        }
      }),
      runs(200),
    );
  });
});

describe('a day is meant', () => {
  test.each([
    ['2025-12-31', '2025-12-31'],
    ['90d', '2026-03-02'],
    ['2w', '2026-05-17'],
    ['3m', '2026-02-28'],
    ['1Y', '2025-05-31'],
    ['0d', '2026-05-31'],
  ])('by %s before the last day of May: %s', (text, day) => {
    expect(dayMeant(text, '2026-05-31')).toBe(day);
  });

  test.each(['', '90', 'd', '2026-02-30', '-1d', 'P90D', '9999y'])('by %j none', (text) => {
    expect(dayMeant(text, '2026-05-31')).toBeNull();
  });
});
