/** Journals that are damaged, and repairs that are stopped or done by several at once. */
import { copyFileSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { at, draftOf, got, idOf, rated, storeIn, tempFolder } from '../support.ts';
import { useWriter, write } from '../writer.ts';
import { damagedIn, folderWith, useStore, wholeStore, zeroed } from './damaged.ts';

useWriter();

let whole: Buffer = Buffer.alloc(0);

beforeAll(async () => {
  whole = await wholeStore();
});

describe('a journal', () => {
  /** @returns the two files of a store in which nothing is in the file itself but an empty draft. */
  const journal = async () => {
    const folder = tempFolder();
    const store = await storeIn(folder);
    await store.begin(draftOf(1));
    await store.close();
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
    await store.close();
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
    const folder = folderWith(zeroed(whole, 20));
    const { problems } = await useStore(folder);
    const store = await storeIn(folder);
    await store.close();
    return { folder, saved: problems[0]?.code === 'store-damaged' ? problems[0].args.saved : -1 };
  };

  test.each<[string, (folder: string) => void]>([
    ['after the new file was whole', () => {}],
    ['after the old file was moved', (folder) => renameSync(join(folder, 'fit.db'), join(folder, 'fit.db.damaged-before'))],
  ])('%s is finished at the next start', async (_, stop) => {
    const { folder, saved } = await repaired();
    copyFileSync(join(folder, 'fit.db'), join(folder, 'fit.db-salvaged'));
    writeFileSync(join(folder, 'fit.db'), zeroed(whole, 20));
    stop(folder);
    const [first, second] = [await useStore(folder), await useStore(folder)];
    expect(first.problems).toMatchObject([{ code: 'store-damaged', args: { saved } }]);
    expect([second.problems, second.read.size]).toEqual([[], saved]);
  });

  test('before the new file was whole is begun anew', async () => {
    const { saved } = await repaired();
    const folder = folderWith(zeroed(whole, 20));
    for (const scrap of ['salvage', 'salvage-journal', 'broken', 'broken-wal', 'repair']) writeFileSync(join(folder, `fit.db-${scrap}`), 'scrap');
    writeFileSync(join(folder, 'fit.db-repair'), '');
    const { problems } = await useStore(folder);
    expect(problems.slice(0, 1)).toMatchObject([{ code: 'store-damaged', args: { saved } }]);
  });
});

test('several processes that find the damage repair it once, and keep what they say they keep', async () => {
  const folder = folderWith(zeroed(whole, 0));
  const written = await Promise.all([101, 102, 103].map((number) => write({ store: folder, id: idOf(number), session: 'a', count: 20, begins: true })));
  expect(damagedIn(folder)).toHaveLength(1);
  const store = await storeIn(folder);
  const kept = await Promise.all([101, 102, 103].map(async (number) => got(await store.draft(idOf(number)))?.changes.map(({ item }) => item) ?? []));
  expect(kept).toEqual(written.map((one) => one.kept));
});
