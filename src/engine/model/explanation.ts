/**
 * The explanation of a result: what spoke for and against, the fewest answers that change the recommendation, and how firm it is.
 *
 * Everything here was tried with the engine; nothing is estimated.
 */
import type { AnswerValue } from './answer.ts';
import type { Result } from './assessment.ts';
import type { Advice, ChangeableBy, Recommendation } from './rubric.ts';

/** Why a result is what it is, and what it hangs on. */
export interface Explanation {
  readonly result: Result;
  /**
   * Answers from 75 up that won points, and those up to 25 that lost some, on their own scale from worst to best; the weightiest first.
   * Where fewer points are better, those up to 25 are the strengths. What lies in the middle stands in neither list, nor what moved nothing, as all but one do where only the lowest counts.
   */
  readonly strengths: readonly Part[];
  readonly weaknesses: readonly Part[];
  readonly flips: Flips;
  /** `null` while nothing is recommended. */
  readonly firmness: Firmness | null;
}

/** One answer that is clearly strong or weak. */
export interface Part {
  readonly question: string;
  readonly title: string;
  /** The answer in the rubric's words. */
  readonly label: string;
  /** Between the question's worst (0) and best (100). */
  readonly score: number;
  /** Points of the score; `lost` is what the best answer would add, `null` without end. */
  readonly won: number;
  readonly lost: number | null;
  readonly evidence: string | null;
}

/** Another answer to one question. */
export interface AnswerChange {
  readonly question: string;
  readonly title: string;
  /** `null` where there was or will be no rating: open, or not applicable. */
  readonly from: AnswerValue | null;
  readonly fromLabel: string | null;
  readonly to: AnswerValue | null;
  readonly toLabel: string | null;
}

/**
 * Who can bring a set of changes about. `them`, `us`: all its questions are theirs, or all ours; `nobody`: one of its questions is a given;
 * `both`: everything else. A question is changed by whom the rubric names (`changeable-by`); else by us where it has a gate, and by them.
 */
export type FlipBy = ChangeableBy | 'both';

/** All of them, in the order in which they are told. */
export const FLIP_BY = ['them', 'us', 'both', 'nobody'] as const satisfies readonly FlipBy[];

/** A smallest set of changes that changes the recommendation. */
export interface Flip {
  readonly by: FlipBy;
  /** One to three, by question in file order. */
  readonly changes: readonly AnswerChange[];
  readonly recommendation: Recommendation;
  readonly score: number | null;
}

/**
 * What would change the recommendation, each way. `accept` is better than `conditional`, that than `defer`, that than `decline`; `incomplete`
 * is neither better nor worse.
 *
 * A change gives a question that is asked and rated now another value: any other level, option or yes-or-no; of several options any other
 * choice (of more than four: one option more or less, none, or all); of a number one of those that `numbersTried` names. Up to three questions
 * are changed at a time and everything else stays, what is open too; an answer that meets a knock-out counts as confirmed. A set of
 * changes goes better, or worse, when the result then recommends what is better, or worse, than now. An answer that meets a gate is a limit of
 * ours: no set in which an answer comes to meet one goes better, and none in which an answer ceases to goes worse.
 *
 * Of the sets that go one way these are left out; the others are listed.
 * 1. Those for which another one that goes the same way changes the same questions less: every value that differs is a level or a number,
 *    and lies between the present one and this set's.
 * 2. Those for which a smaller one that goes the same way can be brought about as easily: for `them` one of theirs, for `us` one of ours, for
 *    `both` one of any kind but `nobody`, for `nobody` one of any kind. A part of a set always can, so that no change listed can be spared.
 */
export interface Flips {
  /** In the order of `FLIP_BY`, then by their questions and values in file order; several options as a number counts, the first lowest. */
  readonly better: readonly Flip[];
  readonly worse: readonly Flip[];
  /** So many changes at a time were tried: 3, or fewer where a rubric is too large or answers are open; 0 while nothing is recommended. */
  readonly searched: number;
}

/**
 * How firm a recommendation is.
 *
 * Small changes are: equal weights; the share of each dimension up and down by up to 10 per cent of all weights; each cut by up to the
 * rubric's `borderline`, else by 5 points, on other scales than 0 to 100 by a twentieth of the scale, and always by one unit of the last decimal; and each rating
 * on an anchored scale one level up and down. `incomplete` is no other recommendation.
 */
export interface Firmness {
  /** `firm` where no small change gives another recommendation. */
  readonly verdict: 'firm' | 'fragile';
  /** Small changes that were tried, and how many of them gave another recommendation. */
  readonly tried: number;
  readonly flipped: number;
  /** With the same weight for every scored question; `null` where the method knows no weights. */
  readonly equalWeights: Variant | null;
  /** By dimension that counts; empty where the method knows no weights, or only one dimension counts. */
  readonly weights: readonly WeightMargin[];
  /** By cut, the lowest first: the numbers at which bands begin, but the lowest; empty without a score. */
  readonly cuts: readonly CutMargin[];
  /** Trials with one rating one level off: of every rating on an anchored scale, down and up where there is a level. */
  readonly ratings: number;
  /** Ratings that would give another recommendation if they were one level off, in file order, down before up. */
  readonly levels: readonly LevelError[];
}

/** What a changed rubric would recommend. */
export interface Variant {
  readonly recommendation: Advice;
  readonly score: number | null;
}

/** How far the weight of one dimension can be shifted, the others keeping their proportions. */
export interface WeightMargin {
  readonly dimension: string;
  readonly title: string;
  /** Its share of all weights, per cent with one decimal. */
  readonly share: number;
  /** The nearest share in whole per cent, below and above, at which the recommendation is another one; `null`: there is none. */
  readonly down: Turn | null;
  readonly up: Turn | null;
}

/** Where a recommendation turns, and into what. */
export interface Turn {
  readonly at: number;
  readonly recommendation: Recommendation;
}

/** How far one cut can be shifted: all bands that begin there together, without reaching the next cut. */
export interface CutMargin {
  /** The word of the first band in the file that begins there. */
  readonly band: string;
  readonly from: number;
  /**
   * The nearest place at which the present score lies on its other side, if the recommendation is then another one; `null`: it is not, or
   * another cut lies in between.
   */
  readonly turn: Turn | null;
}

/** A rating that is one level off. */
export interface LevelError {
  readonly question: string;
  readonly title: string;
  readonly from: number;
  readonly to: number;
  readonly recommendation: Recommendation;
}

/** A result before and after some answers were changed. */
export interface WhatIf {
  /** One for each answer that was given, in file order, whether or not it differs. */
  readonly changes: readonly AnswerChange[];
  readonly before: Result;
  readonly after: Result;
}
