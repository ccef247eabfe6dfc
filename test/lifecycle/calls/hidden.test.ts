/** Which results nobody is to see yet. */
import { describe, expect, test } from 'vitest';
import type { Linked } from '../../../src/lifecycle/calls/calls.ts';
import { hiddenNow } from '../../../src/lifecycle/calls/hidden.ts';
import { draft, locked } from './support.ts';

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
