/** Who did what when. */
import { beforeEach, describe, expect, test } from 'vitest';
import type { LogDocument } from '../../src/report/log/data.ts';
import { type Book, bookOf, following, HARBOUR, NORTHFIELD } from './support/book.ts';
import { begun, idOf } from './support/stored.ts';

let book: Book;

/** A correction later than the decisions about what it corrects. */
const CORRECTION = {
  ...following(HARBOUR, idOf(9), { kind: 'correction', of: idOf(1) }, 'The second site was left out'),
  createdAt: '2026-01-20T09:00:00.000Z',
  updatedAt: '2026-01-20T09:30:00.000Z',
};

beforeEach(async () => {
  book = await bookOf(HARBOUR, NORTHFIELD);
  await book.run(['decide', 'Harbour', 'accept', '--because', 'Their new manager came from a customer of ours', '--starts', '2026-03-01'], {
    at: '2026-01-03T10:00:00Z',
  });
  await book.run(['condition', 'Harbour', 'footprint', 'late', '--due', '2026-04-01'], { at: '2026-01-04T10:00:00Z', env: { FIT_NAME: '' } });
  await book.run(['outcome', 'Harbour', '--fact', 'rate=no', '--fact', 'goal=yes', '--note', 'Many visits'], { at: '2026-01-05T10:00:00Z' });
});

const kinds = async (args: readonly string[]) => ((await book.json(['log', ...args, '--json'])) as LogDocument).events.map(({ act }) => act.kind);

describe('fit log', () => {
  test.each([
    ['80', { columns: 80 }],
    ['40', { columns: 40, env: { LC_ALL: 'C' } }],
  ])('tells everything in its order, in %s columns', async (name, world) => {
    const { code, out, err } = await book.run(['log', 'Harbour'], world);
    expect([code, err]).toEqual([0, '']);
    await expect(out).toMatchFileSnapshot(`../golden/stored/log-${name}.txt`);
  });

  test('as JSON has each line of the log as it was written', async () => {
    const { schema, prospect, events } = (await book.json(['log', 'Harbour', '--json'])) as LogDocument;
    expect([schema, prospect.name, events.map(({ act }) => act.kind)]).toEqual([
      'fit.log/1',
      'Harbour Dental',
      ['begun', 'locked', 'decision', 'condition', 'outcome'],
    ]);
    expect(events[3]).toMatchObject({
      at: '2026-01-04T10:00:00.000Z',
      by: null,
      assessment: idOf(1),
      act: { kind: 'condition', question: 'footprint', state: 'late', because: null, due: '2026-04-01' },
    });
  });

  test('as plain lines has five fields each', async () => {
    const { out } = await book.run(['log', 'Harbour', '--format', 'plain']);
    expect(out.split('\n').map((line) => line.split('\t').length)).toEqual([5, 5, 5, 5, 5, 1]);
  });

  test('of another prospect tells nothing of this one', async () => {
    expect(await kinds(['Northfield'])).toEqual(['begun', 'locked']);
  });

  test('of an id leaves out what is about the prospect', async () => {
    expect(await kinds([idOf(1)])).toEqual(['begun', 'locked', 'decision', 'condition']);
  });

  test('of a draft tells that it was begun', async () => {
    book = await bookOf(begun({ name: 'Acme', id: idOf(1) }));
    expect(await kinds(['Acme'])).toEqual(['begun']);
  });

  test('says what was corrected, and why', async () => {
    book = await bookOf(HARBOUR, CORRECTION);
    const { out } = await book.run(['log', 'Harbour', '--format', 'plain']);
    expect(out).toContain(`began with msp-quick-screen 1.0.0, to correct ${idOf(1)}. Because: The second site was left out.`);
  });

  test('leaves decisions out while somebody rates the same call without knowing them, and says so', async () => {
    const second = { ...begun({ name: 'Harbour Dental', id: idOf(9) }), follows: { kind: 'second-rating', of: idOf(1), because: null } } as const;
    const open = await bookOf(HARBOUR, second);
    await open.run(['decide', 'Harbour', 'conditional', '--reveal'], { at: '2026-01-05T10:00:00Z' });
    const { out, err } = await open.run(['log', 'Harbour', '--format', 'plain']);
    expect(out.split('\n').map((line) => line.split('\t')[2])).toEqual(['begun', 'begun', 'locked', 'reveal', undefined]);
    expect(err).toContain('1 result is hidden (Harbour Dental)');
  });

  test('with --redact tells what was done, and no names or reasons', async () => {
    const { out } = await book.run(['log', 'Harbour', '--redact']);
    expect(out).toContain('decided accept');
    expect(out).not.toMatch(/Harbour|Kim|manager|visits/);
  });
});
