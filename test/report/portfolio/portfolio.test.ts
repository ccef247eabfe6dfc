/** The page of a portfolio, and the same as a table. */
import { describe, expect, test } from 'vitest';
import { portfolioCsv } from '../../../src/report/portfolio/csv.ts';
import { renderPortfolio } from '../../../src/report/portfolio/terminal.ts';
import { widthOf } from '../../../src/text/layout.ts';
import { bookOf } from './support.ts';

describe('the page of a book', () => {
  test.each([
    ['of 48 on 80 columns', 48, 'wide.txt', { width: 80 }],
    ['of 48 on 40 columns', 48, 'narrow.txt', { width: 40 }],
    ['of 48 in ASCII', 48, 'ascii.txt', { width: 60, glyphs: 'ascii' as const }],
    ['of 48 in colour', 48, 'colour.txt', { width: 80, colour: 1 as const }],
    ['of 6, without per cents', 6, 'few.txt', { width: 80 }],
    ['of none', 0, 'none.txt', { width: 80 }],
  ])('%s', async (_, count, file, options) => {
    await expect(renderPortfolio(bookOf(count), options).replaceAll('\x1b', '<ESC>')).toMatchFileSnapshot(`../../golden/portfolio/${file}`);
  });

  test.each(
    [40, 47, 60, 80, 100].flatMap((width) => [
      [width, 'unicode' as const],
      [width, 'ascii' as const],
    ]),
  )('has no line wider than %i columns in %s', (width, glyphs) => {
    expect(
      renderPortfolio(bookOf(48), { width, glyphs })
        .split('\n')
        .filter((line) => widthOf(line) > width),
    ).toEqual([]);
  });

  test('of 6 has no per cent sign in it', () => {
    expect(renderPortfolio(bookOf(6))).not.toContain('%');
  });
});

test('the table of a book', async () => {
  await expect(portfolioCsv(bookOf(48)).replaceAll('\r\n', '\n')).toMatchFileSnapshot('../../golden/portfolio/book.csv');
});

test('every row of the table has as many fields as its header', () => {
  const rows = portfolioCsv(bookOf(48)).trimEnd().split('\r\n');
  expect(new Set(rows.map((row) => row.replaceAll(/"(?:[^"]|"")*"/g, '').split(',').length))).toEqual(new Set([11]));
});
