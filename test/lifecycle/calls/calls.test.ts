/** Which assessments rate the same call, and what belongs to it. */
import { describe, expect, test } from 'vitest';
import { callsOf, type Linked, membersOf, revisionsOf, standingOf } from '../../../src/lifecycle/calls/calls.ts';
import { draft, locked } from './support.ts';

/** Each call as the ids of its ratings, revisions joined; what was agreed on stands last in brackets. */
function shown(all: readonly Linked[]): readonly string[] {
  return callsOf(all).map(({ ratings, agreed }) => {
    const ids = ratings.map((revisions) => revisions.map(({ id }) => id).join('→'));
    return [...ids, ...(agreed.length > 0 ? [`(${agreed.map(({ id }) => id).join('→')})`] : [])].join(' ');
  });
}

describe('a call', () => {
  test.each<[string, readonly Linked[], readonly string[]]>([
    ['of one rating stands by itself', [locked('a'), locked('b')], ['a', 'b']],
    ['has the second rating beside the first', [locked('b', 'second-rating', 'a'), locked('a')], ['a b']],
    ['has a third rating in the order in which it was begun', [locked('c', 'second-rating', 'a'), locked('b', 'second-rating', 'a'), locked('a')], ['a b c']],
    ['has what rates a second rating beside both', [locked('a'), locked('b', 'second-rating', 'a'), locked('c', 'second-rating', 'b')], ['a b c']],
    [
      'has corrections behind what they put right',
      [locked('a'), locked('b', 'second-rating', 'a'), locked('c', 'correction', 'a'), locked('d', 'correction', 'c')],
      ['a→c→d b'],
    ],
    ['has a correction last though its id comes before', [locked('z'), locked('b', 'correction', 'z'), locked('a', 'correction', 'b')], ['z→b→a']],
    ['has a second rating of a correction', [locked('a'), locked('b', 'correction', 'a'), locked('c', 'second-rating', 'b')], ['a→b c']],
    [
      'tells what was agreed on from ratings',
      [locked('a'), locked('b', 'second-rating', 'a'), locked('c', 'consensus', 'a'), locked('d', 'correction', 'c')],
      ['a b (c→d)'],
    ],
    ['ends where somebody looks anew', [locked('a'), locked('b', 'again', 'a'), locked('c', 'second-rating', 'b')], ['a', 'b c']],
    ['keeps second ratings together whose first one was removed', [locked('b', 'second-rating', 'a'), locked('c', 'second-rating', 'a')], ['b c']],
    ['ends where links lead round in a circle', [locked('a', 'correction', 'b'), locked('b', 'correction', 'a')], ['a', 'b']],
  ])('%s', (_, all, expected) => {
    expect(shown(all)).toEqual(expected);
  });
});

describe('what stands of a rating', () => {
  test('is its newest correction', () => {
    expect(standingOf([locked('a'), locked('b', 'correction', 'a')])?.id).toBe('b');
  });

  test('is what is locked while a correction is being written', () => {
    expect(standingOf([locked('a'), draft('b', 'correction', 'a')])?.id).toBe('a');
  });

  test('is nothing while it is a draft', () => {
    expect(standingOf([draft('a')])).toBeNull();
  });
});

test('to a call belong its ratings, their revisions, and what was agreed on', () => {
  const all = [locked('a'), locked('b', 'second-rating', 'a'), locked('c', 'correction', 'a'), locked('d', 'consensus', 'a')];
  expect(callsOf(all).map((call) => membersOf(call).map(({ id }) => id))).toEqual([['a', 'c', 'b', 'd']]);
});

describe('the revisions of an assessment', () => {
  const all = [locked('a'), locked('b', 'second-rating', 'a'), locked('c', 'correction', 'a'), locked('d', 'correction', 'c')];
  const revisions = (id: string) => revisionsOf(all, id).map((one) => one.id);

  test.each(['a', 'c', 'd'])('are the same whichever of them is named: %s', (id) => {
    expect(revisions(id)).toEqual(['a', 'c', 'd']);
  });

  test('are not those of the other rating', () => {
    expect(revisions('b')).toEqual(['b']);
  });

  test('are none of what is not there', () => {
    expect(revisions('z')).toEqual([]);
  });
});
