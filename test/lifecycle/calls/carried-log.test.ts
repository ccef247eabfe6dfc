/** What was said about an assessment, once another has taken its place. */
import { expect, test } from 'vitest';
import type { LogEntry } from '../../../src/engine/model/log.ts';
import type { Linked } from '../../../src/lifecycle/calls/calls.ts';
import { asOfNow } from '../../../src/lifecycle/calls/carried-log.ts';

/** An assessment as `B: correction of A`, a draft with a question mark. */
function linked(text: string): Linked {
  const [, id = '', open, kind, of] = /^(\w+)(\?)?(?:: (\S+) of (\w+))?$/.exec(text) ?? [];
  const follows = kind === undefined ? null : { kind: kind as NonNullable<Linked['follows']>['kind'], of: of as string };
  return { id, status: open === undefined ? 'complete' : 'draft', follows };
}

const about = (assessment: string | null): LogEntry => ({
  id: `entry about ${assessment}`,
  at: '2026-01-02T03:04:05Z',
  by: 'Kim',
  prospect: 'A',
  assessment,
  act: { kind: 'decision', recommendation: 'accept', because: null, starts: null },
});

test.each([
  ['an assessment that stands by itself', ['A'], 'A', 'A'],
  ['what was put right', ['A', 'B: correction of A'], 'A', 'B'],
  ['what was put right twice', ['A', 'B: correction of A', 'C: correction of B'], 'A', 'C'],
  ['what raters agreed on', ['A', 'B: second-rating of A', 'C: consensus of A'], 'A', 'C'],
  ['a second rating that they agreed on', ['A', 'B: second-rating of A', 'C: consensus of A'], 'B', 'C'],
  ['an agreement that was put right', ['A', 'B: second-rating of A', 'C: consensus of A', 'D: correction of C'], 'A', 'D'],
  ['a correction that is still a draft', ['A', 'B?: correction of A'], 'A', 'A'],
  ['an assessment that was made again', ['A', 'B: again of A'], 'A', 'A'],
  ['an assessment that is not there', ['A', 'B: correction of A'], 'X', 'X'],
])('a line about %s is about the one that counts', (_, all, id, counts) => {
  expect(asOfNow([about(id)], all.map(linked)).map(({ assessment }) => assessment)).toEqual([counts]);
});

test('a line about a prospect stays as it is', () => {
  expect(asOfNow([about(null)], ['A', 'B: correction of A'].map(linked))).toEqual([about(null)]);
});
