/** An outlined page on the terminal. */
import { type Line, pad, type Span, widthOf } from '../../text/layout.ts';
import { blanks, type Desk, hang, MARGIN, paragraph } from '../page/desk.ts';
import { figureTable } from '../page/figures.ts';
import { railLine } from '../page/rail.ts';
import { openSheet, type SheetOptions } from '../page/sheet.ts';
import { waterfall } from '../page/waterfall.ts';
import type { Block, Item, Page, Section } from './page.ts';

/** @returns the page; lines are at most as wide as the terminal, and no wider than text is good to read. */
export function pageOnTerminal(page: Page, options: SheetOptions): string {
  const { desk, print } = openSheet(options);
  return print([head(desk, page), ...page.sections.map((section) => sectionLines(desk, section))]);
}

function head(desk: Desk, { title, facts }: Page): readonly Line[] {
  const { pen } = desk;
  return [...hang(desk, [], [pen.strong(title)]), ...facts.flatMap((fact) => hang(desk, [], [pen.faint(fact)]))];
}

function sectionLines(desk: Desk, { depth, title, id, blocks }: Section): readonly Line[] {
  const { pen } = desk;
  const heading: Line = [depth === 1 ? pen.heading(title) : pen.strong(title), ...(id === undefined ? [] : [pen.faint(` · ${id}`)])];
  return shifted(desk, (depth - 1) * MARGIN, (inner) => [...hang(inner, [], heading), ...blocks.flatMap((block) => blockLines(inner, block))]);
}

function blockLines(desk: Desk, block: Block): readonly Line[] {
  const { pen } = desk;
  switch (block.kind) {
    case 'words':
      return [
        ...paragraph(desk, ...(block.label === undefined ? [] : [pen.strong(`${block.label}: `)]), pen.plain(block.text)),
        ...(block.rail === undefined ? [] : railLine(desk, block.rail, MARGIN)),
      ];
    case 'aside':
      return paragraph(desk, pen.faint(block.text));
    case 'said':
      return paragraph(desk, pen.note(`“${block.text}”`));
    case 'list':
      return itemLines(desk, block.items, block.numbered);
    case 'table':
      return figureTable(desk, block);
    case 'waterfall':
      return waterfall(desk, block);
  }
}

/** Entries behind the margin; what stands under one begins where its text does. */
function itemLines(desk: Desk, items: readonly Item[], numbered = false): readonly Line[] {
  const { pen } = desk;
  const marks = items.map((item, i) => (numbered ? pen.strong(String(i + 1)) : markOf(desk, item)));
  const width = Math.max(...marks.map(({ text }) => widthOf(text)));
  return items.flatMap(({ label, tone, text, aside, rail, terms = [], under = [] }, i) => {
    const mark = marks[i] as Span;
    const lead = [blanks(MARGIN), { ...mark, text: pad(mark.text, width, 'right') }, blanks(1)];
    const name = label === undefined ? [] : [pen[tone ?? 'strong'](label), pen.plain(': ')];
    const content: Line = [...name, pen.plain(text), ...(aside === undefined ? [] : [pen.faint(` (${aside})`)])];
    const said = terms.flatMap(([word, own], at): Line => [pen.faint(`${at > 0 ? ' · ' : ''}${word}: `), pen.plain(own)]);
    return [
      ...hang(desk, lead, content),
      ...(rail === undefined ? [] : railLine(desk, rail, widthOf(lead))),
      ...(said.length === 0 ? [] : hang(desk, [blanks(widthOf(lead))], said)),
      ...(under.length === 0 ? [] : shifted(desk, width + 1, (inner) => itemLines(inner, under))),
    ];
  });
}

function markOf({ pen, glyphs }: Desk, { key, mark }: Item): Span {
  if (key !== undefined) return pen.strong(key);
  if (mark === 'stops') return pen.bad(glyphs.cross);
  return mark === 'attention' ? pen.warn(glyphs.attention) : pen.plain(glyphs.bullet);
}

/** What is drawn on a desk that begins further to the right. */
function shifted(desk: Desk, columns: number, draw: (inner: Desk) => readonly Line[]): readonly Line[] {
  return draw({ ...desk, width: desk.width - columns }).map((line) => [blanks(columns), ...line]);
}
