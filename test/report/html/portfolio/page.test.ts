/** A book of assessments as a page. */
import { describe, expect, test } from 'vitest';
import type { Portfolio } from '../../../../src/lifecycle/portfolio/model.ts';
import { portfolioPage } from '../../../../src/report/html/portfolio/page.ts';
import { withEveryText } from '../../../../src/report/texts.ts';
import { bookOf } from '../../portfolio/support.ts';
import { HOSTILE } from '../lives.ts';
import { faultsOf, textOf } from '../pages.ts';

/** Texts that somebody wrote, and words that the page looks up. */
function withHostileTitles(book: Portfolio): Portfolio {
  const hostile = (text: string) => (text.includes(' ') ? HOSTILE : text);
  return {
    ...book,
    rubrics: withEveryText(book.rubrics, hostile),
    declines: withEveryText(book.declines, hostile),
    overrides: withEveryText(book.overrides, hostile),
  };
}

test('is the golden page', async () => {
  await expect(portfolioPage(bookOf(48))).toMatchFileSnapshot('../../../golden/portfolio/book.html');
});

describe.each([
  ['a book of 48', bookOf(48)],
  ['a book of 6', bookOf(6)],
  ['a book of one', bookOf(1)],
  ['an empty book', bookOf(0)],
  ['a book of hostile texts', withHostileTitles(bookOf(48))],
])('%s', (_, book) => {
  test('is a page without a fault', () => {
    expect(faultsOf(portfolioPage(book))).toEqual([]);
  });

  test('has no drawing outside of a table', () => {
    expect(portfolioPage(book).replace(/<table[\s\S]*?<\/table>/g, '')).not.toContain('<svg');
  });
});

test('no per cent is given of fewer than ten', () => {
  expect(textOf(portfolioPage(bookOf(6)))).not.toMatch(/\d%|Per cent \d/);
});

test('every per cent has its count beside it', () => {
  const rows = portfolioPage(bookOf(48)).match(/<tr>.*?<\/tr>/g) ?? [];
  const bare = rows.filter((row) => /\d%/.test(row) && !/\d+ of \d+ \(|<td class="number">\d+ of \d+<\/td><td class="number">(?:&lt;)?\d+%/.test(row));
  expect(bare).toEqual([]);
});
