/** The first line of a table: what is wrong with it stops the file, and what is wrong behind it does not. */
import { describe, expect, test } from 'vitest';
import { fit } from '../../support/io.ts';

const csv = (stdin: string | readonly Uint8Array[]) => fit(['score', '-', '--from', 'csv', '--rubric', 'msp-quick-screen', '--format', 'flat'], { stdin });

test('a NUL in a row does not stop the file', async () => {
  const { out } = await csv('prospect,respect\nA\0,4\nB,4\n');
  expect(out).toContain('"prospect.name":"B"');
});

describe('a table that is not UTF-8 is told what it looks like', () => {
  const TEXT = 'prospect,respect\r\nA,4\r\n';

  test.each([
    ['UTF-16 LE', Buffer.from(`\ufeff${TEXT}`, 'utf16le')],
    ['UTF-16 LE', Buffer.from(TEXT, 'utf16le')],
    ['UTF-16 BE', Buffer.from(`\ufeff${TEXT}`, 'utf16le').swap16()],
    ['Latin-1', Buffer.from(`Größe,${TEXT}`, 'latin1')],
  ])('%s', async (name, bytes) => {
    const { code, err } = await csv([bytes]);
    expect([code, err.split('\n')[0]]).toEqual([3, `error: (standard input):1: the file is not UTF-8; it looks like ${name} (not-utf8)`]);
  });
});
