/** `fit score` stopped in the middle of a file, which it reads and writes without a pause of its own. */
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { LONG_RUBRIC, longBook } from './support/long-book.ts';
import { binFolder, type Ended, run } from './support/processes.ts';

/** Several times what is read at once. */
const RECORDS = 12_000;

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fit-'));
  writeFileSync(join(folder, 'book.ndjson'), longBook('ndjson', RECORDS).text);
});
afterEach(() => rmSync(folder, { recursive: true }));

/** A run that gets a signal when it reads its input for the second time. The shell stays, and says which signal ended it. */
function stopped(signal: string, ...args: readonly string[]): Promise<Ended> {
  const tracing = [
    'strace',
    '-f',
    '-qq',
    '-o',
    '/dev/null',
    '-P',
    join(folder, 'book.ndjson'),
    '-e',
    'trace=read',
    '-e',
    `inject=read:signal=${signal}:when=2`,
  ];
  const command = [...tracing, 'node', join(binFolder(), 'fit'), 'score', 'book.ndjson', '--rubric', LONG_RUBRIC, '-o', 'out', ...args];
  return run('bash', ['-c', '"$@"; exit $?', 'bash', ...command], { cwd: folder, seconds: 120 });
}

/** Before it stand the records that were refused. */
function lastOf(text: string): string | undefined {
  return text.trimEnd().split('\n').at(-1);
}

describe('a book that is written to a file', () => {
  test.each([
    ['INT', 130],
    ['TERM', 143],
    ['HUP', 129],
  ])('is stopped by %s with %i and leaves no file behind', async (signal, expected) => {
    const { code } = await stopped(signal);
    expect([code, readdirSync(folder)]).toEqual([expected, ['book.ndjson']]);
  });

  test('says when it is stopped with --resume that the same command goes on', async () => {
    const { code, err } = await stopped('INT', '--resume');
    expect([code, lastOf(err)]).toEqual([130, 'Stopped; the same command goes on']);
  });

  test('does not say so with --quiet', async () => {
    const { code, err } = await stopped('INT', '--resume', '--quiet');
    expect([code, err.includes('Stopped')]).toEqual([130, false]);
  });
});
