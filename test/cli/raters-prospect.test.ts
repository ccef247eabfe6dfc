/** The ratings of one prospect beside each other. */
import { beforeAll, describe, expect, test } from 'vitest';
import { widthOf } from '../../src/text/layout.ts';
import { fit, type Ran, type World } from '../support/io.ts';
import { HOSTILE } from '../text/hostile.ts';
import { ratedBy, ratingBy } from './support/rated.ts';
import { homeWith, idOf, locked } from './support/stored.ts';

const NAME = 'Harbour Dental';
const FIRST = ratedBy({
  name: NAME,
  number: 1,
  role: 'sales',
  levels: '4255.44',
  notes: {
    leaving_reason: 'The last one never called back; they name two dates.',
    last_incident: 'Server down for a morning in May, patients sent home.',
  },
});
const SECOND = ratedBy({
  name: NAME,
  number: 2,
  role: 'delivery-lead',
  levels: '2554444',
  notes: { leaving_reason: '"Too slow", no facts, three providers in four years.' },
  follows: ['second-rating', 1],
});
const THIRD = ratedBy({ name: NAME, number: 3, role: 'owner', levels: '1254444', follows: ['second-rating', 1] });
const AGREED = ratedBy({ name: NAME, number: 4, role: 'sales', levels: '3354444', follows: ['consensus', 1] });
const OPEN = ratingBy({ name: NAME, number: 5, role: 'owner', follows: ['second-rating', 1] });

const homes = { two: '', three: '', open: '', alone: '', hostile: '' };
beforeAll(async () => {
  homes.two = await homeWith(FIRST, SECOND, AGREED);
  homes.three = await homeWith(FIRST, SECOND, THIRD);
  homes.open = await homeWith(FIRST, SECOND, OPEN);
  homes.alone = await homeWith(FIRST);
  const notes = { leaving_reason: Object.values(HOSTILE).join(' ') };
  homes.hostile = await homeWith(
    { ...ratedBy({ name: NAME, number: 1, role: HOSTILE['CSI clear screen'] ?? '', levels: '1', notes }) },
    ratedBy({ name: NAME, number: 2, role: 'b', levels: '5', notes, follows: ['second-rating', 1] }),
  );
});

const raters = (home: keyof typeof homes, args: readonly string[] = [NAME], world: World = {}): Promise<Ran> =>
  fit(['raters', ...args], { ...world, env: { FIT_HOME: homes[home], ...world.env } });

describe('the page', () => {
  test.each<[string, keyof typeof homes, World]>([
    ['two-80', 'two', {}],
    ['two-40', 'two', { columns: 40, env: { LC_ALL: 'C' } }],
    ['two-colour', 'two', { tty: true, columns: 80 }],
    ['three-100', 'three', { columns: 100 }],
    ['three-80', 'three', {}],
  ])('%s', async (name, home, world) => {
    const { code, out, err } = await raters(home, [NAME], world);
    expect([code, err]).toEqual([0, '']);
    await expect(out.replaceAll('\x1b', '<ESC>')).toMatchFileSnapshot(`../golden/raters/${name}.txt`);
  });

  test.each([40, 60, 80, 100])('has no line wider than %i columns', async (columns) => {
    const pages = await Promise.all([raters('two', [NAME], { columns }), raters('three', [NAME], { columns })]);
    expect(pages.flatMap(({ out }) => out.split('\n')).filter((line) => widthOf(line) > columns)).toEqual([]);
  });

  test('is the same by a part of the name and by the id of either rating', async () => {
    const { out } = await raters('two');
    const others = await Promise.all(['harbour', idOf(1), idOf(2).slice(-6), idOf(4)].map((reference) => raters('two', [reference])));
    expect(others.map((other) => other.out)).toEqual([out, out, out, out]);
  });

  test('lets no foreign text steer the terminal', async () => {
    const { out } = await raters('hostile');
    expect([...out].filter((sign) => sign !== '\n' && /\p{Cc}/u.test(sign))).toEqual([]);
  });

  test('with --redact has neither names nor notes', async () => {
    const { out } = await raters('two', [NAME, '--redact']);
    expect(out).toContain('delivery-lead');
    expect(out).not.toMatch(/Harbour|Too slow|Server down/);
  });
});

describe('as JSON', () => {
  test('both answers stand with their notes', async () => {
    const { calls } = JSON.parse((await raters('two', [NAME, '--json'])).out);
    expect(
      calls[0].differences.far.map(({ question, apart, said }: { question: string; apart: number; said: { value: number; evidence: string }[] }) => ({
        question,
        apart,
        values: said.map(({ value }) => value),
        notes: said.map(({ evidence }) => evidence),
      })),
    ).toEqual([
      { question: 'last_incident', apart: 3, values: [2, 5], notes: ['Server down for a morning in May, patients sent home.', null] },
      {
        question: 'leaving_reason',
        apart: 2,
        values: [4, 2],
        notes: ['The last one never called back; they name two dates.', '"Too slow", no facts, three providers in four years.'],
      },
    ]);
  });

  test('the smaller differences, what one alone has rated and the count of the equal ones follow', async () => {
    const { calls } = JSON.parse((await raters('two', [NAME, '--json'])).out);
    const { near, oneSided, equal } = calls[0].differences;
    expect([near.map(({ question }: { question: string }) => question), oneSided.map(({ question }: { question: string }) => question), equal]).toEqual([
      ['footprint'],
      ['budget_fit'],
      3,
    ]);
  });

  test('what both agreed on stands apart from the ratings', async () => {
    const { calls } = JSON.parse((await raters('two', [NAME, '--json'])).out);
    expect([calls[0].ratings.map(({ id }: { id: string }) => id), calls[0].agreed.id]).toEqual([[idOf(1), idOf(2)], idOf(4)]);
  });
});

test('as CSV each rating of what differs is a row', async () => {
  const { out } = await raters('two', [NAME, '--format', 'csv']);
  const rows = out.split('\r\n').map((line) => line.split(','));
  expect(rows[0]?.slice(3, 7)).toEqual(['question', 'title', 'difference', 'apart']);
  expect(rows.slice(1, -1).map((row) => `${row[3]} ${row[5] ?? ''}`)).toHaveLength(8);
});

describe('while another rating is open', () => {
  test('nothing is shown', async () => {
    const { code, out, err } = await raters('open');
    expect([code, out]).toEqual([2, '']);
    expect(err).toBe(
      `error: the rating ${idOf(1)} of Harbour Dental is hidden while another rating of the same call is open (rating-hidden)\n` +
        `  Lock that of owner first, or remove it with fit rm ${idOf(5)}; --reveal shows the result all the same, and the log says who looked.\n`,
    );
  });

  test('--reveal shows it', async () => {
    const { code, out } = await raters('open', [NAME, '--reveal']);
    expect([code, out.includes('Two levels and more apart (2)')]).toEqual([0, true]);
  });
});

test('where nobody else has rated, it says how that is done', async () => {
  expect(await raters('alone')).toEqual({
    code: 0,
    out: '',
    err: 'Nobody else has rated Harbour Dental. A second person rates the same call with fit assess PROSPECT --as ROLE.\n',
  });
});

test('ratings under rubrics whose answers do not mean the same are not compared', async () => {
  const other = { ...locked({ name: NAME, id: idOf(2), rubric: 'msp-mindset' }, {}), follows: { kind: 'second-rating' as const, of: idOf(1), because: null } };
  homes.alone = await homeWith(FIRST, other);
  const { code, out } = await raters('alone');
  expect([code, out.replaceAll(/\s+/g, ' ')]).toEqual([0, expect.stringContaining('rubrics whose answers do not mean the same, so nothing is compared')]);
});

test('a prospect that is not there is refused', async () => {
  const { code, err } = await raters('alone', ['Northfield']);
  expect([code, err]).toEqual([2, expect.stringContaining('(assessment-missing)')]);
});
