/** The script as it was built: small, and held to its hash. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { inflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';

const PACKED = readFileSync('dist/what-if.js', 'utf8');
const SCRIPT = inflateRawSync(Buffer.from(/atob\("([^"]+)"\)/.exec(PACKED)?.[1] ?? '', 'base64'));

describe('the script of a page', () => {
  test('is at most 70 kB', () => {
    expect(PACKED.length).toBeLessThan(70_000);
  });

  test('names the hash of what it unpacks, and no other', () => {
    expect(PACKED.match(/sha256-[A-Za-z0-9+/=]+/g)).toEqual([`sha256-${createHash('sha256').update(SCRIPT).digest('base64')}`]);
  });

  test.each([
    ['packed', PACKED],
    ['unpacked', SCRIPT.toString()],
  ])('ends no element that it stands in, %s', (_, text) => {
    expect(text).not.toMatch(/<\/script|<!--/i);
  });

  test.each(['eval(', 'Function(', 'fetch(', 'XMLHttpRequest', 'localStorage', 'sessionStorage', 'indexedDB', 'import(', 'Date.', 'Intl.'])(
    'has no %s',
    (word) => {
      expect(SCRIPT.toString()).not.toContain(word);
    },
  );
});
