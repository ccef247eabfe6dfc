/** From findings to numbers: dimensions, score, coverage. */
import type { Blank, Dimension, Method, Question, Rubric } from '../../../src/engine/model/rubric.ts';
import { judge } from './condition.ts';
import type { Finding, Findings } from './finding.ts';
import { isOpen } from './finding.ts';
import { exactly, type Fraction, greatest, HUNDRED, least, less, minus, over, plus, rounded, same, times, total, ZERO } from './fraction.ts';
import { hasPoints, reachOf } from './rating.ts';

/** A counted question of a dimension, with what it does to the dimension's sum. */
interface Member {
  readonly question: Question;
  readonly finding: Finding;
  readonly weight: Fraction;
  /** Raw points, `away` when it leaves the sums, `no-score` when it withholds the number. */
  readonly gives: Fraction | 'away' | 'no-score';
}

/** A dimension as it stands. */
export interface Reading {
  readonly dimension: Dimension;
  readonly members: readonly Member[];
  readonly rated: number;
  readonly applicable: number;
  /** No counted question is rated, open, or counted as points. */
  readonly absent: boolean;
  readonly exact: Fraction | null;
  readonly shown: Fraction | null;
}

/** Everything that is a number. */
export interface Numbers {
  readonly readings: readonly Reading[];
  /** What it would be if no rule withheld it, exact. */
  readonly bare: Fraction | null;
  /** The shown score. */
  readonly score: Fraction | null;
  readonly coverage: Fraction;
}

/** @returns all numbers of the findings. */
export function numbersOf(rubric: Rubric, findings: Findings): Numbers {
  const readings = rubric.dimensions.map((dimension) => readingOf(rubric, dimension, findings));
  const bare = bareScore(rubric, readings);
  const score = bare === null || withheld(rubric, findings) ? null : rounded(bare, rubric.scoring.decimals);
  return { readings, bare, score, coverage: coverageOf(readings) };
}

/** @returns whether a rule that holds withholds the score. */
export function withheld(rubric: Rubric, findings: Findings): boolean {
  const sight = { findings, dimensions: new Map(), score: null };
  return rubric.rules.some((rule) => rule.noScore && judge(rule.when, sight) === true);
}

function readingOf(rubric: Rubric, dimension: Dimension, findings: Findings): Reading {
  const members = membersOf(rubric, dimension, findings);
  const rated = members.filter(({ finding }) => finding.state === 'rated').length;
  const applicable = members.filter(({ finding }) => finding.state === 'rated' || isOpen(finding)).length;
  const absent = applicable === 0 && members.every(({ gives }) => gives === 'away' || gives === 'no-score');
  const exact = numberOfDimension(dimension, members, rated, absent);
  const decimals = dimension.decimals ?? rubric.scoring.decimals;
  return { dimension, members, rated, applicable, absent, exact, shown: exact === null ? null : rounded(exact, decimals) };
}

function membersOf(rubric: Rubric, dimension: Dimension, findings: Findings): readonly Member[] {
  const weights = dimension.of === undefined ? dimension.questions.map((question) => [question.id, question.weight] as const) : Object.entries(dimension.of);
  return weights.flatMap(([id, weight]) => {
    const finding = findings.get(id);
    if (finding === undefined) throw new Error(`no question ${id}`);
    const question = finding.question;
    const counts = weight > 0 && question.gate === undefined && hasPoints(question);
    return counts ? [{ question, finding, weight: exactly(weight), gives: giftOf(rubric, dimension, finding) }] : [];
  });
}

function giftOf(rubric: Rubric, dimension: Dimension, finding: Finding): Member['gives'] {
  const { question, rating, state } = finding;
  if (state === 'rated') return rating?.points ?? 'away';
  if (state === 'not-asked') return 'away';
  const blank =
    state === 'not-applicable'
      ? (question.notApplicable ?? dimension.notApplicable ?? rubric.scoring.notApplicable ?? 'leave-out')
      : (question.unanswered ?? dimension.unanswered ?? rubric.scoring.unanswered ?? defaultBlank(dimension.method));
  if (blank === 'leave-out') return 'away';
  return blank === 'no-score' ? 'no-score' : exactly(blank);
}

function defaultBlank(method: Method): Blank {
  return method === 'weighted-mean' || method === 'mean' ? 'leave-out' : 'no-score';
}

function numberOfDimension(dimension: Dimension, members: readonly Member[], rated: number, absent: boolean): Fraction | null {
  if (members.some(({ gives }) => gives === 'no-score')) return null;
  if (rated < (dimension.minAnswered ?? 0)) return null;
  if (absent) {
    const nothingAsked = members.every(({ finding }) => finding.state === 'not-asked');
    return dimension.method === 'sum' && nothingAsked ? ZERO : null;
  }
  const parts = members.flatMap(({ question, weight, gives }) =>
    typeof gives === 'string' ? [] : [{ weight, value: dimension.method === 'weighted-mean' ? onHundred(question, gives) : gives }],
  );
  return parts.length === 0 ? null : outOf(dimension.outOf, combine(dimension.method, parts));
}

function onHundred(question: Question, points: Fraction): Fraction {
  if (question.outOf !== undefined) return over(times(points, HUNDRED), exactly(question.outOf));
  const { worst, best } = reachOf(question);
  if (worst === null || best === null || same(worst, best)) throw new Error(`${question.id} cannot be put on 0 to 100`);
  return between(points, worst, best);
}

function between(value: Fraction, worst: Fraction, best: Fraction): Fraction {
  return over(times(minus(value, worst), HUNDRED), minus(best, worst));
}

function outOf(points: number | undefined, value: Fraction): Fraction {
  return points === undefined ? value : over(times(value, HUNDRED), exactly(points));
}

/** @returns one number of several, by the table of methods. */
function combine(method: Method, parts: readonly { readonly weight: Fraction; readonly value: Fraction }[]): Fraction {
  const values = parts.map(({ value }) => value);
  if (method === 'lowest') return least(values);
  if (method === 'highest') return greatest(values);
  const sum = total(parts.map(({ weight, value }) => times(weight, value)));
  return method === 'sum' ? sum : over(sum, total(parts.map(({ weight }) => weight)));
}

/** @returns the dimensions that make the score; one without a counted question is none of them. */
function countedReadings(readings: readonly Reading[]): readonly Reading[] {
  return readings.filter(({ dimension, members }) => dimension.weight > 0 && dimension.of === undefined && members.length > 0);
}

function bareScore(rubric: Rubric, readings: readonly Reading[]): Fraction | null {
  const counted = countedReadings(readings);
  const members = counted.flatMap((reading) => reading.members);
  if (members.some(({ gives }) => gives === 'no-score')) return null;
  if (!members.some(({ gives }) => typeof gives !== 'string')) return null;
  if (members.filter(({ finding }) => finding.state === 'rated').length < (rubric.scoring.minAnswered ?? 0)) return null;
  const entries = counted.map((reading) => ({ weight: exactly(reading.dimension.weight), value: entryOf(rubric, reading) }));
  if (entries.some(({ value }) => value === 'no-score')) return null;
  const parts = entries.flatMap(({ weight, value }) => (typeof value === 'string' ? [] : [{ weight, value }]));
  return parts.length === 0 ? null : outOf(rubric.scoring.outOf, combine(rubric.scoring.method, parts));
}

/** @returns what a dimension brings into the rubric. */
function entryOf(rubric: Rubric, reading: Reading): Member['gives'] {
  const { method, unanswered } = rubric.scoring;
  if (reading.absent && reading.exact === null) return 'away';
  if (reading.absent) return method === 'sum' ? ZERO : 'away';
  const own = reading.exact ?? unanswered ?? defaultBlank(method);
  if (own === 'leave-out') return 'away';
  if (own === 'no-score') return 'no-score';
  const value = typeof own === 'number' ? exactly(own) : rough(reading.dimension, own);
  return method === 'weighted-mean' ? placed(reading, value) : value;
}

/** A dimension's own number, as it goes on: rounded if it names decimals. */
function rough({ decimals }: Dimension, value: Fraction): Fraction {
  return decimals === undefined ? value : rounded(value, decimals);
}

/** Puts a raw dimension on 0 to 100 between the least and greatest number its questions could reach, rounded where it is. */
function placed(reading: Reading, value: Fraction): Fraction | 'away' {
  const { dimension, members } = reading;
  if (dimension.method === 'weighted-mean' || dimension.outOf !== undefined) return value;
  const filled = reading.exact === null;
  const scale = members.filter(({ finding, gives }) => typeof gives !== 'string' || (filled && isOpen(finding)));
  const ends = scale.map(({ question, weight }) => ({ weight, ...reachOf(question) }));
  const lowest = rough(
    dimension,
    combine(
      dimension.method,
      ends.map(({ weight, worst }) => ({ weight, value: bounded(worst) })),
    ),
  );
  const highest = rough(
    dimension,
    combine(
      dimension.method,
      ends.map(({ weight, best }) => ({ weight, value: bounded(best) })),
    ),
  );
  if (same(lowest, highest)) return 'away';
  return between(least([highest, greatest([lowest, value])]), lowest, highest);
}

function bounded(end: Fraction | null): Fraction {
  if (end === null) throw new Error('a raw dimension without ends in a weighted mean');
  return end;
}

function coverageOf(readings: readonly Reading[]): Fraction {
  const shares = countedReadings(readings).flatMap(({ dimension, members }) => {
    const weigh = (wanted: (finding: Finding) => boolean): Fraction => total(members.filter(({ finding }) => wanted(finding)).map(({ weight }) => weight));
    const rated = weigh((finding) => finding.state === 'rated');
    const applicable = plus(rated, weigh(isOpen));
    return less(ZERO, applicable) ? [{ weight: exactly(dimension.weight), value: over(rated, applicable) }] : [];
  });
  return shares.length === 0 ? HUNDRED : rounded(times(HUNDRED, combine('mean', shares)), 1);
}
