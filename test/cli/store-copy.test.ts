/** `fit store status`, `migrate` and `copy`, and work while the server of the team is away. */
import { copyFileSync, existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fit } from '../support/io.ts';
import { folderWith } from './support/folder.ts';
import { allAt, begun, homeWith, idOf, keptIn, locked } from './support/stored.ts';

/** Nobody listens there. */
const AWAY = 'postgres://ada@127.0.0.1:1/fit';

/** What a store can hold under an id. */
type Kept = ReturnType<typeof begun> | ReturnType<typeof locked>;

const harbour = locked({ name: 'Harbour Dental', id: idOf(1) }, allAt(4));
const corvid = begun({ name: 'Corvid Media', id: idOf(2) }, { respect: { answer: { state: 'rated', value: 4 } } });

test('everything of the file on this machine goes into the store that FIT_STORE names', async () => {
  const [home, other] = [await homeWith(harbour, corvid), join(folderWith(), 'team')];
  const { code, out, err } = await fit(['store', 'copy'], { env: { FIT_HOME: home, FIT_STORE: other } });
  expect({ code, out }).toEqual({ code: 0, out: '' });
  expect(err).toBe(`From ${home}/fit.db\nto ${other}/fit.db\nCopied 1 assessment, 1 draft with 1 change, 2 prospects and 1 text of rubrics.\n`);
  expect(await keptIn(other)).toEqual(await keptIn(home));
});

test('a second copy says that everything is there', async () => {
  const [home, other] = [await homeWith(harbour, corvid), join(folderWith(), 'team')];
  const env = { FIT_HOME: home, FIT_STORE: other };
  await fit(['store', 'copy'], { env });
  expect((await fit(['store', 'copy'], { env })).err).toMatch(/Nothing was copied: everything is there\.\n$/);
});

test('--dry-run says what would be copied, and makes nothing', async () => {
  const [home, other] = [await homeWith(harbour), join(folderWith(), 'team')];
  const { err } = await fit(['store', 'copy', '--dry-run'], { env: { FIT_HOME: home, FIT_STORE: other } });
  expect(err).toContain('Would copy 1 assessment, 1 prospect and 1 text of rubrics.');
  expect(existsSync(other)).toBe(false);
});

test('--json says what was copied as data', async () => {
  const [home, other] = [await homeWith(harbour), join(folderWith(), 'team')];
  const { out } = await fit(['store', 'copy', '--to', other, '--json'], { env: { FIT_HOME: home } });
  const copied = { records: 1, drafts: 0, changes: 0, prospects: 1, log: 0, rubrics: 1 };
  expect(JSON.parse(out)).toEqual({ schema: 'fit.copy/1', from: `${home}/fit.db`, to: `${other}/fit.db`, dryRun: false, copied, left: [] });
});

test.each<[string, Kept, Kept, string]>([
  ['two records under one id', harbour, locked({ name: 'Harbour Dental', id: idOf(1) }, allAt(3)), 'is locked in both stores, with different words'],
  [
    'a draft that was locked elsewhere without its answers',
    begun({ name: 'Harbour Dental', id: idOf(1) }, { respect: { answer: { state: 'rated', value: 2 } } }),
    harbour,
    'in the other store it was locked without some of its answers',
  ],
  [
    'a record whose draft elsewhere holds more',
    harbour,
    { ...corvid, id: idOf(1), changes: [{ item: 'respect', entry: { note: 'more' } }] },
    'is a draft that holds more',
  ],
  ['two drafts under one id that were begun otherwise', corvid, begun({ name: 'Corvid', id: idOf(2) }), 'was begun in two ways'],
])('%s are left as they are and told, with exit code 4', async (_, here, there, words) => {
  const [home, other] = [await homeWith(here), await homeWith(there)];
  const { code, err } = await fit(['store', 'copy', '--to', other], { env: { FIT_HOME: home } });
  expect({ code, isTold: err.includes(words) }).toEqual({ code: 4, isTold: true });
  expect(await keptIn(other)).toEqual(await keptIn(await homeWith(there)));
});

test('a draft that was locked elsewhere with all its answers is passed over', async () => {
  const draft = begun({ name: 'Harbour Dental', id: idOf(1) }, { respect: { answer: { state: 'rated', value: 4 } } });
  const [home, other] = [await homeWith(draft), await homeWith(harbour)];
  const { code, err } = await fit(['store', 'copy', '--to', other], { env: { FIT_HOME: home } });
  expect([code, err.includes('Nothing was copied')]).toEqual([0, true]);
});

test.each<[string, readonly string[], number, string]>([
  ['a store into itself', ['--to', 'local'], 2, 'both are the same store'],
  ['to an address with a password', ['--to', 'postgres://ada:secret@db/fit'], 2, 'the address in --to holds a password'],
  ['out of a folder where nothing was kept', ['--from', '/nowhere'], 4, 'there is no file /nowhere/fit.db'],
  ['to a server that is away', ['--to', AWAY], 4, 'postgres://127.0.0.1:1/fit cannot be reached'],
])('a copy of %s is refused', async (_, options, code, words) => {
  const home = await homeWith(harbour);
  const ran = await fit(['store', 'copy', ...options], { env: { FIT_HOME: home } });
  expect({ code: ran.code, isTold: ran.err.includes(words), isShown: ran.err.includes('secret') }).toEqual({ code, isTold: true, isShown: false });
});

test('the state of the store is where it is, its version, and how much it holds', async () => {
  const home = await homeWith(harbour, corvid);
  const { code, out } = await fit(['store', 'status', '--json'], { env: { FIT_HOME: home } });
  const holds = { assessments: 1, drafts: 1, prospects: 2, rubrics: 1, log: 0 };
  expect([code, JSON.parse(out)]).toEqual([
    0,
    { schema: 'fit.store/1', kind: 'file', place: `${home}/fit.db`, versions: { found: 2, known: 2 }, holds, local: null },
  ]);
});

test('while the server is away its state still tells what is kept here', async () => {
  const home = await homeWith(corvid);
  const { code, out, err } = await fit(['store', 'status'], { env: { FIT_HOME: home, FIT_STORE: AWAY } });
  expect(out).toBe(
    `postgres://127.0.0.1:1/fit\nStore of the team, on a server\nIt cannot be reached now.\n\nKept here: ${home}/fit.db\n` +
      '  • 0 assessments, 1 draft, 1 prospect, 1 text of rubrics, 0 lines of the log\n  • What of it is not in the store cannot be said now.\n',
  );
  expect([code, err.includes('server-away')]).toEqual([4, true]);
});

test('an older file is brought up to date once somebody says so, and not before', async () => {
  const home = join(folderWith(), 'home');
  mkdirSync(home);
  copyFileSync('test/fixtures/store/v1.db', join(home, 'fit.db'));
  const env = { FIT_HOME: home };
  const said = [];
  for (const args of [['status'], ['migrate', '--check'], ['migrate'], ['migrate']]) {
    const { out, err } = await fit(['store', ...args], { env });
    said.push((out || err).replaceAll(home, ''));
  }
  expect(said).toEqual([
    '/fit.db\nStore in a file\nVersion 1 of its tables; this fit works with version 2: fit store migrate\n',
    '/fit.db is at version 1: it would be brought to version 2.\n',
    '/fit.db was brought from version 1 to version 2.\n',
    '/fit.db is at version 2; there is nothing to do.\n',
  ]);
});

test('what is assessed while the server is away is kept here, and that is said', async () => {
  const home = folderWith();
  const args = ['assess', 'Harbour Dental', '--rubric', 'msp-quick-screen', '--set', 'respect=4', '--no-input', '--quiet'];
  const { code, err } = await fit(args.slice(0, -1), { env: { FIT_HOME: home, FIT_STORE: AWAY } });
  expect({ code, err }).toEqual({ code: 0, err: 'The server is away: kept on this machine; fit store copy brings it over.\n' });
  expect(await keptIn(home)).toEqual(['complete Harbour Dental']);
});

test('while the server is away the drafts on this machine are listed as kept here, with exit code 4', async () => {
  const home = await homeWith(corvid);
  const { code, out, err } = await fit(['drafts'], { env: { FIT_HOME: home, FIT_STORE: AWAY } });
  expect([code, out.includes('kept here'), err.includes('server-away')]).toEqual([4, true, true]);
});
