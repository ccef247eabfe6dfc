/** Numbers that were one thing and are another, as lines from left to right. */
import type { Shift } from '../../../lifecycle/shift.ts';
import { decimal } from '../../../text/number.ts';
import { html, type Markup } from '../markup.ts';
import { type Drawing, fitting, placeOn, type Room, rounded, type Scale, unitsOf } from './picture.ts';
import { spread } from './places.ts';
import { trendSign } from './signs.ts';

/** One line of a slope. */
export interface SlopeLine extends Shift {
  readonly title: string;
}

/** What is drawn. */
export interface Slope {
  readonly lines: readonly SlopeLine[];
  readonly scale: Scale;
  /** What the two ends are called. */
  readonly ends: readonly [left: string, right: string];
}

/** Units between two labels, and above and below the lines. */
const ROW = 17;
const TOP = 30;
const BOTTOM = 12;
/** Units for the numbers at the left, and for the leaders of labels. */
const LEFT = 64;
const LEADER = 16;

/** @returns the drawing: no two labels overlap, and a leader ties one to its line where it had to give way. */
export function slopeDrawing({ lines, scale, ends }: Slope, { width, isNarrow }: Room): Drawing {
  const right = isNarrow ? 160 : 330;
  const height = Math.max(isNarrow ? 190 : 230, lines.length * ROW) + TOP + BOTTOM;
  const [x1, x2] = [LEFT, width - right];
  const y = (value: number) => placeOn(scale, value, height - BOTTOM, TOP);
  const content = html`<line class="grid" x1="${x1}" x2="${x1}" y1="${TOP - 6}" y2="${height - BOTTOM + 6}"/>
<line class="grid" x1="${x2}" x2="${x2}" y1="${TOP - 6}" y2="${height - BOTTOM + 6}"/>
<text class="own" x="${isNarrow ? 2 : x1}" y="14" text-anchor="${isNarrow ? 'start' : 'middle'}">${fitting(ends[0], isNarrow ? 150 : 2 * LEFT - 10)}</text>
<text class="own" x="${x2}" y="14">${fitting(ends[1], right)}</text>
${lines.map((line) => lineMark(line, x1, x2, y))}
${leftNumbers(lines, x1, y, height)}
${rightLabels(lines, x2, width, y, height)}`;
  return { width, height, content };
}

function lineMark({ before, after, trend, title }: SlopeLine, x1: number, x2: number, y: (value: number) => number): Markup {
  const looks = trend === 'none' || trend === null ? ' unclear' : '';
  const dots = [
    before !== null && html`<circle class="dot${looks}" cx="${x1}" cy="${y(before)}" r="4.5"/>`,
    after !== null && html`<circle class="dot${looks}" cx="${x2}" cy="${y(after)}" r="4.5"/>`,
  ];
  const course = before !== null && after !== null && html`<line class="course${looks}" x1="${x1}" x2="${x2}" y1="${y(before)}" y2="${y(after)}"/>`;
  return html`<g><title>${title}</title>${course}${dots}</g>\n`;
}

/** Lines that begin at one number share it. */
function leftNumbers(lines: readonly SlopeLine[], x: number, y: (value: number) => number, height: number): Markup {
  const values = [...new Set(lines.flatMap(({ before }) => before ?? []))];
  const places = spread(values.map(y), ROW - 3, TOP, height - BOTTOM);
  return html`${values.map((value, i) => html`<text class="number-text" x="${x - 12}" y="${rounded((places[i] ?? 0) + 4)}" text-anchor="end">${decimal(value)}</text>\n`)}`;
}

/** The number, the sign of the change, and what the line is of. One that has no end at the right stands at its beginning's height. */
function rightLabels(lines: readonly SlopeLine[], x: number, width: number, y: (value: number) => number, height: number): Markup {
  const wanted = lines.map(({ before, after }) => y(after ?? before ?? 0));
  const places = spread(wanted, ROW, TOP, height - BOTTOM);
  const numbers = lines.map(({ after }) => (after === null ? '?' : decimal(after)));
  const numberEnd = x + LEADER + Math.max(...numbers.map(unitsOf)) + 4;
  return html`${lines.map(({ title, trend }, i) => {
    const [place = 0, from = 0] = [places[i], wanted[i]];
    const leader = Math.abs(place - from) > 3 && html`<line class="leader" x1="${x + 5}" y1="${from}" x2="${x + LEADER}" y2="${place}"/>`;
    return html`${leader}<text class="number-text" x="${rounded(numberEnd)}" y="${rounded(place + 4)}" text-anchor="end">${numbers[i] ?? ''}</text>${trendSign(trend, rounded(numberEnd + 12), place)}<text class="own" x="${rounded(numberEnd + 23)}" y="${rounded(place + 4)}">${fitting(title, width - numberEnd - 23)}</text>\n`;
  })}`;
}
