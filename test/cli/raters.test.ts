/** How far raters agree, and where those of one prospect differ. */
import { beforeAll, describe, expect, test } from 'vitest';
import { widthOf } from '../../src/text/layout.ts';
import { fit, type Ran, type World } from '../support/io.ts';
import { ratedBy, ratingBy } from './support/rated.ts';
import { homeWith } from './support/stored.ts';

/** Twelve prospects that sales and delivery have rated: a line each, first the levels of sales. */
const PAIRS = [
  '4454444 4454344',
  '2243444 2342434',
  '5555554 5545545',
  '1224422 2214422',
  '3343444 3334444',
  '4455544 4455544',
  '2233434 3223434',
  '4544545 4444544',
  '1134344 1134344',
  '3454444 3354444',
  '5445544 5545544',
  '2342434 1342444',
];

const DIFFER = [
  ratedBy({
    name: 'Harbour Dental',
    number: 201,
    role: 'sales',
    levels: '4255.44',
    notes: {
      leaving_reason: 'They left because the last one never called back; they name two dates.',
      last_incident: 'Server down for a morning in May, patients sent home.',
    },
  }),
  ratedBy({
    name: 'Harbour Dental',
    number: 202,
    role: 'delivery-lead',
    levels: '2554444',
    notes: { leaving_reason: '“Too slow”, no facts, three providers in four years.' },
    follows: ['second-rating', 201],
  }),
  ratedBy({ name: 'Harbour Dental', number: 203, role: 'sales', levels: '3354444', follows: ['consensus', 201] }),
];

function pairs(lines: readonly string[]) {
  return lines.flatMap((line, i) => {
    const [first = '', second = ''] = line.split(' ');
    const name = `Prospect ${String(i + 1).padStart(2, '0')}`;
    return [
      ratedBy({ name, number: 2 * i + 1, role: 'sales', levels: first }),
      ratedBy({ name, number: 2 * i + 2, role: 'delivery-lead', levels: second, follows: ['second-rating', 2 * i + 1] }),
    ];
  });
}

const homes = { many: '', few: '', differ: '', open: '' };
beforeAll(async () => {
  homes.many = await homeWith(...pairs(PAIRS));
  homes.few = await homeWith(...pairs(PAIRS.slice(0, 3)));
  homes.differ = await homeWith(...DIFFER);
  homes.open = await homeWith(...DIFFER.slice(0, 1), ratingBy({ name: 'Harbour Dental', number: 204, role: 'delivery-lead', follows: ['second-rating', 201] }));
});

const raters = (home: keyof typeof homes, args: readonly string[] = [], world: World = {}): Promise<Ran> =>
  fit(['raters', ...args], { ...world, env: { FIT_HOME: homes[home], ...world.env } });

describe('the agreement of all', () => {
  test.each<[string, keyof typeof homes, World]>([
    ['many-80', 'many', {}],
    ['many-40', 'many', { columns: 40, env: { LC_ALL: 'C' } }],
    ['few-80', 'few', {}],
    ['few-colour', 'few', { tty: true, columns: 80 }],
  ])('on the page %s', async (name, home, world) => {
    const { code, out, err } = await raters(home, [], world);
    expect([code, err]).toEqual([0, '']);
    await expect(out.replaceAll('\x1b', '<ESC>')).toMatchFileSnapshot(`../golden/raters/${name}.txt`);
  });

  test.each([40, 60, 72, 100])('no line is wider than %i columns', async (columns) => {
    const { out } = await raters('many', [], { columns });
    expect(out.split('\n').filter((line) => widthOf(line) > columns)).toEqual([]);
  });
});
