/** What a portfolio says, in words. */
import type { Age, LeftOut, Overrides, Portfolio, Reason, Share, Spread } from '../../lifecycle/portfolio/model.ts';
import { decimal } from '../../text/number.ts';
import { CAUSE_WORDS, counted, enumerated } from '../words.ts';

/** @returns what is counted, what is left out and what the numbers are worth: a sentence each. */
export function basisOf(portfolio: Portfolio): readonly string[] {
  return [countedWords(portfolio), scopeWords(portfolio), leftOutWords(portfolio.leftOut), draftWords(portfolio.drafts), fewWords(portfolio)].filter(
    (words) => words !== null,
  );
}

function countedWords({ assessments, prospects, scope }: Portfolio): string {
  if (assessments === 0) return 'There is nothing to count.';
  if (scope.all) return `${counted(assessments, 'assessment')} of ${counted(prospects, 'prospect')}.`;
  return `${counted(assessments, 'assessment')}, the newest of each prospect.`;
}

function scopeWords({ scope: { rubric, since } }: Portfolio): string | null {
  const parts = [...(rubric === null ? [] : [`under ${rubric}`]), ...(since === null ? [] : [`locked since ${since}`])];
  return parts.length === 0 ? null : `Only those ${parts.join(', ')}.`;
}

function leftOutWords({ replaced, blind, earlier }: LeftOut): string | null {
  const parts = [
    ...(earlier === 0 ? [] : [`${earlier} earlier of the same prospects (--all counts them)`]),
    ...(replaced === 0 ? [] : [`${replaced} corrected since, or rating a call that is counted already`]),
    ...(blind === 0 ? [] : [`${blind} that somebody else still rates, blind`]),
  ];
  return parts.length === 0 ? null : `Left out: ${parts.join('; ')}.`;
}

function draftWords(drafts: number): string | null {
  if (drafts === 0) return null;
  return drafts === 1 ? '1 draft is open: fit drafts.' : `${drafts} drafts are open: fit drafts.`;
}

function fewWords({ assessments, leastForPercent }: Portfolio): string | null {
  if (assessments === 0) return null;
  const why = 'one more would move it by ten points or more';
  return assessments < leastForPercent
    ? `Fewer than ${leastForPercent} assessments: counts only. Of so few a per cent says more than there is, for ${why}.`
    : `No per cent is given of fewer than ${leastForPercent}: ${why}.`;
}

/** @returns "50%", nothing where there are too few. */
export function percentOf({ percent, count }: Share): string {
  if (percent === null) return '';
  const whole = Math.round(percent);
  return count > 0 && whole === 0 ? '<1%' : `${whole}%`;
}

/** @returns "3 of 24 (13%)". */
export function shareWords(share: Share): string {
  const percent = percentOf(share);
  return `${share.count} of ${share.of}${percent === '' ? '' : ` (${percent})`}`;
}

/** @returns "mean 61.2, standard deviation 12, from 20 to 95", `null` without a number. */
export function spreadWords({ mean, deviation, least, most }: Spread): string | null {
  if (mean === null || least === null || most === null) return null;
  const spread = deviation === null ? '' : `, standard deviation ${tenth(deviation)}`;
  return `mean ${tenth(mean)}${spread}${least === most ? '' : `, from ${decimal(least)} to ${decimal(most)}`}`;
}

/** @returns the number with one decimal at most. */
export function tenth(value: number): string {
  return decimal(Math.round(value * 10) / 10);
}

/** @returns what a recommendation came from: "knock-out: Respect". */
export function reasonWords({ rule, id, title }: Reason): string {
  const own = title ?? id;
  return own === null ? CAUSE_WORDS[rule] : `${CAUSE_WORDS[rule]}: ${own}`;
}

/** @returns how many decisions differ, and which way. */
export function overrideWords(overrides: Overrides): string {
  const { count, of, ways } = overrides;
  if (of === 0) return 'Nobody has decided yet: fit decide.';
  if (count === 0) return `None of ${counted(of, 'decision')} differs from what fit recommends.`;
  const toward = (direction: 'up' | 'down' | 'open') => ways.reduce((sum, way) => sum + (way.direction === direction ? way.count : 0), 0);
  const [up, down, open] = [toward('up'), toward('down'), toward('open')];
  const parts = [
    ...(up === 0 ? [] : [`${up} better for the prospect`]),
    ...(down === 0 ? [] : [`${down} worse`]),
    ...(open === 0 ? [] : [`${open} where nothing could be recommended yet`]),
  ];
  return `${shareWords(overrides)} decisions ${count === 1 ? 'differs' : 'differ'} from what fit recommends: ${enumerated(parts, 'and')}.`;
}

/** @returns "31 to 90 days", "over 365 days". */
export function stepWords({ from, to }: { readonly from: number; readonly to: number | null }): string {
  if (to === null) return `over ${from - 1} days`;
  return from === 0 ? `up to ${to} days` : `${from} to ${to} days`;
}

/** @returns how old they are, and how many are due for review. */
export function ageWords({ median, due }: Age): string {
  const middle = median === null ? '' : `Half of them are ${counted(median, 'day')} old or more. `;
  return `${middle}Review has come: ${shareWords(due)}.`;
}
