/**
 * A box: the completions of an answer set, as the values each question may still take.
 *
 * Every open question is rated in every completion; what was answered or declared not applicable stays.
 */
import type { Plan, QuestionPlan } from '../compile/plan.ts';
import type { Cell, NumberCell, SeveralCell } from '../compile/values.ts';
import { compare, type Rational } from '../exact/rational.ts';
import { exactly } from '../logic/judge.ts';
import { pointsOf } from '../logic/points.ts';
import { ANSWERED, DECLARED_NOT_APPLICABLE, emptySheet, type Sheet } from '../score/sheet.ts';

/** By question: the values it may take; `null` where it is declared not applicable. */
export type Box = readonly (Cell | null)[];

/** @returns all completions of `sheet`. */
export function boxOf(plan: Plan, sheet: Sheet): Box {
  return plan.questions.map(({ index, whole }) => {
    if (sheet.state[index] === DECLARED_NOT_APPLICABLE) return null;
    return sheet.state[index] === ANSWERED ? (sheet.cell[index] as Cell) : whole;
  });
}

/** @returns the box with one question's values replaced. */
export function withCell(box: Box, question: number, cell: Cell): Box {
  return box.map((old, i) => (i === question ? cell : old));
}

/**
 * @returns the completion of `box` in which every question takes its best (`hi`) or worst (`lo`) value by
 * points, last or first where points say nothing; knock-outs are confirmed.
 */
export function cornerOf(plan: Plan, box: Box, side: 'lo' | 'hi'): Sheet {
  const sheet = emptySheet(plan);
  for (const question of plan.questions) {
    const cell = box[question.index] ?? null;
    sheet.state[question.index] = cell === null ? DECLARED_NOT_APPLICABLE : ANSWERED;
    sheet.cell[question.index] = cell && extreme(question, cell, side);
    sheet.confirmed[question.index] = 1;
  }
  return sheet;
}

/**
 * @returns smaller cells that together hold the same values, or `null` when there is nothing to split.
 * @param within also between breakpoints, where points run along a line
 */
export function split(question: QuestionPlan, cell: Cell, within: boolean): readonly Cell[] | null {
  switch (cell.kind) {
    case 'choice': {
      const { from, to } = cell;
      const middle = (from + to) >> 1;
      return from === to
        ? null
        : [
            { ...cell, to: middle },
            { ...cell, from: middle + 1 },
          ];
    }
    case 'several': {
      const i = cell.chosen.indexOf(2);
      return i === -1 ? null : [choose(cell, i, 0), choose(cell, i, 1)];
    }
    case 'number':
      return splitAtBreakpoint(question, cell) ?? (within && question.points?.kind === 'line' ? splitInside(cell) : null);
  }
}

/** @returns the single values worth trying, so that every outcome the cell can bring is brought by one of them, straight lines apart. */
export function samples(question: QuestionPlan, cell: Cell): readonly Cell[] {
  switch (cell.kind) {
    case 'choice':
      return question.cells.slice(cell.from, cell.to + 1);
    case 'number':
      return sampleNumbers(question, cell).map(exactly);
    case 'several':
      return sampleSeveral(question, cell);
  }
}

/** @returns the sample with the most (`hi`) or fewest (`lo`) points; the last or first of equals. */
export function extreme(question: QuestionPlan, cell: Cell, side: 'lo' | 'hi'): Cell {
  const all = samples(question, cell);
  const [first, ...rest] = side === 'hi' ? [...all].reverse() : all;
  const { points } = question;
  if (points === null) return first as Cell;
  const sign = side === 'hi' ? 1 : -1;
  return rest.reduce((best, one) => (compare(pointsOf(points, one), pointsOf(points, best)) * sign > 0 ? one : best), first as Cell);
}

/** Nothing, everything, the options that add points, and those that take them away. */
function sampleSeveral(question: QuestionPlan, cell: SeveralCell): readonly SeveralCell[] {
  const { points } = question;
  const worth = (i: number): Rational['n'] => (points?.kind === 'several' ? (points.points[i] as Rational).n : 0);
  const decide = (take: (i: number) => boolean): SeveralCell => ({
    kind: 'several',
    chosen: cell.chosen.map((state, i) => (state === 2 ? (take(i) ? 1 : 0) : state)),
  });
  return [decide(() => false), decide((i) => worth(i) < 0), decide(() => true), decide((i) => worth(i) > 0)];
}

/** The closed ends, the breakpoints inside, and a number between each two neighbours of these. */
function sampleNumbers(question: QuestionPlan, cell: NumberCell): readonly number[] {
  const { lo, hi, loOpen, hiOpen } = cell;
  const inside = question.breakpoints.filter((b) => b > lo && b < hi);
  const marks = [Number.isFinite(lo) ? lo : (inside[0] ?? Math.min(hi, 1)) - 1, ...inside];
  marks.push(Number.isFinite(hi) ? hi : (marks.at(-1) as number) + 1);
  const between = marks.slice(1).map((mark, i) => ((marks[i] as number) + mark) / 2);
  const isIn = (n: number) => (n > lo || (n === lo && !loOpen)) && (n < hi || (n === hi && !hiOpen));
  return [...new Set([...marks, ...between])].filter(isIn).sort((a, b) => a - b);
}

function splitAtBreakpoint(question: QuestionPlan, cell: NumberCell): readonly Cell[] | null {
  const { lo, hi, loOpen, hiOpen } = cell;
  if (lo === hi) return null;
  const marks = question.breakpoints.filter((b) => (b > lo && b < hi) || (b === lo && !loOpen) || (b === hi && !hiOpen));
  const mark = marks[marks.length >> 1];
  return mark === undefined ? null : cutAt(cell, mark);
}

/** Answers have at most 15 digits; beyond, doubles are so far apart that adding 1 is lost. */
const LARGEST = 1e15;

/** In the middle; towards an open side by doubling. `null` when no answer lies between the ends. */
function splitInside(cell: NumberCell): readonly Cell[] | null {
  const { lo, hi } = cell;
  const outward = (end: number, sign: 1 | -1) => end * 2 + sign * (1 + Math.abs(end) * 2);
  let middle = 0;
  if (Number.isFinite(lo) && Number.isFinite(hi)) middle = lo + (hi - lo) / 2;
  else if (Number.isFinite(lo)) middle = Math.max(0, outward(lo, 1));
  else if (Number.isFinite(hi)) middle = Math.min(0, outward(hi, -1));
  return middle > lo && middle < hi && Math.abs(middle) < LARGEST ? cutAt(cell, middle) : null;
}

/** Below the mark, the mark itself, above it; without the parts that are empty. */
function cutAt(cell: NumberCell, mark: number): readonly Cell[] {
  const below: NumberCell = { ...cell, hi: mark, hiOpen: true };
  const above: NumberCell = { ...cell, lo: mark, loOpen: true };
  return [...tight(below), exactly(mark), ...tight(above)];
}

/**
 * Of a cell with an open end, what is left when nothing lies between its ends: its closed end, if it has one.
 * No answer lies between two neighbouring doubles.
 */
function tight(cell: NumberCell): readonly NumberCell[] {
  const { lo, hi, loOpen, hiOpen } = cell;
  if (lo === hi) return [];
  const middle = lo + (hi - lo) / 2;
  if (!Number.isFinite(middle) || (middle > lo && middle < hi)) return [cell];
  return loOpen && hiOpen ? [] : [exactly(loOpen ? hi : lo)];
}

function choose(cell: SeveralCell, option: number, state: 0 | 1): SeveralCell {
  return { kind: 'several', chosen: cell.chosen.map((old, i) => (i === option ? state : old)) };
}
