/** One question made ready: its points, its range, its tests. */
import { divide, multiply, type Rational, rational, subtract, ZERO } from '../exact/rational.ts';
import { hull, pointsInterval } from '../logic/points.ts';
import type { NumberForm, QuestionForm } from '../model/form.ts';
import type { Question } from '../model/rubric.ts';
import { type Choices, choicesOf } from './choices.ts';
import type { Cell, Interval, PointsPlan, RowPlan } from './values.ts';

/** What compiling one form yields. */
export interface FormPlan {
  readonly choices: Choices | null;
  readonly points: PointsPlan | null;
  /** Least and greatest points; 0 to 0 without points. */
  readonly range: Interval;
  readonly whole: Cell;
}

/** @returns the form made ready. */
export function compileForm(form: QuestionForm): FormPlan {
  const choices = choicesOf(form);
  const points = compilePoints(form, choices);
  const whole = wholeCell(form, choices);
  return { choices, points, range: points === null ? { lo: ZERO, hi: ZERO } : pointsInterval(points, whole), whole };
}

/** @returns whether the question can be scored at all: it has points, weight, and is no gate. */
export function isScored(question: Question, points: PointsPlan | null): boolean {
  return points !== null && question.weight > 0 && question.gate === undefined;
}

function compilePoints(form: QuestionForm, choices: Choices | null): PointsPlan | null {
  if (form.kind === 'number') return compileNumber(form);
  const points = (choices as Choices).list.map((choice) => choice.points);
  if (!points.every((p) => p !== undefined)) return null;
  if (form.kind !== 'options' || !form.several) return { kind: 'choice', points };
  const best = hull([...points, ZERO]).hi as Rational;
  return { kind: 'several', points, cap: form.cap === undefined ? best : rational(form.cap) };
}

function compileNumber(form: NumberForm): PointsPlan {
  const { points } = form;
  if (points === undefined) return { kind: 'line', offset: ZERO, factor: rational(1) };
  if (Array.isArray(points)) return { kind: 'rows', rows: points.map(compileRow) };
  const { from, to } = points as { from: number; to: number };
  const [min, max] = [rational(form.min as number), rational(form.max as number)];
  const factor = divide(subtract(rational(to), rational(from)), subtract(max, min));
  return { kind: 'line', offset: subtract(rational(from), multiply(factor, min)), factor };
}

function compileRow(row: { below?: number; atMost?: number; points: number }): RowPlan {
  return { edge: row.below ?? row.atMost ?? Infinity, included: row.atMost !== undefined, points: rational(row.points) };
}

function wholeCell(form: QuestionForm, choices: Choices | null): Cell {
  if (form.kind === 'number') return { kind: 'number', lo: form.min ?? -Infinity, hi: form.max ?? Infinity, loOpen: false, hiOpen: false };
  const { list, several } = choices as Choices;
  return several ? { kind: 'several', chosen: list.map(() => 2 as const) } : { kind: 'choice', from: 0, to: list.length - 1 };
}
