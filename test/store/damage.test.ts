/** Damage: readable rows of a broken file survive; nothing is deleted, and it is told once. */
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Assessment } from '../../src/engine/model/assessment.ts';
import type { Outcome, Problem } from '../../src/problems/problem.ts';
import { openSqliteStore } from '../../src/store/sqlite.ts';
import type { AssessmentStore, StoredDraft } from '../../src/store/store.ts';
import { runs } from '../engine/runs.ts';
import { at, draftOf, got, idOf, optionsOf, rated, recordOf, rubricOf, storeIn, tempFolder } from './support.ts';
import { useWriter, write } from './writer.ts';

useWriter();

const PAGE = 4096;
/** Assessments in the store that is damaged: odd ones are drafts with ten answers, even ones records. */
const NUMBERS = Array.from({ length: 30 }, (_, i) => i + 1);
const ANSWERS = 10;
let whole = Buffer.alloc(0);

beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'fit-store-'));
  const store = got(await openSqliteStore(optionsOf(folder)));
  for (const number of NUMBERS) await addTo(store, number);
  store.close();
  whole = readFileSync(join(folder, 'fit.db'));
  rmSync(folder, { recursive: true });
});

const rubricFor = (number: number) => rubricOf(number % 2 === 0 ? 'even' : 'odd');
const draftFor = (number: number) =>
  draftOf(number, { rubric: rubricFor(number), changes: Array.from({ length: ANSWERS }, (_, i) => rated(`q${i}`, i, `note ${i} of ${number}`)) });

async function addTo(store: AssessmentStore, number: number): Promise<void> {
  if (number % 2 === 0) await store.complete(recordOf(number), rubricFor(number));
  else await store.begin(draftFor(number));
}

/** @returns a folder with these bytes as its store. */
function folderWith(bytes: Uint8Array): string {
  const folder = tempFolder();
  writeFileSync(join(folder, 'fit.db'), bytes, { mode: 0o600 });
  return folder;
}

/** What came of using a store: problems on the way, and what was read by number. */
interface Used {
  readonly problems: readonly Problem[];
  readonly read: ReadonlyMap<number, StoredDraft | Assessment>;
}

/** Reads everything there is, and begins, changes and removes something. */
async function useStore(folder: string): Promise<Used> {
  const opened = await openSqliteStore(optionsOf(folder));
  if (!opened.ok) return { problems: opened.problems, read: new Map() };
  const store = opened.value;
  const outcomes: Outcome<unknown>[] = [await store.list({})];
  const read = new Map<number, StoredDraft | Assessment>();
  for (const number of NUMBERS) {
    const [draft, record] = [await store.draft(idOf(number)), await store.record(idOf(number))];
    outcomes.push(draft, record);
    const found = (draft.ok && draft.value) || (record.ok && record.value);
    if (found) read.set(number, found);
  }
  outcomes.push(await store.begin(draftOf(77)), await store.append(idOf(77), 'a', 0, [rated('one', 1)], at(1)), await store.remove(idOf(77)));
  store.close();
  return { problems: outcomes.flatMap((outcome) => (outcome.ok ? [] : outcome.problems)), read };
}

/** @returns the numbers of what is not as it was, but for answers that are missing. */
function wrongIn({ read }: Used): readonly number[] {
  return [...read].filter(([number, found]) => !isRight(number, found)).map(([number]) => number);
}

function isRight(number: number, found: StoredDraft | Assessment): boolean {
  if ('result' in found) return isDeepStrictEqual(found, recordOf(number));
  const { id, prospect, changes, rubric } = draftFor(number);
  const known = changes.map((change) => JSON.stringify(change));
  const isPart = found.changes.every((change) => known.includes(JSON.stringify(change)));
  return isPart && isDeepStrictEqual([found.id, found.prospect, found.rubric], [id, prospect, rubric]);
}

const damagedIn = (folder: string) => readdirSync(folder).filter((name) => /\.damaged-[^-]*$/.test(name));

/** @returns the bytes with one bit turned over in the first place after `from` where the text stands. */
function flipped(text: string): Buffer {
  const bytes = Buffer.from(whole);
  const place = bytes.indexOf(text);
  bytes[place] = (bytes[place] ?? 0) ^ 1;
  return bytes;
}

function zeroed(page: number): Buffer {
  return Buffer.concat([whole.subarray(0, page * PAGE), Buffer.alloc(PAGE), whole.subarray((page + 1) * PAGE)]);
}

describe.each<[string, () => Buffer, number]>([
  ['a web page in its place', () => Buffer.from(`<!doctype html><title>404</title>${'x'.repeat(9000)}`), 0],
  ['zeros in its place', () => Buffer.alloc(whole.length), 0],
  ['a tenth of it cut off', () => whole.subarray(0, Math.floor((whole.length / PAGE) * 0.9) * PAGE), 20],
  ['half a page less', () => whole.subarray(0, whole.length - PAGE / 2), 25],
  ['marks of a merge in the middle', () => Buffer.concat([whole.subarray(0, 9 * PAGE), Buffer.from('<<<<<<< HEAD\n'), whole.subarray(9 * PAGE)]), 0],
  ['one bit of a note turned over', () => flipped('note 3 of 5'), 30],
  ['one bit of a record turned over', () => flipped('"status":"complete"'), 29],
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

/** What a removal that met the damage left behind is no fault of the second start. */
const EXPECTED_LATER: readonly string[] = ['draft-rubric', 'draft-exists', 'store-foreign', 'store-newer'];

const codesIn = ({ problems }: Used) => [...new Set(problems.map(({ code }) => code))].filter((code) => !EXPECTED_LATER.includes(code));

test('whichever page is lost, nothing wrong is read, most is saved, and the second start works', async () => {
  const found: unknown[] = [];
  const expected: unknown[] = [];
  for (let page = 0; page < whole.length / PAGE; page++) {
    const folder = folderWith(zeroed(page));
    const [first, second] = [await useStore(folder), await useStore(folder)];
    found.push({ page, wrong: [...wrongIn(first), ...wrongIn(second)], codes: codesIn(second), isSaved: page === 0 || second.read.size >= NUMBERS.length / 2 });
    expected.push({ page, wrong: [], codes: [], isSaved: true });
  }
  expect(found).toEqual(expected);
});

test('however bytes are turned over, nothing wrong is read, and the second start works', async () => {
  const turns = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 })), { minLength: 1, maxLength: 20 });
  await fc.assert(
    fc.asyncProperty(turns, async (all) => {
      const bytes = Buffer.from(whole);
      for (const [place, bits] of all) bytes[place] = (bytes[place] ?? 0) ^ bits;
      const folder = folderWith(bytes);
      const [first, second] = [await useStore(folder), await useStore(folder)];
      expect([wrongIn(first), wrongIn(second), codesIn(second)]).toEqual([[], [], []]);
    }),
    runs(60),
  );
});

describe('a rubric whose text is lost', () => {
  const start = async () => {
    const folder = folderWith(flipped('Opening of odd'));
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

describe('a journal', () => {
  /** @returns the two files of a store in which nothing is in the file itself but an empty draft. */
  const journal = async () => {
    const folder = tempFolder();
    const store = await storeIn(folder);
    await store.begin(draftOf(1));
    store.close();
    const writer = await storeIn(folder);
    for (let i = 0; i < 12; i++) await writer.append(idOf(1), 'a', i, [rated(`q${i}`, i, 'x'.repeat(i * 300)), rated(`r${i}`, i)], at(i));
    return { main: readFileSync(join(folder, 'fit.db')), wal: readFileSync(join(folder, 'fit.db-wal')) };
  };
  /** @returns how many changes are read, which must be whole pairs in order. */
  const countIn = async (main: Buffer, wal: Buffer) => {
    const folder = folderWith(main);
    writeFileSync(join(folder, 'fit.db-wal'), wal);
    const store = await storeIn(folder);
    const items = got(await store.draft(idOf(1)))?.changes.map(({ item }) => item) ?? [];
    store.close();
    expect(items).toEqual(Array.from({ length: items.length }, (_, i) => `${i % 2 === 0 ? 'q' : 'r'}${Math.floor(i / 2)}`));
    return items.length;
  };

  test('that is cut anywhere keeps every whole transaction', async () => {
    const { main, wal } = await journal();
    const cuts = Array.from({ length: Math.floor(wal.length / 515) }, (_, i) => i * 515);
    const counts: number[] = [];
    for (const cut of [...cuts, wal.length]) counts.push(await countIn(main, wal.subarray(0, cut)));
    expect(counts).toEqual(counts.toSorted((a, b) => a - b));
    expect(new Set(counts)).toEqual(new Set(Array.from({ length: 13 }, (_, i) => i * 2)));
  });

  test('in which a bit is turned over keeps every whole transaction before it', async () => {
    const { main, wal } = await journal();
    for (let place = 40; place < wal.length; place += 2111) {
      const bytes = Buffer.from(wal);
      bytes[place] = (bytes[place] ?? 0) ^ 4;
      expect(await countIn(main, bytes)).toBeGreaterThanOrEqual(await countIn(main, wal.subarray(0, place)));
    }
  });

  test('without its file is set aside and told of, and not mixed with a new file', async () => {
    const { wal } = await journal();
    const folder = tempFolder();
    writeFileSync(join(folder, 'fit.db-wal'), wal);
    const [first, second] = [await useStore(folder), await useStore(folder)];
    expect([first.problems.map(({ code }) => code), second.problems]).toEqual([['store-damaged'], []]);
    expect(readFileSync(join(folder, 'fit.db.damaged-20260102T030405Z-wal')).equals(wal)).toBe(true);
  });
});

describe('a repair that was stopped', () => {
  /** A repair that went through, to take its parts from. */
  const repaired = async () => {
    const folder = folderWith(zeroed(20));
    const { problems } = await useStore(folder);
    const store = await storeIn(folder);
    store.close();
    return { folder, saved: problems[0]?.code === 'store-damaged' ? problems[0].args.saved : -1 };
  };

  test.each<[string, (folder: string) => void]>([
    ['after the new file was whole', () => {}],
    ['after the old file was moved', (folder) => renameSync(join(folder, 'fit.db'), join(folder, 'fit.db.damaged-before'))],
  ])('%s is finished at the next start', async (_, stop) => {
    const { folder, saved } = await repaired();
    copyFileSync(join(folder, 'fit.db'), join(folder, 'fit.db-salvaged'));
    writeFileSync(join(folder, 'fit.db'), zeroed(20));
    stop(folder);
    const [first, second] = [await useStore(folder), await useStore(folder)];
    expect(first.problems).toMatchObject([{ code: 'store-damaged', args: { saved } }]);
    expect([second.problems, second.read.size]).toEqual([[], saved]);
  });

  test('before the new file was whole is begun anew', async () => {
    const { saved } = await repaired();
    const folder = folderWith(zeroed(20));
    for (const scrap of ['salvage', 'salvage-journal', 'broken', 'broken-wal', 'repair']) writeFileSync(join(folder, `fit.db-${scrap}`), 'scrap');
    writeFileSync(join(folder, 'fit.db-repair'), '');
    const { problems } = await useStore(folder);
    expect(problems).toMatchObject([{ code: 'store-damaged', args: { saved } }]);
  });
});

test('several processes that find the damage repair it once, and keep what they say they keep', async () => {
  const folder = folderWith(zeroed(0));
  const written = await Promise.all([101, 102, 103].map((number) => write({ store: folder, id: idOf(number), session: 'a', count: 20, begins: true })));
  expect(damagedIn(folder)).toHaveLength(1);
  const store = await storeIn(folder);
  const kept = await Promise.all([101, 102, 103].map(async (number) => got(await store.draft(idOf(number)))?.changes.map(({ item }) => item) ?? []));
  expect(kept).toEqual(written.map((one) => one.kept));
});
