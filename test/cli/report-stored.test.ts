/** Reports of what is in the store, beside those of files. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { fit } from '../support/io.ts';
import { folderWith } from './support/folder.ts';
import { allAt, begun, homeWith, idOf, locked } from './support/stored.ts';

const FOODS = locked({ name: 'Harbour Foods', id: idOf(1) }, allAt(3));
const EARLIER = locked({ name: 'Harbour Dental', id: idOf(2), at: '2025-11-04T10:00:00.000Z' }, allAt(5));
let home = '';

beforeAll(async () => {
  home = await homeWith(
    FOODS,
    EARLIER,
    begun({ name: 'Harbour Dental', id: idOf(3), at: '2025-11-21T10:00:00.000Z' }),
    begun({ name: 'Corner Practice', id: idOf(4) }, { respect: { answer: { state: 'rated', value: 5 } } }),
  );
});

const report = (args: readonly string[], world: Parameters<typeof fit>[1] = {}) => fit(['report', ...args], { env: { FIT_HOME: home }, ...world });

describe('fit report of what is in the store', () => {
  test.each([
    ['a name', 'Harbour Foods'],
    ['a part of a name', 'foods'],
    ['an id', idOf(1)],
    ['the end of an id', '000001'],
  ])('%s prints the page that the record makes', async (_, reference) => {
    const { code, out, err } = await report([reference]);
    expect([code, err]).toEqual([0, '']);
    expect(out).toBe((await report(['-'], { stdin: JSON.stringify(FOODS) })).out);
  });

  test('--format json prints the record as it was kept', async () => {
    expect((await report(['Harbour Foods', '--format', 'json'])).out).toBe(`${JSON.stringify(FOODS)}\n`);
  });

  test('names, ids, files and a pipe may stand together, in their order', async () => {
    const cwd = folderWith({ 'other.json': JSON.stringify(locked({ name: 'Other', id: idOf(9) })) });
    const { out } = await report(['000002', 'other.json', '-', 'Harbour Foods', '--format', 'json'], { cwd, stdin: JSON.stringify(EARLIER) });
    expect(out.split('\n').map((line) => line && JSON.parse(line).id)).toEqual([idOf(2), idOf(9), idOf(2), idOf(1), '']);
  });

  test('of a prospect with a newer draft it is the newest that is locked, and the draft is named', async () => {
    const { out, err } = await report(['Harbour Dental', '--format', 'json']);
    expect(JSON.parse(out).id).toBe(idOf(2));
    expect(err).toBe('A newer draft is open: fit assess "Harbour Dental"\n');
  });

  test.each(['Corner Practice', '000004'])('%s is a draft: refused with the command to go on', async (reference) => {
    expect(await report([reference])).toEqual({
      code: 2,
      out: '',
      err:
        'error: Corner Practice is a draft: there is no report before it is locked (assessment-open)\n' +
        '  Go on with fit assess "Corner Practice" or see with fit show what was noted.\n',
    });
  });

  test('one that is not known leaves all unprinted', async () => {
    const { code, out, err } = await report(['Harbour Foods', 'Zebra']);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('no assessment is known as Zebra');
  });
});

describe('what is a file', () => {
  const record = JSON.stringify(locked({ name: 'From the file', id: idOf(9) }));

  test('what is there under the very name', async () => {
    expect((await report(['foods'], { cwd: folderWith({ foods: record }) })).out).toMatch(/^From the file\n/);
  });

  test('a folder is none: a prospect may be called like one', async () => {
    const cwd = folderWith();
    mkdirSync(join(cwd, 'Harbour Foods'));
    expect((await report(['Harbour Foods'], { cwd })).out).toMatch(/^Harbour Foods\n/);
  });

  test.each(['gone.json', 'gone.ndjson', 'gone.jsonl', 'gone.yaml', './gone', 'a\\b'])('%s is looked for on disk alone', async (path) => {
    const { code, err } = await report([path]);
    expect([code, err]).toEqual([4, `error: there is no file ${path} (file-missing)\n  Check the path; names with spaces need quotes.\n`]);
  });
});
