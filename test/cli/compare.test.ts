/** `fit compare`: which two assessments are held against each other, and what cannot be compared. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { Assessment, Follows } from '../../src/engine/model/assessment.ts';
import { fit } from '../support/io.ts';
import { ratedBy, ratingBy } from './support/rated.ts';
import { allAt, begun, homeWith, idOf, locked } from './support/stored.ts';

function kept(number: number, name: string, day: string, level: number, more: { readonly rubric?: string; readonly follows?: Follows } = {}): Assessment {
  const { rubric = 'msp-quick-screen', follows } = more;
  return {
    ...locked({ name, id: idOf(number), at: `${day}T09:00:00.000Z`, rubric }, rubric === 'msp-quick-screen' ? allAt(level) : {}),
    ...(follows && { follows }),
  };
}

let home = '';
const compare = (...args: readonly string[]) => fit(['compare', ...args], { env: { FIT_HOME: home } });

/** Ids and relation of what was compared. */
async function pairOf(...args: readonly string[]) {
  const { out } = await compare(...args, '--json');
  const { before, after, relation } = JSON.parse(out) as { before: { id: string }; after: { id: string }; relation: string };
  return [before.id, after.id, relation];
}

beforeAll(async () => {
  home = await homeWith(
    kept(1, 'Harbour Dental', '2026-01-02', 2),
    kept(2, 'Harbour Dental', '2026-04-02', 3),
    kept(3, 'Harbour Dental', '2026-07-02', 4),
    kept(4, 'Harbour Dental', '2026-07-03', 5, { follows: { kind: 'correction', of: idOf(3), because: null } }),
    kept(5, 'Harbour Dental', '2026-08-02', 4, { rubric: 'msp-mindset' }),
    kept(6, 'Northfield', '2026-02-02', 4),
    kept(7, 'Lone Review', '2026-02-02', 4, { rubric: 'partnership-fit' }),
    begun({ name: 'Corner Practice', id: idOf(8) }),
  );
});

describe('compares', () => {
  test('of one name its two newest calls under one rubric, as they were put right', async () => {
    expect(await pairOf('Harbour Dental')).toEqual([idOf(2), idOf(4), 'over-time']);
  });

  test('of two names the newest of each under one rubric', async () => {
    expect(await pairOf('Northfield', 'Harbour Dental')).toEqual([idOf(6), idOf(4), 'two-prospects']);
  });

  test('two ids of one prospect with the earlier first', async () => {
    expect(await pairOf(idOf(2), idOf(1))).toEqual([idOf(1), idOf(2), 'over-time']);
  });

  test('what was put right with what it was put right to, as one call', async () => {
    expect(await pairOf(idOf(3), idOf(4))).toEqual([idOf(3), idOf(4), 'same-call']);
  });
});

test('prints only what differs', async () => {
  const { code, out, err } = await compare(idOf(1), idOf(1));
  expect([code, out.split('\n').slice(3).join('\n'), err]).toEqual([
    0,
    `Second: 2026-01-02 · sales · msp-quick-screen 1.0.0 · ${idOf(1)}\nNothing differs.\n`,
    '',
  ]);
});

test('prints the points that drove the score', async () => {
  expect((await compare(idOf(1), idOf(2))).out).toContain(
    '  25 → 50, up 25. A change counts beyond 13.9 points.\n  0 ────────────┼━━━━━━━━━━━●─────────────────────── 100\n  What drove it; the points add up to it:\n  +',
  );
});

test('refuses a result that is hidden while somebody else still rates the same call', async () => {
  const blind = await homeWith(
    ratedBy({ name: 'Harbour Dental', number: 1, role: 'sales', levels: '3333333' }),
    ratedBy({ name: 'Harbour Dental', number: 2, role: 'sales', levels: '4444444', follows: ['again', 1] }),
    ratingBy({ name: 'Harbour Dental', number: 3, role: 'delivery lead', follows: ['second-rating', 2] }),
  );
  const { code, err } = await fit(['compare', 'Harbour Dental'], { env: { FIT_HOME: blind } });
  expect([code, err.split('\n')[0]]).toEqual([
    2,
    `error: the rating ${idOf(2)} of Harbour Dental is hidden while another rating of the same call is open (rating-hidden)`,
  ]);
});

test.each([
  [
    'one name with a single assessment',
    ['Northfield'],
    'error: Northfield was assessed once with msp-quick-screen: there is nothing to compare it with (compare-alone)',
  ],
  [
    'two names without a rubric in common',
    ['Northfield', 'Lone Review'],
    'error: Northfield was assessed with msp-quick-screen, Lone Review with partnership-fit: only assessments under the same rubric are compared (compare-rubrics)',
  ],
  ['three of them', ['a', 'b', 'c'], 'error: two assessments are compared, no more (usage)'],
  ['a draft', ['Corner Practice', 'Northfield'], 'error: Corner Practice is a draft: there is no report before it is locked (assessment-open)'],
  ['a name that nobody has', ['Nobody', 'Northfield'], 'error: no assessment is known as Nobody (assessment-missing)'],
])('refuses %s', async (_, args, message) => {
  const { code, err } = await compare(...args);
  expect([code, err.split('\n')[0]]).toEqual([2, message]);
});
