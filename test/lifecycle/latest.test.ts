/** The calls with a prospect in the order of their days, and what counts for each. */
import { describe, expect, test } from 'vitest';
import type { Follows } from '../../src/engine/model/assessment.ts';
import { countsIn, type Dated, membersOf, newestCalls, ratingsIn, revisionsOf } from '../../src/lifecycle/latest.ts';

function one(id: string, day: number, follows: readonly [Follows['kind'], string] | null = null, status: Dated['status'] = 'complete'): Dated {
  const at = `2026-05-${String(day).padStart(2, '0')}T09:00:00.000Z`;
  return { id, status, createdAt: at, updatedAt: at, follows: follows && { kind: follows[0], of: follows[1] } };
}

const idsOf = (all: readonly (Dated | null)[]) => all.map((each) => each?.id ?? null);

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

describe('what counts', () => {
  test.each<[string, readonly Dated[], string | null]>([
    ['is the first rating of two', [one('A', 1), one('B', 2, ['second-rating', 'A'])], 'A'],
    ['is its newest revision', [one('A', 1), one('B', 2, ['correction', 'A']), one('C', 3, ['correction', 'B'])], 'C'],
    ['is no correction that is still written', [one('A', 1), one('B', 2, ['correction', 'A'], 'draft')], 'A'],
    ['is what the raters agreed on', [one('A', 1), one('B', 2, ['second-rating', 'A']), one('C', 3, ['consensus', 'A'])], 'C'],
    [
      'is the newest revision of that',
      [one('A', 1), one('B', 2, ['second-rating', 'A']), one('C', 3, ['consensus', 'A']), one('D', 4, ['correction', 'C'])],
      'D',
    ],
    ['is no consensus that is still sought', [one('A', 1), one('B', 2, ['second-rating', 'A']), one('C', 3, ['consensus', 'A'], 'draft')], 'A'],
    ['is the second rating while the first is a draft', [one('A', 1, null, 'draft'), one('B', 2, ['second-rating', 'A'])], 'B'],
    ['is nothing while nothing is locked', [one('A', 1, null, 'draft')], null],
  ])('%s', (_, all, id) => {
    expect(idsOf(newestCalls(all).map(countsIn))).toEqual([id]);
  });
});

test('to a call belong its ratings, their revisions, and what was agreed on', () => {
  const all = [one('A', 1), one('B', 2, ['second-rating', 'A']), one('C', 3, ['correction', 'A']), one('D', 4, ['consensus', 'A'])];
  expect(newestCalls(all).map((call) => idsOf(membersOf(call)))).toEqual([['A', 'C', 'B', 'D']]);
});

describe('the revisions of an assessment', () => {
  const all = [one('A', 1), one('B', 2, ['second-rating', 'A']), one('C', 3, ['correction', 'A']), one('D', 4, ['correction', 'C'])];

  test.each(['A', 'C', 'D'])('are the same whichever of them is named: %s', (id) => {
    expect(idsOf(revisionsOf(all, id))).toEqual(['A', 'C', 'D']);
  });

  test('are not those of the other rating', () => {
    expect(idsOf(revisionsOf(all, 'B'))).toEqual(['B']);
  });

  test('are none of what is not there', () => {
    expect(revisionsOf(all, 'Z')).toEqual([]);
  });
});
