/** What is due. */
import { beforeEach, describe, expect, test } from 'vitest';
import type { DueDocument } from '../../src/report/due/data.ts';
import { widthOf } from '../../src/text/layout.ts';
import type { World } from '../support/io.ts';
import { type Book, bookOf, following, HARBOUR, NORTHFIELD } from './support/book.ts';
import { allAt, begun, idOf, locked } from './support/stored.ts';

let book: Book;

beforeEach(async () => {
  book = await bookOf();
  await book.run(['decide', 'Harbour', 'conditional', '--starts', '2026-03-01']);
});

/** Recommended is to look again three months after the second of January. */
const REVIEW = '2026-04-02';

const due = async (args: readonly string[] = [], world: World = {}) => (await book.json(['due', '--json', ...args], world)) as DueDocument;
const inShort = async (args: readonly string[] = [], world: World = {}) =>
  (await due(args, world)).due.map(({ kind, day, days, prospect, question }) => [day, days, prospect.name.split(' ')[0], question ?? kind].join(' '));

describe('fit due', () => {
  test('has reviews and conditions by day, with the days until then', async () => {
    expect(await inShort(['--within', '6m'], { at: '2026-03-11T10:00:00Z' })).toEqual([
      '2026-03-01 -10 Harbour footprint',
      `${REVIEW} 22 Harbour review`,
      `${REVIEW} 22 Northfield review`,
      '2026-05-30 80 Harbour leaving_reason',
    ]);
  });

  test('looks 30 days ahead unless told otherwise, that day included', async () => {
    expect(await inShort([], { at: '2026-03-02T10:00:00Z' })).toEqual(['2026-03-01 -1 Harbour footprint']);
    expect(await inShort([], { at: '2026-03-03T10:00:00Z' })).toHaveLength(3);
  });

  test('with --within 0d has what is due today and what is overdue', async () => {
    expect(await inShort(['--within', '0d'], { at: `${REVIEW}T00:00:00Z` })).toHaveLength(3);
    expect(await inShort(['--within', '0d'], { at: '2026-04-01T23:59:59Z' })).toHaveLength(1);
  });

  test('says that nothing is due, and prints nothing', async () => {
    expect(await book.run(['due'])).toEqual({ code: 0, out: '', err: 'Nothing is due until 2026-02-01.\n' });
  });

  test('knows nothing to do with an empty book', async () => {
    expect((await book.run(['due'], { env: { FIT_HOME: `${book.home}/nothing` } })).err).toBe('Nothing is due until 2026-02-01.\n');
  });

  test.each(['30', '-1d', 'P30D', '5h', ''])('%j is no length of time', async (length) => {
    const { code, err } = await book.run(['due', `--within=${length}`]);
    expect([code, err]).toEqual([2, expect.stringContaining('It is a length of time such as 30d, 6w, 3m or 1y.')]);
  });
});

describe('a prospect', () => {
  test.each([
    ['accept', 1],
    ['conditional', 1],
    ['defer', 1],
    ['decline', 0],
  ])('of whom somebody decided %s is looked at again %i times', async (word, count) => {
    await book.run(['decide', 'Northfield', word, '--because', 'As agreed']);
    expect((await inShort(['--within', '6m'])).filter((one) => one.includes('Northfield'))).toHaveLength(count);
  });

  test('of whom nothing could be recommended is owed nothing until somebody decides', async () => {
    const ofGreenleaf = async () => (await inShort(['--within', '6m'])).filter((one) => one.includes('GreenLeaf'));
    expect(await ofGreenleaf()).toEqual([]);
    await book.run(['decide', 'GreenLeaf', 'defer', '--because', 'The board meets in May']);
    expect(await ofGreenleaf()).toHaveLength(1);
  });

  test('is looked at again by its newest assessment alone', async () => {
    book = await bookOf(NORTHFIELD, locked({ name: 'Northfield Accountants', id: idOf(9), at: '2026-02-10T09:00:00.000Z' }, allAt(5)));
    expect(await inShort(['--within', '1y'])).toEqual(['2026-05-10 128 Northfield review']);
  });

  test('is not told of twice where an assessment was corrected', async () => {
    book = await bookOf(HARBOUR, following(HARBOUR, idOf(9), { kind: 'correction', of: idOf(1) }));
    expect((await due(['--within', '1y'])).due.map(({ assessment }) => assessment)).toEqual([idOf(9), idOf(9), idOf(9)]);
  });

  test('that two people still rate is left out, with a sentence why', async () => {
    book = await bookOf(HARBOUR, { ...begun({ name: 'Harbour Dental', id: idOf(9) }), follows: { kind: 'second-rating', of: idOf(1), because: null } });
    const { out, err } = await book.run(['due', '--within', '1y', '--format', 'plain']);
    expect([out, err]).toEqual(['', expect.stringMatching(/^1 result is hidden \(Harbour Dental\): another rating of the same call is still open\./)]);
  });
});

describe('a condition', () => {
  test.each([
    ['kept', 0],
    ['broken', 0],
    ['dropped', 0],
    ['late', 1],
    ['open', 1],
  ])('that is %s is due %i times', async (state, count) => {
    await book.run(['condition', 'Harbour', 'footprint', state, '--because', 'They moved']);
    expect((await inShort(['--within', '6m'])).filter((one) => one.endsWith('footprint'))).toHaveLength(count);
  });

  test('is due on the day that somebody set', async () => {
    await book.run(['condition', 'Harbour', 'footprint', 'late', '--due', '2026-01-10']);
    expect((await inShort())[0]).toBe('2026-01-10 8 Harbour footprint');
  });

  test('of a decline is owed by nobody', async () => {
    await book.run(['decide', 'Harbour', 'decline', '--because', 'The owner sold it']);
    expect((await inShort(['--within', '6m'])).filter((one) => one.includes('Harbour'))).toEqual([]);
  });

  test('that a later assessment has too is told of once, as it stands there', async () => {
    const again = following(HARBOUR, idOf(9), { kind: 'again', of: idOf(1) });
    book = await bookOf(HARBOUR, { ...again, createdAt: '2026-02-10T09:00:00.000Z', updatedAt: '2026-02-10T09:00:00.000Z' });
    await book.run(['condition', idOf(9), 'footprint', 'kept']);
    const { due: all } = await due(['--within', '1y']);
    expect(all.map(({ assessment, question }) => [assessment, question])).toEqual([
      [idOf(9), null],
      [idOf(9), 'leaving_reason'],
    ]);
  });

  test('that nothing gives a day to comes last, whatever the time', async () => {
    const answers = { first: { state: 'rated', value: 1 }, second: { state: 'rated', value: 1 } } as const;
    book = await bookOf(locked({ name: 'Acme', id: idOf(1), rubric: 'everything' }, answers));
    const found = (await due(['--within', '0d'])).due;
    expect(found.every(({ day }) => day === null || day <= '2026-01-02')).toBe(true);
  });
});

describe('the page', () => {
  test.each([
    ['80', { columns: 80 }],
    ['40', { columns: 40, env: { LC_ALL: 'C' } }],
    ['colour', { columns: 80, tty: true }],
  ])('in %s columns has what is overdue first, each with its command', async (name, world) => {
    await book.run(['condition', 'Harbour', 'leaving_reason', 'late', '--due', '2026-03-05']);
    const { out } = await book.run(['due'], { at: '2026-03-11T10:00:00Z', ...world });
    await expect(out.replaceAll('\x1b', '<ESC>')).toMatchFileSnapshot(`../golden/stored/due-${name}.txt`);
  });

  test('as CSV has a head, and a row for each thing', async () => {
    const { out } = await book.run(['due', '--format', 'csv'], { at: '2026-03-11T10:00:00Z' });
    expect(out.split('\r\n').slice(0, 2)).toEqual([
      'day,days,kind,state,prospect,key,assessment,rubric,question,text,owner,day_from,command',
      `2026-03-01,-10,condition,open,Harbour Dental,,${idOf(1)},msp-quick-screen,footprint,"${HARBOUR.result.conditions[1]?.text}",${HARBOUR.result.conditions[1]?.owner},start,fit condition 000001 footprint kept`,
    ]);
  });

  test('as plain lines has the same fields with tabs between', async () => {
    const { out } = await book.run(['due', '--format', 'plain'], { at: '2026-03-11T10:00:00Z' });
    expect(out.split('\n').map((line) => line.split('\t').length)).toEqual([13, 13, 13, 1]);
  });

  test('with --redact names no prospect', async () => {
    const { out } = await book.run(['due', '--redact'], { at: '2026-03-11T10:00:00Z' });
    expect([out.includes('Prospect '), /Harbour|Northfield/.test(out)]).toEqual([true, false]);
  });

  test.each([40, 60, 100])('has no line wider than %i columns but for commands', async (columns) => {
    const { out } = await book.run(['due', '--within', '1y'], { columns });
    expect(out.split('\n').filter((line) => widthOf(line) > columns && !line.startsWith('fit '))).toEqual([]);
  });
});
