/** What was assessed, in a list. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { fold } from '../../src/store/fold.ts';
import { widthOf } from '../../src/text/layout.ts';
import { visible } from '../../src/text/visible.ts';
import { fit } from '../support/io.ts';
import { HOSTILE } from '../text/hostile.ts';
import { folderWith } from './support/folder.ts';
import { allAt, begun, homeWith, idOf, locked } from './support/stored.ts';

const BOOK = [
  locked({ name: 'Northfield Accountants', id: idOf(1), at: '2025-11-03T10:00:00.000Z' }, allAt(5)),
  locked({ name: 'Harbour Dental', id: idOf(2), at: '2025-11-04T10:00:00.000Z', key: 'harbour' }, { ...allAt(4), footprint: { state: 'rated', value: 2 } }),
  locked({ name: '木村歯科クリニック', id: idOf(3), at: '2025-11-05T10:00:00.000Z' }, allAt(3)),
  locked({ name: 'Łódź Logistyka', id: idOf(4), at: '2025-11-06T10:00:00.000Z', rubric: 'msp-mindset' }, {}),
  locked({ name: 'Quickfreight', id: idOf(5), at: '2025-11-07T23:59:59.999Z' }, allAt(1)),
  locked({ name: 'A name that goes on and on, '.repeat(11).slice(0, 300), id: idOf(6), at: '2025-11-08T10:00:00.000Z' }, allAt(2)),
  begun({ name: 'GreenLeaf Charity', id: idOf(7), at: '2025-11-09T10:00:00.000Z' }, { respect: { answer: { state: 'rated', value: 5 } } }),
];
let home = '';

beforeAll(async () => {
  home = await homeWith(...BOOK);
});

const list = (args: readonly string[] = [], world: Parameters<typeof fit>[1] = {}) => fit(['list', ...args], { env: { FIT_HOME: home }, ...world });

describe('fit list', () => {
  test.each([
    ['80', {}],
    ['100', { columns: 140 }],
    ['50', { columns: 50 }],
    ['colour', { tty: true, columns: 80 }],
    ['ascii', { env: { LC_ALL: 'C' } }],
  ])('on a page of %s', async (name, { env = {}, ...world }: Parameters<typeof fit>[1] & object) => {
    const { code, out, err } = await list([], { ...world, env: { FIT_HOME: home, ...env } });
    expect([code, err]).toEqual([0, '']);
    await expect(out.replaceAll('\x1b', '<ESC>')).toMatchFileSnapshot(`../golden/stored/list-${name}.txt`);
  });

  test('the newest comes first, drafts do not come', async () => {
    const { out } = await list(['--plain']);
    expect(out.split('\n').map((line) => line.slice(20, 26))).toEqual(['000006', '000005', '000004', '000003', '000002', '000001', '']);
  });

  test.each([40, 60, 80, 100])('no line is wider than %i columns', async (columns) => {
    const { out } = await list([], { columns });
    expect(out.split('\n').filter((line) => widthOf(line) > columns)).toEqual([]);
  });

  test('the columns stand under each other behind wide characters too', async () => {
    const { out } = await list();
    const places = out
      .split('\n')
      .slice(1, -1)
      .map((line) => widthOf(line.slice(0, line.search(/msp-/))));
    expect(new Set(places).size).toBe(1);
  });

  test.each([
    ['complete', 6],
    ['draft', 1],
    ['all', 7],
  ])('--status %s', async (status, count) => {
    expect((await list(['--status', status, '--plain'])).out.match(/\n/g)).toHaveLength(count);
  });

  test('--recommends takes one recommendation out', async () => {
    const { out } = await list(['--recommends', 'decline', '--plain']);
    expect(out.split('\n').map((line) => line.split('\t')[3])).toEqual(['decline', undefined]);
  });

  test('--limit takes the newest', async () => {
    const { out } = await list(['-n', '2', '--plain']);
    expect(out.split('\n').map((line) => line.slice(20, 26))).toEqual(['000006', '000005', '']);
  });

  test('--plain begins with eight fields a line: whole id, time, status, recommendation, score, rubric, its version, prospect', async () => {
    const { out } = await list(['-n', '2', '--plain']);
    expect(out.split('\n')[1]?.split('\t').slice(0, 8)).toEqual([
      idOf(5),
      '2025-11-07T23:59:59.999Z',
      'complete',
      'incomplete',
      '0',
      'msp-quick-screen',
      '1.0.0',
      'Quickfreight',
    ]);
  });

  test('--plain goes on with nine: decision, override, open conditions, review, role, name, key, and what it follows', async () => {
    const { out } = await list(['-n', '2', '--plain']);
    expect(out.split('\n')[1]?.split('\t').slice(8)).toEqual(['', '', '7', '2026-02-07', 'sales', '', '', '', '']);
  });

  test('--plain leaves what a draft comes to empty', async () => {
    const { out } = await list(['--status', 'draft', '--plain']);
    expect(out).toBe(`${idOf(7)}\t2025-11-09T10:00:00.000Z\tdraft\t\t\tmsp-quick-screen\t1.0.0\tGreenLeaf Charity${'\t'.repeat(5)}sales${'\t'.repeat(4)}\n`);
  });

  test('--json is a list of summaries, their fields always the same', async () => {
    const { out } = await list(['--json', '--recommends', 'conditional']);
    expect(out.endsWith(']\n')).toBe(true);
    const [first] = JSON.parse(out);
    expect(Object.keys(first)).toEqual([
      ...'id status prospect rubric createdAt updatedAt answered recommendation band score hidden'.split(' '),
      ...'whose assessor follows decided openConditions reviewOn removeOn'.split(' '),
    ]);
    expect(first).toMatchObject({ id: idOf(3), status: 'complete', prospect: { name: '木村歯科クリニック', key: null, external: {} }, score: 50 });
  });

  test('--output writes a file', async () => {
    const cwd = folderWith();
    expect(await list(['--plain', '-o', 'list.tsv'], { cwd })).toEqual({ code: 0, out: '', err: 'Written to list.tsv\n' });
    expect(readFileSync(join(cwd, 'list.tsv'), 'utf8')).toBe((await list(['--plain'])).out);
  });

  test('what a draft comes to so far is not told', async () => {
    const { out } = await list(['--status', 'draft']);
    expect(out).toMatch(/GreenLeaf Charity +msp-quick-screen +draft +- +000007\n$/);
  });
});

describe('what cannot be shown as it is', () => {
  let hostile = '';
  beforeAll(async () => {
    hostile = await homeWith(...Object.values(HOSTILE).map((name, i) => locked({ name, id: idOf(i) })));
  });

  test.each([[[]], [['--plain']]])('fit list %j lets nothing through that steers, hides or breaks a line', async (args) => {
    const { out } = await fit(['list', ...args], { env: { FIT_HOME: hostile } });
    const shown = out.replaceAll('\t', '');
    expect(shown.match(/\n/g)).toHaveLength(Object.keys(HOSTILE).length + (args.length === 0 ? 1 : 0));
    expect(visible(shown, 'block') === shown).toBe(true);
  });

  test('fit list --json is one line in which nothing steers or hides', async () => {
    const { out } = await fit(['list', '--json'], { env: { FIT_HOME: hostile } });
    expect(out).not.toMatch(/(?!\n$)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
  });

  test('--plain has its fields whatever a name holds', async () => {
    const { out } = await fit(['list', '--plain'], { env: { FIT_HOME: hostile } });
    expect([
      ...new Set(
        out
          .split('\n')
          .slice(0, -1)
          .map((line) => line.split('\t').length),
      ),
    ]).toEqual([17]);
  });

  test('--json keeps each name as it is, once for names that differ in nothing but blanks', async () => {
    const { out } = await fit(['list', '--json'], { env: { FIT_HOME: hostile } });
    const names = JSON.parse(out).map(({ prospect }: { prospect: { name: string } }) => prospect.name);
    const firsts = new Map(
      Object.values(HOSTILE)
        .toReversed()
        .map((name) => [fold(name), name]),
    );
    expect(new Set(names)).toEqual(new Set(firsts.values()));
  });
});

describe('where there is nothing to list', () => {
  test('it says how to begin, and makes no store', async () => {
    const empty = join(folderWith(), 'not-yet');
    expect(await fit(['list'], { env: { FIT_HOME: empty } })).toEqual({
      code: 0,
      out: '',
      err: 'No assessments yet. Begin with the first: fit assess "Harbour Dental"\n',
    });
    expect(existsSync(empty)).toBe(false);
  });

  test('it names the drafts that are open', async () => {
    const { err } = await fit(['list'], { env: { FIT_HOME: await homeWith(begun({ name: 'Acme', id: idOf(1) })) } });
    expect(err).toBe('Nothing is locked yet. One draft is open: fit drafts\n');
  });

  test('--quiet says nothing', async () => {
    expect(await fit(['list', '-q'], { env: { FIT_HOME: folderWith() } })).toEqual({ code: 0, out: '', err: '' });
  });

  test('--json is an empty list', async () => {
    expect(await fit(['list', '--json'], { env: { FIT_HOME: folderWith() } })).toEqual({ code: 0, out: '[]\n', err: '' });
  });

  test('a recommendation that nobody has is no reason to begin', async () => {
    expect((await list(['--recommends', 'defer'])).err).toBe('No assessment is like that. All there are: fit list --status all\n');
  });
});

describe('ids', () => {
  test('are as short as they can be told apart', async () => {
    const [one, other] = ['01KE4Z9T3W8C5V7X2K6M0AAAAA', '01KE4Z9T3W8C5V7X2K6M1BAAAAA'.slice(0, 20).concat('2AAAAA')];
    const { out } = await fit(['list'], { env: { FIT_HOME: await homeWith(locked({ name: 'A', id: one }), locked({ name: 'B', id: other as string })) } });
    expect(out.match(/\w+$/gm)?.slice(1).toSorted()).toEqual(['0AAAAA', '2AAAAA']);
  });

  test('are longer where their ends are the same, a draft that is not shown included', async () => {
    const [one, other] = ['01KE4Z9T3W8C5V7X2K6MAAAAAA', '01KE4Z9T3W8C5V7X2K6NAAAAAA'];
    const { out } = await fit(['list'], { env: { FIT_HOME: await homeWith(locked({ name: 'A', id: one }), begun({ name: 'B', id: other })) } });
    expect(out).toMatch(/ MAAAAAA\n$/);
  });
});

describe('a store that cannot be read is told with exit 4', () => {
  test.each([
    ['list', ['list']],
    ['drafts', ['drafts']],
    ['show', ['show', 'Acme']],
    ['report', ['report', 'Acme']],
    ['rm', ['rm', 'Acme', '--force']],
  ])('by fit %s', async (_, args) => {
    const { code, out, err } = await fit(args, { env: { FIT_HOME: folderWith({ 'fit.db/file': '' }) } });
    expect([code, out]).toEqual([4, '']);
    expect(err).toContain('fit.db is a folder (store-kind)');
  });

  test('records from a pipe are reported all the same', async () => {
    const stdin = JSON.stringify(locked({ name: 'Acme', id: idOf(1) }));
    const { code, out } = await fit(['report', '-'], { stdin, env: { FIT_HOME: folderWith({ 'fit.db/file': '' }) } });
    expect([code, out.split('\n')[0]]).toEqual([0, 'Acme']);
  });

  test('a relative FIT_HOME is passed over', async () => {
    const data = await homeWith(locked({ name: 'Acme', id: idOf(1) }));
    const { err } = await fit(['list'], { cwd: data, env: { FIT_HOME: '.', XDG_DATA_HOME: folderWith() } });
    expect(err).toContain('No assessments yet');
  });
});
