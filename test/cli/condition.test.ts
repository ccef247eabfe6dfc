/** Conditions after the lock. */
import { beforeEach, describe, expect, test } from 'vitest';
import type { AgreedDocument } from '../../src/report/conditions/data.ts';
import { widthOf } from '../../src/text/layout.ts';
import { type Book, bookOf, HARBOUR } from './support/book.ts';
import { allAt, begun, idOf, locked } from './support/stored.ts';

let book: Book;

beforeEach(async () => {
  book = await bookOf();
  await book.run(['decide', 'Harbour', 'conditional', '--starts', '2026-03-01']);
});

const states = async () =>
  ((await book.json(['condition', 'Harbour', '--json'])) as AgreedDocument).conditions.map(({ question, standing }) => `${question} ${standing.state}`);

describe('fit condition', () => {
  test.each([
    [80, {}],
    [40, { env: { LC_ALL: 'C' } }],
  ])('lists what was agreed, where it stands and when it is due, in %i columns', async (columns, world) => {
    await book.run(['condition', 'Harbour', 'footprint', 'late', '--because', 'The lease runs until June']);
    const { code, out, err } = await book.run(['condition', 'Harbour'], { columns, ...world });
    expect([code, err]).toEqual([0, '']);
    await expect(out).toMatchFileSnapshot(`../golden/stored/conditions-${columns}.txt`);
  });

  test('prints the same as JSON', async () => {
    const document = (await book.json(['condition', 'Harbour', '--json'])) as AgreedDocument;
    expect(document).toMatchObject({ schema: 'fit.conditions/1', prospect: { name: 'Harbour Dental' } });
    expect(document.conditions.map(({ question, standing: { due } }) => [question, due])).toEqual([
      ['leaving_reason', { day: '2026-05-30', from: 'start' }],
      ['footprint', { day: '2026-03-01', from: 'start' }],
    ]);
  });

  test('with a question alone tells of that one', async () => {
    const { out } = await book.run(['condition', 'Harbour', 'footprint']);
    expect([out.includes('footprint'), out.includes('leaving_reason')]).toEqual([true, false]);
  });

  test('says where there are none', async () => {
    expect(await book.run(['condition', 'Northfield'])).toEqual({ code: 0, out: '', err: 'No condition was due for Northfield Accountants.\n' });
  });

  test('with --redact names neither the prospect nor who said what', async () => {
    await book.run(['condition', 'Harbour', 'footprint', 'dropped', '--because', 'The lease ended']);
    const { out } = await book.run(['condition', 'Harbour', '--redact']);
    expect(out).not.toMatch(/Harbour|Kim|lease/);
  });
});

describe('a state', () => {
  test.each(['kept', 'late', 'open'])('%s needs no reason', async (state) => {
    expect((await book.run(['condition', 'Harbour', 'footprint', state])).code).toBe(0);
    expect(await states()).toEqual(['leaving_reason open', `footprint ${state}`]);
  });

  test.each([
    ['broken', 'to call a condition broken'],
    ['dropped', 'to drop a condition'],
  ])('%s needs one', async (state, what) => {
    const { code, err } = await book.run(['condition', 'Harbour', 'footprint', state]);
    expect([code, err.split('\n')[0]]).toEqual([2, `error: ${what} takes a reason (reason-missing)`]);
    expect((await book.run(['condition', 'Harbour', 'footprint', state, '--because', 'They moved'])).code).toBe(0);
    expect(await states()).toContain(`footprint ${state}`);
  });

  test('says what is still owed', async () => {
    expect((await book.run(['condition', 'Harbour', 'footprint', 'kept'])).err).toBe(
      'Location, hours, regulation: kept, it was open.\nHarbour Dental: 1 of 2 conditions still owed.\n',
    );
  });

  test('needs nobody with a name, and keeps none', async () => {
    await book.run(['condition', 'Harbour', 'footprint', 'kept'], { env: { FIT_NAME: '' } });
    const { conditions } = (await book.json(['condition', 'Harbour', 'footprint', '--json'])) as AgreedDocument;
    expect(conditions[0]?.standing).toMatchObject({ state: 'kept', by: null });
  });

  test('shows on the report', async () => {
    await book.run(['condition', 'Harbour', 'footprint', 'kept']);
    const { out } = await book.run(['report', 'Harbour']);
    expect(out).toContain('Conditions, 1 of 2 still owed');
    expect(out.replace(/\n {4}/g, ' ')).toContain('now: kept, says Kim, 2026-01-02 03:04 UTC.');
  });

  test('is one of five', async () => {
    expect((await book.run(['condition', 'Harbour', 'footprint', 'kep'])).err).toContain(
      'a condition is open, kept, late, broken or dropped, not kep; did you mean kept?',
    );
  });
});

describe('a condition', () => {
  test('gets another day with --due alone, and stays in its state', async () => {
    await book.run(['condition', 'Harbour', 'footprint', 'late']);
    const { err } = await book.run(['condition', 'Harbour', 'footprint', '--due', '2026-06-01']);
    expect(err).toContain('late, due 2026-06-01, as agreed later.');
  });

  test('that is not there is told with those that are', async () => {
    const { code, err } = await book.run(['condition', 'Harbour', 'respect', 'kept']);
    expect([code, err]).toEqual([2, 'error: there is no condition on respect (condition-missing)\n  There are conditions on leaving_reason and footprint.\n']);
  });

  test('of an earlier assessment is found by the name of the prospect too', async () => {
    book = await bookOf(HARBOUR, locked({ name: 'Harbour Dental', id: idOf(9), at: '2026-02-02T09:00:00.000Z' }, allAt(5)));
    await book.run(['condition', 'Harbour', 'footprint', 'kept']);
    expect(await states()).toContain('footprint kept');
  });

  test('of a result that is hidden is hidden too', async () => {
    book = await bookOf(HARBOUR, { ...begun({ name: 'Harbour Dental', id: idOf(9) }), follows: { kind: 'second-rating', of: idOf(1), because: null } });
    expect(await book.run(['condition', 'Harbour'])).toMatchObject({ code: 2, out: '', err: expect.stringContaining('(rating-hidden)') });
  });
});

test.each([40, 60, 100])('no line of the list is wider than %i columns', async (columns) => {
  const { out } = await book.run(['condition', 'Harbour'], { columns });
  expect(out.split('\n').filter((line) => widthOf(line) > columns)).toEqual([]);
});
