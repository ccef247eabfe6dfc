/** A store that is opened late: not before something is kept or looked for, once, and again where it could not be. */
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { createLateStore, type LateStore } from '../../../src/cli/interview/late-store.ts';
import type { Io } from '../../../src/cli/io.ts';
import { codesOf, draftOf, got, idOf } from '../../store/support.ts';
import { folderWith } from '../support/folder.ts';
import { homeWith } from '../support/stored.ts';

/** @returns the store of a folder, which is closed after the test. */
function lateIn(folder: string): LateStore {
  const host = { name: 'desk', pid: 1, uid: process.getuid?.() ?? null, isAlive: () => false };
  const store = createLateStore({ env: { FIT_HOME: folder }, cwd: '/', platform: 'linux', host, now: () => 0 } as unknown as Io);
  onTestFinished(() => store.close());
  return store;
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
    ['nothing to remove', (store) => store.remove(idOf(1)), false],
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
    const store = lateIn(folderWith());
    const [one, other] = [got(await store.open()), got(await store.open())];
    const many = await Promise.all([store.open(), store.open()]);
    expect([other, ...many.map(got)].every((opened) => opened === one)).toBe(true);
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
    const folder = folderWith({ home: 'a file where the folder should be' });
    const home = join(folder, 'home');
    const store = lateIn(home);
    const retry = async () => {
      await store.open();
      rmSync(home, { force: true });
      return got(await store.open());
    };
    const [one, other] = await Promise.all([retry(), retry()]);
    expect(one).toBe(other);
  });
});
