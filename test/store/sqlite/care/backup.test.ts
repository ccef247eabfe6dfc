/** Copies of the store: whole, for their owner alone, and in their place only once they are. */
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { setAside } from '../../../../src/store/sqlite/aside.ts';
import { knownBackups } from '../../../../src/store/sqlite/care/backups.ts';
import { loadDriver } from '../../../../src/store/sqlite/driver.ts';
import { openSqliteStore } from '../../../../src/store/sqlite/open.ts';
import { codesOf, draftOf, got, idOf, optionsOf, storeIn, tempFolder } from '../../support.ts';
import { useWriter, write } from '../../writer.ts';
import { createFaultyDriver, type Fault } from '../faulty.ts';
import { careIn, copyOf, heldIn, keepMarked, marksIn } from './support.ts';

useWriter();

const into = (path: string) => ({ path, temporary: `${path}.tmp` });

/** @returns what a store holds that has this file as its own. */
async function heldBy(file: string): Promise<readonly number[]> {
  const folder = tempFolder();
  writeFileSync(join(folder, 'fit.db'), readFileSync(file));
  return heldIn(folder);
}

describe('a backup', () => {
  test('holds all that the store held, and says how much that is', async () => {
    const folder = tempFolder();
    await keepMarked(folder, 1, 2);
    const file = join(tempFolder(), 'monday.db');
    const { counts, bytes } = got(await (await careIn(folder)).backUp(into(file)));
    expect(await heldBy(file)).toEqual([1, 2]);
    expect({ counts, bytes }).toEqual({ counts: { assessments: 2, drafts: 2, prospects: 2, log: 2, newest: expect.any(String) }, bytes: statSync(file).size });
  });

  test('is one file for its owner alone, whatever the mask', async () => {
    const folder = tempFolder();
    await keepMarked(folder, 1);
    const place = tempFolder();
    const before = process.umask(0);
    try {
      got(await (await careIn(folder)).backUp(into(join(place, 'monday.db'))));
    } finally {
      process.umask(before);
    }
    expect(readdirSync(place)).toEqual(['monday.db']);
    expect(statSync(join(place, 'monday.db')).mode & 0o777).toBe(0o600);
  });

  test('that is made while another process writes opens whole', async () => {
    const folder = tempFolder();
    const store = await storeIn(folder);
    await store.begin(draftOf(1));
    const care = await careIn(folder);
    const files: string[] = [];
    const place = tempFolder();
    await write({
      store: folder,
      id: idOf(1),
      session: 'a',
      count: 60,
      onKept: (_, so) => {
        if (so % 20 === 0) files.push(join(place, `${so}.db`));
      },
    });
    const writing = write({ store: folder, id: idOf(1), session: 'b', count: 120 });
    for (const file of files) got(await care.backUp(into(file)));
    await writing;
    const sizes: number[] = [];
    for (const file of files) {
      const home = tempFolder();
      writeFileSync(join(home, 'fit.db'), readFileSync(file));
      const copy = await storeIn(home);
      sizes.push(got(await copy.draft(idOf(1)))?.changes.length ?? 0);
    }
    expect(sizes.every((size, i) => size >= 60 && size >= (sizes[i - 1] ?? 0))).toBe(true);
  });

  test('holds nothing of what was removed before', async () => {
    const folder = tempFolder();
    await keepMarked(folder, 1, 2);
    const store = got(await openSqliteStore(optionsOf(folder)));
    await store.remove([idOf(2), idOf(3)]);
    await store.close();
    const place = tempFolder();
    got(await (await careIn(folder)).backUp(into(join(place, 'monday.db'))));
    expect(marksIn(place)).toEqual([2]);
  });

  test('is remembered for as long as it lies where it was made', async () => {
    const folder = tempFolder();
    await keepMarked(folder, 1);
    const file = join(tempFolder(), 'monday.db');
    const care = await careIn(folder);
    for (const _ of [1, 2]) got(await care.backUp(into(file)));
    expect(knownBackups(join(folder, 'fit.db'))).toEqual([file]);
    rmSync(file);
    expect(knownBackups(join(folder, 'fit.db'))).toEqual([]);
  });

  test('of a store in which a row is not as it was written is refused, and none is made', async () => {
    const folder = tempFolder();
    await keepMarked(folder, 1);
    const connection = got(await loadDriver())(join(folder, 'fit.db'));
    connection.run("UPDATE record SET body = replace(body, 'MARK', 'mark')");
    connection.close();
    const place = tempFolder();
    expect(codesOf(await (await careIn(folder)).backUp(into(join(place, 'monday.db'))))).toEqual(['backup-unsound']);
    expect([readdirSync(place), setAside(join(folder, 'fit.db'))]).toEqual([[], []]);
  });
});

const FAULTS: readonly (readonly [string, Fault])[] = [
  ['a full disk', { error: Object.assign(new Error('database or disk is full'), { rawCode: 13 }), moment: 'before' }],
  ['a full disk, as the system says it', { error: Object.assign(new Error('ENOSPC: write'), { code: 'ENOSPC', syscall: 'write' }), moment: 'before' }],
  ['a fault of the disk once all was written', { error: Object.assign(new Error('disk I/O error'), { rawCode: 1034 }), moment: 'after' }],
];

describe.each(FAULTS)('%s', (_, fault) => {
  test('leaves the earlier backup as it was, and no scrap', async () => {
    const folder = tempFolder();
    await keepMarked(folder, 1);
    for (let n = 1, isOver = false; !isOver; n++) {
      const home = copyOf(folder, tempFolder());
      const place = tempFolder();
      writeFileSync(join(place, 'monday.db'), 'the earlier one');
      const { driver, arm, hasFailed } = await createFaultyDriver();
      const care = await careIn(home, driver);
      arm(n, fault);
      const made = await care.backUp(into(join(place, 'monday.db')));
      isOver = !hasFailed();
      // What fails once all is in its place, or where it does not matter, is not told.
      if (!made.ok)
        expect([codesOf(made), readdirSync(place), readFileSync(join(place, 'monday.db'), 'utf8')]).toEqual([
          ['store-fault'],
          ['monday.db'],
          'the earlier one',
        ]);
      expect(await heldIn(home)).toEqual([1]);
    }
  }, 120_000);
});

test('into a folder that is not there it says so', async () => {
  const folder = tempFolder();
  await keepMarked(folder, 1);
  const made = await (await careIn(folder)).backUp(into(join(folder, 'nowhere', 'monday.db')));
  expect(codesOf(made)).toEqual(['store-fault']);
});
