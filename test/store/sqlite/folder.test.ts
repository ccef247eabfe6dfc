/** Where the store lies: a folder and a file for their owner alone; whatever else is in their place is named. */
import { execFileSync } from 'node:child_process';
import { chmodSync, chownSync, lstatSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openSqliteStore } from '../../../src/store/sqlite/open.ts';
import { codesOf, draftOf, idOf, optionsOf, recordOf, rubricOf, storeIn, tempFolder } from '../support.ts';

const IS_ROOT = process.getuid?.() === 0;

/** @returns the permissions of what is in a folder, by name, and of the folder as `.`. */
function modesIn(folder: string): Readonly<Record<string, string>> {
  const modeOf = (name: string) => [name, (lstatSync(join(folder, name)).mode & 0o777).toString(8)] as const;
  return Object.fromEntries(['.', ...readdirSync(folder)].map(modeOf));
}

/** @returns what opening says of the folder. */
async function codesIn(folder: string, uid = process.getuid?.() ?? null): Promise<readonly string[]> {
  return codesOf(await openSqliteStore(optionsOf(folder, { uid })));
}

function withFile(path: string): string {
  writeFileSync(path, '');
  return path;
}

function withLoop(path: string): string {
  symlinkSync(path, path);
  return path;
}

test.each([0o000, 0o022, 0o077])('CFG-4 with the mask %o the folder and its files are for their owner alone', async (mask) => {
  const folder = join(tempFolder(), 'new', 'data');
  const before = process.umask(mask);
  onTestFinished(() => void process.umask(before));
  const store = await storeIn(folder);
  await store.begin(draftOf(1));
  expect(modesIn(folder)).toEqual({ '.': '700', 'fit.db': '600', 'fit.db-wal': '600', 'fit.db-shm': '600' });
});

test('what others were allowed in the folder is taken away', async () => {
  const folder = tempFolder();
  const store = await storeIn(folder);
  await store.begin(draftOf(1));
  for (const name of ['.', ...readdirSync(folder)]) chmodSync(join(folder, name), name === '.' ? 0o755 : 0o644);
  await storeIn(folder);
  expect(modesIn(folder)).toEqual({ '.': '700', 'fit.db': '600', 'fit.db-wal': '600', 'fit.db-shm': '600' });
});

test('a folder of somebody else is refused, and nothing is written into it', async () => {
  const folder = tempFolder();
  expect(await codesIn(folder, (process.getuid?.() ?? 0) + 1)).toEqual(['store-owner']);
  expect(readdirSync(folder)).toEqual([]);
});

test.runIf(IS_ROOT)('a file of somebody else is refused', async () => {
  const folder = tempFolder();
  writeFileSync(join(folder, 'fit.db'), '');
  chownSync(join(folder, 'fit.db'), 12345, 12345);
  expect(await codesIn(folder)).toEqual(['store-owner']);
});

test('a folder that is reached through a link is as good as any', async () => {
  const folder = tempFolder();
  mkdirSync(join(folder, 'real'));
  symlinkSync('real', join(folder, 'link'));
  await storeIn(join(folder, 'link'));
  expect(modesIn(join(folder, 'real'))['.']).toBe('700');
});

test.each<[string, (file: string) => void, string]>([
  ['a folder', (file) => mkdirSync(file), 'store-kind'],
  ['a pipe', (file) => void execFileSync('mkfifo', [file]), 'store-kind'],
  ['a device', (file) => symlinkSync('/dev/full', file), 'store-kind'],
  ['a link to itself', (file) => symlinkSync(file, file), 'store-fault'],
  ['a link to nothing', (file) => symlinkSync('nowhere', file), 'store-fault'],
])('where %s has the name of the store, it is said and left alone', async (_, make, code) => {
  const folder = tempFolder();
  const file = join(folder, 'fit.db');
  make(file);
  const before = lstatSync(file);
  expect(await codesIn(folder)).toEqual([code]);
  expect(lstatSync(file)).toMatchObject({ ino: before.ino, mode: before.mode, size: before.size });
});

test.each<[string, (folder: string) => string, string]>([
  ['is a file', (folder) => withFile(join(folder, 'data')), 'store-kind'],
  ['lies under a file', (folder) => join(withFile(join(folder, 'data')), 'deep'), 'store-fault'],
  ['has links that run in a circle', (folder) => withLoop(join(folder, 'data')), 'store-fault'],
  ['has too long a name', (folder) => join(folder, 'x'.repeat(300)), 'store-fault'],
  ['cannot be made', () => '/proc/fit', 'store-fault'],
])('a data folder that %s is a problem', async (_, make, code) => {
  expect(await codesIn(make(tempFolder()))).toEqual([code]);
});

test('a database of another program is refused and stays as it is', async () => {
  const folder = tempFolder();
  const other = await storeIn(folder);
  await other.begin(draftOf(1));
  await other.close();
  const bytes = readFileSync(join(folder, 'fit.db'));
  bytes.writeUInt32BE(0x12345678, 68);
  writeFileSync(join(folder, 'fit.db'), bytes);
  expect(await codesIn(folder)).toEqual(['store-foreign']);
  expect(readFileSync(join(folder, 'fit.db'))).toEqual(bytes);
});

test('names of prospects never become names of files', async () => {
  const folder = tempFolder();
  const store = await storeIn(folder);
  const names = ['../../x', 'CON', 'a/b', '', 'x'.repeat(300), '\0', '\u202e', '\ud800'];
  for (const [i, name] of names.entries()) await store.begin(draftOf(i, { prospect: { name, key: name, external: {} } }));
  await store.complete(recordOf(99), rubricOf());
  expect(readdirSync(folder)).toEqual(['fit.db', 'fit.db-shm', 'fit.db-wal']);
});

test.each(['../../x', '', '\0', 'a\0b', '\u202e', '\ud800', '"\\\n'])('a prospect called %j comes back with that name', async (name) => {
  const store = await storeIn(tempFolder());
  await store.begin(draftOf(1, { prospect: { name, key: name, external: { [name]: name } } }));
  expect(await store.list({ prospect: name })).toMatchObject({ ok: true, value: [{ id: idOf(1), prospect: { name, key: name } }] });
});
