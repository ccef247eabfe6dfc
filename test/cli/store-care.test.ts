/** `fit store backup`, `restore` and `doctor` as they are typed. */
import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { widthOf } from '../../src/text/layout.ts';
import { fit, type World } from '../support/io.ts';
import { folderWith } from './support/folder.ts';
import { allAt, homeWith, idOf, keptIn, locked } from './support/stored.ts';

let [home, files] = ['', ''];
beforeEach(async () => {
  home = await homeWith(locked({ name: 'Harbour Dental', id: idOf(1) }, allAt(5)), locked({ name: 'Quickfreight', id: idOf(2) }, allAt(1)));
  files = folderWith();
});

const run = (args: readonly string[], world: World = {}) => fit(['store', ...args], { env: { FIT_HOME: home }, cwd: files, ...world });

/** A terminal on which somebody types this. */
function typing(text: string): World {
  const stdin = {
    isTTY: true,
    async *[Symbol.asyncIterator]() {
      yield new TextEncoder().encode(text);
    },
  };
  return { tty: true, stdin };
}

describe('fit store backup', () => {
  test('says what it has copied, and where to', async () => {
    expect(await run(['backup', 'monday.db'])).toEqual({ code: 0, out: '', err: 'Backed up 2 assessments to monday.db\n' });
    expect([readdirSync(files), statSync(join(files, 'monday.db')).mode & 0o777]).toEqual([['monday.db'], 0o600]);
  });

  test('writes over nothing unless --force is given', async () => {
    writeFileSync(join(files, 'monday.db'), 'mine');
    expect((await run(['backup', 'monday.db'])).code).toBe(2);
    expect(readFileSync(join(files, 'monday.db'), 'utf8')).toBe('mine');
    expect((await run(['backup', 'monday.db', '--force'])).code).toBe(0);
    expect(readFileSync(join(files, 'monday.db')).subarray(0, 6).toString()).toBe('SQLite');
  });

  test.each([
    ['a folder that is not there', () => join('nowhere', 'monday.db'), 'the folder is not there'],
    ['a folder', () => '.', 'is a folder'],
  ])('into %s is refused, exit 4', async (_, file, says) => {
    const { code, err } = await run(['backup', file()]);
    expect([code, err.includes(says)]).toEqual([4, true]);
  });

  test('where nothing was kept yet says so, exit 2', async () => {
    const { code, err } = await run(['backup', 'monday.db'], { env: { FIT_HOME: join(files, 'none') } });
    expect([code, err.includes('nothing was kept yet')]).toEqual([2, true]);
  });

  test('is told of whenever something is removed', async () => {
    await run(['backup', 'monday.db']);
    const { err } = await fit(['rm', idOf(1), '--force'], { env: { FIT_HOME: home } });
    expect(err).toBe(
      `Removed 1 assessment for good.\nA backup that was made before may still hold it; delete what you do not need any more:\n  ${join(files, 'monday.db')}\n`,
    );
  });
});

describe('fit store restore', () => {
  beforeEach(async () => {
    await run(['backup', 'monday.db']);
    await fit(['rm', idOf(2), '--force'], { env: { FIT_HOME: home } });
  });

  test('asks once with what would be exchanged, and says what was done', async () => {
    const { code, err } = await run(['restore', 'monday.db'], typing('y\n'));
    expect(code).toBe(0);
    expect(err).toBe(
      'The backup holds 2 assessments, the last of 2026-01-02; 1 of them not in the store now.\n' +
        'The store holds 1 assessment, the last of 2026-01-02; 0 of them not in the backup. It is set aside.\n' +
        'Put monday.db in the place of the store? (y/N) Restored 2 assessments from monday.db.\n' +
        'Of them one was not in the store any more: look whether it had been removed.\n' +
        `What the store held before lies in ${home}/fit.db.before-20260102T030405Z\n`,
    );
    expect(await keptIn(home)).toHaveLength(2);
  });

  test('when the answer is no changes nothing, exit 0', async () => {
    const { code, err } = await run(['restore', 'monday.db'], typing('n\n'));
    expect([code, err.endsWith('Nothing was changed.\n')]).toEqual([0, true]);
    expect(await keptIn(home)).toHaveLength(1);
  });

  test('without a terminal names --force, exit 2', async () => {
    const { code, err } = await run(['restore', 'monday.db'], { stdin: '' });
    expect([code, err.includes('--force')]).toEqual([2, true]);
  });

  test.each([
    ['monday.txt', 2, 'file-missing'],
    ['folder', 4, 'file-not-regular'],
    ['notes.txt', 4, 'backup-foreign'],
  ])('%s is refused', async (file, code, says) => {
    mkdirSync(join(files, 'folder'));
    writeFileSync(join(files, 'notes.txt'), 'not a store');
    const ran = await run(['restore', file, '--force']);
    expect([ran.err.includes(says), await keptIn(home)]).toEqual([true, ['complete Harbour Dental']]);
    expect(ran.code).toBe(file === 'monday.txt' ? 4 : code);
  });
});

describe('fit store doctor', () => {
  test('says that nothing is wrong, exit 0', async () => {
    const { code, out, err } = await run(['doctor']);
    expect([code, err, out.split('\n')[0]]).toEqual([0, '', 'Nothing is wrong.']);
    expect(out).toContain('2 assessments, 0 drafts, 2 prospects, 0 in the log.');
  });

  test('says what is wrong and what to do, exit 4', async () => {
    chmodSync(join(home, 'fit.db'), 0o644);
    const { code, out } = await run(['doctor']);
    expect(code).toBe(4);
    expect(out).toMatch(/^1 thing is wrong\.\n[^\n]*\n\nWrong\n {2}✗ Others may read this, too\.\n[^\n]*fit\.db\n {4}• To do: fit store doctor --fix/);
  });

  test('--fix mends it, exit 0', async () => {
    chmodSync(join(home, 'fit.db'), 0o644);
    expect((await run(['doctor', '--fix'])).code).toBe(0);
    expect(statSync(join(home, 'fit.db')).mode & 0o777).toBe(0o600);
  });

  test.each([40, 80])('no line but a path is wider than %i columns', async (columns) => {
    await run(['backup', 'monday.db']);
    const { out } = await run(['doctor'], { columns });
    expect(out.split('\n').filter((line) => widthOf(line) > columns && !line.includes('/'))).toEqual([]);
  });

  test('as JSON names its schema, and says the same', async () => {
    const { out } = await run(['doctor', '--json']);
    expect(JSON.parse(out)).toMatchObject({ schema: 'fit.store-health/1', isSound: true, counts: { assessments: 2, drafts: 0 } });
  });

  test('where nothing was ever kept says so, exit 0', async () => {
    const { code, err } = await run(['doctor'], { env: { FIT_HOME: join(files, 'none') } });
    expect([code, err]).toEqual([0, 'Nothing was kept yet, so nothing is wrong.\n']);
  });
});
