/** What differs between two assessments, by format. */
import { escapeMarkdown } from '../escape-markdown.ts';
import { safeJson } from '../json.ts';
import { pageInMarkdown } from '../outlined/markdown.ts';
import { pageOnTerminal } from '../outlined/terminal.ts';
import type { SheetOptions } from '../page/sheet.ts';
import type { Format } from '../render.ts';
import { shortened, withEveryText } from '../texts.ts';
import { type ComparisonView, outlineComparison } from './outline.ts';

/** @returns the page, or the document `fit.comparison/1` on one line. The text ends with one line feed. */
export function renderComparison(format: Format, view: ComparisonView, options: SheetOptions = {}): string {
  if (format === 'json') return safeJson(view.comparison, false);
  if (format === 'markdown') return pageInMarkdown(outlineComparison(withEveryText(view, escapeMarkdown)));
  return pageOnTerminal(outlineComparison(withEveryText(view, (text) => shortened(text))), options);
}
