/** What was said about an assessment counts on once another has taken its place. */
import { expect, test } from 'vitest';
import type { Follows } from '../../src/engine/model/assessment.ts';
import type { Act } from '../../src/engine/model/log.ts';
import type { AssessmentStore } from '../../src/store/store.ts';
import { entryOf, got, idOf, recordOf, rubricOf, storeIn, tempFolder } from './support.ts';

const ACCEPT: Act = { kind: 'decision', recommendation: 'accept', because: 'said so', starts: null };
const kept = (question: string): Act => ({ kind: 'condition', question, state: 'kept', because: null, due: null });

/** Locks a record that follows another. */
async function follow(store: AssessmentStore, number: number, kind: Follows['kind'], of: number): Promise<void> {
  got(await store.complete(recordOf(number, { follows: { kind, of: idOf(of), because: null } }), rubricOf()));
}

async function said(store: AssessmentStore, number: number) {
  const [one] = got(await store.list({ idPrefix: idOf(number) }));
  return [one?.decided, one?.openConditions];
}

/** A store with a record that was decided about, one of its two conditions kept. */
async function storeWithDecided(): Promise<AssessmentStore> {
  const store = await storeIn(tempFolder());
  got(await store.complete(recordOf(1), rubricOf()));
  const question = recordOf(1).result.conditions[0]?.question ?? '';
  for (const [i, act] of [ACCEPT, kept(question)].entries()) got(await store.note(entryOf(i + 1, { assessment: idOf(1), act })));
  return store;
}

const OPEN = recordOf(1).result.conditions.length - 1;

test.each<[string, readonly (readonly [number, Follows['kind'], number])[], number]>([
  ['a correction takes over', [[2, 'correction', 1]], 2],
  [
    'a correction of a correction takes over',
    [
      [2, 'correction', 1],
      [3, 'correction', 2],
    ],
    3,
  ],
  [
    'what raters agreed on takes over',
    [
      [2, 'second-rating', 1],
      [3, 'consensus', 1],
    ],
    3,
  ],
])('%s what was decided and what was kept', async (_, followers, newest) => {
  const store = await storeWithDecided();
  for (const [number, kind, of] of followers) await follow(store, number, kind, of);
  expect(await said(store, newest)).toEqual(['accept', OPEN]);
});

test('a re-assessment takes over nothing', async () => {
  const store = await storeWithDecided();
  await follow(store, 2, 'again', 1);
  expect(await said(store, 2)).toEqual([null, OPEN + 1]);
});

test('what is decided about a correction counts from then on', async () => {
  const store = await storeWithDecided();
  await follow(store, 2, 'correction', 1);
  got(await store.note(entryOf(3, { assessment: idOf(2), act: { ...ACCEPT, recommendation: 'decline' } })));
  expect(await said(store, 2)).toEqual(['decline', OPEN]);
});
