/** Markup that cannot be broken by what stands in it: every hole of a template is escaped, only markup stays markup. */
import { visible } from '../../text/visible.ts';

/** Finished markup, made by `html` alone. */
export interface Markup {
  readonly markup: string;
}

/** What may stand in a hole, in text and in quoted attributes: text, a number, markup, several of these, or nothing. */
export type Hole = string | number | Markup | null | false | readonly Hole[];

/**
 * @returns the template as markup. Holes stand in text and in double-quoted attributes only: never in a script, a style, a comment, the name of
 * an attribute, or an address.
 */
export function html(strings: TemplateStringsArray, ...holes: readonly Hole[]): Markup {
  return { markup: strings.reduce((all, part, i) => all + filled(holes[i - 1] ?? null) + part) };
}

/** @returns text as it stands in markup: what steers a page is escaped, what would not show is spelled out. */
function escapeHtml(text: string): string {
  return visible(text, 'block').replace(/[&<>"'`]/g, (sign) => ESCAPED[sign] as string);
}

const ESCAPED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;', '`': '&#96;' };

function filled(hole: Hole): string {
  if (hole === null || hole === false) return '';
  if (typeof hole === 'string') return escapeHtml(hole);
  if (typeof hole === 'number') return String(hole);
  return 'markup' in hole ? hole.markup : hole.map(filled).join('');
}
