/** A real browser: Debian's Chromium, or the one that FIT_CHROMIUM names. */
import { accessSync, constants } from 'node:fs';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';

/** @returns the path of the browser; throws where there is none. */
export function browserPath(): string {
  const path = process.env['FIT_CHROMIUM'] ?? '/usr/bin/chromium';
  try {
    accessSync(path, constants.X_OK);
  } catch {
    throw new Error(`no browser at ${path}: install Debian's chromium, or let FIT_CHROMIUM name another Chromium`);
  }
  return path;
}

/** Whoever tests may be root, and a container has little shared memory. */
export const BROWSER_FLAGS: readonly string[] = ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'];

/** @returns the browser, which its user closes. */
export function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: browserPath(), args: [...BROWSER_FLAGS] });
}

/** A page of a browser, and what it did unasked. */
export interface Seen {
  readonly page: Page;
  /** Requests other than for the page itself, dialogs, errors, and words on the console: a line each. */
  readonly noticed: readonly string[];
}

/** @returns a page that shows this file, in a context of its own. */
export async function openPage(browser: Browser, file: string, options: BrowserContextOptions = {}): Promise<Seen> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const noticed: string[] = [];
  const address = `file://${file}`;
  page.on('request', (request) => {
    if (request.url() !== encodeURI(address)) noticed.push(`request ${request.url()}`);
  });
  page.on('dialog', (dialog) => {
    noticed.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('pageerror', (error) => noticed.push(`error ${error.message}`));
  page.on('console', (message) => noticed.push(`console ${message.text()}`));
  await page.goto(address);
  return { page, noticed };
}
