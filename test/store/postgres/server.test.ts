/** The server that the tests of the team store run against. */
import { expect, test } from 'vitest';
import { createDatabase, query } from '../../support/postgres/database.ts';

test('a test has a real PostgreSQL and a database of its own, whoever runs it', async () => {
  const [one, other] = [await createDatabase(), await createDatabase()];
  await query(one, 'CREATE TABLE mine (number INT)');
  expect(await query(one, 'SELECT count(*)::int AS rows FROM mine')).toEqual([{ rows: 0 }]);
  await expect(query(other, 'SELECT * FROM mine')).rejects.toThrow('does not exist');
});
