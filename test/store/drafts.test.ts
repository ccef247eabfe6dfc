/** Drafts: what is begun and appended is there when it is asked for. */
import { expect, test } from 'vitest';
import type { Typing } from '../../src/engine/model/draft.ts';
import { at, codesOf, draftOf, got, idOf, rated, recordOf, rubricOf, storeIn, tempFolder } from './support.ts';

const TYPING: Typing = { item: 'respect', field: 'note', text: 'Thanked the tech' };

test('a draft that was begun is read as it was begun', async () => {
  const store = await storeIn(tempFolder());
  const prospect = { name: 'Ärzte \u{1f9b7} "North"', key: 'n-1', external: { hubspot: '12' } };
  const changes = [rated('respect', 4, 'said so'), { item: 'budget', entry: null, undoes: true as const }];
  const draft = draftOf(1, { prospect, assessor: { name: 'Kim', role: null }, changes });
  expect(await store.begin(draft)).toEqual({ ok: true, value: null });
  const { id, assessor, rubric } = draft;
  const expected = { id, prospect, assessor, rubric, createdAt: at(0), updatedAt: at(0), changes, last: 2, typing: [] };
  expect(got(await store.draft(id))).toEqual(expected);
});

test('what was appended is read in order by another store of the same folder', async () => {
  const folder = tempFolder();
  const store = await storeIn(folder);
  await store.begin(draftOf(1));
  await store.append(idOf(1), 'a', 0, [rated('one', 1)], at(1));
  await store.append(idOf(1), 'a', 1, [rated('two', 2), rated('one', 3)], at(2));
  const other = await storeIn(folder);
  const draft = got(await other.draft(idOf(1)));
  expect(draft).toMatchObject({ changes: [rated('one', 1), rated('two', 2), rated('one', 3)], last: 3, updatedAt: at(2) });
});

test('appending tells what others have appended since, and not what one has appended oneself', async () => {
  const store = await storeIn(tempFolder());
  await store.begin(draftOf(1));
  await store.append(idOf(1), 'a', 0, [rated('one', 1)], at(1));
  await store.append(idOf(1), 'b', 1, [rated('one', 2)], at(1));
  await store.append(idOf(1), 'b', 2, [rated('two', 5)], at(1));
  const appended = got(await store.append(idOf(1), 'a', 1, [rated('three', 3)], at(2)));
  expect(appended).toEqual({ last: 4, others: [rated('one', 2), rated('two', 5)] });
});

test('appending nothing asks what others have appended', async () => {
  const store = await storeIn(tempFolder());
  await store.begin(draftOf(1));
  await store.append(idOf(1), 'b', 0, [rated('one', 2)], at(1));
  expect(got(await store.append(idOf(1), 'a', 0, [], at(2)))).toEqual({ last: 1, others: [rated('one', 2)] });
});

test('what is appended again, because the first time seemed to fail, is there once', async () => {
  const store = await storeIn(tempFolder());
  await store.begin(draftOf(1));
  await store.append(idOf(1), 'a', 0, [rated('one', 1)], at(1));
  expect(got(await store.append(idOf(1), 'a', 0, [rated('one', 1)], at(1)))).toEqual({ last: 1, others: [] });
});

test('the same answer given again later is a change of its own', async () => {
  const store = await storeIn(tempFolder());
  await store.begin(draftOf(1));
  const { last } = got(await store.append(idOf(1), 'a', 0, [rated('one', 1)], at(1)));
  expect(got(await store.append(idOf(1), 'a', last, [rated('one', 1)], at(1)))).toEqual({ last: 2, others: [] });
});

test.each([
  ['keeps a text that is being typed', async (keep: (typing: Typing | null) => Promise<unknown>) => void (await keep(TYPING)), [TYPING]],
  [
    'keeps the newest text of a session',
    async (keep: (typing: Typing | null) => Promise<unknown>) => [await keep({ ...TYPING, text: 'T' }), await keep(TYPING)],
    [TYPING],
  ],
  ['forgets it when it is told to', async (keep: (typing: Typing | null) => Promise<unknown>) => [await keep(TYPING), await keep(null)], []],
])('the store %s', async (_, type, expected) => {
  const store = await storeIn(tempFolder());
  await store.begin(draftOf(1));
  await type((typing) => store.keepTyping(idOf(1), 'a', typing, at(1)));
  expect(got(await store.draft(idOf(1)))?.typing).toEqual(expected);
});

test('an answer takes the place of the text that its session was typing, and of no other', async () => {
  const store = await storeIn(tempFolder());
  await store.begin(draftOf(1));
  await store.keepTyping(idOf(1), 'a', TYPING, at(1));
  await store.keepTyping(idOf(1), 'b', { ...TYPING, text: 'of b' }, at(2));
  await store.append(idOf(1), 'a', 0, [rated('respect', 4)], at(3));
  expect(got(await store.draft(idOf(1)))?.typing).toEqual([{ ...TYPING, text: 'of b' }]);
});

test('texts of several sessions come with the newest first', async () => {
  const store = await storeIn(tempFolder());
  await store.begin(draftOf(1));
  await store.keepTyping(idOf(1), 'a', { ...TYPING, text: 'new' }, at(5));
  await store.keepTyping(idOf(1), 'b', { ...TYPING, text: 'old' }, at(2));
  expect(got(await store.draft(idOf(1)))?.typing.map(({ text }) => text)).toEqual(['new', 'old']);
});

test('a draft that is moved has the new rubric and the changes that go with it', async () => {
  const store = await storeIn(tempFolder());
  await store.begin(draftOf(1));
  await store.append(idOf(1), 'a', 0, [rated('one', 1)], at(1));
  await store.moveTo(idOf(1), rubricOf('next'), 'a', [{ item: 'one', entry: null }], at(2));
  const draft = got(await store.draft(idOf(1)));
  expect(draft).toMatchObject({ rubric: rubricOf('next'), changes: [rated('one', 1), { item: 'one', entry: null }], last: 2, updatedAt: at(2) });
});

test.each([
  ['appended to', (store: Awaited<ReturnType<typeof storeIn>>) => store.append(idOf(1), 'a', 0, [rated('one', 1)], at(1))],
  ['moved', (store: Awaited<ReturnType<typeof storeIn>>) => store.moveTo(idOf(1), rubricOf('next'), 'a', [], at(1))],
  ['typed into', (store: Awaited<ReturnType<typeof storeIn>>) => store.keepTyping(idOf(1), 'a', TYPING, at(1))],
])('a draft that is complete or gone cannot be %s', async (_, act) => {
  const store = await storeIn(tempFolder());
  expect(codesOf(await act(store))).toEqual(['draft-missing']);
  await store.complete(recordOf(1), rubricOf());
  expect(codesOf(await act(store))).toEqual(['draft-locked']);
});

test.each([
  ['another prospect', draftOf(1, { prospect: { name: 'Other', key: null, external: {} }, changes: [rated('one', 1)] })],
  ['another time', draftOf(1, { at: at(1), changes: [rated('one', 1)] })],
  ['other answers', draftOf(1, { changes: [rated('one', 2)] })],
])('a draft with %s cannot be begun under an id that is taken', async (_, other) => {
  const store = await storeIn(tempFolder());
  await store.begin(draftOf(1, { changes: [rated('one', 1)] }));
  expect(codesOf(await store.begin(other))).toEqual(['draft-exists']);
});

test('a draft cannot be begun again once somebody has added to it', async () => {
  const store = await storeIn(tempFolder());
  await store.begin(draftOf(1));
  await store.append(idOf(1), 'a', 0, [rated('one', 1)], at(1));
  expect(codesOf(await store.begin(draftOf(1, { changes: [rated('one', 1)] })))).toEqual(['draft-exists']);
});

test('a draft that is begun again, because the first time seemed to fail, is there once, with what has come to it since', async () => {
  const store = await storeIn(tempFolder());
  await store.begin(draftOf(1, { changes: [rated('one', 1)] }));
  await store.begin(draftOf(1, { changes: [rated('one', 1), rated('two', 2)] }));
  expect(got(await store.draft(idOf(1)))?.changes).toEqual([rated('one', 1), rated('two', 2)]);
});

test('there is no draft of an unknown id or of one that is complete', async () => {
  const store = await storeIn(tempFolder());
  await store.complete(recordOf(2), rubricOf());
  expect([await store.draft(idOf(1)), await store.draft(idOf(2))]).toEqual([
    { ok: true, value: null },
    { ok: true, value: null },
  ]);
});
