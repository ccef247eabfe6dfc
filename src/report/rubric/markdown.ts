/** A rubric in Markdown, for wikis and pull requests. */
import type { Rubric } from '../../engine/model/rubric.ts';
import { escapeMarkdown } from '../escape-markdown.ts';
import { pageInMarkdown } from '../outlined/markdown.ts';
import { withEveryText } from '../texts.ts';
import { outline } from './outline.ts';

/** @returns the page. All that is foreign in the rubric is escaped before the first line is written. */
export function renderRubricMarkdown(rubric: Rubric): string {
  return pageInMarkdown(outline(withEveryText(rubric, escapeMarkdown)));
}
