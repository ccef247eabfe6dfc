/** `fit store doctor`, `backup` and `restore` where assessments are kept on a server. */
import { readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { fit } from '../../support/io.ts';
import { createDatabase, query, serverOfRun } from '../../support/postgres/database.ts';
import { folderWith } from '../support/folder.ts';
import { allAt, begun, homeWith, idOf, keptIn, locked } from '../support/stored.ts';

const KEPT = [
  locked({ name: 'Harbour Dental', id: idOf(1) }, allAt(5)),
  locked({ name: 'Quickfreight', id: idOf(2) }, allAt(1)),
  begun({ name: 'Corvid Media', id: idOf(3) }, { respect: { answer: { state: 'rated', value: 4 } } }),
];

let [server, home, files] = ['', '', ''];
beforeEach(async () => {
  [server, home, files] = [await createDatabase(), await homeWith(...KEPT), folderWith()];
});

const run = (args: readonly string[], FIT_STORE = server) => fit(['store', ...args], { env: { FIT_HOME: home, FIT_STORE }, cwd: files });

/** A server with what the file on this machine holds. */
async function filled(): Promise<void> {
  expect((await run(['copy'])).code).toBe(0);
}

describe('fit store doctor', () => {
  test('says that all is well, how the connection is protected, and how much there is', async () => {
    await filled();
    const { code, out } = await run(['doctor']);
    expect(code).toBe(0);
    expect(out).toContain('Nothing is wrong.');
    expect(out).toContain('without TLS: it does not leave this machine');
    expect(out).toContain('2 assessments, 1 draft, 3 prospects, 0 in the log');
    expect(out).toMatch(/tables of version 1 · PostgreSQL \d+\.\d+/);
  });

  test('--json tells the same as data', async () => {
    await filled();
    const health = JSON.parse((await run(['doctor', '--json'])).out);
    expect(health).toMatchObject({ schema: 'fit.store-health/1', isSound: true, counts: { assessments: 2, drafts: 1 }, version: 1 });
    expect(health.findings.map(({ check }: { check: string }) => check)).toEqual(['connection', 'protection', 'tables', 'server-rows', 'server-loose']);
  });

  test('says where a connection is encrypted and the certificate verified', async () => {
    await filled();
    const { certificate } = await serverOfRun();
    const safe = `${server.replace('127.0.0.1', 'localhost')}?sslmode=verify-full&sslrootcert=${encodeURIComponent(certificate)}`;
    expect((await run(['doctor'], safe)).out).toContain('the certificate of the server is verified');
  });

  test('asks to verify whose server it is where that is left out, and finds nothing wrong with it', async () => {
    await filled();
    const { code, out } = await run(['doctor'], `${server}?sslmode=require`);
    expect([code, out.includes('The connection could be safer')]).toEqual([0, true]);
  });

  test('names rows that are not as they were written, exit 4', async () => {
    await filled();
    await query(server, "UPDATE fit.record SET body = replace(body, 'Quickfreight', 'Quickfrei') WHERE body LIKE '%Quickfreight%'");
    const { code, out } = await run(['doctor']);
    expect([code, out.includes('These rows are not as they were written.'), out.includes('record: 1')]).toEqual([4, true, true]);
  });

  test('looks at no row of tables that a newer fit has made, exit 4', async () => {
    await filled();
    await query(server, 'UPDATE fit.about SET version = 9');
    const { code, out } = await run(['doctor']);
    expect([code, out.includes('9, this fit knows 1')]).toEqual([4, true]);
  });

  test('makes no tables where nothing was kept yet', async () => {
    expect((await run(['doctor'])).err).toBe('Nothing was kept yet, so nothing is wrong.\n');
    expect(await query(server, "SELECT 1 FROM pg_namespace WHERE nspname = 'fit'")).toEqual([]);
  });

  test('--fix is refused, for it mends files', async () => {
    const { code, err } = await run(['doctor', '--fix']);
    expect([code, err.includes('--fix mends a file')]).toEqual([2, true]);
  });
});

describe('fit store backup', () => {
  test('writes all that the server holds into one file for its owner alone', async () => {
    await filled();
    expect(await run(['backup', 'monday.db'])).toEqual({ code: 0, out: '', err: 'Backed up 2 assessments and 1 draft to monday.db\n' });
    expect([readdirSync(files), statSync(join(files, 'monday.db')).mode & 0o777]).toEqual([['monday.db'], 0o600]);
    const other = folderWith();
    await fit(['store', 'restore', join(files, 'monday.db'), '--force'], { env: { FIT_HOME: other } });
    expect(await keptIn(other)).toEqual(await keptIn(home));
  });

  test('where nothing was kept yet says so, exit 2', async () => {
    const { code, err } = await run(['backup', 'monday.db']);
    expect([code, err.includes('nothing was kept yet'), readdirSync(files)]).toEqual([2, true, []]);
  });

  test('of a server with a row that is damaged leaves no file behind, exit 4', async () => {
    await filled();
    await query(server, "UPDATE fit.record SET body = replace(body, 'Quickfreight', 'Quickfrei') WHERE body LIKE '%Quickfreight%'");
    expect([(await run(['backup', 'monday.db'])).code, readdirSync(files)]).toEqual([4, []]);
  });
});

describe('fit store restore', () => {
  beforeEach(async () => {
    await fit(['store', 'backup', 'monday.db'], { env: { FIT_HOME: home }, cwd: files });
  });

  test('brings a backup into a server that holds nothing', async () => {
    expect(await run(['restore', 'monday.db'])).toEqual({ code: 0, out: '', err: 'Restored 2 assessments and 1 draft from monday.db.\n' });
    expect((await run(['copy'])).err).toContain('Nothing was copied: everything is there.');
  });

  test('into a server that holds something is refused, and names fit store copy', async () => {
    await filled();
    const { code, err } = await run(['restore', 'monday.db', '--force']);
    expect([code, err.includes('fit store copy --from FOLDER')]).toEqual([2, true]);
  });

  test('of what is no backup leaves the server as it is, exit 4', async () => {
    writeFileSync(join(files, 'tuesday.db'), 'no database at all');
    expect((await run(['restore', 'tuesday.db'])).code).toBe(4);
    expect(await query(server, "SELECT 1 FROM pg_namespace WHERE nspname = 'fit'")).toEqual([]);
  });
});
