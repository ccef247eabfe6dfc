/** What a question could have been answered with instead. */
import type { QuestionPlan } from '../../compile/plan.ts';
import type { Cell, NumberCell, SeveralCell } from '../../compile/values.ts';
import { exactly } from '../../logic/judge.ts';
import type { NumberForm } from '../../model/form.ts';
import { isNumberFor } from '../../model/number.ts';

/** One other value. */
export interface Alternative {
  readonly cell: Cell;
  /** How many tried values further along the scale it lies, negative downwards; `null` where values have no order. */
  readonly steps: number | null;
}

/** Up to so many options every choice of several is tried; beyond, one option more or less, none and all. */
const MOST_OPTIONS = 4;
/** Places that are tried along a straight line of points. */
const PLACES = 20;
/** How far from the present number a line without an end is tried. */
const STRIDES = [1, 2, 5, 10, 20, 50, 100, 1000];
/** Digits of a number that nobody wrote into the rubric. */
const DIGITS = 12;

/** @returns every other level, option or choice, and of numbers those that `numbersTried` names; the order is that of the file. */
export function alternativesTo(question: QuestionPlan, cell: Cell): readonly Alternative[] {
  switch (cell.kind) {
    case 'choice':
      return question.cells.flatMap((other, i) => (i === cell.from ? [] : [{ cell: other, steps: isOrdered(question) ? i - cell.from : null }]));
    case 'number':
      return numbersBeside(question, cell.lo);
    case 'several':
      return choicesBeside(cell).map((other) => ({ cell: other, steps: null }));
  }
}

/** Options may stand in any order. */
function isOrdered({ question }: QuestionPlan): boolean {
  return question.form.kind === 'levels';
}

function numbersBeside(question: QuestionPlan, present: number): readonly Alternative[] {
  const others = numbersTried(question, present).filter((value) => value !== present);
  const below = others.filter((value) => value < present).length;
  return others.map((value, i) => ({ cell: exactly(value), steps: i < below ? i - below : i - below + 1 }));
}

/**
 * @returns the numbers that are tried instead of the present one, rising: the least and the greatest allowed; those at which the rubric
 * makes a difference; on each stretch between two of these, or beyond them, the whole number nearest to the present one, else the middle,
 * unless the present one lies there itself; and along a straight line of points 20 even steps, or where it has no end, those that are 1, 2,
 * 5, 10, 20, 50, 100 and 1000 away.
 */
export function numbersTried(question: QuestionPlan, present: number): readonly number[] {
  const { lo, hi } = question.whole as NumberCell;
  const marks = [...new Set([lo, ...question.breakpoints, hi])];
  const between = marks.slice(1).flatMap((above, i) => besidePresent(marks[i] as number, above, present));
  const along = question.points?.kind === 'line' ? placesAlong(lo, hi, present) : [];
  const form = question.question.form as NumberForm;
  const all = [...marks, ...between, ...along].map((value) => value + 0);
  return [...new Set(all)].filter((value) => isNumberFor(form, value)).sort((a, b) => a - b);
}

/** A number between two others, neither of them; none where the present one lies there: it stands for all of them. */
function besidePresent(below: number, above: number, present: number): readonly number[] {
  if (below < present && present < above) return [];
  const whole = present <= below ? Math.floor(below) + 1 : Math.ceil(above) - 1;
  return [whole > below && whole < above ? whole : tidy(below / 2 + above / 2)];
}

function placesAlong(lo: number, hi: number, present: number): readonly number[] {
  if (!Number.isFinite(hi - lo)) return STRIDES.flatMap((stride) => [tidy(present - stride), tidy(present + stride)]);
  const step = (hi - lo) / PLACES;
  const places = Array.from({ length: PLACES + 1 }, (_, i) => lo + i * step);
  return places.map(step >= 1 ? Math.round : tidy);
}

/** Without the dust of binary fractions. */
function tidy(value: number): number {
  return Number(value.toPrecision(DIGITS));
}

function choicesBeside({ chosen }: SeveralCell): readonly SeveralCell[] {
  const every =
    chosen.length <= MOST_OPTIONS ? subsets(chosen.length) : [...chosen.map((_, i) => toggled(chosen, i)), chosen.map(() => 0), chosen.map(() => 1)];
  const seen = new Set([chosen.join('')]);
  return every.flatMap((one) => {
    const key = one.join('');
    if (seen.has(key)) return [];
    seen.add(key);
    return [{ kind: 'several', chosen: one as SeveralCell['chosen'] }];
  });
}

function subsets(size: number): readonly (readonly number[])[] {
  return Array.from({ length: 2 ** size }, (_, bits) => Array.from({ length: size }, (_, i) => (bits >> i) & 1));
}

function toggled(chosen: readonly number[], option: number): readonly number[] {
  return chosen.map((state, i) => (i === option ? 1 - state : state));
}
