/** What has been kept long enough, removed for good. */
import { beforeEach, describe, expect, test } from 'vitest';
import { fit, type World } from '../support/io.ts';
import { allAt, begun, homeWith, idOf, keptIn, locked } from './support/stored.ts';

/** The clock of these tests stands at 2026-01-02. */
const OLD = 'complete Harbour Foods';
const HALF = 'complete Harbour Dental';
const NEW = 'complete Northfield Accountants';
const DRAFT = 'draft GreenLeaf Charity';
let home = '';

beforeEach(async () => {
  home = await homeWith(
    locked({ name: 'Harbour Foods', id: idOf(1), at: '2023-12-31T10:00:00.000Z' }, allAt(3)),
    locked({ name: 'Harbour Dental', id: idOf(2), at: '2025-01-01T10:00:00.000Z' }, allAt(5)),
    locked({ name: 'Northfield Accountants', id: idOf(3), at: '2025-12-31T10:00:00.000Z' }, allAt(4)),
    begun(
      { name: 'GreenLeaf Charity', id: idOf(4), at: '2023-06-01T10:00:00.000Z', changed: '2025-12-01T10:00:00.000Z' },
      { respect: { answer: { state: 'unknown' } } },
    ),
  );
});

const purge = (args: readonly string[], world: World = {}) => fit(['purge', ...args], { env: { FIT_HOME: home }, ...world });

/** A terminal on which somebody types this. */
function typing(text: string): World {
  const stdin = {
    isTTY: true,
    async *[Symbol.asyncIterator]() {
      yield new TextEncoder().encode(text);
    },
  };
  return { tty: true, stdin };
}

test('what was not touched for longer than that goes, and nothing else', async () => {
  expect(await purge(['--older-than', '2y', '--force'])).toEqual({ code: 0, out: '', err: 'Removed 1 assessment for good.\n' });
  expect(await keptIn(home)).toEqual([NEW, DRAFT, HALF]);
});

test.each(['P1Y', '12m', '365d'])('%s is one year: a draft that was begun before and changed since stays', async (age) => {
  await purge(['--older-than', age, '--force']);
  expect(await keptIn(home)).toEqual([NEW, DRAFT]);
});

test('a draft counts by its last change', async () => {
  await purge(['--older-than', '30d', '--force']);
  expect(await keptIn(home)).toEqual([NEW]);
});

test('it asks once, with the list of what goes', async () => {
  const { code, err } = await purge(['--older-than', '1y'], typing('y\n'));
  expect(code).toBe(0);
  expect(err).toBe(
    'These go for good:\n' +
      '  1 assessment of Harbour Dental, locked 2025-01-01, accept 100 (000002)\n' +
      '  1 assessment of Harbour Foods, locked 2023-12-31, conditional 50 (000001)\n' +
      'Remove all 2? They cannot be brought back. (y/N) Removed 2 assessments for good.\n',
  );
});

test('when the answer is no, nothing goes, exit 0', async () => {
  const { code, err } = await purge(['--older-than', '1d'], typing('n\n'));
  expect([code, err.endsWith('Nothing was removed.\n')]).toEqual([0, true]);
  expect(await keptIn(home)).toHaveLength(4);
});

test('--dry-run prints what would go, and removes nothing', async () => {
  const { code, out, err } = await purge(['--older-than', '2y', '--dry-run', '--force']);
  expect({ code, out, err }).toEqual({
    code: 0,
    out: '  1 assessment of Harbour Foods, locked 2023-12-31, conditional 50 (000001)\n',
    err: 'Nothing was removed: this was a dry run.\n',
  });
  expect(await keptIn(home)).toEqual([NEW, DRAFT, HALF, OLD]);
});

test('without a terminal it removes nothing and names --force, exit 2', async () => {
  const { code, err } = await purge(['--older-than', '2y'], { stdin: '' });
  expect([code, err.includes('--force')]).toEqual([2, true]);
  expect(await keptIn(home)).toHaveLength(4);
});

test('where nothing is old enough it says so, exit 0', async () => {
  expect(await purge(['--older-than', '10y'])).toEqual({ code: 0, out: '', err: 'Nothing has been kept that long: nothing to remove.\n' });
});

test('where nothing was ever kept no store is made to say so', async () => {
  expect((await purge(['--expired'], { env: { FIT_HOME: '/nonexistent/fit' } })).code).toBe(0);
});

describe('--expired', () => {
  test('takes what is past the day that its rubric sets', async () => {
    home = await homeWith(
      locked({ name: 'Harbour Foods', id: idOf(1), at: '2020-01-01T10:00:00.000Z', rubric: 'everything' }),
      locked({ name: 'Harbour Dental', id: idOf(2), at: '2026-01-01T10:00:00.000Z', rubric: 'everything' }),
    );
    expect((await purge(['--expired', '--force'])).err).toBe('Removed 1 assessment for good.\n');
    expect(await keptIn(home)).toEqual([HALF]);
  });

  test('takes a draft whose last change is as long ago', async () => {
    home = await homeWith(
      begun({ name: 'Harbour Foods', id: idOf(1), at: '2020-01-01T10:00:00.000Z', rubric: 'everything' }),
      begun({ name: 'Harbour Dental', id: idOf(2), at: '2020-01-01T10:00:00.000Z', changed: '2026-01-01T10:00:00.000Z', rubric: 'everything' }, { note: {} }),
    );
    await purge(['--expired', '--force']);
    expect(await keptIn(home)).toEqual(['draft Harbour Dental']);
  });
});

test.each([
  [[], 'say --older-than 2y, or --expired'],
  [['--older-than', 'long'], '--older-than long: write a length of time such as 2y, 18m, 90d or P2Y'],
  [['--older-than', '0d'], 'write a length of time'],
])('%j is refused, exit 2', async (args, says) => {
  const { code, out, err } = await purge(args);
  expect([code, out]).toEqual([2, '']);
  expect(err.toLowerCase()).toContain(says.toLowerCase());
});
