/** What one answer is: its words, its amount, its points; and every answer a question could get. */
import type { AnswerValue } from '../../../src/engine/model/answer.ts';
import type { NumberForm, OptionsForm } from '../../../src/engine/model/form.ts';
import type { Question } from '../../../src/engine/model/rubric.ts';
import { exactly, type Fraction, fraction, greatest, least, less, minus, over, plus, rounded, times, total, ZERO } from './fraction.ts';

/** All that conditions and sums can ask about a rated answer. */
export interface Rating {
  /** Option ids, `yes` or `no`, the level's number; empty for a number and for nothing chosen. */
  readonly words: readonly string[];
  /** The level or the number, for `at-least` and its kin. */
  readonly amount: Fraction | null;
  /** Raw points; `null` where the question has none. */
  readonly points: Fraction | null;
}

/** Far beyond everything a rubric writes down: stands for a number without an end. */
export const FAR = fraction(10n ** 30n, 1n);

/** Closer to an edge than anything a rubric writes down. */
const NEAR = fraction(1n, 10n ** 30n);

/** @returns the rating that `value` is as an answer to `question`. */
export function ratingOf(question: Question, value: AnswerValue): Rating {
  const form = question.form;
  switch (form.kind) {
    case 'number':
      return ratingOfNumber(form, exactly(value as number));
    case 'levels': {
      const level = form.levels.find((one) => one.level === value);
      if (level === undefined) throw new Error(`${question.id} has no level ${String(value)}`);
      return { words: [String(level.level)], amount: exactly(level.level), points: exactly(level.points) };
    }
    case 'yes-no': {
      const points = value === true ? form.yes : form.no;
      return { words: [value === true ? 'yes' : 'no'], amount: null, points: points === undefined ? null : exactly(points) };
    }
    case 'options': {
      const words = form.several ? (value as readonly string[]) : [value as string];
      return { words, amount: null, points: pointsOfChosen(form, words) };
    }
  }
}

/** @returns the rating of a number that may be finer than JavaScript's. */
export function ratingOfNumber(form: NumberForm, amount: Fraction): Rating {
  return { words: [], amount, points: pointsOfNumber(form, amount) };
}

function pointsOfNumber(form: NumberForm, amount: Fraction): Fraction {
  if (form.points === undefined) return amount;
  if ('from' in form.points) {
    const { from, to } = form.points;
    const [min, max] = ends(form);
    if (min === null || max === null) throw new Error('a slope needs both ends');
    const share = over(minus(amount, min), minus(max, min));
    return plus(exactly(from), times(share, minus(exactly(to), exactly(from))));
  }
  for (const row of form.points) {
    const holds = (row.below === undefined || less(amount, exactly(row.below))) && (row.atMost === undefined || !less(exactly(row.atMost), amount));
    if (holds) return exactly(row.points);
  }
  throw new Error('the last row has no edge');
}

function pointsOfChosen(form: OptionsForm, words: readonly string[]): Fraction | null {
  if (form.options.every((option) => option.points === undefined)) return null;
  const pointsOf = (id: string): Fraction => exactly(form.options.find((option) => option.id === id)?.points ?? Number.NaN);
  if (!form.several) return pointsOf(words[0] ?? '');
  const bestSingle = greatest([ZERO, ...form.options.map((option) => pointsOf(option.id))]);
  const cap = form.cap === undefined ? bestSingle : exactly(form.cap);
  return least([cap, total(words.map(pointsOf))]);
}

/** @returns the ends of a number, `null` where it has none. */
function ends(form: NumberForm): [Fraction | null, Fraction | null] {
  return [form.min === undefined ? null : exactly(form.min), form.max === undefined ? null : exactly(form.max)];
}

/**
 * @returns every rating the question could get. A number, of which there is no end, by its ends,
 * by each of `edges`, close beside them, and half-way between.
 */
export function possibleRatings(question: Question, edges: readonly Fraction[]): readonly Rating[] {
  const form = question.form;
  switch (form.kind) {
    case 'levels':
      return form.levels.map((level) => ratingOf(question, level.level));
    case 'yes-no':
      return [true, false].map((value) => ratingOf(question, value));
    case 'options':
      return form.several
        ? subsets(form.options.map((option) => option.id)).map((chosen) => ratingOf(question, chosen))
        : form.options.map((option) => ratingOf(question, option.id));
    case 'number':
      return samples(form, [...edges, ...edgesOfRows(form)]).map((amount) => ratingOfNumber(form, amount));
  }
}

/** @returns whether the points of a number run along a line, so that samples of it are not everything. */
export function runsAlongLine({ form }: Question): boolean {
  return form.kind === 'number' && (form.points === undefined || 'from' in form.points);
}

function subsets(ids: readonly string[]): readonly (readonly string[])[] {
  const [first, ...rest] = ids;
  if (first === undefined) return [[]];
  const without = subsets(rest);
  return [...without, ...without.map((chosen) => [first, ...chosen])];
}

function edgesOfRows(form: NumberForm): readonly Fraction[] {
  if (form.points === undefined || 'from' in form.points) return [];
  return form.points.flatMap((row) => [row.below, row.atMost]).flatMap((edge) => (edge === undefined ? [] : [exactly(edge)]));
}

function samples(form: NumberForm, edges: readonly Fraction[]): readonly Fraction[] {
  const [min, max] = ends(form);
  const low = min ?? minus(ZERO, FAR);
  const high = max ?? FAR;
  const marks = [low, ...edges.map(asWritten).flatMap((edge) => [minus(edge, NEAR), edge, plus(edge, NEAR)]), high];
  const inside = marks.filter((mark) => !less(mark, low) && !less(high, mark));
  const sorted = [...inside].sort((a, b) => (less(a, b) ? -1 : 1)).filter((mark, i, list) => i === 0 || less(list[i - 1] as Fraction, mark));
  const halfway = sorted.slice(1).map((mark, i) => over(plus(mark, sorted[i] as Fraction), fraction(2n, 1n)));
  return [...sorted, ...halfway];
}

/** An edge that is no decimal, such as a third, cannot be an answer: a decimal next to it stands for it. */
function asWritten(edge: Fraction): Fraction {
  return rounded(edge, 40);
}

/** The least and greatest points of a question; `null` for an end that it does not have. */
export interface Span {
  readonly worst: Fraction | null;
  readonly best: Fraction | null;
}

const REACHES = new WeakMap<Question, Span>();

/** @returns the least and greatest points of a question that has points; worked out once. */
export function reachOf(question: Question): Span {
  const known = REACHES.get(question);
  if (known !== undefined) return known;
  const points = possibleRatings(question, []).flatMap((rating) => (rating.points === null ? [] : [rating.points]));
  if (points.length === 0) throw new Error(`${question.id} has no points`);
  const [worst, best] = [least(points), greatest(points)];
  const span = { worst: endless(worst) ? null : worst, best: endless(best) ? null : best };
  REACHES.set(question, span);
  return span;
}

/** @returns whether a number stems from one without an end. */
export function endless(value: Fraction): boolean {
  const limit = fraction(10n ** 22n, 1n);
  return less(limit, value) || less(value, minus(ZERO, limit));
}

/** @returns whether a question carries points at all. */
export function hasPoints({ form }: Question): boolean {
  if (form.kind === 'yes-no') return form.yes !== undefined;
  return form.kind !== 'options' || form.options.every((option) => option.points !== undefined);
}
