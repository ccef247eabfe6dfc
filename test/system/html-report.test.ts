/** The HTML report in a real browser: what a reader sees, hears, prints and forwards. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BROWSER_FLAGS, browserPath, openBrowser, openPage } from './support/browser.ts';
import { example, fit, ROOT } from './support/processes.ts';

const EXAMPLES = [
  'p1-northfield-accountants',
  'p2-harbour-dental',
  'p3-quickfreight',
  'p4-belmont-legal',
  'p5-stellar-fitout',
  'p6-corvid-media',
  'p7-palisade-property',
  'p8-greenleaf-charity',
  'v1-northfield-no-slot',
  'v2-brightcart',
  'v3-tidewater-hotels',
];

const folder = mkdtempSync(join(tmpdir(), 'fit-html-'));
let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
  for (const name of EXAMPLES) await printed(name, example(name));
});
afterAll(() => browser.close());

function pathOf(name: string): string {
  return join(folder, `${name}.html`);
}

/** Writes the page of an answer file. */
async function printed(name: string, answers: string): Promise<string> {
  const { code, err } = await fit(['assess', '--answers', answers, '--no-input', '--format', 'html', '--output', pathOf(name), '--force'], { cwd: folder });
  expect([code, err]).toEqual([0, `Written to ${pathOf(name)}\n`]);
  return pathOf(name);
}

async function unfold(page: Page): Promise<void> {
  for (const one of await page.locator('details:not([open]) > summary').all()) if (await one.isVisible()) await one.click();
}

function sheetsIn(pdf: Buffer): number {
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}

describe.each(EXAMPLES)('%s', (name) => {
  test.each(['A4', 'Letter'])('prints on two sheets of %s at most', async (format) => {
    const { page } = await openPage(browser, pathOf(name));
    expect(sheetsIn(await page.pdf({ format }))).toBeLessThanOrEqual(2);
    await page.context().close();
  });

  test('is smaller than 120 kB', () => {
    expect(statSync(pathOf(name)).size).toBeLessThan(120_000);
  });
});

const SEEN = ['p2-harbour-dental', 'p4-belmont-legal', 'p8-greenleaf-charity'];
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds: the rule and the first place, a line each. */
async function faultsIn(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe);
  const { violations } = (await page.evaluate('axe.run()')) as AxeResults;
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}

describe.each(SEEN)('%s', (name) => {
  test.each(['light', 'dark'] as const)('has nothing in %s that shuts readers out, folded or unfolded', async (colorScheme) => {
    const { page } = await openPage(browser, pathOf(name), { colorScheme });
    expect(await faultsIn(page)).toEqual([]);
    await unfold(page);
    expect(await faultsIn(page)).toEqual([]);
    await page.context().close();
  });

  test.each(['light', 'dark'] as const)('has nothing in %s that shuts readers out, as it is without its script', async (colorScheme) => {
    const still = join(folder, `${name}-still.html`);
    writeFileSync(still, readFileSync(pathOf(name), 'utf8').replace(/<script>.*?<\/script>/s, ''));
    const { page } = await openPage(browser, still, { colorScheme });
    expect(await faultsIn(page)).toEqual([]);
    await page.context().close();
  });

  test.each([360, 800, 1400])('needs no scrolling to the side at %i pixels', async (width) => {
    const { page } = await openPage(browser, pathOf(name), { viewport: { width, height: 800 } });
    await unfold(page);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
    await page.context().close();
  });

  test('asks nobody for anything and says nothing on the console', async () => {
    const { page, noticed } = await openPage(browser, pathOf(name));
    await unfold(page);
    expect(noticed).toEqual([]);
    await page.context().close();
  });

  test('says all there is where no script runs', async () => {
    const { page } = await openPage(browser, pathOf(name), { javaScriptEnabled: false });
    await unfold(page);
    const said = await page.locator('main').innerText();
    for (const heading of ['fit recommends', 'Score', 'Dimensions', 'Points won and lost', 'Answers', 'Source']) expect(said).toContain(heading);
    await page.context().close();
  });
});

/** Each ends something, or begins something, somewhere in a page. */
const BREAKING = [
  '</script><img src=x onerror=alert(1)>',
  '</style><svg onload=alert(1)>',
  '"><iframe src="javascript:alert(1)"></iframe>',
  "' onmouseover='alert(1)' '",
  '<!--<script>',
  '\u202eesrever \u2066isolated\u2069',
  'w'.repeat(10_000),
];

describe('hostile texts in names, notes and rubric do nothing', () => {
  const source = readFileSync(join(ROOT, 'rubrics/msp-quick-screen.yaml'), 'utf8');

  /** Writes the page of a prospect and a rubric that have this text wherever one can stand. */
  async function pageWith(name: string, own: string): Promise<string> {
    // A rubric takes no signs that hide, and no line so long; nor does an answer file, but a record may come from anywhere.
    const inRubric = own.length > 100 || /[\u202e\u2066]/.test(own) ? 'plain words' : own;
    const rubric = source
      .replace(/^id: .*$/m, 'id: own')
      .replace(/^( *)(title|ask|text|because): [^{\n]*(?:\n\1 +\S[^\n]*)*$/gm, (_, indent, key) => `${indent}${key}: ${JSON.stringify(inRubric)}`);
    const cwd = join(folder, name);
    const place = { cwd, env: { FIT_RUBRICS: cwd } };
    mkdirSync(cwd);
    writeFileSync(join(cwd, 'own.yaml'), rubric);
    const rated = (value: number) => ({ value, evidence: 'NOTE' });
    const answers = { leaving_reason: rated(3), last_incident: rated(1), respect: rated(4), decision_path: 'refused' };
    const given = JSON.stringify({ prospect: 'NAME', rubric: 'own', answers });
    const { out, err } = await fit(['score', '-'], { ...place, stdin: given });
    expect(err).toBe('');
    const record = JSON.parse(out, (_, value) => (value === 'NOTE' ? own : value === 'NAME' ? own.slice(0, 300) : value));
    writeFileSync(
      join(cwd, 'record.json'),
      JSON.stringify(record).replace(/[\u0080-\uffff]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`),
    );
    const told = await fit(['report', 'record.json', '--format', 'html', '--output', pathOf(name)], place);
    expect([told.code, told.err]).toEqual([0, `Written to ${pathOf(name)}\n`]);
    return pathOf(name);
  }

  /** Tags of the page, a line each. */
  const tagsOf = (page: Page) => page.evaluate('[...document.querySelectorAll("*")].map(({ tagName }) => tagName)') as Promise<readonly string[]>;

  test.each(BREAKING.map((own, i) => [JSON.stringify(own.slice(0, 40)), own, i] as const))('%s', async (_, own, i) => {
    const hostile = await openPage(browser, await pageWith(`hostile-${i}`, own));
    const plain = await openPage(browser, await pageWith(`plain-${i}`, 'x'.repeat(own.length)));
    await unfold(hostile.page);
    await unfold(plain.page);
    expect(await tagsOf(hostile.page)).toEqual(await tagsOf(plain.page));
    expect(hostile.noticed).toEqual([]);
    await hostile.page.setViewportSize({ width: 360, height: 800 });
    expect(await hostile.page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360);
    await hostile.page.context().close();
    await plain.page.context().close();
  });
});

test('the same record gives the same bytes', async () => {
  const record = join(folder, 'record.json');
  writeFileSync(record, (await fit(['score', example('p5-stellar-fitout')])).out);
  const [first, second] = [await fit(['report', record, '--format', 'html']), await fit(['report', record, '--format', 'html'])];
  expect([first.code, first.err]).toEqual([0, '']);
  expect(second.out).toBe(first.out);
});

test('the browser prints it as PDF with the command of the README', () => {
  const [command = ''] = /chromium --headless .*page\.html/.exec(readFileSync(join(ROOT, 'README.md'), 'utf8')) ?? [];
  const [, ...args] = command.split(' ');
  expect(args).toContain('--print-to-pdf=page.pdf');
  writeFileSync(join(folder, 'page.html'), readFileSync(pathOf('p5-stellar-fitout')));
  execFileSync(browserPath(), [...BROWSER_FLAGS, ...args], { cwd: folder, stdio: 'ignore', timeout: 60_000 });
  expect(sheetsIn(readFileSync(join(folder, 'page.pdf')))).toBe(2);
});
