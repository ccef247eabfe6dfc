/** What became of the score, and where the points come from. */
import type { Comparison } from '../../lifecycle/comparison/model.ts';
import type { Shift } from '../../lifecycle/shift.ts';
import { decimal } from '../../text/number.ts';
import { type Block, type Item, list, words } from '../outlined/page.ts';
import { differenceWords, trendWords } from '../shifts.ts';
import { sentence } from '../words.ts';

/** @returns the score before and after, and its parts; nothing where it is the same. */
export function scoreBlocks(comparison: Comparison): readonly Block[] {
  const { score: shift } = comparison;
  const text = scoreSentence(comparison);
  if (text === null) return [];
  if (shift === null) return words(text);
  const parts = driverParts(comparison);
  return [
    { kind: 'words', text, ...railOf(comparison, shift) },
    ...(parts.length === 0 ? [] : words(driversLead(comparison))),
    ...list(parts.map(({ change, text: own, aside }): Item => ({ key: signed(change), text: own, ...(aside !== null && { aside }) }))),
  ];
}

/** @returns what became of the score, or why it is not compared; `null` where it is the same. */
export function scoreSentence(comparison: Comparison): string | null {
  const { score: shift, noise, incomparable, relation } = comparison;
  if (shift === null) return NOT_COMPARED[incomparable ?? 'other-major-version'];
  if (shift.before === shift.after) return null;
  const limit =
    shift.trend === null ? '' : ` A ${relation === 'over-time' ? 'change' : 'difference'} counts beyond ${decimal(Math.round(noise * 10) / 10)} points.`;
  return `${sentence(shiftIn(comparison)(shift))}${limit}`;
}

/** @returns what stands before the parts of the change. */
export function driversLead({ relation }: Comparison): string {
  return `${relation === 'over-time' ? 'What drove it' : 'Where it comes from'}; the points add up to it:`;
}

/** A part of the change of the score. */
export interface DriverPart {
  /** Points, never 0. */
  readonly change: number;
  readonly text: string;
  readonly aside: string | null;
}

/** @returns the parts, which add up to the change; none where it could not be told. */
export function driverParts({ drivers }: Comparison): readonly DriverPart[] {
  if (drivers === null) return [];
  return [
    ...drivers.questions.map(({ title, change, isAnswered }) => ({ change, text: title, aside: isAnswered ? null : 'the same answer, with another share' })),
    { change: drivers.rubric, text: 'the other text of the rubric', aside: null },
    { change: drivers.rest, text: 'what remains: rounding, and the foot of a scale', aside: null },
  ].filter(({ change }) => change !== 0);
}

const NOT_COMPARED = {
  'other-rubric': 'Scores are not compared: they were made with different rubrics.',
  'other-major-version': 'Scores are not compared: under another major version of the rubric a score means something else.',
} as const;

/** @returns how a shift is said of these two. */
export function shiftIn({ relation }: Comparison): typeof trendWords {
  return relation === 'over-time' ? trendWords : differenceWords;
}

/** @returns the number with its sign. */
export function signed(change: number): string {
  return `${change > 0 ? '+' : ''}${decimal(change)}`;
}

/** @returns the shift on a scale from 0 to 100; nothing where either number is missing or lies beyond. */
export function railOf({ before: { outOf: first }, after: { outOf: second } }: Comparison, { before, after }: Shift): Pick<Item, 'rail'> {
  const isDrawn = first === 100 && second === 100 && before !== null && after !== null && [before, after].every((value) => value >= 0 && value <= 100);
  return isDrawn ? { rail: { before, after } } : {};
}
