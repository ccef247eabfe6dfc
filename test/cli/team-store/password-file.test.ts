/** The file of passwords of PostgreSQL: which line counts, and when it is not used. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { passwordFromFile } from '../../../src/cli/team-store/password-file.ts';
import type { Address } from '../../../src/store/postgres/address.ts';
import { tempFolder } from '../../store/support.ts';
import { ioOf } from '../../support/io.ts';

const ADDRESS: Address = { host: 'db', port: 5432, user: 'eva', database: 'fit', schema: 'fit', password: null, protection: { kind: 'off', authority: null } };

/** @returns what is found in a file with this text. */
function find(text: string, { mode = 0o600, name = '.pgpass', ...address }: Partial<Address> & { mode?: number; name?: string } = {}) {
  const folder = tempFolder();
  writeFileSync(join(folder, name), text, { mode });
  const env: Record<string, string> = name === '.pgpass' ? { HOME: folder } : { PGPASSFILE: join(folder, name) };
  return passwordFromFile({ ...ADDRESS, ...address }, ioOf({ env }));
}

test.each([
  ['a line that fits', 'db:5432:fit:eva:secret\n', 'secret'],
  ['the first of two that fit', '*:*:*:eva:first\ndb:5432:fit:eva:second\n', 'first'],
  ['a line after others that do not', 'other:5432:fit:eva:a\ndb:1:fit:eva:b\ndb:5432:x:eva:c\ndb:5432:fit:x:d\ndb:*:*:*:e', 'e'],
  ['a line with escapes', 'db:5432:fit:eva:a\\:b\\\\c\n', 'a:b\\c'],
  ['a line with a colon that is not escaped', 'db:5432:fit:eva:a:b\n', 'a:b'],
  ['a line of Windows', 'db:5432:fit:eva:secret\r\n', 'secret'],
  ['a remark', '# db:5432:fit:eva:secret\n', null],
  ['a line that is too short', 'db:5432:fit:eva\n', null],
  ['nothing', '', null],
])('%s gives the password', (_title, text, password) => {
  expect(find(text)).toEqual({ ok: true, value: password });
});

test('for a socket a line for localhost counts too', () => {
  expect(find('localhost:5432:fit:eva:secret', { host: '/run/pg' })).toEqual({ ok: true, value: 'secret' });
});

test('PGPASSFILE names another file', () => {
  expect(find('db:5432:fit:eva:secret', { name: 'elsewhere' })).toEqual({ ok: true, value: 'secret' });
});

test('a file that others may read is refused where a password would come out of it', () => {
  expect(find('db:5432:fit:eva:secret', { mode: 0o640 })).toMatchObject({ problems: [{ code: 'server-password-file' }] });
  expect(find('other:5432:fit:eva:secret', { mode: 0o640 })).toEqual({ ok: true, value: null });
});

test('a file that is not there holds none', () => {
  expect(passwordFromFile(ADDRESS, ioOf({ env: { HOME: tempFolder() } }))).toEqual({ ok: true, value: null });
});
