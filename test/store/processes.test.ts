/** Several processes, and processes that are killed: what the store said it kept is there. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { codesOf, draftOf, got, idOf, storeIn, tempFolder } from './support.ts';
import { useWriter, write } from './writer.ts';

useWriter();

/** @returns the items of a draft in order. */
async function itemsIn(folder: string, number = 1): Promise<readonly string[]> {
  const store = await storeIn(folder);
  const draft = got(await store.draft(idOf(number)));
  return draft?.changes.map(({ item }) => item) ?? [];
}

/** @returns a folder with an empty draft. */
async function folderWithDraft(): Promise<string> {
  const folder = tempFolder();
  const store = await storeIn(folder);
  await store.begin(draftOf(1));
  await store.close();
  return folder;
}

test('two processes that append to one draft lose nothing', async () => {
  const store = await folderWithDraft();
  const [a, b] = await Promise.all(['a', 'b'].map((session) => write({ store, id: idOf(1), session, count: 150 })));
  const items = await itemsIn(store);
  expect(items.toSorted()).toEqual([...(a?.kept ?? []), ...(b?.kept ?? [])].toSorted());
  expect(items).toHaveLength(300);
});

test('each of two processes is told of all that the other appends, in order', async () => {
  const store = await folderWithDraft();
  const [a, b] = await Promise.all(['a', 'b'].map((session) => write({ store, id: idOf(1), session, count: 150 })));
  expect(a?.others).toEqual(b?.kept.slice(0, a?.others.length));
  expect(b?.others).toEqual(a?.kept.slice(0, b?.others.length));
});

test('four processes that begin in a folder that is not there yet all succeed', async () => {
  const store = `${tempFolder()}/not/yet/there`;
  const written = await Promise.all([1, 2, 3, 4].map((number) => write({ store, id: idOf(number), session: 'a', count: 5, begins: true })));
  expect(written.map(({ code, err }) => ({ code, err }))).toEqual(written.map(() => ({ code: 0, err: '' })));
  expect(got(await (await storeIn(store)).list({}))).toHaveLength(4);
});

test('a process that is killed at any moment loses nothing that was kept', async () => {
  const store = await folderWithDraft();
  const kept: string[] = [];
  let session = 0;
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 30 }), async (moment) => {
      session++;
      const onKept: Parameters<typeof write>[0]['onKept'] = (child, so) => void (so === moment && child.kill('SIGKILL'));
      const written = await write({ store, id: idOf(1), session: `s${session}-`, count: 0, onKept });
      kept.push(...written.kept);
      const items = new Set(await itemsIn(store));
      expect(kept.filter((item) => !items.has(item))).toEqual([]);
    }),
    { numRuns: 50, endOnFailure: true },
  );
  // Fifty processes, one after another.
}, 120_000);

test('a process that is killed keeps nobody else from the draft', async () => {
  const store = await folderWithDraft();
  await write({ store, id: idOf(1), session: 'a', count: 0, onKept: (child) => void child.kill('SIGKILL') });
  const next = await storeIn(store);
  expect(codesOf(await next.append(idOf(1), 'b', 0, [], '2026-01-02T03:04:05Z'))).toEqual([]);
});

test('eight processes that write at once, half of them into one draft, lose nothing and add nothing twice', async () => {
  const store = await folderWithDraft();
  const started = Array.from({ length: 8 }, (_, i) => ({ id: idOf(i % 2 === 0 ? 1 : i + 1), session: `w${i}-`, begins: i % 2 === 1 }));
  const written = await Promise.all(started.map((one) => write({ store, count: 12, ...one })));
  expect(written.map(({ code, err }) => ({ code, err }))).toEqual(written.map(() => ({ code: 0, err: '' })));
  const there = await Promise.all([1, 2, 4, 6, 8].map((number) => itemsIn(store, number)));
  expect(there.flat().toSorted()).toEqual(written.flatMap(({ kept }) => kept).toSorted());
});
