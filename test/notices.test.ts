/** What is bundled is the work of others, whose licences ask to come along. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const NOTICES = readFileSync('dist/THIRD-PARTY.txt', 'utf8')
  .split(`\n${'-'.repeat(72)}\n`)
  .map((notice) => notice.replace(/^fit holds.*\n/, '').trim());

test.each(['commander', 'zod', 'yaml', 'chalk', 'cli-table3', 'string-width', 'leven', 'kysely', 'pg', '@inquirer/core', 'libsql', '@noble/hashes'])(
  'PKG-1 the licence of %s comes along',
  (name) => {
    expect(NOTICES.some((notice) => notice.startsWith(`${name} `))).toBe(true);
  },
);

test('PKG-1 every licence allows it, and has its text', () => {
  const heads = NOTICES.map((notice) => notice.split('\n')[0] ?? '');
  expect(heads.filter((head) => !/\((MIT|ISC|BSD-[23]-Clause|Apache-2\.0)\)$/.test(head))).toEqual([]);
  expect(NOTICES.filter((notice) => notice.length < 300).map((notice) => notice.split('\n')[0])).toEqual([]);
});
