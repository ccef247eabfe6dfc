/** Files written by --output. */
import { mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fit, withoutIds } from '../support/io.ts';
import { folderWith } from './support/folder.ts';

const P1 = resolve('examples/p1-northfield-accountants/msp-mindset.yaml');
const BAD = '{"prospect":"Acme","answers":{"respekt":1}}\n';

/** Every command that writes a file, without the file. */
const WRITERS: readonly (readonly string[])[] = [
  ['assess', '--no-input', '--answers', P1],
  ['score', P1],
  ['rubric', 'show', 'msp-quick-screen'],
  ['rubric', 'schema'],
];

describe.each(WRITERS)('fit %s %s … -o FILE', (...args) => {
  test('OUT-8 writes what would have gone to standard output, and says so in one line on standard error', async () => {
    const cwd = folderWith();
    const { code, out, err } = await fit([...args, '-o', 'out.txt'], { cwd });
    expect([code, out, err]).toEqual([0, '', 'Written to out.txt\n']);
    const normal = await fit(args, { cwd });
    expect(withoutIds(readFileSync(join(cwd, 'out.txt'), 'utf8'))).toBe(withoutIds(normal.out));
  });

  test('OUT-9 --quiet does not say so', async () => {
    expect((await fit([...args, '-qo', 'out.txt'], { cwd: folderWith() })).err).toBe('');
  });

  test('OUT-10 does not write over a file, and names the way', async () => {
    const cwd = folderWith({ 'out.txt': 'mine' });
    const { code, err } = await fit([...args, '-o', 'out.txt'], { cwd });
    expect(code).toBe(2);
    expect(err).toBe('error: out.txt is already there (file-exists)\n  Use --force to write over it.\n');
    expect(readFileSync(join(cwd, 'out.txt'), 'utf8')).toBe('mine');
  });

  test('--force writes over it', async () => {
    const cwd = folderWith({ 'out.txt': 'mine' });
    expect((await fit([...args, '-o', 'out.txt', '--force'], { cwd })).code).toBe(0);
    expect(readFileSync(join(cwd, 'out.txt'), 'utf8')).not.toContain('mine');
  });
});

describe('a file', () => {
  test('is for its owner alone', async () => {
    const cwd = folderWith();
    await fit(['score', P1, '-o', 'out.json'], { cwd });
    expect((statSync(join(cwd, 'out.json')).mode & 0o777).toString(8)).toBe('600');
  });

  test('has no colour even where the terminal has', async () => {
    const cwd = folderWith();
    await fit(['assess', '--no-input', '--answers', P1, '-o', 'out.txt'], { cwd, tty: true });
    expect(readFileSync(join(cwd, 'out.txt'), 'utf8')).not.toContain('\u001b');
  });

  test('replaces a link, and leaves alone what the link points to', async () => {
    const cwd = folderWith({ 'kept.txt': 'mine' });
    symlinkSync('kept.txt', join(cwd, 'out.json'));
    expect((await fit(['score', P1, '-o', 'out.json', '-f'], { cwd })).code).toBe(0);
    expect(readFileSync(join(cwd, 'kept.txt'), 'utf8')).toBe('mine');
  });

  test('that is a broken link counts as there', async () => {
    const cwd = folderWith();
    symlinkSync('nowhere.txt', join(cwd, 'out.json'));
    expect((await fit(['score', P1, '-o', 'out.json'], { cwd })).code).toBe(2);
  });

  test.each<[string, (path: string) => void]>([
    ['a folder', (path) => mkdirSync(path)],
    ['a device', (path) => symlinkSync('/dev/null', path)],
  ])('cannot take the place of %s, exit 4, and nothing is left behind', async (kind, make) => {
    const cwd = folderWith();
    make(join(cwd, 'out.json'));
    const { code, err } = await fit(['score', P1, '-o', 'out.json', '-f'], { cwd });
    expect(code).toBe(4);
    expect(err).toContain(`out.json is ${kind}; - is standard output`);
    expect(readdirSync(cwd)).toEqual(['out.json']);
  });

  test('in a folder that is not there is exit 4', async () => {
    const { code, err } = await fit(['score', P1, '-o', 'nowhere/out.json'], { cwd: folderWith() });
    expect(code).toBe(4);
    expect(err).toContain('nowhere/out.json: the folder is not there');
  });

  test('does not appear when there is nothing to put into it', async () => {
    const cwd = folderWith();
    writeFileSync(join(cwd, 'acme.json'), BAD);
    expect((await fit(['assess', '--no-input', '--answers', 'acme.json', '-o', 'out.json'], { cwd })).code).toBe(3);
    expect(readdirSync(cwd)).toEqual(['acme.json']);
  });

  test('holds the good records of a book in which one is bad', async () => {
    const cwd = folderWith({ 'book.ndjson': `${BAD}{"prospect":"Bolt","answers":{}}\n` });
    const { code } = await fit(['score', 'book.ndjson', '-o', 'out.ndjson'], { cwd });
    expect(code).toBe(3);
    expect(JSON.parse(readFileSync(join(cwd, 'out.ndjson'), 'utf8')).prospect.name).toBe('Bolt');
  });

  test('is never the one that is read', async () => {
    const answers = '{"prospect":"Acme","answers":{}}';
    const cwd = folderWith({ 'acme.json': answers });
    expect((await fit(['score', 'acme.json', '-o', 'acme.json', '-f'], { cwd })).code).toBe(2);
    expect(readFileSync(join(cwd, 'acme.json'), 'utf8')).toBe(answers);
  });

  test('leaves nothing behind when the command breaks off', async () => {
    const cwd = folderWith({ 'book.ndjson': BAD });
    const stderr = { isTTY: false, columns: null, write: () => Promise.reject(new Error('no more')) };
    expect((await fit(['score', 'book.ndjson', '-o', 'out.ndjson'], { cwd, stderr })).code).not.toBe(0);
    expect(readdirSync(cwd)).toEqual(['book.ndjson']);
  });
});
