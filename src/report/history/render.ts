/** The life of a prospect, by format. */
import { GLYPHS } from '../../text/glyphs.ts';
import { escapeMarkdown } from '../escape-markdown.ts';
import { safeJson } from '../json.ts';
import { pageInMarkdown } from '../outlined/markdown.ts';
import { pageOnTerminal } from '../outlined/terminal.ts';
import type { SheetOptions } from '../page/sheet.ts';
import type { Format } from '../render.ts';
import { shortened, withEveryText } from '../texts.ts';
import { type HistoryView, outlineHistory } from './outline.ts';

/** @returns the page, or the document `fit.history/1` on one line. The text ends with one line feed. */
export function renderHistory(format: Format, view: HistoryView, options: SheetOptions = {}): string {
  if (format === 'json') return safeJson(view.history, false);
  if (format === 'markdown') return pageInMarkdown(outlineHistory(withEveryText(view, escapeMarkdown), GLYPHS.unicode.levels));
  const page = outlineHistory(
    withEveryText(view, (text) => shortened(text)),
    GLYPHS[options.glyphs ?? 'unicode'].levels,
  );
  return pageOnTerminal(page, options);
}
