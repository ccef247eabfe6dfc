/** The second scorer: slow, naive, by the reference; it shares no code with the engine. */
import type { Answers } from '../../../src/engine/model/answer.ts';
import type { QuestionState } from '../../../src/engine/model/assessment.ts';
import { type Advice, RECOMMENDATIONS, type Recommendation, type Rubric } from '../../../src/engine/model/rubric.ts';
import { findingsOf } from './ask.ts';
import { isBorderline } from './borderline.ts';
import { type Completion, completionsOf } from './completions.ts';
import { judge } from './condition.ts';
import { type Fraction, greatest, least, numberOf, rounded } from './fraction.ts';
import { endless } from './rating.ts';
import { numbersOf, type Reading, withheld } from './scoring.ts';
import { dueConditions, metKnockouts, openGates, type Standing, sightOf, type Verdict, verdictOf } from './verdict.ts';

/** What can be said about an answer set without completing it. */
export interface Opinion {
  readonly states: Readonly<Record<string, QuestionState>>;
  /** Raw points, to six decimals. */
  readonly points: Readonly<Record<string, number | null>>;
  readonly dimensions: readonly { readonly id: string; readonly score: number | null; readonly rated: number; readonly applicable: number }[];
  readonly score: number | null;
  readonly coverage: number;
  readonly flags: readonly string[];
  readonly conditions: readonly string[];
  readonly knockouts: readonly { readonly question: string; readonly confirmed: boolean }[];
  readonly subjectTo: readonly string[];
}

/** Least and greatest number over all completions, exact; `null` where there is none or no end. */
export interface Span {
  readonly low: Fraction | null;
  readonly high: Fraction | null;
  /** No completion has a number. */
  readonly empty: boolean;
  readonly decimals: number;
}

/** What all completions come to. */
export interface Outlook {
  readonly completions: number;
  readonly score: Span;
  readonly dimensions: readonly (Span & { readonly id: string })[];
  /** Best first. */
  readonly reachable: readonly Advice[];
}

/** @returns the states and numbers of the answers. */
export function opinionOn(rubric: Rubric, answers: Answers): Opinion {
  const standing = standingOf(rubric, answers);
  const { findings, numbers } = standing;
  const list = [...findings.values()];
  return {
    states: Object.fromEntries(list.map(({ question, state }) => [question.id, state])),
    points: Object.fromEntries(list.map(({ question, rating }) => [question.id, shownEnd(rating?.points ?? null, 6)])),
    dimensions: numbers.readings.map(dimensionOpinion),
    score: numberOrNull(numbers.score),
    coverage: numberOf(numbers.coverage),
    flags: flagsOf(standing),
    conditions: dueConditions(standing).map(({ question }) => question.id),
    knockouts: metKnockouts(standing).map(({ question, confirmed }) => ({ question: question.id, confirmed })),
    subjectTo: openGates(standing).map(({ question }) => question.id),
  };
}

/**
 * @returns the verdict on the answers.
 * @param unanimous the recommendation that every completion gives, `null` where they differ or give none
 */
export function verdictOn(rubric: Rubric, answers: Answers, unanimous: Recommendation | null): Verdict {
  return verdictOf(standingOf(rubric, answers), unanimous);
}

/** @returns whether a verdict whose score has this span is borderline. */
export function borderlineOn(rubric: Rubric, answers: Answers, verdict: Verdict, { low, high, empty, decimals }: Span): boolean {
  const range = empty ? null : { low: shownEnd(low, decimals), high: shownEnd(high, decimals) };
  return isBorderline(standingOf(rubric, answers), verdict, range);
}

/** @returns what all completions come to; `null` when there are more than `most`. */
export function outlookOn(rubric: Rubric, answers: Answers, most: number): Outlook | null {
  const completions = completionsOf(rubric, answers, most);
  if (completions === null) return null;
  const silent = withheld(rubric, findingsOf(rubric, answers));
  return {
    completions: completions.length,
    score: spanOf(silent ? [] : completions.map(({ score }) => score), rubric.scoring.decimals),
    dimensions: rubric.dimensions.map(({ id, decimals }) => ({
      id,
      ...spanOf(
        completions.map(({ dimensions }) => dimensions.get(id) ?? null),
        decimals ?? rubric.scoring.decimals,
      ),
    })),
    reachable: reachableOf(completions),
  };
}

function standingOf(rubric: Rubric, answers: Answers): Standing {
  const findings = findingsOf(rubric, answers);
  return { rubric, findings, numbers: numbersOf(rubric, findings) };
}

function dimensionOpinion({ dimension, shown, rated, applicable }: Reading): Opinion['dimensions'][number] {
  return { id: dimension.id, score: numberOrNull(shown), rated, applicable };
}

function numberOrNull(value: Fraction | null): number | null {
  return value === null ? null : numberOf(value);
}

function flagsOf(standing: Standing): readonly string[] {
  const answered = [...standing.findings.values()].flatMap(({ question: { form }, rating }) => {
    const words = rating?.words ?? [];
    if (form.kind === 'levels') return form.levels.filter(({ level }) => words.includes(String(level))).map(({ flag }) => flag);
    if (form.kind === 'options') return form.options.filter(({ id }) => words.includes(id)).map(({ flag }) => flag);
    return [];
  });
  const ruled = standing.rubric.rules.filter((rule) => judge(rule.when, sightOf(standing)) === true).map(({ flag }) => flag);
  return [...new Set([...answered, ...ruled].flatMap((flag) => (flag === undefined ? [] : [flag])))];
}

function spanOf(values: readonly (Fraction | null)[], decimals: number): Span {
  const there = values.flatMap((value) => (value === null ? [] : [value]));
  if (there.length === 0) return { low: null, high: null, empty: true, decimals };
  const [low, high] = [least(there), greatest(there)];
  return { low: endless(low) ? null : low, high: endless(high) ? null : high, empty: false, decimals };
}

function reachableOf(completions: readonly Completion[]): readonly Advice[] {
  const order: readonly Advice[] = [...RECOMMENDATIONS, 'incomplete'];
  return order.filter((advice) => completions.some(({ recommendation }) => recommendation === advice));
}

/** @returns an end of a span as it is shown. */
export function shownEnd(end: Fraction | null, decimals: number): number | null {
  return end === null ? null : numberOf(rounded(end, decimals));
}
