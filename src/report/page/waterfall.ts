/** What adds up to a number, part by part: every bar starts where the one before it ended. */
import { type Line, type Span, truncate, widthOf } from '../../text/layout.ts';
import { alignedByPoint, decimal } from '../../text/number.ts';
import type { Waterfall, WaterfallStep } from '../outlined/page.ts';
import { end } from '../words.ts';
import { blanks, type Desk, item, MARGIN, paragraph } from './desk.ts';

/** Blanks between two columns, and before what stands within a group. */
const GAP = 2;
/** Columns of titles: with fewer than the least the rows become a list, more than the wished give way to the bars. */
const TITLE = { least: 12, wished: 22 };
/** Columns of the bars: with fewer than the least only the figures stand there. */
const BAR = { least: 20, wished: 32, most: 56 };

/** One line of the drawing: where its bar begins, and how it is written. */
interface Row extends Omit<WaterfallStep, 'lost'> {
  /** Absent where it is not told: what each part loses says nothing of all. */
  readonly lost?: number | null;
  readonly kind: 'group' | 'step' | 'total';
  /** What all parts before it come to. */
  readonly from: number;
}

/** The columns: of the titles, of each figure, and of the bars, 0 where there is no room for them. */
interface Frame {
  readonly title: number;
  readonly figures: readonly number[];
  readonly bar: number;
}

/** @returns groups and their parts with what each adds and could add besides, and the total; bars where there is room for them. */
export function waterfall(desk: Desk, sum: Waterfall): readonly Line[] {
  const { pen, glyphs } = desk;
  const rows = rowsOf(sum);
  const [won, lost] = [alignedByPoint(rows.map((row) => decimal(row.won))), alignedByPoint(rows.map(lostWords))];
  const titles = rows.map(({ kind, title }) => `${kind === 'step' ? ' '.repeat(GAP) : ''}${pen.plain(title).text}`);
  const frame = frameOf(desk, titles, [
    ['won', ...won],
    ['lost', ...lost],
  ]);
  if (frame === null) return rows.flatMap((row) => entry(desk, row));
  const scale = scaleOf(rows, frame.bar);
  const legend = [pen.note(glyphs.solid), pen.faint(' won '), pen.faint(glyphs.open), pen.faint(' lost')];
  const drawn = rows.map((row, i) => {
    const write = row.kind === 'step' ? pen.plain : pen.strong;
    const title = { ...write(''), text: truncate(titles[i] as string, frame.title, glyphs.ellipsis) };
    return lineOf(frame, title, [write(won[i] as string), write(lost[i] as string)], barOf(desk, row, scale));
  });
  return [lineOf(frame, blanks(0), [pen.faint('won'), pen.faint('lost')], legend), ...drawn];
}

function lostWords({ lost }: Row): string {
  return lost === undefined ? '' : end(lost);
}

/** `null` where not even the titles have room. */
function frameOf({ width }: Desk, titles: readonly string[], texts: readonly (readonly string[])[]): Frame | null {
  const figures = texts.map((column) => Math.max(...column.map(widthOf)));
  const room = width - MARGIN - figures.reduce((all, own) => all + GAP + own, 0);
  if (room < TITLE.least) return null;
  const wanted = Math.max(...titles.map(widthOf));
  const title = Math.min(wanted, Math.max(TITLE.wished, room - GAP - BAR.wished));
  const bar = Math.min(BAR.most, room - GAP - title);
  return bar < BAR.least ? { title: Math.min(wanted, room), figures, bar: 0 } : { title, figures, bar };
}

function lineOf({ title: width, figures, bar: columns }: Frame, title: Span, numbers: readonly Span[], bar: Line): Line {
  const cells = numbers.flatMap((number, at) => [blanks(GAP + (figures[at] ?? 0) - widthOf(number.text)), number]);
  return [blanks(MARGIN), title, blanks(width - widthOf(title.text)), ...cells, ...(columns > 0 ? [blanks(GAP), ...bar] : [])];
}

function rowsOf({ groups, total }: Waterfall): readonly Row[] {
  let from = 0;
  const steps = groups.flatMap(({ steps: parts, ...group }): readonly Row[] => {
    const head: Row = { ...group, kind: 'group', from };
    const rows = parts.map((part): Row => {
      const row: Row = { ...part, kind: 'step', from };
      from += part.won;
      return row;
    });
    return [head, ...rows];
  });
  return [...steps, { ...total, kind: 'total', from: 0 }];
}

/** From a number to its column. What could be won without end has no place on it. */
function scaleOf(rows: readonly Row[], columns: number): (value: number) => number {
  const ends = rows.flatMap(({ from, won, lost }) => [from, from + won, from + won + (lost ?? 0)]);
  const [least, most] = [Math.min(0, ...ends), Math.max(0, ...ends)];
  return (value) => (most === least ? 0 : Math.round(((value - least) / (most - least)) * columns));
}

function barOf({ pen, glyphs }: Desk, { kind, from, won, lost }: Row, scale: (value: number) => number): Line {
  if (kind === 'group') return [];
  const [start, stop, reach] = [from, from + won, from + won + (lost ?? 0)].map(scale) as [number, number, number];
  const [left, right] = [Math.min(start, stop), Math.max(start, stop)];
  // What is lost by a part that takes away lies where it took from.
  const open = Math.max(0, reach - right);
  return [blanks(left), pen[won < 0 ? 'bad' : 'note'](glyphs.solid.repeat(right - left)), pen.faint(glyphs.open.repeat(open))];
}

/** A row without columns. */
function entry(desk: Desk, { kind, title, won, lost }: Row): readonly Line[] {
  const { pen } = desk;
  const figures = [`won ${decimal(won)}`, ...(lost === undefined ? [] : [`lost ${end(lost)}`])].join(' · ');
  const name = kind === 'step' ? pen.plain(title) : pen.strong(title);
  return [...paragraph(desk, name), ...item(desk, pen.plain(' '), pen.faint(figures))];
}
