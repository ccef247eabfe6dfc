/** The sheet that a page is written on: as wide as the options say, printed in their colours. */
import { type Line, merged, trimmed } from '../../text/layout.ts';
import { createPaint } from '../../text/paint.ts';
import type { ReportOptions } from '../renderer.ts';
import { createDesk, type Desk } from './desk.ts';

/** The wishes that concern a page on the terminal. */
export type SheetOptions = Pick<ReportOptions, 'width' | 'colour' | 'glyphs'>;

/** A sheet. */
export interface Sheet {
  readonly desk: Desk;
  /** @returns the blocks as one text, with an empty line between two; blocks without lines are left out. */
  print(blocks: readonly (readonly Line[])[]): string;
}

/** A page of less cannot be laid out; longer lines than this are hard to follow, however wide the terminal. */
const LEAST_WIDTH = 40;
const MOST_WIDTH = 100;

/** @returns an empty sheet. */
export function openSheet({ width = 80, colour = 0, glyphs = 'unicode' }: SheetOptions): Sheet {
  const paint = createPaint({ colour, glyphs });
  const printed = (line: Line) =>
    merged(trimmed(line))
      .map(({ style, text }) => paint[style](text))
      .join('');
  return {
    desk: createDesk(paint, Math.max(LEAST_WIDTH, Math.min(MOST_WIDTH, Math.floor(width > 0 ? width : 80)))),
    print: (blocks) => {
      const lines = blocks.filter((block) => block.length > 0).flatMap((block, i): readonly Line[] => (i === 0 ? block : [[], ...block]));
      return `${lines.map(printed).join('\n')}\n`;
    },
  };
}
