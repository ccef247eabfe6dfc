/** What is due, of whom. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addPeriod } from '../../src/engine/model/date.ts';
import type { StandingCondition } from '../../src/lifecycle/conditions.ts';
import { type Conditioned, dueUntil, type Watched, watchOf } from '../../src/lifecycle/due.ts';
import { runs } from '../engine/runs.ts';
import { RECORD } from './support.ts';

const ONE: Watched = {
  id: '1',
  whose: 'harbour',
  rubric: { id: 'mini' },
  recommendation: 'conditional',
  decided: null,
  openConditions: 1,
  reviewOn: '2026-04-02',
};

function condition(question: string, state: StandingCondition['standing']['state'], day: string | null): StandingCondition {
  const [first] = RECORD.result.conditions;
  const due = day === null ? null : ({ day, from: 'start' } as const);
  return { ...(first as StandingCondition), question, standing: { state, due, by: null, at: null, because: null } };
}

describe('what is looked after', () => {
  test('a decision counts more than the recommendation', () => {
    expect(watchOf([{ ...ONE, decided: 'decline' }])).toEqual({ reviews: [], conditions: [] });
    expect(watchOf([{ ...ONE, recommendation: 'decline', decided: 'accept' }]).reviews).toHaveLength(1);
  });

  test('a rubric without a shelf life asks for no review', () => {
    expect(watchOf([{ ...ONE, reviewOn: null }]).reviews).toEqual([]);
  });

  test('after a decline nothing else of the prospect is looked at again, and what was agreed before is still owed', () => {
    const declined = { ...ONE, id: '2', decided: 'decline' } as const;
    expect(watchOf([declined, ONE])).toEqual({ reviews: [], conditions: [ONE] });
  });
});

const days = fc.integer({ min: 0, max: 400 }).map((count) => addPeriod('2026-01-01', `P${count}D`) ?? '');
const sheets: fc.Arbitrary<readonly Conditioned<Watched>[]> = fc.array(
  fc.record({
    of: fc.record({ id: fc.uuid(), whose: fc.constantFrom('a', 'b') }).map((own) => ({ ...ONE, ...own })),
    conditions: fc.array(
      fc
        .tuple(fc.constantFrom('q1', 'q2', 'q3'), fc.constantFrom('open', 'late', 'kept', 'broken', 'dropped'), fc.option(days))
        .map((args) => condition(...args)),
    ),
  }),
);

test('what is due comes by day, what has none last, and nothing after the last day', () => {
  fc.assert(
    fc.property(sheets, days, (all, until) => {
      const found = dueUntil([], all, until).map(({ day }) => day);
      expect(found).toEqual([...found].sort((a, b) => (a ?? '9').localeCompare(b ?? '9')));
      expect(found.filter((day) => day !== null && day > until)).toEqual([]);
    }),
    runs(300),
  );
});

test('who looks further ahead sees no less', () => {
  fc.assert(
    fc.property(sheets, days, days, (all, one, other) => {
      const [near, far] = [one, other].sort() as [string, string];
      const [less, more] = [near, far].map((until) => dueUntil([], all, until));
      expect(less?.filter((due) => !more?.some(({ of, day }) => of.id === due.of.id && day === due.day))).toEqual([]);
    }),
    runs(300),
  );
});

test('a question of a prospect is told of once at most', () => {
  fc.assert(
    fc.property(sheets, (all) => {
      const found = dueUntil([], all, '9999-12-31').map((due) => `${due.of.whose} ${due.kind === 'condition' ? due.condition.question : ''}`);
      expect(new Set(found).size).toBe(found.length);
    }),
    runs(300),
  );
});
