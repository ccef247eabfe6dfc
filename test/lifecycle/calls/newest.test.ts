/** The calls with a prospect in the order of their days. */
import { describe, expect, test } from 'vitest';
import type { Follows } from '../../../src/engine/model/assessment.ts';
import { ratingsIn } from '../../../src/lifecycle/calls/calls.ts';
import { type Dated, newestCalls } from '../../../src/lifecycle/calls/newest.ts';

function one(id: string, day: number, follows: readonly [Follows['kind'], string] | null = null, status: Dated['status'] = 'complete'): Dated {
  const at = `2026-05-${String(day).padStart(2, '0')}T09:00:00.000Z`;
  return { id, status, createdAt: at, updatedAt: at, follows: follows && { kind: follows[0], of: follows[1] } };
}

const idsOf = (all: readonly Dated[]) => all.map(({ id }) => id);

describe('the newest call is first', () => {
  test.each<[string, readonly Dated[], readonly (readonly string[])[]]>([
    ['among those that look anew', [one('A', 1), one('B', 9, ['again', 'A'])], [['B'], ['A']]],
    ['whatever was put right later in an older one', [one('A', 1), one('B', 5, ['again', 'A']), one('C', 9, ['correction', 'A'])], [['B'], ['C']]],
    ['with its second rating', [one('A', 1), one('B', 9, ['second-rating', 'A'])], [['A', 'B']]],
    ['of two of the same moment by their ids', [one('A', 1), one('B', 1)], [['B'], ['A']]],
    ['and what only a consensus is left of is none', [one('C', 3, ['consensus', 'A'])], []],
  ])('%s', (_, all, ratings) => {
    expect(newestCalls(all).map((call) => idsOf(ratingsIn(call)))).toEqual(ratings);
  });
});
