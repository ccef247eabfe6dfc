/** Lists narrowed and put in order, with decisions beside recommendations. */
import { beforeAll, describe, expect, test } from 'vitest';
import { widthOf } from '../../src/text/layout.ts';
import { fit } from '../support/io.ts';
import { allAt, begun, decided, homeWith, idOf, locked } from './support/stored.ts';

const HARBOUR = locked(
  { name: 'Harbour Dental', id: idOf(1), at: '2025-06-04T10:00:00.000Z', key: 'hd-1' },
  { ...allAt(4), footprint: { state: 'rated', value: 2 } },
);
const QUICK = locked({ name: 'Quickfreight', id: idOf(2), at: '2025-11-07T10:00:00.000Z' }, allAt(3));
const LEAF = locked({ name: '=GreenLeaf, Charity', id: idOf(3), at: '2025-12-30T10:00:00.000Z', rubric: 'msp-mindset' }, {});
const BOOK = [
  HARBOUR,
  QUICK,
  LEAF,
  begun({ name: 'Northfield', id: idOf(4), at: '2026-01-01T10:00:00.000Z' }),
  decided(QUICK, 'accept', 'We know them.'),
  decided(HARBOUR, 'conditional'),
];
let home = '';

beforeAll(async () => {
  home = await homeWith(...BOOK);
});

const list = (args: readonly string[], world: Parameters<typeof fit>[1] = {}) => fit(['list', ...args], { env: { FIT_HOME: home }, ...world });
const names = async (...args: readonly string[]) => (await list([...args, '--format', 'plain'])).out.split('\n').flatMap((line) => line.split('\t')[7] ?? []);

describe('fit list', () => {
  test.each([
    [['--decided', 'accept'], ['Quickfreight']],
    [['--decided', 'none'], ['=GreenLeaf, Charity']],
    [['--overrides'], ['Quickfreight']],
    [['--rubric', 'msp-mindset'], ['=GreenLeaf, Charity']],
    [
      ['--rubric', 'msp-quick-screen@1'],
      ['Quickfreight', 'Harbour Dental'],
    ],
    [
      ['--rater', 'Sales'],
      ['=GreenLeaf, Charity', 'Quickfreight', 'Harbour Dental'],
    ],
    [
      ['--older-than', '30d'],
      ['Quickfreight', 'Harbour Dental'],
    ],
    [['--newer-than', '2025-12-30'], ['=GreenLeaf, Charity']],
    [['--conditions'], ['Harbour Dental']],
    [
      ['--sort', 'name'],
      ['=GreenLeaf, Charity', 'Harbour Dental', 'Quickfreight'],
    ],
    [['--sort', 'score', '-n', '1'], ['Harbour Dental']],
    [['--reverse'], ['Harbour Dental', 'Quickfreight', '=GreenLeaf, Charity']],
    [['--status', 'all', '-n', '1'], ['Northfield']],
  ])('%j lists %j', async (args, expected) => {
    expect(await names(...args)).toEqual(expected);
  });

  test.each([
    ['80', { columns: 80 }],
    ['60', { columns: 60 }],
    ['ascii', { columns: 100, env: { LC_ALL: 'C' } }],
    ['colour', { columns: 80, tty: true }],
  ])(
    'shows decisions beside recommendations, an override with a sign: on a page of %s',
    async (name, { env = {}, ...world }: Parameters<typeof fit>[1] & object) => {
      const { out } = await list(['--status', 'all'], { ...world, env: { FIT_HOME: home, ...env } });
      await expect(out.replaceAll('\x1b', '<ESC>')).toMatchFileSnapshot(`../golden/stored/list-decided-${name}.txt`);
    },
  );

  test.each([40, 60, 80, 100])('has no line wider than %i columns with every column there is', async (columns) => {
    const { out } = await list(['--sort', 'due', '--conditions'], { columns });
    expect(out.split('\n').filter((line) => widthOf(line) > columns)).toEqual([]);
  });

  test('as CSV has a header, and no formula', async () => {
    const { out } = await list(['--format', 'csv', '--sort', 'name', '-n', '1']);
    expect(out).toBe(
      'id,updated_at,status,recommendation,score,rubric,version,prospect,decided,override,open_conditions,review_on,rater_role,rater_name,prospect_key,follows,follows_id\r\n' +
        `${idOf(3)},2025-12-30T10:00:00.000Z,complete,incomplete,,msp-mindset,1.0.0,"'=GreenLeaf, Charity",,,0,2026-06-30,sales,,,,\r\n`,
    );
  });

  test('as CSV of nothing is the header', async () => {
    expect((await list(['--format', 'csv', '--recommends', 'defer'])).out).toMatch(/^id,.*\r\n$/);
  });

  test('says with -n the same as without, for the newest', async () => {
    const [some, all] = [await list(['-n', '2', '--json']), await list(['--json'])];
    expect(JSON.parse(some.out)).toEqual(JSON.parse(all.out).slice(0, 2));
  });

  test('says that nothing is like that', async () => {
    expect(await list(['--rater', 'nobody'])).toEqual({ code: 0, out: '', err: 'No assessment is like that. All there are: fit list --status all\n' });
  });

  test.each(['90', '2026-02-30', 'yesterday'])('does not take %s for a time', async (text) => {
    const { code, err } = await list(['--older-than', text]);
    expect([code, err]).toEqual([2, expect.stringContaining('Write it as 90d, 12w, 6m or 1y, or as a day such as 2026-01-31.')]);
  });

  test.each([[['--plain', '--json']], [['--plain', '--format', 'csv']]])('takes one format, not %j', async (args) => {
    expect((await list(args)).code).toBe(2);
  });
});

describe('a corrected assessment', () => {
  const corrected = {
    ...locked({ name: 'Harbour Dental', id: idOf(5), at: '2025-12-31T10:00:00.000Z' }, allAt(5)),
    follows: { kind: 'correction', of: idOf(1), because: 'A slip.' },
  } as const;
  let book = '';
  beforeAll(async () => {
    book = await homeWith(...BOOK, corrected);
  });
  const ids = async (...args: readonly string[]) =>
    (await fit(['list', '--plain', ...args], { env: { FIT_HOME: book } })).out.split('\n').flatMap((line) => (line === '' ? [] : Number(line.slice(20, 26))));

  test('is listed as it was put right', async () => {
    expect(await ids()).toEqual([5, 3, 2]);
  });

  test('is listed so among the newest too', async () => {
    expect(await ids('-n', '3')).toEqual([5, 3, 2]);
  });

  test('is listed as it was before, too, with --all', async () => {
    expect(await ids('--all')).toEqual([5, 3, 2, 1]);
  });
});

test('a list of 1,200 as JSON is one list, written in parts', async () => {
  const written: string[] = [];
  const many = Array.from({ length: 1200 }, (_, i) => begun({ name: `Prospect ${i}`, id: idOf(i) }));
  const stdout = { isTTY: false, columns: null, write: async (text: string) => void written.push(text) };
  await fit(['list', '--status', 'draft', '--json'], { env: { FIT_HOME: await homeWith(...many) }, stdout });
  expect(JSON.parse(written.join(''))).toHaveLength(1200);
  expect(Math.max(...written.map(({ length }) => length))).toBeLessThan(written.join('').length / 2);
});
