/** The first line of a table: what is wrong with it stops the file, and what is wrong behind it does not. */
import { describe, expect, test } from 'vitest';
import { fit } from '../../support/io.ts';

const csv = (stdin: string | readonly Uint8Array[], args: readonly string[] = []) =>
  fit(['score', '-', '--from', 'csv', '--rubric', 'msp-quick-screen', '--format', 'flat', ...args], { stdin });

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

describe('lines that end in a carriage return alone', () => {
  test.each([[[]], [['--ignore-unknown-columns']]])('are told as such with %j', async (args) => {
    const { code, err } = await csv('prospect,respect\rA,4\rB,4\r', args);
    expect([code, err.split('\n')[0]]).toEqual([3, 'error: (standard input):1: its lines end in a carriage return alone (csv-syntax)']);
  });

  test.each(['prospect,respect\r\r\nA,4\r\r\n', '"prospect",respect,"re\rgion"\r\nA,4,\r\n'])('are none in %j', async (text) => {
    expect((await csv(text, ['--ignore-unknown-columns'])).out).toContain('"prospect.name":"A"');
  });
});
