/** The what-if of report pages in a real browser: it says what the engine says, and nothing that stands on a page can do anything. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { whatIf } from '../../src/engine/explanation.ts';
import type { Answers } from '../../src/engine/model/answer.ts';
import type { Assessment, Result } from '../../src/engine/model/assessment.ts';
import { LIVE_PARTS } from '../../src/report/html/parts.ts';
import { scoreFacts, sentence } from '../../src/report/words.ts';
import { decimal } from '../../src/text/number.ts';
import { openBrowser } from './support/browser.ts';
import { hostilePage } from './support/hostile-page.ts';
import { example, fit, ROOT } from './support/processes.ts';
import { answer, openTrial, outcomeOn, shownOn } from './support/trial-page.ts';
import { type Draw, drawing, drawnAnswer, RUBRIC_FOLDERS, type Subject, subjects } from './support/trials.ts';

/** Changes of one to three answers on each page; with all subjects more than 200. */
const TRIALS = 10;

let browser: Browser;
let folder = '';

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'fit-what-if-'));
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true });
});

const ENV = { FIT_RUBRICS: RUBRIC_FOLDERS.join(':') };

/** The page of some answers as a user gets it, and its record. */
async function made(answers: string, name: string): Promise<{ readonly file: string; readonly record: Assessment }> {
  const scored = await fit(['score', '-'], { stdin: answers, env: ENV });
  expect([scored.code, scored.err]).toEqual([0, '']);
  const page = await fit(['report', '-', '--format', 'html'], { stdin: scored.out, env: ENV });
  expect([page.code, page.err]).toEqual([0, '']);
  return { file: kept(page.out, name), record: JSON.parse(scored.out) };
}

function kept(text: string, name: string): string {
  const file = join(folder, `${name.replaceAll(/\W+/g, '-')}.html`);
  writeFileSync(file, text);
  return file;
}

const persona = (name: string) => made(readFileSync(example(name), 'utf8'), name);

describe('a page shows what the engine says', () => {
  test.each(subjects().map((subject, i) => [subject.name, subject, i] as const))(`after each of ${TRIALS} random changes to %s`, async (name, subject, i) => {
    const { file, record } = await made(subject.answers, name);
    const { page } = await openTrial(browser, file);
    const blank = await browser.newPage();
    const draw = drawing(i + 1);
    for (let trial = 0; trial < TRIALS; trial++) {
      const changed = await changeSome(page, subject, record.answers, draw);
      const after = whatIf(subject.plan, record.answers, changed).after;
      expect(await shownOn(page)).toEqual(await partsOf({ ...record, answers: { ...record.answers, ...changed }, result: after }, blank));
      await expectWords(page, after);
      if (trial === 0) await expectSameAsCommand(file, changed, after);
      await page.locator('#what-if .wi-reset').click();
    }
    expect(await shownOn(page)).toEqual(await partsOf(record, blank));
    await page.context().close();
    await blank.close();
  });
});

/** Changes one to three answers of those that are asked at the time. */
async function changeSome(page: Page, { plan }: Subject, recorded: Answers, draw: Draw): Promise<Answers> {
  let changed: Answers = {};
  for (let count = draw(3) + 1; count > 0; count--) {
    const { questions } = whatIf(plan, recorded, changed).after;
    const asked = plan.questions.filter((_, i) => !['not-asked', 'waiting'].includes(questions[i]?.state as string));
    const seen = await page
      .locator('#what-if [data-question]:not([hidden])')
      .evaluateAll((blocks) => blocks.map((block) => block.getAttribute('data-question')));
    expect(seen).toEqual(asked.map(({ index }) => String(index)));
    const question = asked[draw(asked.length)];
    if (question === undefined) break;
    const drawn = drawnAnswer(question, recorded[question.id], draw);
    await answer(page, question, drawn);
    changed = { ...changed, [question.id]: drawn };
  }
  return changed;
}

/** The markup of every part, as a browser reads it. */
async function partsOf(record: Assessment, blank: Page): Promise<Readonly<Record<string, string>>> {
  const parts = Object.entries(LIVE_PARTS).map(([name, part]) => `<div id="part-${name}">${part(record).markup}</div>`);
  await blank.setContent(`<!doctype html><html><body>${parts.join('\n')}</body></html>`);
  return Object.fromEntries(await Promise.all(Object.keys(LIVE_PARTS).map(async (name) => [name, await blank.locator(`#part-${name}`).innerHTML()] as const)));
}

async function expectWords(page: Page, { recommendation, cause, ...result }: Result): Promise<void> {
  const verdict = await page.locator('#part-verdict').innerText();
  expect(verdict).toContain(recommendation);
  expect(verdict.replaceAll(/\s+/g, ' ')).toContain(sentence(cause.text).replaceAll(/\s+/g, ' '));
  for (const fact of scoreFacts({ recommendation, cause, ...result })) expect(await page.locator('#part-score').innerText()).toContain(fact);
  const outcome = await outcomeOn(page);
  expect(outcome).toContain(recommendation === 'incomplete' ? 'nothing yet' : recommendation);
  if (result.score !== null) expect(outcome).toContain(`score ${decimal(result.score)}`);
}

/** The page is read back by the command, which changes the same answers. A list of none cannot be typed. */
async function expectSameAsCommand(file: string, changed: Answers, after: Result): Promise<void> {
  const values = Object.entries(changed).map(([id, one]) => [id, one.state === 'rated' ? one.value : one.state] as const);
  if (values.some(([, value]) => typeof value === 'object' && value.length === 0)) return;
  const settings = values.flatMap(([id, value]) => ['--set', `${id}=${String(value)}`]);
  const { code, out, err } = await fit(['explain', file, ...settings, '--json'], { env: ENV });
  expect([code, err]).toEqual([0, '']);
  const { recommendation, score, low, high, cause } = after;
  expect(JSON.parse(out).after).toMatchObject({ recommendation, score, low, high, cause });
}

describe('a trial', () => {
  test('is marked over the page, in the title and on paper, until the record is back', async () => {
    const { page } = await openTrial(browser, (await persona('p1-northfield-accountants')).file);
    await page.locator('#wi-0').selectOption('0');
    expect(await page.locator('#trial-banner p').innerText()).toBe(
      'A trial, not the record. 1 answer is changed, on this page only. By the record fit recommends accept, score 79.3.',
    );
    expect(await page.title()).toMatch(/^Trial · /);
    expect(await page.locator('#firm').isVisible()).toBe(false);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('#trial-banner p').isVisible()).toBe(true);
    expect(await page.locator('#trial-banner button').isVisible()).toBe(false);
    expect(await page.locator('#what-if').isVisible()).toBe(false);
    await page.emulateMedia({ media: 'screen' });
    await page.locator('#trial-banner button').click();
    expect(await page.locator('#trial-banner').count()).toBe(0);
    expect(await page.title()).not.toContain('Trial');
    expect(await page.locator('#firm').isVisible()).toBe(true);
    expect(await page.locator('#wi-0').inputValue()).toBe('3');
    await page.context().close();
  });

  test('says that an answer which decides alone counts as confirmed', async () => {
    const { page } = await openTrial(browser, (await persona('p1-northfield-accountants')).file);
    const footprint = page.locator('[data-question]', { hasText: 'Location, hours, regulation' });
    await footprint.locator('select').selectOption('0');
    expect(await footprint.locator('.wi-note').innerText()).toContain('This answer decides alone; here it counts as confirmed.');
    expect(await page.locator('#part-verdict').innerText()).toContain('decline');
    await page.context().close();
  });

  test('can be made with the keyboard alone', async () => {
    const { page } = await openTrial(browser, (await persona('p1-northfield-accountants')).file, { folded: true });
    await page.locator('#what-if summary').first().focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowUp');
    expect(await outcomeOn(page)).toMatch(/^With this change fit still recommends accept · score /);
    for (let back = 0; back < 3; back++) await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Enter');
    expect(await outcomeOn(page)).toBe('Nothing is changed: the page shows the record.');
    await page.context().close();
  });

  test.each(['light', 'dark'] as const)('has no barrier that axe finds, in %s', async (colorScheme) => {
    const { page } = await openTrial(browser, (await persona('p8-greenleaf-charity')).file, { colorScheme });
    await page.locator('#wi-1').selectOption('0');
    await page.evaluate(readFileSync(join(ROOT, 'node_modules/axe-core/axe.min.js'), 'utf8'));
    const found = await page.evaluate('axe.run().then(({ violations }) => violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]))');
    expect(found).toEqual([]);
    await page.context().close();
  });

  test.each(['change', 'reset'])('moves nothing under the finger with a %s', async (act) => {
    const { page } = await openTrial(browser, (await persona('p1-northfield-accountants')).file, { viewport: { width: 360, height: 740 } });
    const field = page.locator('#wi-9');
    await field.scrollIntoViewIfNeeded();
    if (act === 'reset') await field.selectOption('0');
    const before = await field.boundingBox();
    await (act === 'reset' ? page.locator('#what-if .wi-reset').click() : field.selectOption('0'));
    expect(Math.round((await field.boundingBox())?.y ?? 0)).toBe(Math.round(before?.y ?? -1));
    await page.context().close();
  });

  test('needs no more room than 320 pixels', async () => {
    const { page } = await openTrial(browser, (await persona('p8-greenleaf-charity')).file, { viewport: { width: 320, height: 700 } });
    await page.locator('#wi-1').selectOption('0');
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(320);
    await page.context().close();
  });
});

describe('a page', () => {
  test('runs nothing that its texts say, and asks for nothing', async () => {
    const file = kept(hostilePage(), 'hostile');
    const { page, noticed } = await openTrial(browser, file);
    for (const select of await page.locator('#what-if select').all()) {
      await select.selectOption({ index: 0 });
      await select.selectOption({ index: 1 });
    }
    for (const box of await page.locator('#what-if input[type=checkbox]').all()) await box.setChecked(!(await box.isChecked()));
    await page.locator('#what-if input[type=number]').fill('7');
    expect(noticed).toEqual([]);
    expect(await page.locator('img,iframe,base,object,link,main script,[onerror],[onload],[onmouseover]').count()).toBe(0);
    await page.context().close();
  });

  test('shows the record without JavaScript', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`file://${(await persona('p1-northfield-accountants')).file}`);
    expect(await page.locator('#what-if').isVisible()).toBe(false);
    expect(await page.locator('#part-verdict').innerText()).toContain('accept');
    await context.close();
  });

  test('is the same each time it is opened', async () => {
    const { file } = await persona('p7-palisade-property');
    const contents = await Promise.all([openTrial(browser, file), openTrial(browser, file)].map(async (seen) => (await seen).page.content()));
    expect(contents[0]).toBe(contents[1]);
  });

  test('is below 120 kB with engine, rubric and record', async () => {
    const sizes = await Promise.all(['p1-northfield-accountants', 'p7-palisade-property'].map(async (name) => readFileSync((await persona(name)).file).length));
    console.log(`pages: ${sizes.join(' and ')} bytes, the script ${readFileSync(join(ROOT, 'dist/what-if.js')).length}`);
    expect(Math.max(...sizes)).toBeLessThan(120_000);
  });
});
