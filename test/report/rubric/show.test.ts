/** The command around the pages: which rubric, which format, and where it goes. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Io } from '../../../src/cli/io.ts';
import { run } from '../../../src/cli/run.ts';
import { renderRubric } from '../../../src/report/rubric/render.ts';
import { EVERYTHING, MINDSET } from './support.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const everything = join(root, 'test/fixtures/rubrics/everything.yaml');
let cwd = '';

beforeEach(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'fit-show-'));
});

afterEach(() => rm(cwd, { recursive: true }));

test('the rubric of the house as a page, without being asked for', async () => {
  expect(await show([])).toEqual({ code: 0, out: await renderRubric('terminal', MINDSET), err: '' });
});

test.each(['terminal', 'markdown', 'json'] as const)('a file as %s', async (format) => {
  expect(await show([everything, '--format', format])).toEqual({ code: 0, out: await renderRubric(format, EVERYTHING), err: '' });
});

test('colour and width are those of the terminal', async () => {
  const { out } = await show([everything], { isTTY: true, columns: 60 });
  expect(out).toBe(await renderRubric('terminal', EVERYTHING, { width: 60, colour: 1 }));
  expect((await show([everything, '--no-color'], { isTTY: true, columns: 60 })).out).toBe(await renderRubric('terminal', EVERYTHING, { width: 60 }));
});

test('a file is written whole, without colour, and not over another one', async () => {
  const page = await renderRubric('terminal', EVERYTHING);
  const first = await show([everything, '-o', 'page.txt'], { isTTY: true });
  expect(first).toEqual({ code: 0, out: '', err: 'Written to page.txt\n' });
  expect(await readFile(join(cwd, 'page.txt'), 'utf8')).toBe(page);
  expect(await show([everything, '-o', 'page.txt'])).toMatchObject({ code: 2, out: '' });
  expect((await show([everything, '-o', 'page.txt', '--force', '--format', 'json', '--quiet'])).err).toBe('');
  expect(JSON.parse(await readFile(join(cwd, 'page.txt'), 'utf8'))).toEqual(EVERYTHING);
});

test('a rubric that is not there is told, and nothing is written', async () => {
  expect(await show(['msp-mindst', '-o', 'page.txt'])).toMatchObject({ out: '', err: expect.stringContaining('msp-mindset') });
  await expect(readFile(join(cwd, 'page.txt'))).rejects.toThrow();
});

/** Runs the command and gives what it says. */
async function show(args: readonly string[], terminal: { readonly isTTY?: boolean; readonly columns?: number } = {}) {
  const texts = { out: '', err: '' };
  const output = (name: 'out' | 'err') => ({
    isTTY: terminal.isTTY ?? false,
    columns: terminal.columns ?? null,
    write: async (text: string) => {
      texts[name] += text;
    },
  });
  const io: Io = {
    stdin: { isTTY: true, async *[Symbol.asyncIterator]() {} },
    stdout: output('out'),
    stderr: output('err'),
    env: { LANG: 'C.UTF-8' },
    cwd,
    platform: 'linux',
    host: { name: 'desk', pid: 1, uid: null, isAlive: () => false },
    version: '0.0.0',
    shipped: join(root, 'dist/rubrics'),
    now: () => 0,
    random: (size) => new Uint8Array(size),
    terminal: () => {
      throw new Error('there is no terminal in this world');
    },
    onStop: () => () => {},
  };
  return { code: await run(['rubric', 'show', ...args], io), ...texts };
}
