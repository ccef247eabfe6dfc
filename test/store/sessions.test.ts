/** Sessions: who else has a draft open is told, and nobody is kept out. */
import { expect, test } from 'vitest';
import { codesOf, draftOf, got, idOf, sessionOf, storeIn, tempFolder } from './support.ts';

test('a session is told of the others whose process lives', async () => {
  const store = await storeIn(tempFolder(), { alive: [100, 200] });
  await store.begin(draftOf(1));
  expect(got(await store.openSession(idOf(1), sessionOf('a')))).toEqual([]);
  expect(got(await store.openSession(idOf(1), sessionOf('b', { pid: 200 })))).toEqual([sessionOf('a')]);
});

test('opening a session again does not tell it of itself', async () => {
  const store = await storeIn(tempFolder(), { alive: [100] });
  await store.begin(draftOf(1));
  await store.openSession(idOf(1), sessionOf('a'));
  expect(got(await store.openSession(idOf(1), sessionOf('a')))).toEqual([]);
});

test('a session that was closed is not told of', async () => {
  const store = await storeIn(tempFolder(), { alive: [100] });
  await store.begin(draftOf(1));
  await store.openSession(idOf(1), sessionOf('a'));
  await store.closeSession('a');
  expect(got(await store.openSession(idOf(1), sessionOf('b')))).toEqual([]);
});

test('sessions of another draft are not told of', async () => {
  const store = await storeIn(tempFolder(), { alive: [100] });
  await store.begin(draftOf(1));
  await store.begin(draftOf(2));
  await store.openSession(idOf(1), sessionOf('a'));
  expect(got(await store.openSession(idOf(2), sessionOf('b')))).toEqual([]);
});

test.each([
  ['whose process is gone', { alive: [] }, {}],
  ['from before the machine was started again, even when the number is in use', { alive: [100], boot: 'next' }, {}],
  ['of another machine', { alive: [100] }, { host: 'elsewhere' }],
])('a session %s is not told of', async (_, setting, more) => {
  const folder = tempFolder();
  const store = await storeIn(folder, { alive: [100] });
  await store.begin(draftOf(1));
  await store.openSession(idOf(1), sessionOf('a', more));
  const later = await storeIn(folder, setting);
  expect(got(await later.openSession(idOf(1), sessionOf('b', { pid: 200 })))).toEqual([]);
});

test('a session that is gone is forgotten: its number may come again', async () => {
  const folder = tempFolder();
  const store = await storeIn(folder, { alive: [] });
  await store.begin(draftOf(1));
  await store.openSession(idOf(1), sessionOf('a'));
  await store.openSession(idOf(1), sessionOf('b', { pid: 200 }));
  const later = await storeIn(folder, { alive: [100] });
  expect(got(await later.openSession(idOf(1), sessionOf('c')))).toEqual([]);
});

test('a session of a draft that is gone cannot be opened', async () => {
  const store = await storeIn(tempFolder());
  expect(codesOf(await store.openSession(idOf(1), sessionOf('a')))).toEqual(['draft-missing']);
});
