/** Which of many assessments count. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Linked } from '../../../src/lifecycle/calls/calls.ts';
import { counting, superseded } from '../../../src/lifecycle/calls/counting.ts';
import { runs } from '../../engine/runs.ts';

/** An assessment as `B: second-rating of A`, a draft with a question mark. */
function placed(text: string): Linked {
  const [, id = '', open, kind, of] = /^(\w+)(\?)?(?:: (\S+) of (\w+))?$/.exec(text) ?? [];
  return {
    id,
    status: open === undefined ? 'complete' : 'draft',
    follows: kind === undefined ? null : { kind: kind as NonNullable<Linked['follows']>['kind'], of: of as string },
  };
}

/** The newest stands last in the text, and first in the list. */
const book = (...texts: readonly string[]) => texts.map(placed).toReversed();
const ids = (all: readonly Linked[]) => all.map(({ id }) => id);

describe('what counts of a call', () => {
  test.each([
    ['one by itself', ['A'], ['A']],
    ['two calls count each', ['A', 'B: again of A'], ['B', 'A']],
    ['a correction instead of what it corrects', ['A', 'B: correction of A'], ['B']],
    ['the last of several corrections', ['A', 'B: correction of A', 'C: correction of B'], ['C']],
    ['the first of two ratings without a consensus', ['A', 'B: second-rating of A'], ['A']],
    ['the corrected first of two ratings', ['A', 'B: second-rating of A', 'C: correction of A'], ['C']],
    ['not the corrected second rating', ['A', 'B: second-rating of A', 'C: correction of B'], ['A']],
    ['a consensus instead of its pair', ['A', 'B: second-rating of A', 'C: consensus of A'], ['C']],
    ['a corrected consensus', ['A', 'B: second-rating of A', 'C: consensus of A', 'D: correction of C'], ['D']],
    ['a consensus of a corrected first rating', ['A', 'B: second-rating of A', 'C: correction of A', 'D: consensus of C'], ['D']],
    ['the newer of two consensuses', ['A', 'B: second-rating of A', 'C: consensus of A', 'D: consensus of A'], ['D']],
    ['a second rating whose first one was removed', ['B: second-rating of A'], ['B']],
    ['no consensus that is still sought', ['A', 'B: second-rating of A', 'C?: consensus of A'], ['A']],
    ['the second rating while the first is a draft', ['A?', 'B: second-rating of A'], ['B']],
    ['no draft', ['A', 'B?: correction of A', 'C?'], ['A']],
    ['a re-assessment of a corrected one beside it', ['A', 'B: correction of A', 'C: again of B'], ['C', 'B']],
  ])('%s', (_, all, counted) => {
    expect(ids(counting(book(...all)))).toEqual(counted);
  });

  test('whatever follows what, each call has one that counts', () => {
    const kinds = fc.constantFrom('again', 'correction', 'second-rating', 'consensus');
    const links = fc.array(fc.tuple(kinds, fc.nat(11)), { maxLength: 12 });
    fc.assert(
      fc.property(links, (all) => {
        const named = all.map(([kind, of], i) => placed(of >= i ? `A${i}` : `A${i}: ${kind} of A${of}`)).toReversed();
        const calls = named.filter(({ follows }) => follows === null || follows.kind === 'again').length;
        expect(counting(named)).toHaveLength(calls);
      }),
      runs(300),
    );
  });

  test('assessments that name each other are followed once round', () => {
    expect(ids(counting([placed('A: second-rating of B'), placed('B: second-rating of A')])).length).toBeGreaterThan(0);
  });
});

test('what a draft would correct has not been taken the place of yet', () => {
  expect([...superseded(book('A', 'B: correction of A', 'C?: correction of B'))]).toEqual(['A']);
});
