/** What one reading sees: two statements of it see the same, whatever another process writes between them. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, expect, test } from 'vitest';
import { good } from '../../../src/problems/problem.ts';
import { loadDriver } from '../../../src/store/sqlite/driver.ts';
import { createStoreFile } from '../../../src/store/sqlite/file.ts';
import type { Db } from '../../../src/store/workspace.ts';

const folder = mkdtempSync(join(tmpdir(), 'fit-one-moment-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function twoOnOneFile() {
  const driver = await loadDriver();
  if (!driver.ok) throw new Error('no driver');
  const place = { folder, uid: null, stamp: () => 'now' };
  return [createStoreFile(driver.value, place), createStoreFile(driver.value, place)] as const;
}

async function choresIn({ q }: Db): Promise<number> {
  const { rows } = await sql<{ chores: number }>`SELECT count(*) AS chores FROM chore`.execute(q);
  return Number(rows[0]?.chores);
}

test('what another writes in the midst of a reading is seen by the next one', async () => {
  const [reader, writer] = await twoOnOneFile();
  const write = () =>
    writer.write(async (db) => {
      await db.dialect.noteRemoval(db);
      return good(null);
    });
  const seen = await reader.read(async (db) => {
    const before = await choresIn(db);
    await write();
    return good([before, await choresIn(db)]);
  });
  const later = await reader.read(async (db) => good(await choresIn(db)));
  await reader.close();
  await writer.close();
  expect({ seen, later }).toEqual({ seen: good([0, 0]), later: good(1) });
});
