/** The frame of every screen: who and where at the top, keys at the bottom, and between them what fits. */
import type { Glyphs } from '../../text/glyphs.ts';
import { type Line, type Span, truncate, widthOf, wrapLine } from '../../text/layout.ts';
import type { Style } from '../../text/paint.ts';
import { oneLine } from '../../text/visible.ts';

/** The terminal as the view needs to know it. */
export interface Place {
  readonly columns: number;
  readonly rows: number;
  /** Minutes since the interview began; `null` where nobody counts. */
  readonly minutes: number | null;
  /** Makes text safe for this terminal; widths are taken after it. */
  readonly plain: (text: string) => string;
  readonly glyphs: Glyphs;
}

/** Part of a screen. */
export interface Block {
  readonly lines: readonly Line[];
  /** What is left of it where room is short. */
  readonly short?: readonly Line[];
  /** The larger, the sooner it is left out; never where absent. */
  readonly drop?: number;
}

/** Lines are not longer than this: eyes lose their way back. */
const WIDEST = 100;

/** @returns the columns that lines may fill; the last column stays free, so that no terminal breaks a line by itself. */
export function widthIn({ columns }: Place): number {
  return Math.max(8, Math.min(columns - 1, WIDEST));
}

/** @returns the lines that may be filled; the last row stays free for the same reason. */
export function heightIn({ rows }: Place): number {
  return Math.max(1, rows - 1);
}

/** @returns text in a style, on one line and safe. */
export function span(place: Place, style: Style, text: string): Span {
  return { style, text: place.plain(oneLine(text)) };
}

/** @returns a text in lines behind a lead; the lines after the first stand under its end. */
export function hang(place: Place, lead: Line, content: Line): readonly Line[] {
  const indent = widthOf(lead);
  const lines = wrapLine(content, Math.max(4, widthIn(place) - indent));
  return lines.map((line, i) => [...(i === 0 ? lead : [{ style: 'plain', text: ' '.repeat(indent) } as const]), ...line]);
}

/** @returns a text in lines behind a margin of two. */
export function paragraph(place: Place, ...content: Line): readonly Line[] {
  return hang(place, [{ style: 'plain', text: '  ' }], content);
}

/** @returns the first of several lines, ended by an ellipsis. */
export function cut(lines: readonly Line[], place: Place): Line {
  const [first = []] = lines;
  const last = first.at(-1);
  if (lines.length < 2 || last === undefined) return first;
  const { ellipsis } = place.glyphs;
  const room = widthIn(place) - widthOf(first.slice(0, -1));
  const hasRoom = widthOf(last.text) + widthOf(ellipsis) < room;
  const text = hasRoom ? `${last.text} ${ellipsis}` : truncate(`${last.text}${' '.repeat(room)}.`, room, ellipsis);
  return [...first.slice(0, -1), { ...last, text }];
}

/** An empty line; the first to go. */
export const GAP: Block = { lines: [[]], drop: 2 };

/** @returns the screen: the blocks, as many and as long as the terminal has room for, never more lines than that. */
export function compose(place: Place, blocks: readonly Block[], foot: Block): readonly Line[] {
  const height = heightIn(place);
  const end = foot.lines.length > height ? foot.lines.slice(0, height) : foot.lines;
  const body = fitted(spaced(blocks), height - end.length).flatMap(({ lines }) => lines);
  return [...body.slice(0, height - end.length), ...end].map((line) => clipped(line, place));
}

/** One gap is enough, and none stands at the top. */
function spaced(blocks: readonly Block[]): readonly Block[] {
  return blocks.filter(({ lines }) => lines.length > 0).filter((block, i, all) => block !== GAP || (i > 0 && all[i - 1] !== GAP));
}

/** On a terminal too narrow for its margins a line is cut, so that it never breaks by itself. */
function clipped(line: Line, place: Place): Line {
  let left = widthIn(place);
  if (widthOf(line) <= left) return line;
  return line.map(({ style, text }) => {
    const shown = truncate(text, left, '');
    left -= widthOf(shown);
    return { style, text: shown };
  });
}

function fitted(blocks: readonly Block[], height: number): readonly Block[] {
  const droppable = [...new Set(blocks.flatMap(({ drop }) => drop ?? []))].sort((a, b) => b - a);
  let left = blocks;
  for (const level of droppable) {
    // From the bottom, one by one: the first lines are read first. What goes must not leave two gaps in a row.
    for (let i = left.length - 1; i >= 0 && heightOf(left) > height; i--) if (left[i]?.drop === level) left = spaced(left.filter((_, at) => at !== i));
  }
  for (let i = left.length - 1; i >= 0 && heightOf(left) > height; i--) {
    left = left.map((block, at) => (at === i && block.short ? { ...block, lines: block.short } : block));
  }
  return spaced(left);
}

function heightOf(blocks: readonly Block[]): number {
  return blocks.reduce((sum, { lines }) => sum + lines.length, 0);
}

/** @returns one line with a text at each end; the right one goes where there is no room for both. */
export function twoEnds(place: Place, left: Span, right: Span): Line {
  const gap = widthIn(place) - widthOf([left]) - widthOf([right]);
  return gap < 2 ? [left] : [left, { style: 'plain', text: ' '.repeat(gap) }, right];
}

/** @returns answers to choose from where there is one key each, as the levels of a question stand. */
export function options(place: Place, ...rows: readonly (readonly [key: string, does: string])[]): readonly Line[] {
  return rows.flatMap(([key, does]) => hang(place, [{ style: 'strong', text: `   ${key}   ` }], [span(place, 'plain', does)]));
}

/** A key and what it does. Where not all fit, the lower `rank` stays; without one it is the place in the line. */
export type KeyHint = readonly [key: string, does: string, rank?: number];

/** @returns the line of keys, as many of them as fit; the first in rank stands in any case, for the last line of a screen is never empty. */
export function keyLine(place: Place, keys: readonly KeyHint[]): Block {
  const rankOf = (at: number) => keys[at]?.[2] ?? at;
  let chosen: readonly number[] = [];
  for (const at of [...keys.keys()].sort((a, b) => rankOf(a) - rankOf(b))) {
    const next = [...chosen, at].sort((a, b) => a - b);
    if (chosen.length === 0 || widthOf(hints(place, keys, next)) <= widthIn(place)) chosen = next;
  }
  return { lines: [hints(place, keys, chosen)] };
}

function hints(place: Place, keys: readonly KeyHint[], chosen: readonly number[]): Line {
  return chosen.flatMap((at, i) => {
    const [key = '', does = ''] = keys[at] ?? [];
    return [span(place, 'faint', i > 0 ? ' · ' : ''), span(place, 'strong', key), span(place, 'faint', ` ${does}`)];
  });
}
