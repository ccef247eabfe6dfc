/** Numbers as answers: which few values stand for all that can come, and how often each. */
import type { QuestionPlan } from '../../engine/compile/plan.ts';
import type { NumberCell, RowPlan } from '../../engine/compile/values.ts';
import { type PossibleAnswer, ratedAnswer } from './shares.ts';

/** A straight line over more whole numbers than this, or over fractions, is taken in steps. */
const MOST_VALUES = 101;

/** So many equal steps, each at its middle. */
const STEPS = 20;

/** @returns the stretches of numbers that are equally likely unless somebody says otherwise: one for each row of points, else all numbers. */
export function stretchesOf({ points, whole }: QuestionPlan): readonly NumberCell[] {
  const all = whole as NumberCell;
  if (points?.kind !== 'rows') return [all];
  const { rows } = points;
  return rows.map((row, i) => clipped(stretchOf(rows[i - 1], row), all)).filter((cell) => cell.lo < cell.hi || isPoint(cell));
}

/**
 * @returns values that stand for all numbers of a stretch, with their parts of `share`; `null` where its points run along a line without an end.
 *
 * Nothing the engine does tells two numbers apart between two breakpoints, so one value stands for each piece between them. Pieces
 * are as likely as they are wide, counted in whole numbers where the rubric names whole numbers only; where an end is missing, all
 * are equally likely. Points along a straight line are taken at every whole number, or in twenty steps where there are more than 101.
 */
export function spread(question: QuestionPlan, stretch: NumberCell, share: number): readonly PossibleAnswer[] | null {
  if (isPoint(stretch)) return [possible(question, stretch.lo, String(stretch.lo), share)];
  const isLine = question.points?.kind === 'line';
  const isBounded = Number.isFinite(stretch.lo) && Number.isFinite(stretch.hi);
  if (isLine && !isBounded) return null;
  // Single numbers have a width only among whole ones with two ends; else the ends of a stretch cut nothing off.
  const inside = question.breakpoints.filter((point) => isWithin(point, stretch) && (isBounded || (point !== stretch.lo && point !== stretch.hi)));
  const isWhole = [...inside, stretch.lo, stretch.hi].every((end) => !Number.isFinite(end) || Number.isInteger(end));
  const steps = isLine ? stepsOf(stretch, isWhole) : [];
  const cells = cut(stretch, [...inside, ...steps], isWhole && isBounded);
  const widths = cells.map((cell) => (isBounded ? widthOf(cell, isWhole) : 1));
  const whole = widths.reduce((sum, width) => sum + width, 0);
  return cells.map((cell, i) => possible(question, valueIn(cell, isWhole), nameOf(cell, isWhole), (share * (widths[i] as number)) / whole));
}

function possible(question: QuestionPlan, value: number, text: string, share: number): PossibleAnswer {
  return { answer: ratedAnswer(question, value), text, share };
}

function stretchOf(before: RowPlan | undefined, { edge, included }: RowPlan): NumberCell {
  return { kind: 'number', lo: before?.edge ?? -Infinity, hi: edge, loOpen: before?.included ?? false, hiOpen: !included };
}

function clipped(cell: NumberCell, all: NumberCell): NumberCell {
  const [fromBelow, fromAbove] = [cell.lo < all.lo, cell.hi > all.hi];
  return {
    kind: 'number',
    lo: Math.max(cell.lo, all.lo),
    hi: Math.min(cell.hi, all.hi),
    loOpen: !fromBelow && cell.loOpen,
    hiOpen: !fromAbove && cell.hiOpen,
  };
}

function isPoint({ lo, hi, loOpen, hiOpen }: NumberCell): boolean {
  return lo === hi && !loOpen && !hiOpen;
}

function isWithin(point: number, { lo, hi, loOpen, hiOpen }: NumberCell): boolean {
  return (point > lo || (point === lo && !loOpen)) && (point < hi || (point === hi && !hiOpen));
}

/** Where a straight line is cut: at each whole number while there are few, else in equal steps. */
function stepsOf({ lo, hi }: NumberCell, isWhole: boolean): readonly number[] {
  if (isWhole && hi - lo < MOST_VALUES) return Array.from({ length: hi - lo + 1 }, (_, i) => lo + i);
  return Array.from({ length: STEPS - 1 }, (_, i) => lo + ((hi - lo) * (i + 1)) / STEPS);
}

/** The pieces between cuts; the cuts themselves too, where single numbers have a width. */
function cut(stretch: NumberCell, cuts: readonly number[], points: boolean): readonly NumberCell[] {
  const sorted = [...new Set(cuts)].sort((a, b) => a - b);
  const cells: NumberCell[] = [];
  let from: Pick<NumberCell, 'lo' | 'loOpen'> = stretch;
  for (const at of sorted) {
    cells.push({ kind: 'number', ...{ lo: from.lo, loOpen: from.loOpen }, hi: at, hiOpen: true });
    if (points) cells.push({ kind: 'number', lo: at, hi: at, loOpen: false, hiOpen: false });
    from = { lo: at, loOpen: points };
  }
  cells.push({ kind: 'number', ...{ lo: from.lo, loOpen: from.loOpen }, hi: stretch.hi, hiOpen: stretch.hiOpen });
  const there = cells.filter((cell) => (points ? widthOf(cell, true) > 0 : cell.lo < cell.hi));
  return there.length > 0 ? there : [stretch];
}

/** How many whole numbers a piece holds, or how long it is. */
function widthOf({ lo, hi, loOpen, hiOpen }: NumberCell, isWhole: boolean): number {
  return isWhole ? Math.floor(hi) - Math.ceil(lo) + 1 - Number(loOpen && Number.isInteger(lo)) - Number(hiOpen && Number.isInteger(hi)) : hi - lo;
}

/** A number well within the piece. */
function valueIn({ lo, hi, loOpen, hiOpen }: NumberCell, isWhole: boolean): number {
  if (lo === -Infinity && hi === Infinity) return 0;
  if (lo === -Infinity) return hi - 1;
  if (hi === Infinity) return lo + 1;
  const middle = (lo + hi) / 2;
  const whole = Math.floor(middle);
  if (isWhole && isWithin(whole, { kind: 'number', lo, hi, loOpen, hiOpen })) return whole;
  const short = Number(middle.toPrecision(12));
  return short > lo && short < hi ? short : middle;
}

/** "below 10", "10 to below 20", "above 30 and up to 40", "7". */
function nameOf(cell: NumberCell, isWhole: boolean): string {
  const { lo, hi, loOpen, hiOpen } = cell;
  if (isWhole && Number.isFinite(lo) && Number.isFinite(hi)) {
    const [first, last] = [Math.floor(lo) + Number(loOpen), Math.ceil(hi) - Number(hiOpen)];
    return first === last ? String(first) : `${String(first)} to ${String(last)}`;
  }
  const from = `${loOpen ? 'above ' : ''}${String(lo)}`;
  if (hi === Infinity) return lo === -Infinity ? 'any number' : loOpen ? from : `${from} and above`;
  const to = `${hiOpen ? 'below' : 'up to'} ${String(hi)}`;
  return lo === -Infinity ? to : `${from} to ${to}`;
}
