/** Going on with a book: what it must not be put in place of, and what must be the same. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { fit } from '../../support/io.ts';

const RECORD = '{"prospect":"A","answers":{"respect":4}}\n';
const ROWS = ['A,4,5\n', 'B,1,2\n'] as const;

let cwd = '';
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'fit-resumable-'));
});
afterEach(() => rmSync(cwd, { recursive: true }));

const at = (name: string) => join(cwd, name);

/** @param stdin breaks off where it is a list */
function resume(stdin: string | readonly string[], args: readonly string[]) {
  const command = ['score', '-', '--rubric', 'msp-quick-screen', '--format', 'flat', '-o', 'out', '--resume', '--quiet', ...args];
  return fit(command, { cwd, stdin: typeof stdin === 'string' ? stdin : brokenOff(stdin) });
}

/** Input that fails behind these texts. */
function brokenOff(texts: readonly string[]) {
  const chunks = (async function* () {
    for (const text of texts) yield new TextEncoder().encode(text);
    throw new Error('the machine goes down');
  })();
  return Object.assign(chunks, { isTTY: false });
}

describe('a book that can be gone on with', () => {
  test.each([
    ['a pipe', () => execFileSync('mkfifo', [at('out')])],
    ['a folder', () => mkdirSync(at('out'))],
  ])('is not put in the place of %s, whatever is forced', async (kind, make) => {
    make();
    const { code, err } = await resume(RECORD, ['--from', 'ndjson', '--force']);
    expect({ code, isTold: err.includes(`out is ${kind}`), isBegun: existsSync(at('out.part')) }).toEqual({ code: 4, isTold: true, isBegun: false });
  });

  test('does not write over a file that only looks like the beginning of one', async () => {
    writeFileSync(at('out.part'), 'half a download');
    const { code } = await resume(RECORD, ['--from', 'ndjson']);
    expect([code, readFileSync(at('out.part'), 'utf8')]).toEqual([2, 'half a download']);
  });

  test('is refused where the first line of the table has become another', async () => {
    await resume(['prospect,respect,footprint\n', ROWS[0]], ['--from', 'csv']);
    const { code, err } = await resume(['prospect,footprint,respect\n', ...ROWS].join(''), ['--from', 'csv']);
    expect({ code, isTold: err.includes('the input begins otherwise than when it was left') }).toEqual({ code: 4, isTold: true });
  });

  test('names the file that cannot be made', async () => {
    const { code, err } = await resume(RECORD, ['--from', 'ndjson', '--errors', 'nowhere/refused']);
    expect([code, err]).toEqual([4, 'error: the output could not be written: nowhere/refused.part: the folder is not there (output-failed)\n']);
  });

  test.each([
    ['what was written is gone', () => rmSync(at('out.part')), 'out.part is no longer there'],
    ['its journal is damaged', () => writeFileSync(at('out.journal'), 'half\na page\n'), 'out.journal is damaged'],
  ])('is refused where %s', async (_, spoil, reason) => {
    await resume([RECORD, RECORD], ['--from', 'ndjson']);
    spoil();
    const { code, err } = await resume(RECORD.repeat(3), ['--from', 'ndjson']);
    expect([code, err.split('\n')[0]]).toEqual([4, expect.stringMatching(new RegExp(`^error: \\S*${reason} \\(cannot-resume\\)$`))]);
  });

  test('is gone on with where the first line of the table is the same', async () => {
    await resume(['prospect,respect,footprint\n', ROWS[0]], ['--from', 'csv']);
    const { code } = await resume(['prospect,respect,footprint\n', ...ROWS].join(''), ['--from', 'csv']);
    const names = readFileSync(at('out'), 'utf8').match(/"prospect.name":"."/g);
    expect([code, names]).toEqual([0, ['"prospect.name":"A"', '"prospect.name":"B"']]);
  });
});
