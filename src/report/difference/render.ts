/** What differs between two rubrics, by format. */
import { escapeMarkdown } from '../escape-markdown.ts';
import { safeJson } from '../json.ts';
import { pageInMarkdown } from '../outlined/markdown.ts';
import { pageOnTerminal } from '../outlined/terminal.ts';
import type { SheetOptions } from '../page/sheet.ts';
import type { Format } from '../render.ts';
import { withEveryText } from '../texts.ts';
import { differenceData } from './data.ts';
import { outlineDifference, type Shown } from './outline.ts';

/** @returns the page, or the data on one line. The text ends with one line feed. */
export function renderDifference(format: Format, difference: Shown, options: SheetOptions = {}): string {
  if (format === 'json') return safeJson(differenceData(difference), false);
  if (format === 'terminal') return pageOnTerminal(outlineDifference(difference), options);
  const { before, after, aligned, changes, class: worst, version, replay } = difference;
  return pageInMarkdown(outlineDifference(withEveryText({ before, after, aligned, changes, class: worst, version, replay }, escapeMarkdown)));
}
