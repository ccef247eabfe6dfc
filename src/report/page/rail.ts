/** A number before and after, as a piece of a rail. */
import type { Line } from '../../text/layout.ts';
import { blanks, type Desk, MARGIN } from './desk.ts';

/** Columns of a rail. */
const RAIL = { least: 16, most: 48 };

/** @returns the rail from 0 to 100: a cut where the number was, the way it went, and where it is. Nothing on a desk that is too small. @param indent columns before it */
export function railLine(desk: Desk, { before, after }: { readonly before: number; readonly after: number }, indent: number): readonly Line[] {
  const { pen, glyphs } = desk;
  const columns = Math.min(RAIL.most, desk.width - indent - ENDS.from.length - ENDS.to.length - MARGIN);
  if (columns < RAIL.least) return [];
  const place = (value: number) => Math.round((value / 100) * (columns - 1));
  const [was, is] = [place(before), place(after)];
  const drawn = Array.from({ length: columns }, (_, at) => {
    if (at === is) return pen.strong(glyphs.here);
    if (at === was) return pen.strong(glyphs.cut);
    return at > Math.min(was, is) && at < Math.max(was, is) ? pen.note(glyphs.reach) : pen.faint(glyphs.rail);
  });
  return [[blanks(indent), pen.faint(ENDS.from), blanks(1), ...drawn, blanks(1), pen.faint(ENDS.to)]];
}

const ENDS = { from: '0', to: '100' };
