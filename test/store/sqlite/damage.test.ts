/** Damage: readable rows of a broken file survive; nothing is deleted, and it is told once. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { StoredDraft } from '../../../src/store/store.ts';
import { runs } from '../../engine/runs.ts';
import { draftOf, got, idOf, rubricOf, storeIn } from '../support.ts';
import { damagedIn, draftFor, flipped, folderWith, NUMBERS, PAGE, type Used, useStore, wholeStore, wrongIn, zeroed } from './damaged.ts';

let whole: Buffer = Buffer.alloc(0);

beforeAll(async () => {
  whole = await wholeStore();
});

describe.each<[string, () => Buffer, number]>([
  ['a web page in its place', () => Buffer.from(`<!doctype html><title>404</title>${'x'.repeat(9000)}`), 0],
  ['zeros in its place', () => Buffer.alloc(whole.length), 0],
  ['a tenth of it cut off', () => whole.subarray(0, Math.floor((whole.length / PAGE) * 0.9) * PAGE), 20],
  ['half a page less', () => whole.subarray(0, whole.length - PAGE / 2), 25],
  ['marks of a merge in the middle', () => Buffer.concat([whole.subarray(0, 9 * PAGE), Buffer.from('<<<<<<< HEAD\n'), whole.subarray(9 * PAGE)]), 0],
  ['one bit of a note turned over', () => flipped(whole, 'note 3 of 5'), 30],
  ['one bit of a record turned over', () => flipped(whole, '"status":"complete"'), 29],
])('of a store with %s', (_, make, least) => {
  test('it is told once, and the next start works', async () => {
    const folder = folderWith(make());
    const [first, second] = [await useStore(folder), await useStore(folder)];
    expect(first.problems.map(({ code }) => code)).toEqual(['store-damaged']);
    expect(second.problems).toEqual([]);
  });

  test('the damaged file is set aside as it was', async () => {
    const bytes = make();
    const folder = folderWith(bytes);
    await useStore(folder);
    expect(damagedIn(folder)).toEqual(['fit.db.damaged-20260102T030405Z']);
    expect(readFileSync(join(folder, 'fit.db.damaged-20260102T030405Z')).equals(bytes)).toBe(true);
  });

  test('what could be read is as it was, and as many as is said', async () => {
    const folder = folderWith(make());
    const [first, second] = [await useStore(folder), await useStore(folder)];
    expect(first.problems[0]?.args).toMatchObject({ saved: second.read.size });
    expect(wrongIn(second)).toEqual([]);
    expect(second.read.size).toBeGreaterThanOrEqual(least);
  });

  test('no scraps are left beside it', async () => {
    const folder = folderWith(make());
    await useStore(folder);
    expect(readdirSync(folder).filter((name) => !/^fit\.db(?:-wal|-shm|\.damaged-[^.]+)?$/.test(name))).toEqual([]);
  });
});

test.each<[string, Readonly<Record<number, number>>]>([
  ['lets nobody write', { 18: 3 }],
  ['says that its tables are in a form still to come', { 47: 5 }],
  ['says both', { 18: 3, 47: 5 }],
  ['lets nobody read', { 19: 3 }],
])('a store whose head %s is mended when something is to be kept', async (_, head) => {
  const bytes = Buffer.from(whole);
  for (const [place, byte] of Object.entries(head)) bytes[Number(place)] = byte;
  const folder = folderWith(bytes);
  const [first, second] = [await useStore(folder), await useStore(folder)];
  expect(first.problems[0]).toMatchObject({ code: 'store-damaged', args: { saved: NUMBERS.length } });
  expect([second.problems, second.read.size]).toEqual([[], NUMBERS.length]);
});

describe.each([
  ['record', 6, 4],
  ['draft', 7, 5],
])('an index that leads from a %s', (_, from, to) => {
  test('to another is damage, which takes nothing with it', async () => {
    const bytes = Buffer.from(whole);
    // An entry of the index is the id and then the key of its row.
    bytes[bytes.indexOf(`${idOf(from)}${String.fromCharCode(from)}`) + idOf(from).length] = to;
    const folder = folderWith(bytes);
    const [first, second] = [await useStore(folder), await useStore(folder)];
    expect(first.problems[0]).toMatchObject({ code: 'store-damaged', args: { saved: NUMBERS.length } });
    expect([wrongIn(first), wrongIn(second), second.problems, second.read.size]).toEqual([[], [], [], NUMBERS.length]);
  });
});

describe.each<[string, number, string, number]>([
  ['first', 15, '\u0011q0', 0],
  ['last', 19, '\u0011\nq9', 9],
])('the %s answer of a draft that has come to another', (_, to, row, place) => {
  const moved = () => {
    const bytes = Buffer.from(whole);
    // The key of the draft stands before number and question.
    bytes[bytes.lastIndexOf(row, bytes.indexOf(`note ${place} of 17`))] = to;
    return folderWith(bytes);
  };

  test('is not read as one of it', async () => {
    const folder = moved();
    const [first, second] = [await useStore(folder), await useStore(folder)];
    expect([wrongIn(first), wrongIn(second)]).toEqual([[], []]);
  });

  test('is all that is lost', async () => {
    const folder = moved();
    await useStore(folder);
    const { read } = await useStore(folder);
    const answers = NUMBERS.filter((number) => number % 2 === 1).map((number) => (read.get(number) as StoredDraft | undefined)?.changes.length);
    expect(answers.toSorted()).toEqual([...Array(14).fill(10), 9]);
  });
});

test('where a new row is laid over that of its rubric, it is damage', async () => {
  const bytes = Buffer.from(whole);
  // Where the rows of the table of rubrics begin in its page.
  bytes[PAGE + 6] = (bytes[PAGE + 6] ?? 0) ^ 64;
  const folder = folderWith(bytes);
  const [first, second] = [await useStore(folder), await useStore(folder)];
  expect([first.problems[0]?.code, codesIn(second), wrongIn(first)]).toEqual(['store-damaged', [], []]);
});

/** What a removal that met the damage left behind is no fault of the second start. */
const EXPECTED_LATER: readonly string[] = ['draft-rubric', 'draft-exists', 'store-foreign', 'store-newer'];

const codesIn = ({ problems }: Used) => [...new Set(problems.map(({ code }) => code))].filter((code) => !EXPECTED_LATER.includes(code));

test('whichever page is lost, nothing wrong is read, most is saved, and the second start works', async () => {
  const found: unknown[] = [];
  const expected: unknown[] = [];
  for (let page = 0; page < whole.length / PAGE; page++) {
    const folder = folderWith(zeroed(whole, page));
    const [first, second] = [await useStore(folder), await useStore(folder)];
    found.push({ page, wrong: [...wrongIn(first), ...wrongIn(second)], codes: codesIn(second), isSaved: page === 0 || second.read.size >= NUMBERS.length / 2 });
    expected.push({ page, wrong: [], codes: [], isSaved: true });
  }
  expect(found).toEqual(expected);
});

test('however bytes are turned over, nothing wrong is read, and what was told once is mended', async () => {
  const turns = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 })), { minLength: 1, maxLength: 20 });
  await fc.assert(
    fc.asyncProperty(turns, async (all) => {
      const bytes = Buffer.from(whole);
      for (const [place, bits] of all) bytes[place] = (bytes[place] ?? 0) ^ bits;
      const folder = folderWith(bytes);
      // What the first use did not touch, the second may meet.
      const uses = [await useStore(folder), await useStore(folder), await useStore(folder)];
      const told = uses.map(codesIn);
      const isToldAgain = told.filter((codes) => codes.includes('store-damaged')).length > 1;
      expect({ wrong: uses.map(wrongIn), isToldAgain, last: told.at(-1) }).toEqual({ wrong: [[], [], []], isToldAgain: false, last: [] });
    }),
    runs(60),
  );
});

describe('a rubric whose text is lost', () => {
  const start = async () => {
    const folder = folderWith(flipped(whole, 'Opening of odd'));
    await useStore(folder);
    return { folder, used: await useStore(folder) };
  };

  test('takes no record with it, and of its drafts it is said', async () => {
    const { used } = await start();
    expect([used.read.size, new Set(used.problems.map(({ code }) => code))]).toEqual([15, new Set(['draft-rubric'])]);
  });

  test('comes back with the next assessment that uses it', async () => {
    const { folder } = await start();
    const store = await storeIn(folder);
    await store.begin(draftOf(50, { rubric: rubricOf('odd') }));
    expect(got(await store.draft(idOf(1)))).toMatchObject({ rubric: rubricOf('odd'), changes: draftFor(1).changes });
  });
});
