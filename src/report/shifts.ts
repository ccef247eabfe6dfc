/** Numbers that were one thing and are another, in words. */
import type { Shift } from '../lifecycle/shift.ts';
import { decimal } from '../text/number.ts';
import { numberWords } from './words.ts';

/** @returns "52 → 67.5, up 15.5", or that the change is none to speak of. */
export function trendWords({ before, after, change, trend }: Shift): string {
  if (change === 0) return `${numberWords(before)} both times`;
  const numbers = `${numberWords(before)} → ${numberWords(after)}`;
  if (trend === null || change === null) return numbers;
  return trend === 'none' ? `${numbers}, no clear change` : `${numbers}, ${trend} ${decimal(Math.abs(change))}`;
}

/** @returns "52 and 67.5, the second 15.5 higher", or that the difference is none to speak of: for numbers that do not follow each other in time. */
export function differenceWords({ before, after, change, trend }: Shift): string {
  if (change === 0) return `both ${numberWords(before)}`;
  const numbers = `${numberWords(before)} and ${numberWords(after)}`;
  if (trend === null || change === null) return numbers;
  return trend === 'none' ? `${numbers}, no clear difference` : `${numbers}, the second ${decimal(Math.abs(change))} ${trend === 'up' ? 'higher' : 'lower'}`;
}
