/** Which assessments rate the same call, and which of their results nobody is to see yet. */
import { describe, expect, test } from 'vitest';
import { hiddenNow } from '../../src/lifecycle/blindness.ts';
import { callsOf, type Linked, standingOf } from '../../src/lifecycle/ratings.ts';

type Kind = NonNullable<Linked['follows']>['kind'];

const locked = (id: string, kind?: Kind, of = ''): Linked => ({ id, status: 'complete', follows: kind === undefined ? null : { kind, of } });
const draft = (id: string, kind?: Kind, of = ''): Linked => ({ ...locked(id, kind, of), status: 'draft' });

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

describe('hidden is', () => {
  test.each<[string, readonly Linked[], Readonly<Record<string, string>>]>([
    ['the first rating while the second is open', [locked('a'), draft('b', 'second-rating', 'a')], { a: 'b' }],
    ['the second rating while the first is open', [draft('a'), locked('b', 'second-rating', 'a')], { b: 'a' }],
    ['every rating while a third is open', [locked('a'), locked('b', 'second-rating', 'a'), draft('c', 'second-rating', 'a')], { a: 'c', b: 'c' }],
    [
      'what was put right and what was agreed on, too',
      [locked('a'), locked('b', 'correction', 'a'), locked('c', 'consensus', 'a'), draft('d', 'second-rating', 'b')],
      { a: 'd', b: 'd', c: 'd' },
    ],
    ['nothing when both are locked', [locked('a'), locked('b', 'second-rating', 'a')], {}],
    ['nothing for a draft that nobody else rates', [draft('a')], {}],
    ['nothing while a correction is open', [locked('a'), locked('b', 'second-rating', 'a'), draft('c', 'correction', 'a')], {}],
    ['nothing while a consensus is open', [locked('a'), locked('b', 'second-rating', 'a'), draft('c', 'consensus', 'a')], {}],
    ['nothing while the prospect is looked at anew', [locked('a'), draft('b', 'again', 'a')], {}],
    ['nothing of other calls', [locked('a'), draft('b', 'second-rating', 'a'), locked('c', 'again', 'a')], { a: 'b' }],
    ['nothing where the first rating was removed and one is left', [draft('b', 'second-rating', 'a')], {}],
  ])('%s', (_, all, expected) => {
    expect(Object.fromEntries([...hiddenNow(all)].map(([id, open]) => [id, open.id]))).toEqual(expected);
  });
});
