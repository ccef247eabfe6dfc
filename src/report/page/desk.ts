/** What the sections of the terminal page are written with: a pen, the signs, the room. */
import type { Glyphs } from '../../text/glyphs.ts';
import { type Line, type Span, textOf, truncate, widthOf, wrapLine } from '../../text/layout.ts';
import type { Paint, Style } from '../../text/paint.ts';
import { oneLine } from '../../text/visible.ts';

/** Writes text in a style: on one line, visible, and as wide as it will be printed. */
export type Pen = Readonly<Record<Style, (text: string) => Span>>;

/** The tools of one page. */
export interface Desk {
  readonly pen: Pen;
  readonly glyphs: Glyphs;
  /** Columns that lines may fill. */
  readonly width: number;
}

/** Columns at the left of everything but headings. */
export const MARGIN = 2;

/** Lines that a name may take. */
export const NAME_LINES = 3;

/** @returns a desk for this paint. The colour comes last, when the lines are done and their widths no longer matter. */
export function createDesk(paint: Paint, width: number): Desk {
  const write = (style: Style) => (text: string) => ({ style, text: paint.plain(oneLine(text)) });
  const pen: Pen = {
    plain: write('plain'),
    strong: write('strong'),
    faint: write('faint'),
    heading: write('heading'),
    good: write('good'),
    warn: write('warn'),
    bad: write('bad'),
    note: write('note'),
  };
  return { pen, glyphs: paint.glyphs, width };
}

/** @returns blanks. */
export function blanks(count: number): Span {
  return { style: 'plain', text: ' '.repeat(Math.max(0, count)) };
}

/** @returns the content in lines as wide as the desk, the first after `lead`, the others under its end. */
export function hang(desk: Desk, lead: Line, content: Line): readonly Line[] {
  const indent = widthOf(lead);
  return wrapLine(content, desk.width - indent).map((line, i) => [...(i === 0 ? lead : [blanks(indent)]), ...line]);
}

/** @returns the content in lines behind the margin. */
export function paragraph(desk: Desk, ...content: Line): readonly Line[] {
  return hang(desk, [blanks(MARGIN)], content);
}

/** @returns the content as one item of a list behind the margin. */
export function item(desk: Desk, mark: Span, ...content: Line): readonly Line[] {
  return hang(desk, [blanks(MARGIN), mark, blanks(1)], content);
}

/** @returns the first lines, the last of them ended by an ellipsis where some are left out. */
export function clip(desk: Desk, lines: readonly Line[], most: number): readonly Line[] {
  if (lines.length <= most) return lines;
  const { ellipsis } = desk.glyphs;
  const last = lines[most - 1] ?? [];
  const text = truncate(textOf(last), desk.width - widthOf(ellipsis), '') + ellipsis;
  return [...lines.slice(0, most - 1), [{ style: last.at(-1)?.style ?? 'plain', text }]];
}
