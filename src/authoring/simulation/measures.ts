/** Numbers that sum a distribution up. */
import { ADVICE, type Advice } from '../../engine/model/rubric.ts';
import type { Likely } from './exact.ts';
import type { Kinds } from './kinds.ts';
import type { AnswerEffect, Chance, Influence, ScoreSpread } from './model.ts';
import type { PossibleAnswer } from './shares.ts';
import { SCORE, SCORED, type Values } from './values.ts';

/** Shares are kept to so many decimals: what lies beyond is the noise of adding. */
const DECIMALS = 1e12;

/** @returns the number without the noise of adding, never −0. */
function tidy(value: number): number {
  return Math.round(value * DECIMALS) / DECIMALS + 0;
}

/** The quantile of the normal distribution that leaves 5 per cent outside. */
const Z = 1.959964;

/** @returns the share with its error: none where it was counted (`cases` is `null`), else Wilson's interval (1927, JASA 22). */
export function chance(share: number, cases: number | null): Chance {
  const own = tidy(Math.min(1, share));
  if (cases === null) return { share: own, low: own, high: own };
  const spread = (Z * Z) / cases;
  const middle = (own + spread / 2) / (1 + spread);
  const reach = (Math.sqrt(spread) / (1 + spread)) * Math.sqrt(own * (1 - own) + spread / 4);
  return { share: own, low: tidy(Math.max(0, middle - reach)), high: tidy(Math.min(1, middle + reach)) };
}

const QUANTILES = [5, 25, 50, 75, 95];

/** @returns how the score is spread. */
export function spreadOfScores(outcomes: readonly Likely[], outOf: number | null, cases: number | null): ScoreSpread {
  const byScore = new Map<number, number>();
  for (const { verdict, share } of outcomes) if (verdict.score !== null) byScore.set(verdict.score, (byScore.get(verdict.score) ?? 0) + share);
  const values = [...byScore].filter(([, share]) => share > 0).sort(([a], [b]) => a - b);
  const scored = values.reduce((sum, [, share]) => sum + share, 0);
  if (scored === 0) return { scored: chance(0, cases), outOf, mean: null, deviation: null, quantiles: [], values: [] };
  const { mean, variance } = momentsOf(values);
  return {
    scored: chance(scored, cases),
    outOf,
    mean: tidy(mean),
    deviation: tidy(Math.sqrt(variance)),
    quantiles: QUANTILES.map((percent) => ({ percent, score: quantile(values, (scored * percent) / 100) })),
    values: values.map(([score, share]) => ({ score, share: tidy(share) })),
  };
}

/** Mean and variance of values by weight; of weight 0 in all, nought. */
function momentsOf(values: readonly (readonly [value: number, weight: number])[]): { readonly mean: number; readonly variance: number } {
  const whole = values.reduce((sum, [, weight]) => sum + weight, 0);
  if (whole === 0) return { mean: 0, variance: 0 };
  const mean = values.reduce((sum, [value, weight]) => sum + value * weight, 0) / whole;
  return { mean, variance: values.reduce((sum, [value, weight]) => sum + (value - mean) ** 2 * weight, 0) / whole };
}

/** Sums of shares carry an error in the sixteenth digit. */
const EPSILON = 1e-12;

function quantile(values: readonly (readonly [number, number])[], upTo: number): number {
  let sum = 0;
  for (const [score, share] of values) {
    sum += share;
    if (sum >= upTo - EPSILON) return score;
  }
  return values.at(-1)?.[0] as number;
}

/** What was found out about one question. */
export interface Findings {
  readonly kinds: Kinds;
  readonly possible: readonly PossibleAnswer[];
  /** By kind: what cases with it come to on average. */
  readonly averages: readonly Values[];
  readonly swung: number;
  /** Cases in which answers were swapped. */
  readonly swapped: number;
  readonly dimension: string;
  /** Of the score over all cases. */
  readonly variance: number;
}

/** @returns what hangs on the question. */
export function influenceOf({ kinds: { question, kinds, kindOf }, possible, averages, swung, swapped, dimension, variance }: Findings): Influence {
  const at = (kind: number, place: number) => averages[kind]?.[place] as number;
  const overall = ADVICE.map((_, place) => kinds.reduce((sum, { share }, kind) => sum + share * at(kind, place), 0));
  const shift = (kind: number) => overall.reduce((sum, share, place) => sum + Math.abs(at(kind, place) - share), 0) / 2;
  const means = kinds.map(({ share }, kind) => [meanScore(averages[kind] as Values) ?? 0, share * at(kind, SCORED)] as const);
  return {
    question: question.id,
    title: question.question.title,
    dimension,
    recommendation: tidy(kinds.reduce((sum, { share }, kind) => sum + share * shift(kind), 0)),
    score: variance < EPSILON ? 0 : tidy(Math.min(1, momentsOf(means).variance / variance)),
    pivotal: chance(swung / swapped, swapped),
    answers: possible.map(({ text, share }, i) => effectOf(text, share, averages[kindOf[i] as number] as Values)),
  };
}

function effectOf(answer: string, share: number, values: Values): AnswerEffect {
  const score = meanScore(values);
  const recommendations = Object.fromEntries(ADVICE.map((advice, place) => [advice, tidy(values[place] as number)])) as Record<Advice, number>;
  return { answer, share: tidy(share), recommendations, score: score && tidy(score) };
}

function meanScore(values: Values): number | null {
  const scored = values[SCORED] as number;
  return scored > 0 ? (values[SCORE] as number) / scored : null;
}
