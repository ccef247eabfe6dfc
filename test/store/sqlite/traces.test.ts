/** Removing: afterwards no file of the store holds a word of it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Driver, loadDriver } from '../../../src/store/sqlite/driver.ts';
import { runs } from '../../engine/runs.ts';
import { at, draftOf, got, idOf, rated, recordOf, rubricOf, storeIn, tempFolder } from '../support.ts';

/** @returns the numbers of the assessments of which a mark is left in a file. */
function marksIn(folder: string): readonly number[] {
  const texts = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'latin1'));
  return [...new Set(texts.flatMap((text) => [...text.matchAll(/MARK(\d+)#/g)].map(([, number]) => Number(number))))];
}

/** @returns a draft that says its number wherever it can. */
function marked(number: number) {
  const mark = `MARK${number}#`;
  return draftOf(number, {
    prospect: { name: mark, key: mark, external: { crm: mark } },
    assessor: { name: mark, role: null },
    rubric: rubricOf(`r${mark}`),
    changes: [rated('one', 1, mark)],
  });
}

test('of a draft that was removed no file holds a word, of another one every word', async () => {
  const folder = tempFolder();
  const store = await storeIn(folder);
  for (const number of [1, 2]) {
    await store.begin(marked(number));
    await store.append(idOf(number), 'a', 1, [rated('two', 2, `MARK${number}#`)], at(1));
    await store.keepTyping(idOf(number), 'a', { item: 'one', field: 'note', text: `MARK${number}#` }, at(1));
  }
  await store.remove([idOf(1)]);
  expect(marksIn(folder)).toEqual([2]);
});

test('of a record that was removed no file holds a word, though it was a draft before', async () => {
  const folder = tempFolder();
  const store = await storeIn(folder);
  await store.begin(marked(1));
  await store.complete(recordOf(1, { prospect: marked(1).prospect }), rubricOf('rMARK1#'));
  await store.remove([idOf(1)]);
  expect(marksIn(folder)).toEqual([]);
});

test('what another process removes while traces are being cleaned away is cleaned away, too', async () => {
  const [folder, real] = [tempFolder(), got(await loadDriver())];
  const file = join(folder, 'fit.db');
  const other = (sql: string) => {
    const connection = real(file);
    const rows = connection.all(sql);
    connection.close();
    return rows;
  };
  const driver: Driver = (path) => {
    const connection = real(path);
    const exec = (sql: string) => {
      connection.exec(sql);
      if (sql === 'VACUUM') other("INSERT INTO chore (name) VALUES ('of another')");
    };
    return { ...connection, exec };
  };
  const store = await storeIn(folder, { driver });
  await store.begin(draftOf(1));
  await store.remove([idOf(1)]);
  expect(other('SELECT name FROM chore')).toEqual([{ name: 'of another' }]);
});

test('what was removed leaves nothing behind, in whatever order things came and went', async () => {
  const steps = fc.array(fc.record({ number: fc.integer({ min: 1, max: 30 }), size: fc.integer({ min: 0, max: 900 }), goes: fc.boolean() }), { minLength: 60 });
  await fc.assert(
    fc.asyncProperty(steps, async (all) => {
      const folder = tempFolder();
      const store = await storeIn(folder);
      const there = new Set<number>();
      for (const { number, size, goes } of all) {
        if (!there.has(number)) await store.begin(marked(number));
        there.add(number);
        await store.append(idOf(number), 'a', 0, [rated('one', size, `MARK${number}#${'x'.repeat(size)}`)], at(1));
        if (goes) await store.remove([idOf(number)]);
        if (goes) there.delete(number);
      }
      await store.begin(marked(99));
      await store.remove([idOf(99)]);
      await store.close();
      expect(marksIn(folder).filter((number) => !there.has(number))).toEqual([]);
    }),
    runs(6),
  );
});
