/** An outlined page in Markdown. */
import { strong } from '../escape-markdown.ts';
import { WATERFALL_HEAD, waterfallRows } from './figures.ts';
import type { Block, Figures, Item, Page, Section } from './page.ts';

/** @returns the page. Its texts have been escaped before. */
export function pageInMarkdown({ title, facts, sections }: Page): string {
  const blocks = [`# ${title}`, ...facts, ...sections.flatMap(sectionBlocks)];
  return `${blocks.join('\n\n')}\n`;
}

function sectionBlocks({ depth, title, id, blocks }: Section): readonly string[] {
  const heading = `${'#'.repeat(depth + 1)} ${title}${id === undefined ? '' : ` (${id})`}`;
  return [heading, ...blocks.map((block, i) => blockText(block, blocks[i - 1]?.kind === 'list'))];
}

/** @param follows whether a list stands right before: another sign for its entries keeps the two apart */
function blockText(block: Block, follows: boolean): string {
  switch (block.kind) {
    case 'words':
      return labelled(block.label, block.text);
    case 'aside':
      return block.text;
    case 'said':
      return `> “${block.text}”`;
    case 'list':
      return itemLines(block.items, { bullet: follows ? '*' : '-', numbered: block.numbered === true }).join('\n');
    case 'table':
      return tableLines(block).join('\n');
    case 'waterfall':
      return tableLines({ head: WATERFALL_HEAD, rows: waterfallRows(block).map(({ cells, isSum }) => (isSum ? cells.map(strong) : cells)) }).join('\n');
  }
}

function tableLines({ head, rows }: Figures): readonly string[] {
  const rule = head.map(({ align }) => (align === 'right' ? '---:' : '---'));
  return [head.map(({ title }) => title), rule, ...rows].map((cells) => `| ${cells.join(' | ')} |`);
}

interface ListStyle {
  readonly bullet: string;
  readonly numbered: boolean;
}

function itemLines(items: readonly Item[], { bullet, numbered }: ListStyle): readonly string[] {
  return items.flatMap(({ key, label, text, aside, terms = [], under = [] }, i) => {
    const mark = numbered ? `${i + 1}.` : bullet;
    const indent = ' '.repeat(mark.length + 1);
    const inner = [...terms.map(([word, own]): Item => ({ text: `${word}: ${own}` })), ...under];
    const content = [key === undefined ? '' : strong(key), labelled(label, text), aside === undefined ? '' : `(${aside})`].filter(Boolean).join(' ');
    return [`${mark} ${content}`, ...itemLines(inner, { bullet, numbered: false }).map((line) => `${indent}${line}`)];
  });
}

function labelled(label: string | undefined, text: string): string {
  return label === undefined ? text : `${strong(label)}: ${text}`;
}
