/** What pages are put together from: headings with what follows them, tables, lists. */
import { type Hole, html, type Markup } from './markup.ts';

/** A column of a table. */
export interface Column {
  readonly head: string;
  /** Figures stand at the right and are never broken. */
  readonly kind?: 'number';
}

/** A table; the first column says what each row is of. */
export interface Table {
  readonly caption: string;
  readonly columns: readonly Column[];
  /** Cells by row; an empty text is an empty cell. */
  readonly rows: readonly (readonly Hole[])[];
  /** Where there is little room each row becomes a block, its cells under its title with their heads before them. */
  readonly stacked?: boolean;
}

/** Nothing on the page. */
export const NOTHING: Markup = html``;

/** @returns a heading and what stands under it; nothing where there is nothing to stand under it. */
export function section(heading: string, content: readonly Hole[]): Markup {
  const isEmpty = content.every((hole) => hole === null || hole === false || (typeof hole === 'object' && 'markup' in hole && hole.markup === ''));
  return isEmpty ? NOTHING : html`<h2>${heading}</h2>${content}`;
}

/** @returns the table; a column in which no row says anything is left out. */
export function table({ caption, columns, rows, stacked = false }: Table): Markup {
  if (rows.length === 0) return NOTHING;
  const kept = columns.flatMap((column, i) => (rows.some((row) => row[i] !== '') ? [{ ...column, i }] : []));
  const cell = (hole: Hole, { kind, head }: Column, at: number) => {
    if (at === 0) return html`<th scope="row">${hole}</th>`;
    return html`<td${kind === 'number' && html` class="number"`}${stacked && html` data-head="${head}"`}>${hole}</td>`;
  };
  return html`<table${stacked && html` class="stacked"`}>
<caption>${caption}</caption>
<thead><tr>${kept.map(({ head, kind }) => html`<th scope="col"${kind === 'number' && html` class="number"`}>${head}</th>`)}</tr></thead>
<tbody>
${rows.map((row) => html`<tr>${kept.map((column, at) => cell(row[column.i] ?? null, column, at))}</tr>\n`)}</tbody>
</table>
`;
}

/** A table whose rows are written out, because a row is more than its cells: a bar, a sign, a tone. */
export interface WordsTable {
  readonly caption: string;
  /** Heads of the columns, each with the classes of its cell. */
  readonly heads: readonly { readonly head: Hole; readonly looks?: string }[];
  /** The rows, a line each. */
  readonly rows: Hole;
}

/** @returns the table. */
export function wordsTable({ caption, heads, rows }: WordsTable): Markup {
  return html`<table class="words">
<caption>${caption}</caption>
<thead><tr>${heads.map(({ head, looks }) => html`<th scope="col"${looks !== undefined && html` class="${looks}"`}>${head}</th>`)}</tr></thead>
<tbody>
${rows}</tbody>
</table>
`;
}

/** Entries of a list on paper. */
const PRINTED = 5;

/**
 * @returns the entries as a list; on paper the first five and how many more there are.
 * @param kind numbered where the order says something
 */
export function list(entries: readonly Hole[], kind: 'numbered' | 'plain' = 'plain'): Markup {
  if (entries.length === 0) return NOTHING;
  const items = entries.map((entry, i) => (i < PRINTED ? html`<li>${entry}</li>\n` : html`<li class="screen-only">${entry}</li>\n`));
  const more = entries.length - PRINTED;
  const rest = more > 0 && html`<p class="print-only">and ${more} more</p>\n`;
  return kind === 'numbered' ? html`<ol>\n${items}</ol>\n${rest}` : html`<ul>\n${items}</ul>\n${rest}`;
}

/** @returns paragraphs. */
export function paragraphs(texts: readonly Hole[]): readonly Markup[] {
  return texts.map((text) => html`<p>${text}</p>\n`);
}

/** @returns what is folded away until somebody opens it; it is not printed. @param count how much is in it, such as 18 answers; it stands in a line */
export function folded(heading: string, count: Hole, content: Markup): Markup {
  return html`<details class="screen-only"><summary><h2>${heading}</h2> <small>${count}</small></summary>${content}</details>\n`;
}

/** @returns what somebody said or did, as it was noted. */
export function quoted(text: string | null): Hole {
  return text !== null && html`<q>${text}</q>`;
}
