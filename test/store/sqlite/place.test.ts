/** Where the store lies, and places that let nobody write. */
import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { Io } from '../../../src/cli/io.ts';
import { openStore } from '../../../src/cli/kept/store.ts';
import { dataFolder } from '../../../src/cli/settings/folders.ts';
import { codesOf, draftOf, got, tempFolder } from '../support.ts';

const HOME = { HOME: '/home/kim' };
const MINE = homedir();

function ioOf(env: Io['env'], platform = 'linux'): Io {
  const host = { name: 'desk', pid: 1, uid: process.getuid?.() ?? null, isAlive: () => false };
  return { env, cwd: tmpdir(), platform, host, now: () => Date.UTC(2026, 0, 2, 3, 4, 5) } as Partial<Io> as Io;
}

test.each<[string, string, Io['env'], string]>([
  ['FIT_HOME', 'linux', { ...HOME, FIT_HOME: '/fit', XDG_DATA_HOME: '/data' }, '/fit'],
  ['FIT_HOME on a Mac', 'darwin', { ...HOME, FIT_HOME: '/fit' }, '/fit'],
  ['FIT_HOME on Windows', 'win32', { ...HOME, FIT_HOME: '/fit', LOCALAPPDATA: '/local' }, '/fit'],
  ['XDG_DATA_HOME', 'linux', { ...HOME, XDG_DATA_HOME: '/data' }, '/data/fit'],
  ['XDG_DATA_HOME on a Mac', 'darwin', { ...HOME, XDG_DATA_HOME: '/data' }, '/data/fit'],
  ['the home folder', 'linux', HOME, '/home/kim/.local/share/fit'],
  ['the library on a Mac', 'darwin', HOME, '/home/kim/Library/Application Support/fit'],
  ['LOCALAPPDATA on Windows', 'win32', { ...HOME, LOCALAPPDATA: '/local' }, '/local/fit'],
  ['the home folder on Windows without it', 'win32', HOME, '/home/kim/AppData/Local/fit'],
  ['the home folder, where FIT_HOME is relative', 'linux', { ...HOME, FIT_HOME: 'fit' }, '/home/kim/.local/share/fit'],
  ['the home folder, where FIT_HOME is empty', 'linux', { ...HOME, FIT_HOME: '' }, '/home/kim/.local/share/fit'],
  ['the home folder, where XDG_DATA_HOME is relative', 'linux', { ...HOME, XDG_DATA_HOME: './data' }, '/home/kim/.local/share/fit'],
  ['the home folder, where LOCALAPPDATA is relative', 'win32', { ...HOME, LOCALAPPDATA: 'local' }, '/home/kim/AppData/Local/fit'],
  ['the home folder that the system knows, without HOME', 'linux', {}, join(MINE, '.local/share/fit')],
  ['the home folder that the system knows, where HOME is relative', 'linux', { HOME: 'kim' }, join(MINE, '.local/share/fit')],
])('CFG-3 assessments are kept in %s', (_, platform, env, folder) => {
  expect(dataFolder(ioOf(env, platform))).toBe(folder);
});

test('the store is opened in the data folder', async () => {
  const folder = tempFolder();
  const store = got(await openStore(ioOf({ XDG_DATA_HOME: folder })));
  await store.begin(draftOf(1));
  await store.close();
  expect(readdirSync(join(folder, 'fit'))).toContain('fit.db');
});

test('what is wrong with the data folder is a problem', async () => {
  const folder = tempFolder();
  mkdirSync(join(folder, 'fit.db'));
  expect(codesOf(await openStore(ioOf({ FIT_HOME: folder })))).toEqual(['store-kind']);
});

/** What a command of the program that is built has left. */
interface Ran {
  readonly code: number | null;
  readonly err: string;
}

/** Root may write everywhere: it has somebody else run the command. */
const NOBODY = 65534;
const IS_ROOT = process.getuid?.() === 0;

/** @returns a folder that is that of the user whom `run` takes. */
function ownFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'fit-place-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  if (IS_ROOT) chownSync(folder, NOBODY, NOBODY);
  return folder;
}

function run(env: NodeJS.ProcessEnv, ...args: readonly string[]): Ran {
  const command = [process.execPath, resolve('bin/fit.cjs'), ...args];
  const [program = '', ...rest] = IS_ROOT ? ['setpriv', '--reuid', `${NOBODY}`, '--regid', `${NOBODY}`, '--clear-groups', ...command] : command;
  const { status, stderr } = spawnSync(program, rest, { env: { PATH: process.env['PATH'], ...env }, encoding: 'utf8', timeout: 30_000 });
  return { code: status, err: stderr };
}

const list = (home: string) => run({ FIT_HOME: home }, 'list');
const assess = (home: string) =>
  run({ FIT_HOME: home }, 'assess', '--answers', resolve('examples/p2-harbour-dental/msp-quick-screen.yaml'), '--no-input', '--quiet');

test('without any folder to begin with, it is said what to set', () => {
  const answers = resolve('examples/p2-harbour-dental/msp-quick-screen.yaml');
  const { code, err } = run({ HOME: 'relative' }, 'assess', '--answers', answers, '--no-input', '--quiet');
  expect([code, err]).toEqual([4, expect.stringContaining('Set FIT_HOME to an absolute path.')]);
});

test('in a folder that lets nobody write, it is said that nothing can be kept', () => {
  const home = ownFolder();
  chmodSync(home, 0o500);
  expect(assess(home)).toEqual({ code: 4, err: expect.stringContaining(`cannot be kept in ${home}/fit.db: no permission`) });
});

test('in a folder that nobody may enter, it is said that nothing can be kept', () => {
  const home = ownFolder();
  chmodSync(home, 0o000);
  expect(assess(join(home, 'deep'))).toEqual({ code: 4, err: expect.stringContaining('no permission') });
});

test('a store that lets nobody write can be read', () => {
  const home = ownFolder();
  assess(home);
  chmodSync(join(home, 'fit.db'), 0o400);
  expect(list(home)).toEqual({ code: 0, err: '' });
});

// SQLite keeps notes beside a file even to read it.
test.each([
  ['a store that lets nobody write', 'fit.db', 0o400, assess],
  ['a store in a folder that lets nobody write', '.', 0o500, assess],
  ['a store in a folder that lets nobody write, which is only looked at', '.', 0o500, list],
])('%s is a problem that says so', (_, name, mode, command) => {
  const home = ownFolder();
  assess(home);
  chmodSync(join(home, name), mode);
  expect(command(home)).toEqual({ code: 4, err: expect.stringContaining('fit.db: it is read-only') });
});

test('a store that let nobody write for a while takes assessments again afterwards', () => {
  const home = ownFolder();
  assess(home);
  chmodSync(join(home, 'fit.db'), 0o400);
  list(home);
  chmodSync(join(home, 'fit.db'), 0o600);
  expect(assess(home)).toEqual({ code: 0, err: '' });
});
