/** What the doctor finds, and what is left after mending. */
import { appendFileSync, chmodSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Diagnosis } from '../../../../src/store/sqlite/care/diagnosis.ts';
import { loadDriver } from '../../../../src/store/sqlite/driver.ts';
import { got, tempFolder } from '../../support.ts';
import { careIn, heldIn, keepMarked } from './support.ts';

async function storeWith(...numbers: readonly number[]): Promise<string> {
  const folder = tempFolder();
  await keepMarked(folder, ...numbers);
  return folder;
}

/** Does something to the store of a folder behind its back. */
async function run(folder: string, statements: string): Promise<void> {
  const connection = got(await loadDriver())(join(folder, 'fit.db'));
  connection.exec(`PRAGMA foreign_keys = OFF; ${statements}`);
  connection.close();
}

/** @returns the files of a folder and who may read them, without what SQLite makes for whoever looks. */
function modesIn(folder: string): readonly (readonly [name: string, mode: number])[] {
  const names = readdirSync(folder).filter((name) => !/-(?:wal|shm)$/.test(name));
  return names.map((name) => [name, statSync(join(folder, name)).mode]);
}

function saidBy(diagnosis: Diagnosis | null): readonly string[] {
  return (diagnosis?.findings ?? []).filter(({ state }) => state !== 'fine').map(({ check, state }) => `${state}: ${check}`);
}

const SPOILT: readonly (readonly [what: string, spoil: (folder: string) => Promise<void>, said: readonly string[], afterwards: readonly string[]])[] = [
  ['nothing is wrong', async () => {}, [], []],
  ['others may read the file', async (folder) => chmodSync(join(folder, 'fit.db'), 0o644), ['wrong: modes'], []],
  ['others may look into the folder', async (folder) => chmodSync(folder, 0o755), ['wrong: modes'], []],
  [
    'others may read a file that was set aside',
    async (folder) => writeFileSync(join(folder, 'fit.db.damaged-1'), '', { mode: 0o644 }),
    ['wrong: modes', 'note: aside'],
    ['note: aside'],
  ],
  ['a row is not as it was written', (folder) => run(folder, "UPDATE record SET body = replace(body, 'MARK', 'mark')"), ['wrong: rows'], ['note: aside']],
  [
    'a line of the log is not as it was written',
    (folder) => run(folder, "UPDATE log SET body = replace(body, 'MARK', 'mark')"),
    ['wrong: rows'],
    ['note: aside'],
  ],
  [
    'a prospect is not as it was written',
    (folder) => run(folder, "UPDATE prospect SET body = replace(body, 'MARK', 'mark')"),
    ['wrong: rows'],
    ['note: aside'],
  ],
  ['a change is not as it was written', (folder) => run(folder, "UPDATE change SET body = replace(body, 'MARK', 'mark')"), ['wrong: rows'], ['note: aside']],
  ['a record is gone', (folder) => run(folder, 'DELETE FROM record'), ['wrong: loose'], ['note: aside']],
  ['a page is damaged', async (folder) => spoilPage(folder), ['wrong: file'], ['note: aside']],
  ['what was removed is still to be cleaned away', (folder) => run(folder, "INSERT INTO chore VALUES ('x')"), ['wrong: traces'], []],
  ['care was begun and not ended', async (folder) => writeFileSync(join(folder, 'fit.db-care'), '', { mode: 0o600 }), ['wrong: unfinished'], []],
  ['a newer fit has made it', (folder) => run(folder, 'PRAGMA user_version = 99'), ['wrong: version'], ['wrong: version']],
  ['it is a database of another program', (folder) => run(folder, 'PRAGMA application_id = 7'), ['wrong: program'], ['wrong: program']],
];

/** The second page belongs to a table or an index; its head says what kind of page it is. */
function spoilPage(folder: string): void {
  const file = join(folder, 'fit.db');
  const bytes = readFileSync(file);
  bytes.fill(0x7f, 2 * 4096, 2 * 4096 + 64);
  writeFileSync(file, bytes);
}

describe.each(SPOILT)('where %s', (_, spoil, said, afterwards) => {
  test('it is told, and looking changes nothing', async () => {
    const folder = await storeWith(1);
    await spoil(folder);
    const before = modesIn(folder);
    const care = await careIn(folder);
    expect(saidBy(got(await care.diagnose()))).toEqual(said);
    expect(saidBy(got(await care.diagnose()))).toEqual(said);
    expect(modesIn(folder)).toEqual(before);
  });

  test('mending leaves what cannot be mended, and what somebody should know', async () => {
    const folder = await storeWith(1);
    await spoil(folder);
    expect(saidBy(got(await (await careIn(folder)).mend()))).toEqual(afterwards);
  });
});

test('mending saves what is whole', async () => {
  const folder = await storeWith(1, 2);
  await run(folder, "UPDATE record SET body = replace(body, 'MARK2', 'mark2')");
  got(await (await careIn(folder)).mend());
  expect(await heldIn(folder)).toEqual([1]);
});

test('backups that are known of are told', async () => {
  const folder = await storeWith(1);
  const care = await careIn(folder);
  const path = join(tempFolder(), 'monday.db');
  got(await care.backUp({ path, temporary: `${path}.tmp` }));
  expect(got(await care.diagnose())?.findings.find(({ check }) => check === 'backups')).toEqual({ check: 'backups', state: 'note', about: [path] });
});

test('a list of backups that was cut short is read as far as it goes', async () => {
  const folder = await storeWith(1);
  appendFileSync(join(folder, 'fit.db-backups'), '"/half a', { mode: 0o600 });
  expect(saidBy(got(await (await careIn(folder)).diagnose()))).toEqual([]);
});

test('where nothing was ever kept there is nothing to find, and no store is made', async () => {
  const folder = tempFolder();
  const care = await careIn(folder);
  expect([got(await care.diagnose()), got(await care.mend()), readdirSync(folder)]).toEqual([null, null, []]);
});

test('it says how much there is', async () => {
  const folder = await storeWith(1, 2);
  expect(got(await (await careIn(folder)).diagnose())).toMatchObject({
    counts: { assessments: 2, drafts: 2, prospects: 2, log: 2 },
    version: 2,
    sqlite: expect.stringMatching(/^3\./),
  });
});
