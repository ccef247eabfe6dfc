/** Conditions, read off the reference: true, false or undecided. */
import type { Comparison, Condition, NumberComparison, StateWord } from '../../../src/engine/model/condition.ts';
import type { Finding, Findings } from './finding.ts';
import { isOpen } from './finding.ts';
import { exactly, type Fraction, less, same } from './fraction.ts';
import type { Rating } from './rating.ts';

/** True, false, or not known yet. */
export type Truth = boolean | 'undecided';

/** What a condition can look at; numbers are the shown ones, `null` where there is none. */
export interface Sight {
  readonly findings: Findings;
  readonly dimensions: ReadonlyMap<string, Fraction | null>;
  readonly score: Fraction | null;
}

/** @returns whether the condition holds. */
export function judge(condition: Condition, sight: Sight): Truth {
  switch (condition.kind) {
    case 'not':
      return opposite(judge(condition.of, sight));
    case 'all':
      return allOf(condition.of.map((part) => judge(part, sight)));
    case 'any':
      return opposite(allOf(condition.of.map((part) => opposite(judge(part, sight)))));
    case 'count':
      return judgeCount(
        condition.of.map((part) => judge(part, sight)),
        condition.test,
      );
    case 'state':
      return hasState(found(sight, condition.question), condition.state);
    case 'question':
      return judgeAnswer(found(sight, condition.question), condition.test);
    case 'dimension':
      return judgeNumber(sight.dimensions.get(condition.dimension) ?? null, condition.test);
    case 'score':
      return judgeNumber(sight.score, condition.test);
  }
}

function found(sight: Sight, id: string): Finding {
  const finding = sight.findings.get(id);
  if (finding === undefined) throw new Error(`condition on ${id}, which does not come earlier`);
  return finding;
}

function opposite(truth: Truth): Truth {
  return truth === 'undecided' ? 'undecided' : !truth;
}

function allOf(truths: readonly Truth[]): Truth {
  if (truths.includes(false)) return false;
  return truths.includes('undecided') ? 'undecided' : true;
}

/** Tries every number of holding conditions that the undecided ones leave possible. */
function judgeCount(truths: readonly Truth[], test: NumberComparison): Truth {
  const sure = truths.filter((truth) => truth === true).length;
  const perhaps = truths.filter((truth) => truth === 'undecided').length;
  const verdicts = Array.from({ length: perhaps + 1 }, (_, more) => numberHolds(exactly(sure + more), test));
  if (verdicts.every((verdict) => verdict)) return true;
  return verdicts.some((verdict) => verdict) ? 'undecided' : false;
}

function hasState(finding: Finding, state: StateWord): boolean {
  return state === 'open' ? isOpen(finding) : finding.state === state;
}

/** @returns whether an answer passes the test; a blank is undecided, what does not apply is false. */
export function judgeAnswer(finding: Finding, test: Comparison): Truth {
  if (isOpen(finding)) return 'undecided';
  return finding.rating === null ? false : ratingHolds(finding.rating, test);
}

function ratingHolds(rating: Rating, test: Comparison): boolean {
  const { words, amount, points } = rating;
  const isWord = (word: string): boolean => words.includes(word) || (amount !== null && same(amount, exactly(Number(word))));
  const checks = [
    test.is === undefined || test.is.some(isWord),
    test.isNot === undefined || !test.isNot.some(isWord),
    amountHolds(amount, { atLeast: test.atLeast, atMost: test.atMost, below: test.below, above: test.above }),
    amountHolds(points, {
      atLeast: test.pointsAtLeast,
      atMost: test.pointsAtMost,
      below: test.pointsBelow,
      above: test.pointsAbove,
    }),
  ];
  return checks.every((check) => check);
}

/** The four words on a number, each perhaps missing. */
type Words = { readonly [word in keyof NumberComparison]?: number | undefined };

function amountHolds(amount: Fraction | null, words: Words): boolean {
  const compared = Object.values(words).some((edge) => edge !== undefined);
  if (!compared) return true;
  if (amount === null) throw new Error('a comparison of an answer that has no such number');
  return numberHolds(amount, words);
}

function judgeNumber(value: Fraction | null, test: NumberComparison): Truth {
  return value === null ? 'undecided' : numberHolds(value, test);
}

function numberHolds(value: Fraction, words: Words): boolean {
  return (
    (words.atLeast === undefined || !less(value, exactly(words.atLeast))) &&
    (words.atMost === undefined || !less(exactly(words.atMost), value)) &&
    (words.below === undefined || less(value, exactly(words.below))) &&
    (words.above === undefined || less(exactly(words.above), value))
  );
}
