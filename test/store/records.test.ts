/** Records: what is locked is kept as it was, and nothing changes it. */
import { expect, test } from 'vitest';
import { at, codesOf, draftOf, got, idOf, rated, recordOf, rubricOf, storeIn, tempFolder } from './support.ts';

test('a record is read as it was kept', async () => {
  const store = await storeIn(tempFolder());
  expect(await store.complete(recordOf(1), rubricOf())).toEqual({ ok: true, value: null });
  expect(got(await store.record(idOf(1)))).toEqual(recordOf(1));
});

test('a record keeps fields that this version does not know', async () => {
  const store = await storeIn(tempFolder());
  const record = { ...recordOf(1), fromTheFuture: { deep: [1, 'two'] } };
  await store.complete(record, rubricOf());
  expect(got(await store.record(idOf(1)))).toEqual(record);
});

test('a draft that is complete is a record and no draft any more', async () => {
  const store = await storeIn(tempFolder());
  await store.begin(draftOf(1, { changes: [rated('one', 1)] }));
  await store.complete(recordOf(1), rubricOf(), 1);
  expect([got(await store.draft(idOf(1))), got(await store.record(idOf(1)))?.id]).toEqual([null, idOf(1)]);
});

test('a draft is not locked over changes that the record does not know of', async () => {
  const store = await storeIn(tempFolder());
  await store.begin(draftOf(1));
  await store.append(idOf(1), 'b', 0, [rated('one', 1)], at(1));
  expect(codesOf(await store.complete(recordOf(1), rubricOf(), 0))).toEqual(['draft-changed']);
  expect(got(await store.draft(idOf(1)))?.changes).toEqual([rated('one', 1)]);
});

test('a draft that was moved to another rubric meanwhile is not locked under the old one', async () => {
  const store = await storeIn(tempFolder());
  await store.begin(draftOf(1));
  await store.moveTo(idOf(1), rubricOf('next'), 'b', [], at(1));
  expect(codesOf(await store.complete(recordOf(1), rubricOf(), 0))).toEqual(['draft-moved']);
  expect(codesOf(await store.complete(recordOf(1), rubricOf('next'), 0))).toEqual([]);
});

test('a draft that was removed meanwhile is not locked', async () => {
  const store = await storeIn(tempFolder());
  expect(codesOf(await store.complete(recordOf(1), rubricOf(), 3))).toEqual(['draft-missing']);
});

test('keeping the same record again changes nothing and is no fault', async () => {
  const store = await storeIn(tempFolder());
  await store.complete(recordOf(1), rubricOf());
  expect(codesOf(await store.complete(recordOf(1), rubricOf()))).toEqual([]);
  expect(got(await store.list({}))).toHaveLength(1);
});

test('a record is not changed by another one with its id', async () => {
  const store = await storeIn(tempFolder());
  await store.complete(recordOf(1), rubricOf());
  const other = { ...recordOf(1), prospect: { name: 'Somebody else', key: null, external: {} } };
  expect(codesOf(await store.complete(other, rubricOf()))).toEqual(['draft-locked']);
  expect(got(await store.record(idOf(1)))).toEqual(recordOf(1));
});

test('there is no record of a draft', async () => {
  const store = await storeIn(tempFolder());
  await store.begin(draftOf(1));
  expect(got(await store.record(idOf(1)))).toBeNull();
});

test('a rubric is found by its hash as long as an assessment uses it', async () => {
  const store = await storeIn(tempFolder());
  await store.complete(recordOf(1), rubricOf('a'));
  await store.begin(draftOf(2, { rubric: rubricOf('a') }));
  await store.remove([idOf(1)]);
  expect(got(await store.rubric(rubricOf('a').sha256))).toEqual(rubricOf('a'));
  await store.remove([idOf(2)]);
  expect(got(await store.rubric(rubricOf('a').sha256))).toBeNull();
});

test('a rubric that a draft has moved away from is gone', async () => {
  const store = await storeIn(tempFolder());
  await store.begin(draftOf(1, { rubric: rubricOf('a') }));
  await store.moveTo(idOf(1), rubricOf('b'), 's', [], at(1));
  expect([got(await store.rubric(rubricOf('a').sha256)), got(await store.rubric(rubricOf('b').sha256))]).toEqual([null, rubricOf('b')]);
});
