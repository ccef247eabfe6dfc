/** Foreign text in Markdown. */
import { oneLine, visible } from '../text/visible.ts';

/**
 * @returns the text as it reads, on one line, with nothing in it that Markdown would take for a sign of its own:
 * wherever it stands, in a paragraph, a heading, a list or the cell of a table, at the beginning or within (no full stop of ours may follow it
 * there: a bare number would begin a list).
 *
 * A backslash takes the meaning from every sign. Where a reader goes by the finished text and not by the signs, as for
 * `@name`, `#12` and mail addresses, an empty space of no width comes between, written so that it can be seen in the file.
 */
export function escapeMarkdown(text: string): string {
  return visible(oneLine(text))
    .trim()
    .replace(/[\\`*_[\]{}<>|~$^]/g, '\\$&')
    .replace(/&(?=#?\w+;)/g, '\\&')
    .replace(/:(?=\/\/)/g, '\\:')
    .replace(/www\./gi, 'www\\.')
    .replace(/[@#](?=\w)/g, '$&&#8203;')
    .replace(/^(?:[#+\-=:%!]|\d+(?=[.)](?: |$)))/, atStart);
}

/** @returns escaped text set strong; without text the signs would stand for themselves, or for a rule across the page. */
export function strong(text: string): string {
  return text && `**${text}**`;
}

/** Headings, lists, rules, underlines and front matter begin a block; a number does with the sign after it. */
function atStart(sign: string): string {
  return /^\d/.test(sign) ? `${sign}\\` : `\\${sign}`;
}
