/** The tables on a server: who comes first makes them, whose they are is looked at, and what is newer is left alone. */
import { expect, test } from 'vitest';
import { createDatabase, query } from '../../support/postgres/database.ts';
import { codesOf, draftOf, got } from '../support.ts';
import { open } from './support.ts';

test('eight who come at once to an empty database all find their way, and make the tables once', async () => {
  const address = await createDatabase();
  const stores = await Promise.all(Array.from({ length: 8 }, () => open(address)));
  expect(stores.flatMap(codesOf)).toEqual([]);
  const begun = await Promise.all(stores.map((store, i) => got(store).begin(draftOf(i))));
  expect(begun.flatMap(codesOf)).toEqual([]);
  expect(await query(address, 'SELECT application, version FROM fit.about')).toEqual([{ application: 'fit', version: 1 }]);
});

test('a schema that somebody has made beforehand is used', async () => {
  const address = await createDatabase();
  await query(address, 'CREATE SCHEMA fit');
  expect(codesOf(await open(address))).toEqual([]);
});

test('nothing is made outside the schema', async () => {
  const address = await createDatabase();
  got(await open(`${address}?schema=ours`));
  const others = "SELECT schemaname FROM pg_tables WHERE schemaname NOT IN ('pg_catalog', 'information_schema', 'ours')";
  expect(await query(address, others)).toEqual([]);
});

test('what a newer fit has made is left alone, and told of even to who has it open', async () => {
  const address = await createDatabase();
  const store = got(await open(address));
  await query(address, 'UPDATE fit.about SET version = 2');
  expect([codesOf(await open(address)), codesOf(await store.begin(draftOf(1)))]).toEqual([['store-newer'], ['store-newer']]);
  expect(await query(address, 'SELECT count(*)::int AS there FROM fit.assessment')).toEqual([{ there: 0 }]);
});

test.each([
  ['without what is ours', 'CREATE TABLE fit.customer (id INT)'],
  ['with something else that is called like it', 'CREATE TABLE fit.about (title TEXT)'],
  ['of another program that does as we do', "CREATE TABLE fit.about (application TEXT, version INT); INSERT INTO fit.about VALUES ('other', 1)"],
])('a schema %s belongs to another program, and nothing is made in it', async (_title, tables) => {
  const address = await createDatabase();
  await query(address, `CREATE SCHEMA fit; ${tables}`);
  expect(codesOf(await open(address))).toEqual(['server-foreign']);
  expect(await query(address, "SELECT count(*)::int AS there FROM pg_tables WHERE schemaname = 'fit'")).toEqual([{ there: 1 }]);
});

test('a row that somebody has changed by hand is told of as damage', async () => {
  const address = await createDatabase();
  const store = got(await open(address));
  await store.begin(draftOf(1, { changes: [{ item: 'one', entry: { note: 'said so' } }] }));
  await query(address, "UPDATE fit.change SET body = replace(body, 'said', 'sang')");
  expect(await store.draft(draftOf(1).id)).toMatchObject({ problems: [{ code: 'server-fault' }] });
});

test('keys that no number of JavaScript can hold are as good as others', async () => {
  const address = await createDatabase();
  const store = got(await open(address));
  for (const table of ['assessment', 'prospect', 'rubric']) await query(address, `ALTER TABLE fit.${table} ALTER COLUMN key RESTART WITH 1152921504606846977`);
  for (const number of [1, 2]) got(await store.begin(draftOf(number, { changes: [{ item: 'one', entry: { note: `of ${number}` } }] })));
  expect(got(await store.draft(draftOf(1).id))?.changes).toEqual([{ item: 'one', entry: { note: 'of 1' } }]);
  expect(got(await store.list({ prospect: 'prospect 2' })).map(({ id }) => id)).toEqual([draftOf(2).id]);
});
