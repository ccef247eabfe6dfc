/** What a question could have been answered with instead. */
import type { QuestionPlan } from '../../compile/plan.ts';
import type { Cell, NumberCell, SeveralCell } from '../../compile/values.ts';
import { samples } from '../../complete/box.ts';
import { exactly } from '../../logic/judge.ts';

/** One other value. */
export interface Alternative {
  readonly cell: Cell;
  /** How many values further along the scale it lies, negative downwards; `null` where values have no order. */
  readonly steps: number | null;
}

/** Up to so many options every choice of several is tried; beyond, one option more or less, all and none. */
const MOST_OPTIONS = 4;
/** Places that are tried along a straight line of points. */
const PLACES = 20;

/** @returns every other level, option or choice, and of numbers those at which something changes; the order is that of the file. */
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
  const whole = question.whole as NumberCell;
  const marked = samples(question, whole).map((one) => (one as NumberCell).lo);
  const all = question.points?.kind === 'line' ? [...marked, ...placesAlong(whole)] : marked;
  const others = [...new Set(all)].filter((value) => value !== present).sort((a, b) => a - b);
  const below = others.filter((value) => value < present).length;
  return others.map((value, i) => ({ cell: exactly(value), steps: i < below ? i - below : i - below + 1 }));
}

function placesAlong({ lo, hi }: NumberCell): readonly number[] {
  if (!Number.isFinite(lo) || !Number.isFinite(hi)) return [];
  const step = (hi - lo) / PLACES;
  const isWide = hi - lo >= PLACES;
  const places = Array.from({ length: PLACES + 1 }, (_, i) => lo + i * step).map((value) => (isWide ? Math.round(value) : value));
  return places.filter((value) => value >= lo && value <= hi);
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
