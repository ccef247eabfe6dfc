/** Pages for others in a real browser: read, written over, printed. */
import { mkdtempSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser, openPage } from './support/browser.ts';
import { example, shell } from './support/processes.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const folder = mkdtempSync(join(tmpdir(), 'fit-letters-'));

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** By page: on how many sheets of paper it fits. */
describe.each([
  ['letter', 1],
  ['expectations', 2],
  ['agenda', 2],
])('%s', (format, sheets) => {
  const file = join(folder, `${format}.html`);
  beforeAll(async () => {
    const { code } = await shell(`set -o pipefail; fit score ${example('p2-harbour-dental')} | fit report - --format ${format} --html -o ${file}`);
    expect(code).toBe(0);
  });

  test.each(['light', 'dark'] as const)('is open to everybody in %s', async (colorScheme) => {
    const { page } = await openPage(browser, file, { colorScheme, bypassCSP: true });
    await page.addScriptTag({ content: AXE });
    const found = await page.evaluate("axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + ' ' + nodes[0].html))");
    expect(found).toEqual([]);
    await page.context().close();
  });

  test('lets a person write over what is marked, and asks nobody', async () => {
    const { page, noticed } = await openPage(browser, file);
    await page.locator('mark').first().click({ clickCount: 2 });
    await page.keyboard.type('Monday');
    expect(await page.locator('main').innerText()).toContain('Monday');
    expect(noticed).toEqual([]);
    await page.context().close();
  });

  test('is no wider than a telephone', async () => {
    const { page } = await openPage(browser, file, { viewport: { width: 360, height: 800 } });
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360);
    await page.context().close();
  });

  test(`prints on ${sheets} at most, without the hint`, async () => {
    const { page } = await openPage(browser, file);
    const pdf = (await page.pdf({ format: 'A4', preferCSSPageSize: true })).toString('latin1');
    expect(pdf.match(/\/Type \/Page\b/g)?.length).toBeLessThanOrEqual(sheets);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.hint').isVisible()).toBe(false);
    await page.context().close();
  });
});
