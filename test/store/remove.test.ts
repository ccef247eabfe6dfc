/** Removing: afterwards nothing is found of it. */
import { expect, test } from 'vitest';
import { draftOf, got, idOf, recordOf, rubricOf, storeIn, tempFolder } from './support.ts';

test('removing says whether there was something to remove', async () => {
  const store = await storeIn(tempFolder());
  await store.begin(draftOf(1));
  expect([got(await store.remove([idOf(1)])), got(await store.remove([idOf(1)]))]).toEqual([1, 0]);
});

test('what is removed is in no list, no draft and no record', async () => {
  const store = await storeIn(tempFolder());
  await store.complete(recordOf(1), rubricOf());
  await store.remove([idOf(1)]);
  expect([got(await store.list({})), got(await store.record(idOf(1))), got(await store.draft(idOf(1)))]).toEqual([[], null, null]);
});
