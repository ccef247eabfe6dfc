/** The small parts of a rubric in plain words: who asks, how numbers are made, what a blank does, costs, times. */
import type { Outcome } from '../../engine/compile/plan.ts';
import { add, divide, isZero, rational, round } from '../../engine/exact/rational.ts';
import type { FactForm } from '../../engine/model/form.ts';
import type { Blank, ChangeableBy, Decision, Method, Question, Rubric, Source } from '../../engine/model/rubric.ts';
import { decimal } from '../../text/number.ts';
import { capital } from '../texts.ts';
import { counted, enumerated } from '../words.ts';
import { pointWords } from './answers.ts';
import type { Lexicon } from './lexicon.ts';
import { percent } from './shares.ts';

/** Where an answer comes from. */
export const SOURCES: Readonly<Record<Source, string>> = { asked: 'asked', observed: 'observed', record: 'looked up' };

/** Who could change an answer. */
export const CHANGERS: Readonly<Record<ChangeableBy, string>> = { them: 'theirs to change', us: 'ours to change', nobody: "nobody's to change" };

/** How members become a number; the members follow. */
export const METHODS: Readonly<Record<Method, string>> = {
  'weighted-mean': 'the mean by weight, from 0 to 100, of',
  mean: 'the mean by weight, in points as they stand, of',
  sum: 'the sum of the points of',
  lowest: 'the lowest of',
  highest: 'the highest of',
};

/** What a rubric and a dimension both say about their number. */
export interface Counting {
  readonly method: Method;
  readonly decimals?: number;
  readonly minAnswered?: number;
  readonly outOf?: number;
}

/** @returns what follows the members: on which scale the number is shown, how it is rounded, when there is none. */
export function countingWords({ decimals, minAnswered, outOf }: Counting): string {
  const scale = outOf === undefined ? '' : `; ${pointWords(outOf)} are shown as 100`;
  const rounded = decimals === undefined ? '' : `, rounded to ${decimals === 0 ? 'whole numbers' : counted(decimals, 'decimal')}`;
  const least = minAnswered === undefined ? '' : ` With fewer than ${counted(minAnswered, 'answered question')} there is none.`;
  return `${scale}${rounded}.${least}`;
}

/** @returns what blanks do, in one sentence; `null` where nothing is set. */
export function blankWords({ unanswered, notApplicable }: { readonly unanswered?: Blank; readonly notApplicable?: Blank }): string | null {
  const open = unanswered === undefined ? [] : [`what is not yet known ${does(unanswered)}`];
  const off = notApplicable === undefined ? [] : [`the answer “not applicable” is allowed and ${does(notApplicable)}`];
  return open.length + off.length === 0 ? null : `${capital([...open, ...off].join('; '))}.`;
}

function does(blank: Blank): string {
  if (blank === 'leave-out') return 'is left out of the score';
  return blank === 'no-score' ? 'leaves no score' : `counts as ${pointWords(blank)}`;
}

/** @returns what the errors cost and which chance an accept needs: the cost of a wrong accept by the cost of both. */
export function costWords({ wrongAccept, wrongDecline, currency }: NonNullable<Decision['costs']>): string {
  const money = (amount: number) => [decimal(amount), currency].filter(Boolean).join(' ');
  const costs = `A wrong accept costs ${money(wrongAccept)}, a wrong decline ${money(wrongDecline)}`;
  const both = add(rational(wrongAccept), rational(wrongDecline));
  if (isZero(both)) return `${costs}: ${JUDGEMENT}.`;
  const chance = percent(divide(rational(wrongAccept), both));
  const count = `${decimal(wrongAccept)} of ${decimal(round(both, DECIMALS))}`;
  return `${costs}. So an accept needs a ${chance} chance of a good outcome (${count}): ${JUDGEMENT}.`;
}

/** What stands beside cuts and costs until outcomes are known. */
export const JUDGEMENT = 'judgement, not yet checked against outcomes';

/** Amounts are written with fewer. */
const DECIMALS = 6;

/** @returns an ISO 8601 duration as one says it: "6 months", "1 year and 2 weeks". */
export function durationWords(duration: string): string {
  const parts = [...duration.matchAll(/(\d+)([YMWD])/g)].map(([, count, unit]) => counted(Number(count), UNITS[unit as keyof typeof UNITS]));
  return parts.length === 0 ? duration : enumerated(parts, 'and');
}

const UNITS = { Y: 'year', M: 'month', W: 'week', D: 'day' } as const;

/** @returns a place in the order of merit: "conditional", "accept (“grow”)" with the rubric's own word for the row. */
export function outcomeWords(key: number, { merit }: Lexicon): string {
  const { recommendation, band } = merit.outcomes.get(key) as Outcome;
  return band === null || band === recommendation ? recommendation : `${recommendation} (“${band}”)`;
}

/** @returns a cap: "at most conditional"; what nothing is worse than needs no "at most". */
export function capWords(key: number, lexicon: Lexicon): string {
  const words = outcomeWords(key, lexicon);
  return key === Math.max(...lexicon.merit.outcomes.keys()) ? words : `at most ${words}`;
}

/** @returns how many questions there are, by what is to be done: "19 questions: 13 to ask, 2 to observe, …". */
export function questionCount({ dimensions }: Rubric): string {
  const questions = dimensions.flatMap((dimension) => dimension.questions);
  const count = (words: string, isMeant: (question: Question) => boolean) => {
    const found = questions.filter(isMeant).length;
    return found === 0 ? [] : [`${found} ${words}`];
  };
  const parts = [
    ...count('to ask', ({ gate, source }) => gate === undefined && source === 'asked'),
    ...count('to observe', ({ gate, source }) => gate === undefined && source === 'observed'),
    ...count('to look up', ({ gate, source }) => gate === undefined && source === 'record'),
    ...count('about ourselves', ({ gate }) => gate !== undefined),
  ];
  return `${counted(questions.length, 'question')}: ${parts.join(', ')}`;
}

/** @returns "1st", "22nd", "13th". */
export function ordinal(count: number): string {
  const isTeen = count % 100 > 10 && count % 100 < 20;
  return `${count}${(isTeen ? undefined : ['th', 'st', 'nd', 'rd'][count % 10]) ?? 'th'}`;
}

/** "1 to 500", "1 or more", "up to 500"; empty where a number is free. */
function rangeText({ min, max }: { readonly min?: number; readonly max?: number }): string {
  if (min === undefined) return max === undefined ? '' : `up to ${decimal(max)}`;
  return max === undefined ? `${decimal(min)} or more` : `${decimal(min)} to ${decimal(max)}`;
}

/** @returns what kind of answer a fact takes. */
export function factFormWords(form: FactForm): string {
  switch (form.kind) {
    case 'text':
      return 'free text';
    case 'date':
      return 'a date';
    case 'yes-no':
      return 'yes or no';
    case 'number':
      return numberWords(form);
    case 'options': {
      const labels = form.options.map(({ label }) => `“${label}”`);
      return form.several ? `any of ${enumerated(labels, 'and')}` : enumerated(labels, 'or');
    }
  }
}

/** @returns "a number of people, 1 or more". */
export function numberWords(form: { readonly unit?: string; readonly min?: number; readonly max?: number }): string {
  return [`a number${form.unit === undefined ? '' : ` of ${form.unit}`}`, rangeText(form)].filter(Boolean).join(', ');
}
