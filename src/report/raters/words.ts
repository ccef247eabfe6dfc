/** What figures of agreement say, in words. */
import type { Agreement, Coefficient, Reading, Withheld } from '../../lifecycle/agreement/measure.ts';
import type { Hint } from '../../lifecycle/agreement/patterns.ts';
import type { Incomparable } from '../../lifecycle/agreement/scale.ts';
import { decimal } from '../../text/number.ts';
import { counted } from '../words.ts';

/** @returns "58% (7 of 12)"; a per cent never stands without its counts. "-" of none. */
export function shareWords(count: number, of: number): string {
  return of === 0 ? '-' : `${percentOf(count, of)} (${count} of ${of})`;
}

/** @returns the same for a table: "58% 7/12". */
export function shortShare(count: number | null, of: number): string {
  return count === null || of === 0 ? '-' : `${percentOf(count, of)} ${count}/${of}`;
}

function percentOf(count: number, of: number): string {
  return `${Math.round((count * 100) / of)}%`;
}

/** @returns "0.71", "-0.20". */
export function figure(value: number): string {
  const text = value.toFixed(2);
  return text === '-0.00' ? '0.00' : text;
}

/** @returns the same of a figure that may be withheld: "-" then. */
export function shortFigure({ value }: Coefficient): string {
  return value === null ? '-' : figure(value);
}

/** @returns a figure with its interval, or why there is none. @param prospects that two or more have rated */
export function coefficientWords({ value, interval, withheld }: Coefficient, prospects: number): string {
  if (value === null) return withheldWords(withheld, prospects);
  const range = interval === null ? 'too few ratings differ for an interval' : `${figure(interval.low)} to ${figure(interval.high)}`;
  return `${figure(value)} (${range})`;
}

function withheldWords(withheld: Withheld, prospects: number): string {
  switch (withheld) {
    case 'few-prospects':
      return `withheld: ${prospects === 1 ? '1 prospect is' : `${prospects} prospects are`} rated twice, and below ten such figures mean nothing`;
    case 'no-variation':
      return 'not defined: every rating is the same, so chance would agree as well';
    case 'more-raters':
      return 'for two raters only, and more have rated; alpha takes any number';
    case 'no-levels':
      return 'for levels only; alpha takes any order';
  }
}

/** What an alpha comes to. */
export const READINGS: Readonly<Record<Reading, string>> = {
  firm: 'firm: to be relied on',
  tentative: 'tentative: good for first conclusions only',
  rewrite: 'rewrite the anchor: raters read it differently',
};

/** @returns which level most ratings are on, with the counts: "83% on level 4, 20 of 24"; `null` where none has more than half. */
export function prevailingWords({ prevailing }: Agreement): string | null {
  if (prevailing === null) return null;
  const { place, ratings, of } = prevailing;
  return `${percentOf(ratings, of)} on level ${decimal(place)}, ${ratings} of ${of}`;
}

/** @returns what shows in the ratings of one rater. */
export function hintWords(hint: Hint): string {
  switch (hint.kind) {
    case 'all-equal':
      return `every rating is the same in ${hint.assessments} of ${counted(hint.of, 'assessment')}`;
    case 'one-level':
      return `more than 60% of the ratings are on one level, ${decimal(hint.place)}: ${shareWords(hint.ratings, hint.of)}`;
    case 'no-low':
      return `no rating below ${decimal(hint.below)} in the newest ${hint.assessments} assessments`;
    case 'off-team':
      return `the mean is ${oneDecimal(Math.abs(hint.by))} levels ${hint.by > 0 ? 'above' : 'below'} that of all others, ${oneDecimal(hint.others)}`;
  }
}

/** @returns the number with one decimal. */
export function oneDecimal(value: number): string {
  return value.toFixed(1);
}

/** Why answers are not compared. */
export const NOT_COMPARED: Readonly<Record<Incomparable, string>> = {
  several: 'several may be chosen',
  'no-order': 'its options have no points, so no order',
};
