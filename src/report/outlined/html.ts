/** An outlined page as markup: the same words in the same order, with headings and lists. */
import { table } from '../html/blocks.ts';
import { type Hole, html, type Markup } from '../html/markup.ts';
import { WATERFALL_HEAD, waterfallRows } from './figures.ts';
import type { Block, Figures, Item, Section } from './page.ts';

/** @returns the section with its heading. */
export function sectionMarkup({ depth, title, id, blocks }: Section): Markup {
  const aside = id === undefined ? null : html` <small>${id}</small>`;
  const heading = depth === 1 ? html`<h2><bdi>${title}</bdi>${aside}</h2>` : html`<h3><bdi>${title}</bdi>${aside}</h3>`;
  return html`<section>\n${heading}\n${blocksMarkup(blocks)}</section>\n`;
}

/** @returns the blocks under each other. */
export function blocksMarkup(blocks: readonly Block[]): Markup {
  return html`${blocks.map(blockMarkup)}`;
}

function blockMarkup(block: Block): Markup {
  switch (block.kind) {
    case 'words':
      return html`<p>${block.label === undefined ? null : html`<strong>${block.label}:</strong> `}${block.text}</p>\n`;
    case 'aside':
      return html`<p class="muted">${block.text}</p>\n`;
    case 'said':
      return html`<blockquote><p>“${block.text}”</p></blockquote>\n`;
    case 'list':
      return block.numbered === true
        ? html`<ol>\n${block.items.map(itemMarkup)}</ol>\n`
        : html`<ul class="entries${block.items.some(({ key }) => key !== undefined) ? ' keyed' : ''}">\n${block.items.map(itemMarkup)}</ul>\n`;
    case 'table':
      return figures(block.head, block.rows);
    case 'waterfall':
      return figures(
        WATERFALL_HEAD,
        waterfallRows(block).map(({ cells, isSum }) => (isSum ? cells.map((cell) => html`<strong>${cell}</strong>`) : cells)),
      );
  }
}

/** What the table is of stands in the heading above it. */
function figures(head: Figures['head'], rows: readonly (readonly Hole[])[]): Markup {
  const columns = head.map(({ title, align }) => ({ head: title, ...(align === 'right' && { kind: 'number' as const }) }));
  return table({ caption: head.map(({ title }) => title).join(', '), columns, rows });
}

function itemMarkup({ key, mark, label, tone, text, aside, terms = [], under = [] }: Item): Markup {
  const lead = key === undefined ? null : html`<span class="key">${key}</span> `;
  const sign =
    mark === undefined ? null : html`<strong class="${mark === 'stops' ? 'bad' : 'warn'}" aria-hidden="true">${mark === 'stops' ? '✗' : '!'}</strong> `;
  const name = label === undefined ? null : html`<strong class="${tone ?? 'plain'}"><bdi>${label}</bdi>:</strong> `;
  const behind = aside === undefined ? null : html` <span class="muted">(<bdi>${aside}</bdi>)</span>`;
  const said = terms.map(([word, own], i) => html`${i > 0 ? ' · ' : ''}${word}: <bdi>${own}</bdi>`);
  const inner = under.length === 0 ? null : html`\n<ul>\n${under.map(itemMarkup)}</ul>\n`;
  return html`<li>${lead}<div>${sign}${name}${text}${behind}${said.length === 0 ? null : html`<br><small>${said}</small>`}${inner}</div></li>\n`;
}

/** What outlined pages look like beyond the style of all pages. */
export const OUTLINED_STYLE = `
.entries{max-width:52rem}
.keyed{list-style:none;padding:0}
.keyed>li{display:grid;grid-template-columns:6.25rem 1fr;gap:0 .5rem;margin:.5rem 0}
.key{font-weight:600;font-variant-numeric:tabular-nums;white-space:nowrap}
blockquote{margin:.5rem 0;padding-left:1rem;border-left:3px solid var(--line)}
@media (max-width:39.99rem){.keyed>li{display:block}}
@media print{.keyed>li{margin:.2rem 0}}
`;
