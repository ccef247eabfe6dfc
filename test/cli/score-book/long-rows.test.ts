/** Rows of a table that are longer than any record may be. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { fit } from '../../support/io.ts';

const MIB = 1024 * 1024;
const HEAD = 'prospect,respect,footprint\nA,4,5\n';
const LONG = 'x'.repeat(1.5 * MIB);

let cwd = '';
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'fit-long-rows-'));
});
afterEach(() => rmSync(cwd, { recursive: true }));

/** What is scored, and the lines and codes of what is refused. */
async function scored(pieces: readonly string[]) {
  const args = ['score', '-', '--from', 'csv', '--rubric', 'msp-quick-screen', '--format', 'flat', '--errors', 'refused', '--force', '--quiet'];
  const { out } = await fit(args, { cwd, stdin: pieces.map((piece) => new TextEncoder().encode(piece)) });
  const refused = readFileSync(join(cwd, 'refused'), 'utf8');
  return { names: [...out.matchAll(/"prospect.name":"([^"]*)"/g)].map(([, name]) => name), refused };
}

describe.each([
  ['bare', LONG, 'its end'],
  ['quoted', `"${LONG}`, 'its end"'],
  ['with a quote that is never closed', `"${LONG}`, 'its end'],
])('a row longer than 1 MiB, %s', (_, start, end) => {
  const pieces = [HEAD, start, `${end},4,5\nB,4,5\n`];

  test('is refused once, and its end is no row of its own', async () => {
    const { names, refused } = await scored(pieces);
    const lines = refused.trimEnd().split('\n');
    expect({ names, refused: lines.map((line) => JSON.parse(line).line) }).toEqual({ names: ['A', 'B'], refused: [3] });
  });

  test.each([MIB, 64 * 1024, 7001])('is refused in the same words when it comes in pieces of %i', async (size) => {
    const text = pieces.join('');
    const all = Array.from({ length: Math.ceil(text.length / size) }, (__, i) => text.slice(i * size, (i + 1) * size));
    expect(await scored(all)).toEqual(await scored(pieces));
  });
});
