/** History, comparison and portfolio in a real browser: axe finds nothing, no width scrolls, nothing hostile runs, few pages of paper. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AxeResults } from 'axe-core';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { comparisonPage } from '../../src/report/html/comparison/page.ts';
import { historyPage } from '../../src/report/html/history/page.ts';
import { portfolioPage } from '../../src/report/html/portfolio/page.ts';
import { viewOf as comparisonOf, FIRST, SECOND } from '../report/comparison/support.ts';
import { LIFE, viewOf } from '../report/history/support.ts';
import { ALONE, CROWDED, HOSTILE_LIFE } from '../report/html/lives.ts';
import { COMPARED_HOSTILE, COMPARED_LONG } from '../report/html/pairs.ts';
import { bookOf } from '../report/portfolio/support.ts';
import { openBrowser, openPage, type Seen } from './support/browser.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let browser: Browser;
let folder = '';
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'fit-pages-'));
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true });
});

const PAGES: readonly (readonly [name: string, page: () => string, paper: number])[] = [
  ['a history', () => historyPage(viewOf(LIFE)), 3],
  ['a history of one assessment', () => historyPage(viewOf(ALONE)), 1],
  ['a crowded history', () => historyPage(viewOf(CROWDED)), 4],
  ['a history of hostile texts', () => historyPage(viewOf(HOSTILE_LIFE)), 3],
  ['a comparison', () => comparisonPage(comparisonOf(FIRST, SECOND, 'over-time')), 2],
  ['a comparison under twelve dimensions', () => comparisonPage(COMPARED_LONG), 3],
  ['a comparison of hostile texts', () => comparisonPage(COMPARED_HOSTILE), 5],
  ['a portfolio', () => portfolioPage(bookOf(48)), 3],
  ['an empty portfolio', () => portfolioPage(bookOf(0)), 1],
];

/** @returns what is found on the page; axe is let in only where the page's own policy is set aside. */
async function onPage<Found>(text: string, options: BrowserContextOptions, look: (seen: Seen) => Promise<Found>): Promise<Found> {
  const file = join(folder, 'page.html');
  writeFileSync(file, text);
  const seen = await openPage(browser, file, { viewport: { width: 800, height: 900 }, ...options });
  try {
    return await look(seen);
  } finally {
    await seen.page.context().close();
  }
}

describe.each(PAGES)('%s', (_, make, paper) => {
  test.each(['light', 'dark'] as const)('axe finds nothing in %s', async (colorScheme) => {
    const found = await onPage(make(), { colorScheme, bypassCSP: true }, async ({ page }) => {
      await page.evaluate(AXE);
      return (await page.evaluate('axe.run()')) as AxeResults;
    });
    expect(found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  });

  test.each([360, 800, 1400])('does not scroll sideways on %i pixels', async (width) => {
    const options = { viewport: { width, height: 900 } };
    expect(await onPage(make(), options, ({ page }) => page.evaluate<number>('document.documentElement.scrollWidth'))).toBe(width);
  });

  test('runs nothing and asks the network for nothing', async () => {
    expect(await onPage(make(), {}, async ({ noticed }) => noticed)).toEqual([]);
  });

  test('is printed on few pages', async () => {
    const pdf = await onPage(make(), {}, ({ page }) => page.pdf({ format: 'A4' }));
    expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0).toBeLessThanOrEqual(paper);
  });
});
