/** Stores to look after, and processes that look after them and are killed. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll } from 'vitest';
import { type Care, openCare } from '../../../../src/store/sqlite/care/care.ts';
import type { Driver } from '../../../../src/store/sqlite/driver.ts';
import { openSqliteStore } from '../../../../src/store/sqlite/open.ts';
import { draftOf, got, idOf, optionsOf, rated, recordOf, rubricOf } from '../../support.ts';

/** @returns the care of the store in a folder. */
export async function careIn(folder: string, driver?: Driver): Promise<Care> {
  return got(await openCare(optionsOf(folder, driver && { driver })));
}

/** Puts a record and a draft with this number in every word of theirs into the store of a folder. */
export async function keepMarked(folder: string, ...numbers: readonly number[]): Promise<void> {
  const store = got(await openSqliteStore(optionsOf(folder)));
  for (const number of numbers) {
    const mark = `MARK${number}#`;
    const prospect = { name: mark, key: mark, external: { crm: mark } };
    got(await store.complete(recordOf(2 * number, { prospect }), rubricOf(`even${mark}`)));
    got(await store.begin(draftOf(2 * number + 1, { prospect, rubric: rubricOf(`odd${mark}`), changes: [rated('one', 1, mark)] })));
    got(
      await store.note({
        id: idOf(1000 + number),
        at: '2026-01-02T03:04:05Z',
        by: mark,
        prospect: idOf(2 * number),
        assessment: null,
        act: { kind: 'reveal' },
      }),
    );
  }
  await store.close();
}

/** @returns the numbers of those that the store of a folder holds whole. */
export async function heldIn(folder: string): Promise<readonly number[]> {
  const store = got(await openSqliteStore(optionsOf(folder)));
  const ids = new Set(got(await store.list({})).map(({ id }) => id));
  const numbers = [...ids].map((id) => Math.floor(Number(id.slice(-6)) / 2));
  for (const id of ids) got(await store.record(id));
  await store.close();
  return [...new Set(numbers)].filter((number) => ids.has(idOf(2 * number)) && ids.has(idOf(2 * number + 1))).sort((one, other) => one - other);
}

/** @returns the numbers whose mark stands in any file of a folder. */
export function marksIn(folder: string): readonly number[] {
  const texts = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'latin1'));
  return [...new Set(texts.flatMap((text) => [...text.matchAll(/MARK(\d+)#/g)].map(([, number]) => Number(number))))].sort((one, other) => one - other);
}

let tool = '';

/** Builds the process before the tests of a file, and takes it away after them. */
export function useKilled(): void {
  beforeAll(async () => {
    tool = mkdtempSync(join(tmpdir(), 'fit-care-'));
    symlinkSync(resolve('node_modules'), join(tool, 'node_modules'));
    const entryPoints = ['test/support/store-care.mjs'];
    await build({ entryPoints, outfile: join(tool, 'care.mjs'), bundle: true, platform: 'node', format: 'esm', external: ['libsql'], logLevel: 'error' });
  });
  afterAll(() => rmSync(tool, { recursive: true }));
}

/** How such a process has ended. */
export type Ended = 'killed' | 'done';

/** Has a process do it and be killed before the n-th thing it asks of the database. @param n 0 for never */
export function doKilled(folder: string, act: 'remove' | 'backup' | 'restore', what: string, n: number): Ended {
  const { signal, status, stderr } = spawnSync(process.execPath, [join(tool, 'care.mjs'), folder, act, what, String(n)], { encoding: 'utf8' });
  if (signal === 'SIGKILL') return 'killed';
  if (status !== 0) throw new Error(stderr);
  return 'done';
}

/** @returns a copy of a folder, to be spoilt. */
export function copyOf(folder: string, root: string): string {
  const copy = mkdtempSync(join(root, 'copy-'));
  cpSync(folder, copy, { recursive: true });
  return copy;
}
