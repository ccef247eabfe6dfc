/** What is due as a page on the terminal: what is overdue first, each with the command that deals with it. */
import { type Line, widthOf } from '../../text/layout.ts';
import { blanks, clip, type Desk, item, MARGIN, NAME_LINES, paragraph } from '../page/desk.ts';
import { openSheet, type SheetOptions } from '../page/sheet.ts';
import { shortened, withEveryText } from '../texts.ts';
import { nameOf } from '../words.ts';
import { type DueDocument, type DueItem, isOverdue } from './data.ts';
import { whatWords, whenWords } from './words.ts';

/** @returns the page; lines are at most as wide as the terminal, but for commands, which are never broken. */
export function renderDueTerminal(document: DueDocument, options: SheetOptions = {}): string {
  const { due, until } = withEveryText(document, (text) => shortened(text));
  const { desk, print } = openSheet(options);
  const [overdue, coming] = [due.filter(isOverdue), due.filter(({ days }) => days !== null && days >= 0)];
  const without = due.filter(({ days }) => days === null);
  return print([
    ...group(desk, `Overdue, ${overdue.length}`, overdue),
    ...group(desk, `Until ${until}, ${coming.length}`, coming),
    ...group(desk, `Without a day, ${without.length}`, without),
  ]);
}

function group(desk: Desk, heading: string, due: readonly DueItem[]): readonly (readonly Line[])[] {
  return due.length === 0 ? [] : [[[desk.pen.heading(heading)], ...due.flatMap((one) => entry(desk, one))]];
}

function entry(desk: Desk, one: DueItem): readonly Line[] {
  const { pen, glyphs } = desk;
  const isOver = isOverdue(one);
  const mark = isOver ? pen.bad(glyphs.attention) : pen.plain(glyphs.bullet);
  const when = one.day === null ? [] : [pen.plain(`${one.day}, `)];
  const name = clip(desk, item(desk, mark, ...when, pen[isOver ? 'bad' : 'plain'](whenWords(one.days)), pen.plain(' · '), pen.strong(nameOf(one))), NAME_LINES);
  return [...name, ...paragraph({ ...desk, width: desk.width - MARGIN }, pen.plain(whatWords(one))).map(indented), command(desk, one.command)];
}

function indented(line: Line): Line {
  return [blanks(MARGIN), ...line];
}

/** Never broken, so that it can be copied. */
function command({ pen, width }: Desk, text: string): Line {
  const own = pen.note(text);
  return [blanks(widthOf(own.text) + 2 * MARGIN <= width ? 2 * MARGIN : 0), own];
}
