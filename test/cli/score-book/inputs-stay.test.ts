/** What `fit score` reads is never what it writes, whatever is forced. */
import { linkSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { fit } from '../../support/io.ts';

const RECORD = '{"prospect":"A","answers":{"respect":4}}\n';
const TABLE = 'prospect,respect\nA,4\n';

let cwd = '';
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'fit-inputs-'));
  writeFileSync(join(cwd, 'book.ndjson'), RECORD);
  writeFileSync(join(cwd, 'book.csv'), TABLE);
  writeFileSync(join(cwd, 'one.json'), RECORD);
  writeFileSync(join(cwd, 'out.part'), RECORD);
  symlinkSync('book.ndjson', join(cwd, 'soft'));
  linkSync(join(cwd, 'book.ndjson'), join(cwd, 'hard'));
  writeFileSync(join(cwd, 'own.yaml'), readFileSync('rubrics/msp-quick-screen.yaml'));
});
afterEach(() => rmSync(cwd, { recursive: true }));

const all = () => readdirSync(cwd).map((name) => [name, readFileSync(join(cwd, name), 'utf8')]);

describe('a file that is read is not written over', () => {
  test.each([
    ['by --output', 'book.csv -o book.csv'],
    ['by --output under another spelling', 'book.csv -o ./x/../book.csv'],
    ['by --output without a book', 'one.json -o one.json'],
    ['by --output through a link', 'book.ndjson -o soft'],
    ['by --output under a second name', 'book.ndjson -o hard'],
    ['by --output where the link is what is read', 'soft -o book.ndjson'],
    ['by --output where it is the second input', 'book.csv book.ndjson -o book.ndjson'],
    ['by --errors', 'book.ndjson -o new --errors book.ndjson'],
    ['by --errors through a link', 'book.ndjson -o new --errors soft'],
    ['by --output with --resume', 'book.csv -o book.csv --resume'],
    ['by --errors with --resume', 'book.ndjson -o new --errors book.ndjson --resume'],
    ['by what lies beside --output with --resume', 'out.part --from ndjson -o out --resume'],
    ['by --output where it is the rubric', 'book.ndjson -o own.yaml --rubric own.yaml'],
  ])('%s', async (_, line) => {
    const before = all();
    const rubric = line.includes('--rubric') ? [] : ['--rubric', 'msp-quick-screen'];
    const { code, err } = await fit(['score', ...line.split(' '), ...rubric, '--force'], { cwd });
    expect({ code, isTold: /would write over .*: it is read here/.test(err), after: all() }).toEqual({ code: 2, isTold: true, after: before });
  });
});

test('a file called - is not what standard input is', async () => {
  const { code } = await fit(['score', '-', '--rubric', 'msp-quick-screen', '-o', '-'], { cwd, stdin: RECORD });
  expect(code).toBe(0);
});
