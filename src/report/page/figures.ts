/** Figures in columns; on narrow pages a list. */
import { type Line, truncate, widthOf } from '../../text/layout.ts';
import { alignedByPoint } from '../../text/number.ts';
import type { Figures } from '../outlined/page.ts';
import { type Desk, item, MARGIN, paragraph } from './desk.ts';
import { drawTable, GAP } from './table.ts';

/** Columns that the names of rows need at least; with fewer the table becomes a list. */
const LEAST_NAME = 14;

/** @returns the table in lines behind the margin, nothing without rows; on a page that is too narrow every row in two lines. */
export function figureTable(desk: Desk, { head, rows }: Figures): readonly Line[] {
  const { pen, glyphs, width } = desk;
  if (rows.length === 0) return [];
  const columns = head.map(({ align }, at) => {
    const texts = rows.map((row) => pen.plain(row[at] ?? '').text);
    return align === 'right' ? alignedByPoint(texts) : texts;
  });
  const widths = columns.map((texts, at) => Math.max(widthOf(head[at]?.title ?? ''), ...texts.map(widthOf)));
  const room = width - MARGIN - widths.slice(1).reduce((sum, one) => sum + GAP + one, 0);
  if (room < Math.min(LEAST_NAME, widths[0] ?? 0)) return rows.flatMap((row) => asEntry(desk, head, row));
  return drawTable(
    desk,
    head,
    rows.map((_, i) => columns.map((texts, at) => [[pen.plain(at === 0 ? truncate(texts[i] ?? '', room, glyphs.ellipsis) : (texts[i] ?? ''))]])),
  );
}

function asEntry(desk: Desk, head: Figures['head'], [name = '', ...cells]: readonly string[]): readonly Line[] {
  const { pen } = desk;
  const said = cells.map((cell, at) => `${head[at + 1]?.title}: ${cell}`).join(' · ');
  return [...paragraph(desk, pen.strong(name)), ...item(desk, pen.plain(' '), pen.plain(said))];
}
