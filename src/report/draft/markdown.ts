/** A draft in Markdown, for tickets and notes. */
import { escapeMarkdown } from '../escape-markdown.ts';
import { pageInMarkdown } from '../outlined/markdown.ts';
import { withEveryText } from '../texts.ts';
import { type DraftView, draftPage } from './outline.ts';

/** @returns the page. All that is foreign in the draft is escaped before the first line is written. */
export function renderDraftMarkdown(view: DraftView): string {
  return pageInMarkdown(draftPage(withEveryText(view, escapeMarkdown)));
}
