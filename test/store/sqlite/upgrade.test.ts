/** Files of other versions: every older one opens for ever, a newer one is left alone. */
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type Driver, loadDriver } from '../../../src/store/sqlite/driver.ts';
import { openSqliteStore } from '../../../src/store/sqlite/open.ts';
import type { AssessmentStore } from '../../../src/store/store.ts';
import { codesOf, draftOf, got, idOf, optionsOf, rated, recordOf, rubricOf, storeIn, tempFolder } from '../support.ts';

/** @returns a folder with a file that version 1 wrote: a draft with two answers, and a record. */
function folderWithFirst(): string {
  const folder = tempFolder();
  copyFileSync('test/fixtures/store/v1.db', join(folder, 'fit.db'));
  return folder;
}

test('a draft of version 1 is read as it was written, and can be gone on with', async () => {
  const store = await storeIn(folderWithFirst());
  const changes = [rated('one', 4, 'said so'), rated('two', 2)];
  expect(got(await store.draft(idOf(1)))).toMatchObject({ prospect: draftOf(1).prospect, rubric: rubricOf(), changes, last: 2 });
  expect(got(await store.append(idOf(1), 'b', 2, [rated('three', 1)], '2026-01-03T00:00:00Z')).last).toBe(3);
});

test('a record of version 1 is read as it was written', async () => {
  const store = await storeIn(folderWithFirst());
  expect(got(await store.record(idOf(2)))).toEqual(recordOf(2));
});

test('what version 1 kept is known by prospect, and told in lists as if it were of today', async () => {
  const [store, today] = [await storeIn(folderWithFirst()), await storeIn(tempFolder())];
  await today.begin(draftOf(1, { changes: [rated('one', 4, 'said so'), rated('two', 2)] }));
  await today.complete(recordOf(2), rubricOf());
  const told = async (of: AssessmentStore) => got(await of.list({})).map(({ updatedAt: _, ...rest }) => rest);
  expect(await told(store)).toEqual(await told(today));
});

test('a file of a newer version is refused and stays as it is', async () => {
  const folder = folderWithFirst();
  const bytes = readFileSync(join(folder, 'fit.db'));
  bytes.writeUInt32BE(99, 60);
  writeFileSync(join(folder, 'fit.db'), bytes);
  expect(codesOf(await openSqliteStore(optionsOf(folder)))).toEqual(['store-newer']);
  expect(readFileSync(join(folder, 'fit.db')).equals(bytes)).toBe(true);
});

const fails = (why: string) => async (): Promise<Driver> => {
  throw new Error(why);
};

test('where the first driver cannot be loaded, the second is taken', async () => {
  const second: Driver = () => ({ exec: () => {}, run: () => {}, all: () => [], close: () => {} });
  expect(got(await loadDriver([fails('no native part'), async () => second]))).toBe(second);
});

test('where no driver can be loaded, it is said why the first one cannot', async () => {
  const outcome = await loadDriver([fails('no native part\nat all'), fails('not in this Node')]);
  expect(outcome).toMatchObject({ ok: false, problems: [{ code: 'store-driver', args: { reason: 'no native part' } }] });
});
