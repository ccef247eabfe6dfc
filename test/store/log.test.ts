/** The log: what people did, once each, in order, and what that makes of the summaries. */
import { expect, test } from 'vitest';
import type { Act, ConditionState } from '../../src/engine/model/log.ts';
import type { Recommendation } from '../../src/engine/model/rubric.ts';
import type { AssessmentStore } from '../../src/store/store.ts';
import { codesOf, draftOf, entryOf, got, idOf, recordOf, rubricOf, storeIn, tempFolder } from './support.ts';

/** A store with a record (1) and a draft (2). */
async function storeWithBoth(): Promise<AssessmentStore> {
  const store = await storeIn(tempFolder());
  got(await store.complete(recordOf(1), rubricOf()));
  got(await store.begin(draftOf(2)));
  return store;
}

const decided = (recommendation: Recommendation): Act => ({ kind: 'decision', recommendation, because: 'said so', starts: null });
const standing = (question: string, state: ConditionState): Act => ({ kind: 'condition', question, state, because: null, due: null });
const about = (number: number, act: Act) => entryOf(number, { prospect: idOf(1), assessment: idOf(1), act });

test('what was noted twice is there once', async () => {
  const store = await storeWithBoth();
  for (let i = 0; i < 2; i++) got(await store.note(about(1, decided('accept'))));
  expect(got(await store.log({}))).toEqual([about(1, decided('accept'))]);
});

test('the log is told in the order of its times, whatever was written first', async () => {
  const store = await storeWithBoth();
  for (const number of [3, 1, 2]) got(await store.note(about(number, decided('accept'))));
  expect(got(await store.log({})).map(({ id }) => id)).toEqual([1, 2, 3].map((number) => entryOf(number).id));
});

test.each([
  ['an assessment', { assessment: idOf(1) }, [1, 2]],
  ['a prospect', { prospect: idOf(1) }, [1, 2, 3]],
  ['a kind', { kinds: ['condition' as const] }, [2]],
  ['another prospect', { prospect: idOf(2) }, []],
  ['a prospect that is not there', { prospect: idOf(9) }, []],
])('only what is about %s is told', async (_, filter, numbers) => {
  const store = await storeWithBoth();
  got(await store.note(about(1, decided('accept'))));
  got(await store.note(about(2, standing('advance_notice', 'kept'))));
  got(await store.note(entryOf(3, { prospect: idOf(1), act: { kind: 'outcome', facts: { goal: true }, on: '2027-01-02', note: null } })));
  expect(got(await store.log(filter)).map(({ id }) => id)).toEqual(numbers.map((number) => entryOf(number).id));
});

test('the last decision stands in the summary', async () => {
  const store = await storeWithBoth();
  for (const [i, word] of (['decline', 'accept'] as const).entries()) got(await store.note(about(i + 1, decided(word))));
  expect(got(await store.list({ idPrefix: idOf(1) }))[0]?.decided).toBe('accept');
});

test('a decision that is older than the one that stands changes nothing', async () => {
  const store = await storeWithBoth();
  got(await store.note(about(2, decided('accept'))));
  got(await store.note(about(1, decided('decline'))));
  expect(got(await store.list({ idPrefix: idOf(1) }))[0]?.decided).toBe('accept');
});

test.each<[ConditionState, number]>([
  ['open', 2],
  ['late', 2],
  ['kept', 1],
  ['broken', 1],
  ['dropped', 1],
])('of two conditions, one of them %s, the summary counts those that are owed', async (state, open) => {
  const store = await storeIn(tempFolder());
  const record = recordOf(1);
  const [first] = record.result.conditions;
  if (first === undefined) throw new Error('the record has no condition');
  const conditions = [first, { ...first, question: 'another' }];
  got(await store.complete({ ...record, result: { ...record.result, conditions } }, rubricOf()));
  got(await store.note(about(1, standing('another', state))));
  expect(got(await store.list({}))[0]?.openConditions).toBe(open);
});

test.each<[string, Parameters<typeof entryOf>[1]]>([
  ['a decision about a draft', { prospect: idOf(2), assessment: idOf(2), act: decided('accept') }],
  ['a decision about no assessment', { prospect: idOf(1), act: decided('accept') }],
  ['anything about an assessment that is gone', { prospect: idOf(1), assessment: idOf(9), act: { kind: 'reveal' } }],
  ['anything about a prospect that is gone', { prospect: idOf(9), act: { kind: 'reveal' } }],
])('%s is refused', async (_, more) => {
  const store = await storeWithBoth();
  expect([codesOf(await store.note(entryOf(1, more))), got(await store.log({}))]).toEqual([['log-subject'], []]);
});

test('with an assessment all that was noted about it goes', async () => {
  const store = await storeWithBoth();
  got(await store.complete(recordOf(3), rubricOf()));
  got(await store.note(about(1, decided('accept'))));
  got(await store.remove([idOf(1)]));
  expect(got(await store.log({}))).toEqual([]);
});
