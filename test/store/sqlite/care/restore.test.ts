/** A backup in the place of what the store holds. */
import { copyFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadDriver } from '../../../../src/store/sqlite/driver.ts';
import { codesOf, draftOf, got, idOf, rated, storeIn, tempFolder } from '../../support.ts';
import { createFaultyDriver } from '../faulty.ts';
import { careIn, copyOf, heldIn, keepMarked, marksIn } from './support.ts';

const yes = async () => true;

/** @returns a backup of a store that holds these. */
async function backupOf(...numbers: readonly number[]): Promise<string> {
  const folder = tempFolder();
  await keepMarked(folder, ...numbers);
  const file = join(folder, 'monday.db');
  got(await (await careIn(folder)).backUp({ path: file, temporary: `${file}.tmp` }));
  return file;
}

async function storeWith(...numbers: readonly number[]): Promise<string> {
  const folder = tempFolder();
  await keepMarked(folder, ...numbers);
  return folder;
}

describe('restoring', () => {
  test('puts what the backup holds in the place of what the store holds, and says what differs', async () => {
    const [folder, backup] = [await storeWith(1, 2), await backupOf(2, 3)];
    const restored = got(await (await careIn(folder)).restore(backup, yes));
    expect(await heldIn(folder)).toEqual([2, 3]);
    expect(restored).toMatchObject({ backup: { assessments: 2 }, present: { assessments: 2 }, comeBack: 2, goAway: 2 });
  });

  test('sets what the store held aside, whole', async () => {
    const [folder, backup] = [await storeWith(1), await backupOf(2)];
    const aside = got(await (await careIn(folder)).restore(backup, yes))?.aside ?? '';
    expect(aside).toBe(join(folder, 'fit.db.before-20260102T030405Z'));
    const other = tempFolder();
    copyFileSync(aside, join(other, 'fit.db'));
    expect(await heldIn(other)).toEqual([1]);
  });

  test('twice in one second keeps both apart', async () => {
    const [folder, backup] = [await storeWith(1), await backupOf(2)];
    for (const _ of [1, 2]) got(await (await careIn(folder)).restore(backup, yes));
    expect(
      readdirSync(folder)
        .filter((name) => name.includes('before'))
        .toSorted(),
    ).toEqual(['fit.db.before-20260102T030405Z', 'fit.db.before-20260102T030405Z-2']);
  });

  test('leaves no word in the store of what is gone from it', async () => {
    const [folder, backup] = [await storeWith(1), await backupOf(2)];
    const aside = got(await (await careIn(folder)).restore(backup, yes))?.aside ?? '';
    writeFileSync(aside, '');
    expect(marksIn(folder)).toEqual([2]);
  });

  test('brings the log and the prospects along', async () => {
    const [folder, backup] = [tempFolder(), await backupOf(2)];
    got(await (await careIn(folder)).restore(backup, yes));
    const store = await storeIn(folder);
    expect([got(await store.log({})).length, got(await store.prospects()).map(({ prospect }) => prospect.name)]).toEqual([1, ['MARK2#']]);
  });

  test('into a folder where nothing was kept sets nothing aside', async () => {
    const folder = tempFolder();
    expect(got(await (await careIn(folder)).restore(await backupOf(1), yes))).toMatchObject({ aside: null });
  });

  test('does not touch the backup', async () => {
    const backup = await backupOf(1);
    const before = readFileSync(backup);
    got(await (await careIn(tempFolder())).restore(backup, yes));
    expect(readFileSync(backup).equals(before)).toBe(true);
    expect(readdirSync(join(backup, '..')).filter((name) => name.startsWith('monday'))).toEqual(['monday.db']);
  });

  test('when it is not wanted changes nothing and leaves no scrap', async () => {
    const folder = await storeWith(1);
    expect(got(await (await careIn(folder)).restore(await backupOf(2), async () => false))).toBeNull();
    expect(await heldIn(folder)).toEqual([1]);
    expect(readdirSync(folder).filter((name) => !/^fit\.db(?:-wal|-shm)?$/.test(name))).toEqual([]);
  });

  test('is seen by whoever has the store open, who can go on writing', async () => {
    const folder = await storeWith(1);
    const store = await storeIn(folder);
    got(await store.list({}));
    got(await (await careIn(folder)).restore(await backupOf(2), yes));
    expect(got(await store.list({})).map(({ prospect }) => prospect.name)).toEqual(['MARK2#', 'MARK2#']);
    got(await store.begin(draftOf(90, { changes: [rated('one', 1)] })));
    expect(got(await store.list({}))).toHaveLength(3);
  });

  test('a file of the first version brings it to that of today', async () => {
    const folder = tempFolder();
    got(await (await careIn(folder)).restore('test/fixtures/store/v1.db', yes));
    const store = await storeIn(folder);
    expect(got(await store.list({})).length).toBeGreaterThan(0);
  });

  test('a plain copy of a store with its journal takes what stands in the journal, too', async () => {
    const source = await storeWith(1);
    const store = await storeIn(source);
    await store.begin(draftOf(90));
    const place = tempFolder();
    for (const name of readdirSync(source).filter((one) => !one.endsWith('-shm'))) copyFileSync(join(source, name), join(place, name));
    const folder = tempFolder();
    got(await (await careIn(folder)).restore(join(place, 'fit.db'), yes));
    expect(got(await (await storeIn(folder)).draft(idOf(90)))?.id).toBe(idOf(90));
  });
});

/** Changes a backup with SQL. */
async function changed(file: string, statement: string): Promise<string> {
  const connection = got(await loadDriver())(file);
  connection.exec(statement);
  connection.close();
  return file;
}

const REFUSED: readonly (readonly [what: string, make: () => Promise<string>, code: string])[] = [
  ['a text file', async () => 'README.md', 'backup-foreign'],
  ['an empty file', async () => written(''), 'backup-foreign'],
  ['a database of another program', async () => changed(await backupOf(1), 'PRAGMA application_id = 7'), 'backup-foreign'],
  ['a store of a newer fit', async () => changed(await backupOf(1), 'PRAGMA user_version = 99'), 'store-newer'],
  [
    'a store in which a row is not as it was written',
    async () => changed(await backupOf(1), "UPDATE record SET body = replace(body, 'MARK', 'mark')"),
    'backup-damaged',
  ],
  ['a store that was cut short', async () => written(readFileSync(await backupOf(1)).subarray(0, 3 * 4096)), 'backup-'],
  ['what is not there', async () => '/nowhere/monday.db', 'backup-foreign'],
];

function written(bytes: string | Uint8Array): string {
  const file = join(tempFolder(), 'monday.db');
  writeFileSync(file, bytes);
  return file;
}

test.each(REFUSED)('%s is refused, and nothing is changed', async (_, make, code) => {
  const folder = await storeWith(1);
  const [said] = codesOf(await (await careIn(folder)).restore(await make(), yes));
  expect(said).toContain(code);
  expect(await heldIn(folder)).toEqual([1]);
  expect(readdirSync(folder).filter((name) => !/^fit\.db(?:-wal|-shm)?$/.test(name))).toEqual([]);
});

test('a full disk at any moment leaves the old or the new, and no scrap', async () => {
  const [folder, backup] = [await storeWith(1), await backupOf(2)];
  const error = Object.assign(new Error('database or disk is full'), { rawCode: 13 });
  for (let n = 1, isOver = false; !isOver; n += 3) {
    const home = copyOf(folder, tempFolder());
    const { driver, arm, hasFailed } = await createFaultyDriver();
    const care = await careIn(home, driver);
    arm(n, { error, moment: 'before' });
    const restored = await care.restore(backup, yes);
    isOver = !hasFailed();
    expect([codesOf(restored), await heldIn(home)]).toEqual(restored.ok ? [[], [2]] : [['store-fault'], [1]]);
    // The list of what is taken away goes with the process: libsql lets go of what is locked late.
    expect(readdirSync(home).filter((name) => !/^fit\.db(?:-wal|-shm|-care|-care-journal)?$/.test(name))).toEqual(
      restored.ok ? ['fit.db.before-20260102T030405Z'] : [],
    );
  }
}, 120_000);
