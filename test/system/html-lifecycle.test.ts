/** History, comparison and portfolio in a real browser: axe finds nothing, no width scrolls, nothing hostile runs, few pages of paper. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { comparisonPage } from '../../src/report/html/comparison/page.ts';
import { historyPage } from '../../src/report/html/history/page.ts';
import { portfolioPage } from '../../src/report/html/portfolio/page.ts';
import { viewOf as comparisonOf, FIRST, SECOND } from '../report/comparison/support.ts';
import { LIFE, viewOf } from '../report/history/support.ts';
import { ALONE, CROWDED, HOSTILE_LIFE } from '../report/html/lives.ts';
import { COMPARED_HOSTILE, COMPARED_LONG } from '../report/html/pairs.ts';
import { bookOf } from '../report/portfolio/support.ts';
import { ROOT } from './support/processes.ts';

const ARGS = [
  ...['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
  ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
];
const AXE = readFileSync(join(ROOT, 'node_modules/axe-core/axe.min.js'), 'utf8');

let browser: Browser;
beforeAll(async () => {
  browser = await chromium.launch({ executablePath: process.env['FIT_CHROMIUM'] ?? '/usr/bin/chromium', args: ARGS });
});
afterAll(() => browser.close());

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

interface Look {
  readonly scheme?: 'light' | 'dark';
  readonly width?: number;
  /** Lets axe in, which the page's own policy would not. */
  readonly bypassCSP?: boolean;
}

async function onPage<Found>(text: string, { scheme = 'light', width = 800, bypassCSP = false }: Look, look: (page: Page) => Promise<Found>): Promise<Found> {
  const context = await browser.newContext({ colorScheme: scheme, viewport: { width, height: 900 }, bypassCSP });
  try {
    const page = await context.newPage();
    await page.setContent(text);
    return await look(page);
  } finally {
    await context.close();
  }
}

describe.each(PAGES)('%s', (_, make, paper) => {
  test.each(['light', 'dark'] as const)('axe finds nothing in %s', async (scheme) => {
    const found = await onPage(make(), { scheme, bypassCSP: true }, async (page) => {
      await page.evaluate(AXE);
      return page.evaluate<readonly string[]>('axe.run().then(({ violations }) => violations.map(({ id }) => id))');
    });
    expect(found).toEqual([]);
  });

  test.each([360, 800, 1400])('does not scroll sideways on %i pixels', async (width) => {
    expect(await onPage(make(), { width }, (page) => page.evaluate<number>('document.documentElement.scrollWidth'))).toBe(width);
  });

  test('runs nothing and asks the network for nothing', async () => {
    const seen = await onPage('', {}, async (page) => {
      const all: string[] = [];
      page.on('dialog', async (dialog) => {
        all.push(dialog.message());
        await dialog.dismiss();
      });
      page.on('request', (request) => all.push(request.url()));
      await page.setContent(make());
      return all;
    });
    expect(seen).toEqual([]);
  });

  test('is printed on few pages', async () => {
    const pdf = await onPage(make(), {}, (page) => page.pdf({ format: 'A4' }));
    expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0).toBeLessThanOrEqual(paper);
  });
});
