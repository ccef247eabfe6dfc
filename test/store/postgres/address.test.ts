/** Addresses of servers: what they say, what they leave to the environment, and what is refused. */
import { describe, expect, test } from 'vitest';
import { type Address, type Environment, parseAddress, type Source, shownAddress } from '../../../src/store/postgres/address.ts';
import { got } from '../support.ts';

const PRIVATE: Source = { name: 'FIT_STORE', isPrivate: true, at: null };
const SHOWN: Source = { name: 'store', isPrivate: false, at: { file: 'config.yaml', line: 1 } };

function read(text: string, env: Environment = {}): Address {
  return got(parseAddress(text, PRIVATE, env));
}

const OFF = { kind: 'off', authority: null } as const;
const VERIFIED = { kind: 'verified', authority: null } as const;

test.each<[string, Environment, Address]>([
  [
    'postgres://eva:s%23cret@db.firm.example:6543/fit',
    {},
    { host: 'db.firm.example', port: 6543, user: 'eva', password: 's#cret', database: 'fit', schema: 'fit', protection: VERIFIED },
  ],
  ['postgresql://eva@db/fit', {}, { host: 'db', port: 5432, user: 'eva', password: null, database: 'fit', schema: 'fit', protection: VERIFIED }],
  ['POSTGRES://eva@DB/Fit', {}, { host: 'DB', port: 5432, user: 'eva', password: null, database: 'Fit', schema: 'fit', protection: VERIFIED }],
  ['postgres://eva@[::1]/fit', {}, { host: '::1', port: 5432, user: 'eva', password: null, database: 'fit', schema: 'fit', protection: OFF }],
  [
    'postgres://eva@[2001:db8::1]:5433/fit',
    {},
    { host: '2001:db8::1', port: 5433, user: 'eva', password: null, database: 'fit', schema: 'fit', protection: VERIFIED },
  ],
  ['postgres://eva@%2Frun%2Fpg/fit', {}, { host: '/run/pg', port: 5432, user: 'eva', password: null, database: 'fit', schema: 'fit', protection: OFF }],
  ['postgres:///fit?host=/run/pg&user=eva', {}, { host: '/run/pg', port: 5432, user: 'eva', password: null, database: 'fit', schema: 'fit', protection: OFF }],
  [
    'postgres://',
    { PGHOST: 'db', PGPORT: '1', PGUSER: 'eva', PGDATABASE: 'fit' },
    { host: 'db', port: 1, user: 'eva', password: null, database: 'fit', schema: 'fit', protection: VERIFIED },
  ],
  ['postgres:///fit', { USER: 'eva' }, { host: 'localhost', port: 5432, user: 'eva', password: null, database: 'fit', schema: 'fit', protection: OFF }],
])('%s says how a server is reached', (text, env, address) => {
  expect(read(text, env)).toEqual(address);
});

test.each<[string, string, Environment, Address['protection']]>([
  ['another machine', 'postgres://e@db/fit', {}, VERIFIED],
  ['this machine by its number', 'postgres://e@127.0.0.1/fit', {}, OFF],
  ['this machine by its name', 'postgres://e@localhost/fit', {}, OFF],
  ['a name that only begins like this machine', 'postgres://e@localhost.example/fit', {}, VERIFIED],
  ['a number that only ends like this machine', 'postgres://e@10.127.0.1/fit', {}, VERIFIED],
  ['who wants none', 'postgres://e@db/fit?sslmode=disable', {}, OFF],
  ['who wants it without proof', 'postgres://e@db/fit?sslmode=require', {}, { kind: 'encrypted', authority: null }],
  ['who wants it on this machine', 'postgres://e@localhost/fit?sslmode=verify-full', {}, VERIFIED],
  ['a certificate of their own', 'postgres://e@db/fit?sslrootcert=/ca.pem', {}, { kind: 'verified', authority: '/ca.pem' }],
  ['those that Node knows', 'postgres://e@db/fit?sslrootcert=system', {}, VERIFIED],
  ['the environment', 'postgres://e@db/fit', { PGSSLMODE: 'require', PGSSLROOTCERT: '/ca.pem' }, { kind: 'encrypted', authority: '/ca.pem' }],
  ['an environment that asks for less than nothing in particular', 'postgres://e@db/fit', { PGSSLMODE: 'prefer' }, VERIFIED],
  ['an address against the environment', 'postgres://e@db/fit?sslmode=disable', { PGSSLMODE: 'require' }, OFF],
])('the protection of a connection follows %s', (_title, text, env, protection) => {
  expect(read(text, env).protection).toEqual(protection);
});

test.each([
  ['form', 'mysql://eva@db/fit'],
  ['form', 'postgres://eva@db:port/fit'],
  ['form', 'postgres://eva@db:5432,other:5432/fit'],
  ['form', 'postgres://eva@db/fit?port=70000'],
  ['escape', 'postgres://eva:s#cret@db/fit'],
  ['escape', 'postgres://eva:12/cret@db/fit'],
  ['parameter', 'postgres://eva@db/fit?sslmod=require'],
  ['parameter', 'postgres://eva:1?cret@db/fit'],
  ['hosts', 'postgres://eva@db,other/fit'],
  ['user', 'postgres://db/fit'],
  ['database', 'postgres://eva@db'],
  ['schema', 'postgres://eva@db/fit?schema=Trial'],
  ['schema', 'postgres://eva@db/fit?schema=pg_catalog'],
  ['sslmode', 'postgres://eva@db/fit?sslmode=prefer'],
  ['sslmode', 'postgres://eva@db/fit?sslmode='],
])('for its %s %s is refused', (why, text) => {
  const outcome = parseAddress(text, PRIVATE, {});
  expect(outcome).toMatchObject({ problems: [{ code: 'server-address', args: { where: 'FIT_STORE', why }, at: null }] });
});

describe('a password', () => {
  test.each(['postgres://eva:geheim@db/fit', 'postgres://eva@db/fit?password=geheim'])('is refused where others may read %s', (text) => {
    expect(parseAddress(text, SHOWN, {})).toMatchObject({ problems: [{ code: 'server-password-shown', at: SHOWN.at }] });
  });

  test.each(['postgres://eva:ge#heim@db/fit', 'postgres://eva:1?geheim@db/fit', 'postgres://eva:ge/heim@db/fit', 'postgres://eva:geheim@db/fit?sslmode=x'])(
    'is never said, whatever else is wrong with %s',
    (text) => {
      expect(JSON.stringify(parseAddress(text, PRIVATE, {}))).not.toContain('heim');
    },
  );
});

test.each([
  ['postgres://eva:geheim@db/fit', 'postgres://db/fit'],
  ['postgres://eva@[::1]:5433/my%20fit', 'postgres://[::1]:5433/my%20fit'],
  ['postgres://eva@%2Frun%2Fpg/fit', 'postgres://%2Frun%2Fpg/fit'],
  ['postgres://eva@db/fit?sslmode=require&schema=trial', 'postgres://db/fit?schema=trial'],
])('%s is shown without who works there', (text, shown) => {
  expect(shownAddress(read(text))).toBe(shown);
});
