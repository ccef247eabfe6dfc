/**
 * The record `fit.rubric-simulation/1`: what a rubric does with the answers it is told to expect.
 *
 * Field order is the order here. Within `/1` fields are only added. Shares run from 0 to 1.
 */
import type { CauseRule } from '../../engine/model/assessment.ts';
import type { Advice, Recommendation } from '../../engine/model/rubric.ts';

/** One simulation of one rubric. */
export interface Simulation {
  readonly schema: 'fit.rubric-simulation/1';
  readonly rubric: { readonly id: string; readonly version: string; readonly title: string };
  readonly answers: Basis;
  readonly method: Method;
  /** All of them, from best to worst, `incomplete` last; `named`: some part of the rubric leads there. */
  readonly recommendations: readonly (Chance & { readonly recommendation: Advice; readonly named: boolean })[];
  /** The rubric's rows in their order; a recommendation that no row carries has none. */
  readonly bands: readonly (Chance & { readonly band: string; readonly recommendation: Recommendation })[];
  /** What decided, the most frequent first. */
  readonly causes: readonly CauseShare[];
  readonly borderline: Chance;
  readonly score: ScoreSpread;
  /** The question that the recommendation depends on most comes first. */
  readonly questions: readonly Influence[];
}

/** Where the shares of answers come from. */
export interface Basis {
  /** `uniform`: every answer alike; `stated`: from a file of shares; `counted`: from assessments. */
  readonly from: 'uniform' | 'stated' | 'counted';
  /** How many assessments were counted; `null` where none were asked for. */
  readonly assessments: number | null;
  /** Ids of questions that nothing is known about: their answers are all alike. */
  readonly uniform: readonly string[];
}

/** How the numbers were found. */
export interface Method {
  /** `exact`: every combination of answers is in the numbers; `sampled`: so many cases were drawn. */
  readonly kind: 'exact' | 'sampled';
  readonly cases: number | null;
  /** Cases in which each answer was tried in place of the one given: `pivotal`, and where sampled the whole of `questions`. */
  readonly swapped: number;
  readonly seed: number;
}

/** A share and, where it was sampled, its Wilson interval of 95 per cent; else three times the same. */
export interface Chance {
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

/** How often one thing decided. */
export interface CauseShare extends Chance {
  readonly rule: CauseRule;
  /** The question, rule, dimension or band; `null` for the rest. */
  readonly id: string | null;
  readonly recommendation: Advice;
}

/** How the score is spread over the cases that have one. */
export interface ScoreSpread {
  /** How often there is one. */
  readonly scored: Chance;
  /** 100 where it counts from 0 to 100; `null` on other scales. */
  readonly outOf: number | null;
  /** `null` where no case has a score. */
  readonly mean: number | null;
  readonly deviation: number | null;
  /** The least score that so many per cent of the cases do not exceed. */
  readonly quantiles: readonly { readonly percent: number; readonly score: number }[];
  /** Every score that comes, rising, and its share of all cases. */
  readonly values: readonly { readonly score: number; readonly share: number }[];
}

/** What hangs on one question. */
export interface Influence {
  readonly question: string;
  readonly title: string;
  readonly dimension: string;
  /**
   * How far knowing its answer moves the chances of the recommendations: half the sum of their changes, averaged over its answers,
   * from 0 to 1 (Borgonovo's delta for a result in words: Borgonovo 2007, Reliability Engineering and System Safety 92).
   */
  readonly recommendation: number;
  /**
   * The share of the score's variance that its answer explains, from 0 to 1: Pearson's correlation ratio, which is Sobol's
   * first-order index where every case has a score (Sobol 1993, Mathematical Modelling and Computational Experiments 1).
   * 0 where the score never varies.
   */
  readonly score: number;
  /** In what share of the cases another answer to it alone gives another recommendation; always sampled. */
  readonly pivotal: Chance;
  readonly answers: readonly AnswerEffect[];
}

/** What comes of one answer. */
export interface AnswerEffect {
  readonly answer: string;
  readonly share: number;
  /** By recommendation: how often it comes with this answer. */
  readonly recommendations: Readonly<Record<Advice, number>>;
  /** The mean score with this answer; `null` without a score. */
  readonly score: number | null;
}
