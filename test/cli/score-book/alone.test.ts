/** A book that can be gone on with is written by one process at a time. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fit, type Ran, type World } from '../../support/io.ts';

let cwd = '';
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'fit-alone-'));
});
afterEach(() => rmSync(cwd, { recursive: true }));

const [FIRST, SECOND] = ['A', 'B'].map((name) => `{"prospect":"${name}","answers":{"respect":4,"footprint":5}}\n`) as [string, string];
const score = (stdin: World['stdin'], ...more: readonly string[]) =>
  fit(['score', '-', '--rubric', 'msp-quick-screen', '--from', 'ndjson', '--format', 'flat', '--quiet', ...more], {
    cwd,
    ...(stdin !== undefined && { stdin }),
  });
const resumable = (stdin: World['stdin'], name = 'out.ndjson') => score(stdin, '-o', name, '--resume');

/** A run in whose middle something else happens. */
async function around(middle: () => Promise<Ran>): Promise<readonly [outer: Ran, inner: Ran]> {
  const inside: Ran[] = [];
  const stdin = (async function* () {
    yield new TextEncoder().encode(FIRST);
    inside.push(await middle());
    yield new TextEncoder().encode(SECOND);
  })();
  const outer = await resumable(Object.assign(stdin, { isTTY: false }));
  const [inner] = inside;
  if (inner === undefined) throw new Error('nothing happened in the middle');
  return [outer, inner];
}

test('who comes second is refused, and told what to do', async () => {
  const [, { code, out, err }] = await around(() => resumable(SECOND));
  expect([code, out, err.split('\n').slice(0, 2)]).toEqual([
    4,
    '',
    ['error: another fit is writing out.ndjson (output-busy)', '  Wait until it is done, or name another file with --output.'],
  ]);
});

test('who came first is not disturbed, and leaves nothing but the book', async () => {
  const [{ code }] = await around(() => resumable(SECOND));
  const { out } = await score(FIRST + SECOND);
  expect([code, readdirSync(cwd), readFileSync(join(cwd, 'out.ndjson'), 'utf8')]).toEqual([0, ['out.ndjson'], out]);
});

test('another book may be written meanwhile', async () => {
  const [, { code }] = await around(() => resumable(SECOND, 'other.ndjson'));
  expect([code, readdirSync(cwd)]).toEqual([0, ['other.ndjson', 'out.ndjson']]);
});

test('a lock that a killed process has left keeps nobody out', async () => {
  writeFileSync(join(cwd, 'out.ndjson.lock'), '');
  const { code, err } = await resumable(FIRST);
  expect([code, err, readdirSync(cwd)]).toEqual([0, '', ['out.ndjson']]);
});

test('a file of that name that is no lock of ours stays, and keeps nobody out', async () => {
  writeFileSync(join(cwd, 'out.ndjson.lock'), 'held by something else, in more than a hundred letters'.repeat(3));
  const { code, err } = await resumable(FIRST);
  expect([code, err, readdirSync(cwd)]).toEqual([0, '', ['out.ndjson', 'out.ndjson.lock']]);
});
