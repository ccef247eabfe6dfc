/** A draft as a page on the terminal. */

import { pageOnTerminal } from '../outlined/terminal.ts';
import type { SheetOptions } from '../page/sheet.ts';
import { shortened, withEveryText } from '../texts.ts';
import { type DraftView, draftPage } from './outline.ts';

/** @returns the page; lines are at most as wide as the terminal, and no wider than text is good to read. */
export function renderDraftTerminal(view: DraftView, options: SheetOptions = {}): string {
  return pageOnTerminal(draftPage(withEveryText(view, (text) => shortened(text))), options);
}
