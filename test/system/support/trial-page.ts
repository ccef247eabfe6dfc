/** A report page in a browser, and what somebody does on it. */
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import type { QuestionPlan } from '../../../src/engine/compile/plan.ts';
import type { Answer } from '../../../src/engine/model/answer.ts';
import { LIVE_PARTS } from '../../../src/report/html/parts.ts';
import { openPage, type Seen } from './browser.ts';

/** How a page is opened. */
export interface Opening extends BrowserContextOptions {
  /** Whether the questions stay folded away. */
  readonly folded?: boolean;
}

/** @returns the page once it answers what-if questions, and what it did unasked. */
export async function openTrial(browser: Browser, file: string, { folded = false, ...options }: Opening = {}): Promise<Seen> {
  const seen = await openPage(browser, file, options);
  const panel = seen.page.locator('#what-if:not([hidden])');
  await panel.waitFor();
  if (!folded) for (const group of await panel.locator('details:not([hidden]) > summary').all()) await group.click();
  return seen;
}

/** Gives an answer with the control of the question. */
export async function answer(page: Page, { index, question: { form }, choices }: QuestionPlan, given: Answer): Promise<void> {
  const value = given.state === 'rated' ? given.value : null;
  const block = page.locator(`[data-question="${index}"]`);
  // A group that has just appeared is folded.
  const folded = page.locator('#what-if details:not([open])', { has: block }).locator('summary');
  if ((await folded.count()) > 0) await folded.click();
  if (form.kind === 'number') await block.locator('input').fill(value === null ? '' : String(value));
  else if (form.kind === 'options' && form.several) {
    if (value === null) await block.locator('input').last().check();
    else {
      await block.locator('input').last().uncheck();
      for (const [i, choice] of choices.entries())
        await block
          .locator('input')
          .nth(i)
          .setChecked((value as readonly unknown[]).includes(choice));
    }
  } else await block.locator('select').selectOption(value === null ? 'unknown' : String(choices.indexOf(value as string)));
}

/** @returns what the live line says. */
export async function outcomeOn(page: Page): Promise<string> {
  return page.locator('#wi-outcome').innerText();
}

/** @returns the markup of every live part. */
export async function shownOn(page: Page): Promise<Readonly<Record<string, string>>> {
  const names = Object.keys(LIVE_PARTS);
  return Object.fromEntries(await Promise.all(names.map(async (name) => [name, await page.locator(`#part-${name}`).innerHTML()] as const)));
}
