/** The table of dimensions, as wide as the page allows. */
import type { DimensionResult } from '../../engine/model/assessment.ts';
import { type Line, truncate, widthOf, wrapLine } from '../../text/layout.ts';
import { alignedByPoint, decimal } from '../../text/number.ts';
import { dimensionScore, isOpen, minimumWords, rangeWords } from '../words.ts';
import { clip, type Desk, item, MARGIN, paragraph } from './desk.ts';
import { bar } from './scale.ts';
import { type Cell, type Column, drawTable, GAP, widthOfCell } from './table.ts';

/** Columns that titles need at least; with fewer the table becomes a list. */
const LEAST_TITLE = 12;
/** Lines that a title may take. */
const TITLE_LINES = 3;
/** Columns of the bars. */
const BAR = { least: 10, most: 24 };

/** A column with what it shows of each dimension. */
interface Reading extends Column {
  readonly cells: readonly Cell[];
}

/**
 * @returns the table; on narrow pages the same in two lines a dimension.
 * @param isDrawn whether there are bars
 */
export function dimensionTable(desk: Desk, dimensions: readonly DimensionResult[], isDrawn: boolean): readonly Line[] {
  if (dimensions.length === 0) return [];
  const readings = readingsOf(desk, dimensions);
  const fixed = readings.reduce((sum, { title, cells }) => sum + GAP + Math.max(title.length, ...cells.map(widthOfCell)), 0);
  const room = desk.width - MARGIN - fixed;
  if (room < LEAST_TITLE) return dimensions.flatMap((dimension) => entry(desk, dimension, isDrawn));
  const wanted = Math.max(...dimensions.map(({ title }) => widthOf(desk.pen.plain(title).text)));
  const forBars = Math.min(BAR.most, Math.max(BAR.least, room - GAP - wanted));
  const hasBars = isDrawn && room - GAP - forBars >= LEAST_TITLE;
  const titles = titlesOf(desk, dimensions, hasBars ? room - GAP - forBars : room);
  const [score, ...others] = readings as [Reading, ...Reading[]];
  const columns = [titles, score, ...(hasBars ? [barsOf(desk, dimensions, forBars)] : []), ...others];
  return drawTable(
    desk,
    columns,
    dimensions.map((_, i) => columns.map(({ cells }) => cells[i] as Cell)),
  );
}

function titlesOf(desk: Desk, dimensions: readonly DimensionResult[], width: number): Reading {
  const cells = dimensions.map(({ title }) => clip({ ...desk, width }, wrapLine([desk.pen.plain(title)], width), TITLE_LINES));
  return { title: 'Dimension', align: 'left', cells };
}

/** The title is the legend where there is something to tell apart. */
function barsOf(desk: Desk, dimensions: readonly DimensionResult[], width: number): Reading {
  const { solid, open } = desk.glyphs;
  const title = dimensions.some(isOpen) ? truncate(`${solid} sure ${open} open`, width, '') : '';
  return { title, align: 'left', cells: dimensions.map((dimension) => [dimension.score === null ? [] : bar(desk, dimension, width)]) };
}

/** Score, range, weight and minimum; a column that says nothing of any dimension is left out. */
function readingsOf({ pen }: Desk, dimensions: readonly DimensionResult[]): readonly Reading[] {
  const scores = alignedByPoint(dimensions.map(dimensionScore));
  const cells = (textOf: (dimension: DimensionResult, index: number) => string) => dimensions.map((dimension, i): Cell => [[pen.plain(textOf(dimension, i))]]);
  const range: Reading = { title: 'Low to high', align: 'left', cells: cells(rangeWords) };
  const minimum: Reading = {
    title: 'Minimum',
    align: 'left',
    cells: dimensions.map((dimension): Cell => [[pen[minimumTone(dimension)](minimumWords(dimension) ?? '-')]]),
  };
  return [
    { title: 'Score', align: 'right', cells: cells((_, i) => scores[i] as string) },
    ...(dimensions.some(isOpen) ? [range] : []),
    { title: 'Weight', align: 'right', cells: cells(({ weight }) => decimal(weight)) },
    ...(dimensions.some((dimension) => dimension.minimum !== null) ? [minimum] : []),
  ];
}

/** A dimension without a table: its title, and its numbers under it. */
function entry(desk: Desk, dimension: DimensionResult, isDrawn: boolean): readonly Line[] {
  const { pen } = desk;
  const minimum = minimumWords(dimension);
  const range = !isOpen(dimension) ? [] : [rangeWords(dimension)];
  const words = [...range, `weight ${decimal(dimension.weight)}`, ...(minimum === null ? [] : [`minimum ${minimum}`])].join(' · ');
  const drawn = isDrawn && dimension.score !== null ? [pen.plain(' '), ...bar(desk, dimension, BAR.least)] : [];
  return [
    ...paragraph(desk, pen.strong(dimension.title)),
    ...item(desk, pen.plain(' '), pen.plain(dimensionScore(dimension)), ...drawn),
    ...item(desk, pen.plain(' '), pen.faint(words)),
  ];
}

function minimumTone(dimension: DimensionResult): 'plain' | 'bad' {
  return dimension.minimum !== null && dimension.score !== null && dimension.score < dimension.minimum ? 'bad' : 'plain';
}
