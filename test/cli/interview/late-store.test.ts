/** A store that is opened late: not before something is kept or looked for, once, and again where it could not be. */
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { createLateStore, type LateStore } from '../../../src/cli/interview/late-store.ts';
import type { Io } from '../../../src/cli/io.ts';
import { openStore } from '../../../src/cli/kept/store.ts';
import { codesOf, draftOf, got, idOf } from '../../store/support.ts';
import { folderWith } from '../support/folder.ts';
import { homeWith } from '../support/stored.ts';

/** @returns the store of a folder, which is closed after the test. */
function lateIn(folder: string, open = openStore): LateStore {
  const host = { name: 'desk', pid: 1, uid: process.getuid?.() ?? null, isAlive: () => false };
  const store = createLateStore({ env: { FIT_HOME: folder }, cwd: '/', platform: 'linux', host, now: () => 0 } as unknown as Io, open);
  onTestFinished(() => store.close());
  return store;
}

/** @returns a way to open the store that counts how often it is gone. */
function counted() {
  let count = 0;
  const open = (io: Io) => {
    count += 1;
    return openStore(io);
  };
  return { open, count: () => count };
}

/** @returns whether there is a file of the store. */
function isThere(folder: string): boolean {
  return existsSync(join(folder, 'fit.db'));
}

describe('where nothing was ever kept', () => {
  test.each<[string, (store: LateStore) => Promise<unknown>, unknown]>([
    ['no list', (store) => store.list({}), []],
    ['no draft', (store) => store.draft(idOf(1)), null],
    ['no record', (store) => store.record(idOf(1)), null],
    ['no rubric', (store) => store.rubric('a'), null],
    ['nothing to remove', (store) => store.remove([idOf(1)]), 0],
  ])('%s is found, and no file is made', async (_, ask, value) => {
    const folder = folderWith();
    expect([await ask(lateIn(folder)), isThere(folder)]).toEqual([{ ok: true, value }, false]);
  });

  test('the file is made with the first thing that is kept, which is found then', async () => {
    const folder = folderWith();
    const store = lateIn(folder);
    got(await store.begin(draftOf(1)));
    expect([isThere(folder), got(await store.draft(idOf(1)))?.id]).toEqual([true, idOf(1)]);
  });

  test('to close it makes no file', () => {
    const folder = folderWith();
    lateIn(folder).close();
    expect(isThere(folder)).toBe(false);
  });
});

describe('the store is opened', () => {
  test('to look, where something was kept', async () => {
    const folder = await homeWith();
    const first = lateIn(folder);
    got(await first.begin(draftOf(1)));
    expect(got(await lateIn(folder).list({})).map(({ id }) => id)).toEqual([idOf(1)]);
  });

  test('once, however many ask at the same time', async () => {
    const opening = counted();
    const store = lateIn(folderWith(), opening.open);
    await Promise.all([store.open(), store.begin(draftOf(1)), store.begin(draftOf(2)), store.open()]);
    expect(opening.count()).toBe(1);
  });

  test('again after it could not be', async () => {
    const folder = folderWith({ home: 'a file where the folder should be' });
    const home = join(folder, 'home');
    const store = lateIn(home);
    expect(codesOf(await store.begin(draftOf(1)))).toEqual(['store-kind']);
    rmSync(home);
    expect(await store.begin(draftOf(1))).toEqual({ ok: true, value: null });
  });

  test('once after it could not be, though several had waited for that', async () => {
    const home = join(folderWith({ home: 'a file where the folder should be' }), 'home');
    const opening = counted();
    const store = lateIn(home, opening.open);
    const retry = async (number: number) => {
      await store.begin(draftOf(number));
      rmSync(home, { force: true });
      return store.begin(draftOf(number));
    };
    await Promise.all([retry(1), retry(2)]);
    expect(opening.count()).toBe(2);
  });

  test('ahead of time without a word, whatever is wrong with it: who keeps something is told', async () => {
    const store = lateIn(folderWith(), () => Promise.reject(new Error('a part of the program is missing')));
    expect(await store.open()).toBe(undefined);
    await expect(store.begin(draftOf(1))).rejects.toThrow('missing');
  });
});
