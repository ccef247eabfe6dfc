/** A process that writes into a file: what it leaves on the disk, and what it says where no more fits. */
import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { draftOf, got, idOf, storeIn, tempFolder } from '../support.ts';
import { useWriter, write } from '../writer.ts';

useWriter();

/** @returns a folder with an empty draft. */
async function folderWithDraft(): Promise<string> {
  const folder = tempFolder();
  const store = await storeIn(folder);
  await store.begin(draftOf(1));
  await store.close();
  return folder;
}

test('where no more fits on the disk, what was kept stays, and the writer is told', async () => {
  const store = await folderWithDraft();
  const written = await write({ store, id: idOf(1), session: 'a', count: 3000, before: 'ulimit -f 300' });
  expect(written).toMatchObject({ code: 4, err: expect.stringContaining('store-fault') });
  const draft = got(await (await storeIn(store)).draft(idOf(1)));
  expect(draft?.changes.map(({ item }) => item)).toEqual(written.kept);
});

test('the store is one file, and two beside it while it is open', async () => {
  const store = await folderWithDraft();
  await write({ store, id: idOf(1), session: 'a', count: 2 });
  expect(readdirSync(store).filter((name) => !/^fit\.db(?:-wal|-shm)?$/.test(name))).toEqual([]);
});
