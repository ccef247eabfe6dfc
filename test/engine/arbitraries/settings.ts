/** Random settings for blanks: question, dimension and rubric, within the points that they reach. */
import type { Blank, Dimension, Question, Rubric } from '../../../src/engine/model/rubric.ts';
import { exactly, type Fraction, greatest, HUNDRED, least, less, minus, numberOf, over, plus, times, ZERO } from '../oracle/fraction.ts';
import { FAR, hasPoints, reachOf } from '../oracle/rating.ts';
import { type Dice, perhaps } from './dice.ts';

/** What a number of points must lie within. */
interface Interval {
  readonly low: Fraction;
  readonly high: Fraction;
}

const EVERYTHING: Interval = { low: minus(ZERO, FAR), high: FAR };

/** @returns the rubric with settings for blanks strewn in. */
export function withSettings(dice: Dice, rubric: Rubric): Rubric {
  const asked = rubric.dimensions.map((dimension) => ({
    ...dimension,
    questions: dimension.questions.map((question) => ({ ...question, ...ofQuestion(dice, question) })),
  }));
  const questions = new Map(asked.flatMap((dimension) => dimension.questions.map((question) => [question.id, question] as const)));
  const dimensions = asked.map((dimension) => ({ ...dimension, ...ofDimension(dice, membersOf(dimension, questions)) }));
  const counted = dimensions.flatMap((dimension) => membersOf(dimension, questions)).length;
  const minAnswered = perhaps(dice, 12, () => ({ minAnswered: dice.roll(1, Math.max(1, counted)) }));
  return { ...rubric, dimensions, scoring: { ...rubric.scoring, ...ofScoring(dice, dimensions, questions), ...minAnswered } };
}

function membersOf(dimension: Dimension, questions: ReadonlyMap<string, Question>): readonly Question[] {
  const ids = dimension.of === undefined ? dimension.questions.map(({ id }) => id) : Object.keys(dimension.of);
  return ids.flatMap((id) => questions.get(id) ?? []).filter((question) => question.gate === undefined && hasPoints(question));
}

function ofQuestion(dice: Dice, question: Question): { unanswered?: Blank; notApplicable?: Blank } {
  const points = hasPoints(question) && question.gate === undefined ? intervalOf(question) : EVERYTHING;
  return {
    ...perhaps(dice, 12, () => ({ unanswered: anyBlank(dice, points) })),
    ...perhaps(dice, 25, () => ({ notApplicable: dice.chance(60) ? anyBlank(dice, points) : 'leave-out' })),
  };
}

function ofDimension(dice: Dice, members: readonly Question[]): { unanswered?: Blank; notApplicable?: Blank; minAnswered?: number } {
  return {
    ...perhaps(dice, 15, () => ({ unanswered: anyBlank(dice, shared(members, 'unanswered')) })),
    ...perhaps(dice, 15, () => ({ notApplicable: anyBlank(dice, shared(members, 'notApplicable')) })),
    ...perhaps(dice, 15, () => ({ minAnswered: dice.roll(1, Math.max(1, members.length)) })),
  };
}

function ofScoring(dice: Dice, dimensions: readonly Dimension[], questions: ReadonlyMap<string, Question>): Partial<Rubric['scoring']> {
  const reached = (key: BlankKey): readonly Question[] =>
    dimensions.filter((dimension) => dimension[key] === undefined).flatMap((dimension) => membersOf(dimension, questions));
  const unanswered = overlap([shared(reached('unanswered'), 'unanswered'), ...dimensions.map((one) => ownInterval(one, membersOf(one, questions)))]);
  return {
    ...perhaps(dice, 30, () => ({ unanswered: anyBlank(dice, unanswered) })),
    ...perhaps(dice, 12, () => ({ notApplicable: anyBlank(dice, shared(reached('notApplicable'), 'notApplicable')) })),
  };
}

type BlankKey = 'unanswered' | 'notApplicable';

/** @returns what lies within worst and best of all questions that have no setting of their own. */
function shared(questions: readonly Question[], key: BlankKey): Interval {
  return overlap(questions.filter((question) => question[key] === undefined).map(intervalOf));
}

function intervalOf(question: Question): Interval {
  const { worst, best } = reachOf(question);
  return { low: worst ?? EVERYTHING.low, high: best ?? EVERYTHING.high };
}

function overlap(intervals: readonly Interval[]): Interval {
  const all = [EVERYTHING, ...intervals];
  return { low: greatest(all.map(({ low }) => low)), high: least(all.map(({ high }) => high)) };
}

/** @returns between which numbers a dimension that counts lies. */
function ownInterval(dimension: Dimension, members: readonly Question[]): Interval {
  if (dimension.weight === 0) return EVERYTHING;
  if (dimension.method === 'weighted-mean') return { low: ZERO, high: HUNDRED };
  const ends = members.filter(({ weight }) => weight > 0).map((question) => ({ weight: exactly(question.weight), ...intervalOf(question) }));
  if (ends.length === 0) return EVERYTHING;
  const scale = dimension.outOf === undefined ? HUNDRED : exactly(dimension.outOf);
  const place = (value: Fraction): Fraction => over(times(value, HUNDRED), scale);
  return { low: place(joined(dimension, ends, 'low')), high: place(joined(dimension, ends, 'high')) };
}

function joined(dimension: Dimension, ends: readonly (Interval & { readonly weight: Fraction })[], end: 'low' | 'high'): Fraction {
  const values = ends.map((one) => one[end]);
  if (dimension.method === 'lowest') return least(values);
  if (dimension.method === 'highest') return greatest(values);
  const sum = ends.map((one) => times(one.weight, one[end])).reduce(plus);
  return dimension.method === 'sum' ? sum : over(sum, ends.map(({ weight }) => weight).reduce(plus));
}

/** @returns any setting; a number only where a round one lies within. */
function anyBlank(dice: Dice, { low, high }: Interval): Blank {
  const numbers = [...ROUND, ...[low, high].flatMap(writable)].filter((number) => {
    const value = exactly(number);
    return !less(value, low) && !less(high, value);
  });
  const words: readonly Blank[] = ['leave-out', 'no-score'];
  return numbers.length > 0 && dice.chance(60) ? dice.pick(numbers) : dice.pick(words);
}

const ROUND = [0, 1, 2, 3, 5, 10, 50, 100, -1, -10, 0.5, 2.5, 33.3];

function writable(value: Fraction): readonly number[] {
  if (10n ** 6n % value.bottom !== 0n || value.top > 10n ** 9n || value.top < -(10n ** 9n)) return [];
  return [numberOf(value)];
}
