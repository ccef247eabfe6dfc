/** The book in numbers, from the store. */
import { beforeAll, describe, expect, test } from 'vitest';
import { fit } from '../support/io.ts';
import { allAt, begun, decided, homeWith, idOf, locked } from './support/stored.ts';

const QUICK = locked({ name: 'Quickfreight', id: idOf(2), at: '2025-11-07T10:00:00.000Z' }, allAt(3));
const BOOK = [
  locked({ name: 'Harbour Dental', id: idOf(1), at: '2025-06-04T10:00:00.000Z' }, { ...allAt(4), footprint: { state: 'rated', value: 2 } }),
  QUICK,
  locked({ name: 'GreenLeaf Charity', id: idOf(3), at: '2025-12-30T10:00:00.000Z', rubric: 'msp-mindset' }, {}),
  locked({ name: 'Harbour Dental', id: idOf(5), at: '2025-12-31T10:00:00.000Z' }, allAt(5)),
  begun({ name: 'Northfield', id: idOf(4), at: '2026-01-01T10:00:00.000Z' }),
  decided(QUICK, 'accept', 'We know them.'),
];
let home = '';

beforeAll(async () => {
  home = await homeWith(...BOOK);
});

const portfolio = (...args: readonly string[]) => fit(['portfolio', ...args], { env: { FIT_HOME: home } });
const data = async (...args: readonly string[]) => JSON.parse((await portfolio(...args, '--json')).out);

describe('fit portfolio', () => {
  test('counts the newest of each prospect, as fit.portfolio/1', async () => {
    expect(await data()).toMatchObject({ schema: 'fit.portfolio/1', asOf: '2026-01-02', assessments: 3, prospects: 3, drafts: 1, leftOut: { earlier: 1 } });
  });

  test('counts all with --all', async () => {
    expect(await data('--all')).toMatchObject({ assessments: 4, prospects: 3, leftOut: { earlier: 0 } });
  });

  test('counts what was locked since', async () => {
    expect(await data('--since', '30d')).toMatchObject({ assessments: 2, scope: { since: '2025-12-03' }, leftOut: { outside: 2 } });
  });

  test('counts one rubric', async () => {
    expect((await data('--rubric', 'msp-mindset')).rubrics.map(({ id }: { id: string }) => id)).toEqual(['msp-mindset']);
  });

  test('has the decisions of the log, with their reasons', async () => {
    expect((await data()).overrides).toMatchObject({ count: 1, of: 1, reasons: [{ because: 'We know them.', count: 1 }] });
  });

  test('with --redact has no reasons', async () => {
    expect((await portfolio('--redact', '--json')).out).not.toContain('We know them');
  });

  test('counts answers at the ends of their levels, which the stored rubric names', async () => {
    const [screen] = (await data('--rubric', 'msp-quick-screen')).rubrics;
    expect(screen.dimensions.reduce((sum: number, { strong }: { strong: { count: number } }) => sum + strong.count, 0)).toBe(Object.keys(allAt(5)).length);
  });

  test('is a page that says why there are no per cents', async () => {
    const { code, out, err } = await portfolio();
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(/^Portfolio, 2026-01-02\n3 assessments, the newest of each prospect\.\n/);
    expect(out.replaceAll('\n', ' ')).toContain('Fewer than 10 assessments: counts only.');
  });

  test('is a table as CSV', async () => {
    expect((await portfolio('--format', 'csv')).out.split('\r\n').slice(0, 3)).toEqual([
      'part,rubric,item,title,count,of,percent,mean,deviation,least,most',
      'as-of,,2026-01-02,,,,,,,,',
      'total,,assessments,,3,,,,,,',
    ]);
  });

  test('of nothing says so', async () => {
    const { code, out } = await fit(['portfolio'], { env: { FIT_HOME: await homeWith() } });
    expect([code, out]).toEqual([0, 'Portfolio, 2026-01-02\nThere is nothing to count.\n']);
  });

  test('does not take a word for a time', async () => {
    expect((await portfolio('--since', 'spring')).code).toBe(2);
  });
});
