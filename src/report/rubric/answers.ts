/** Answers in the words of their form: levels by number, options by label, numbers with their unit. */
import type { Comparison, NumberComparison } from '../../engine/model/condition.ts';
import type { LevelsForm, NumberForm, OptionsForm, QuestionForm, YesNoForm } from '../../engine/model/form.ts';
import { decimal } from '../../text/number.ts';
import { enumerated } from '../words.ts';

/** One thing that is asked of an answer, and the verb that leads to it: "is at" "level 2 or lower". */
export interface Phrase {
  readonly verb: string;
  readonly words: string;
}

/** @returns a comparison without its question: "level 2 or lower", "“Weekly” or “Monthly”", "at least 10 people". */
export function comparisonWords(form: QuestionForm, test: Comparison): string {
  const phrases = answerPhrases(form, test);
  return enumerated(
    phrases.map(({ words }) => words),
    'and',
  );
}

/** @returns what a comparison asks of the answers of a form; all of it must hold. */
export function answerPhrases(form: QuestionForm, test: Comparison): readonly Phrase[] {
  switch (form.kind) {
    case 'levels':
      return [{ verb: 'is at', words: levelWords(form, test) }];
    case 'yes-no':
      return [{ verb: 'is', words: yesNoWords(form, test) }];
    case 'options':
      return [...(form.several ? chosenPhrases(form, test) : optionPhrases(form, test)), ...pointsPhrases(test)];
    case 'number':
      return [...numberPhrases(form, test), ...pointsPhrases(test)];
  }
}

/** @returns "1 point", "2.5 points". */
export function pointWords(points: number): string {
  return `${decimal(points)} ${points === 1 ? 'point' : 'points'}`;
}

/** The limits of a comparison, those that are set. */
export type Limits = { readonly [Word in keyof NumberComparison]?: number | undefined };

/** @returns limits in words: "at least 10 and below 20"; empty where none is set. */
export function limitWords({ atLeast, above, below, atMost }: Limits, words: LimitWords = AMOUNTS, say = decimal): string {
  const values = [atLeast, above, below, atMost];
  return words.flatMap((word, i) => (values[i] === undefined ? [] : [`${word} ${say(values[i])}`])).join(' and ');
}

type LimitWords = readonly [atLeast: string, above: string, below: string, atMost: string];

const AMOUNTS: LimitWords = ['at least', 'above', 'below', 'at most'];

/** Of levels one says which of them fit, however the comparison puts it. */
function levelWords({ levels }: LevelsForm, test: Comparison): string {
  const fitting = levels
    .filter(({ level, points }) => isAnswer(String(level), test) && isAmount(level, test) && isWorth(points, test))
    .map(({ level }) => level);
  const [first, last] = [fitting[0], fitting.at(-1)];
  if (first === undefined || last === undefined) return 'no level';
  if (fitting.length === levels.length) return 'any level';
  if (fitting.length === 1) return `level ${first}`;
  if (last - first >= fitting.length) return `level ${enumerated(fitting.map(String), 'or')}`;
  if (first === levels[0]?.level) return `level ${last} or lower`;
  return last === levels.at(-1)?.level ? `level ${first} or higher` : `level ${first} to ${last}`;
}

function yesNoWords(form: YesNoForm, test: Comparison): string {
  const fits = (answer: 'yes' | 'no') => isAnswer(answer, test) && (form[answer] === undefined || isWorth(form[answer], test));
  return enumerated((['yes', 'no'] as const).filter(fits), 'or') || 'neither yes nor no';
}

function optionPhrases(form: OptionsForm, { is, isNot }: Comparison): readonly Phrase[] {
  return [
    ...(is === undefined ? [] : [{ verb: 'is', words: labels(form, is, 'or') }]),
    ...(isNot === undefined ? [] : [{ verb: 'is', words: `any answer but ${labels(form, isNot, 'or')}` }]),
  ];
}

function chosenPhrases(form: OptionsForm, { is, isNot }: Comparison): readonly Phrase[] {
  const none = isNot?.length === 1 ? 'not' : 'none of';
  return [
    ...(is === undefined ? [] : [{ verb: 'has', words: `${labels(form, is, 'or')} among the chosen` }]),
    ...(isNot === undefined ? [] : [{ verb: 'has', words: `${none} ${labels(form, isNot, 'and')} among the chosen` }]),
  ];
}

function labels({ options }: OptionsForm, ids: readonly string[], last: 'and' | 'or'): string {
  return enumerated(
    ids.map((id) => `“${options.find((option) => option.id === id)?.label ?? id}”`),
    last,
  );
}

function numberPhrases({ unit }: NumberForm, { is, isNot, ...test }: Comparison): readonly Phrase[] {
  const numbers = (values: readonly string[]) => withUnit(enumerated(values.map(numberText), 'or'), unit);
  const limits = limitWords(test);
  return [
    ...(is === undefined ? [] : [{ verb: 'is', words: numbers(is) }]),
    ...(isNot === undefined ? [] : [{ verb: 'is', words: `any number but ${numbers(isNot)}` }]),
    ...(limits === '' ? [] : [{ verb: 'is', words: withUnit(limits, unit) }]),
  ];
}

/** @returns the text with its unit behind it. */
export function withUnit(text: string, unit: string | undefined): string {
  return unit === undefined ? text : `${text} ${unit}`;
}

/** Comparisons keep numbers in their text form, which may have an exponent. */
function numberText(text: string): string {
  return Number.isFinite(Number(text)) ? decimal(Number(text)) : text;
}

function pointsPhrases({ pointsAtLeast, pointsAbove, pointsBelow, pointsAtMost }: Comparison): readonly Phrase[] {
  const limits = { atLeast: pointsAtLeast, above: pointsAbove, below: pointsBelow, atMost: pointsAtMost };
  const words = limitWords(limits, ['at least', 'more than', 'less than', 'at most'], pointWords);
  return words === '' ? [] : [{ verb: 'is', words: `worth ${words}` }];
}

function isAnswer(answer: string, { is, isNot }: Comparison): boolean {
  return (is === undefined || is.includes(answer)) && !isNot?.includes(answer);
}

function isAmount(value: number, { atLeast, atMost, below, above }: Comparison): boolean {
  return isWithin(value, atLeast, atMost, below, above);
}

function isWorth(points: number, { pointsAtLeast, pointsAtMost, pointsBelow, pointsAbove }: Comparison): boolean {
  return isWithin(points, pointsAtLeast, pointsAtMost, pointsBelow, pointsAbove);
}

function isWithin(value: number, atLeast = -Infinity, atMost = Infinity, below = Infinity, above = -Infinity): boolean {
  return value >= atLeast && value <= atMost && value < below && value > above;
}
