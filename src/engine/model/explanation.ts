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
  /** Answers that clearly spoke for the match, the weightiest first; what lies in the middle stands in neither list. */
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
  /** Points of the score, all dimensions together; `lost` is what the best answer would add, `null` without end. */
  readonly won: number;
  readonly lost: number | null;
  readonly evidence: string | null;
}

/** Another answer to one question. */
export interface AnswerChange {
  readonly question: string;
  readonly title: string;
  /** `null` where it was or becomes open. */
  readonly from: AnswerValue | null;
  readonly fromLabel: string | null;
  readonly to: AnswerValue | null;
  readonly toLabel: string | null;
}

/** Who can bring a set of changes about; `both`: only they and we together; `nobody`: one of its questions is a given. */
export type FlipBy = ChangeableBy | 'both';

/** All of them, in the order in which they are told. */
export const FLIP_BY = ['them', 'us', 'both', 'nobody'] as const satisfies readonly FlipBy[];

/** A smallest set of changes that changes the recommendation. */
export interface Flip {
  readonly by: FlipBy;
  /** One to three, in file order. */
  readonly changes: readonly AnswerChange[];
  readonly recommendation: Recommendation;
  readonly score: number | null;
}

/**
 * What would change the recommendation, each way.
 *
 * A set of changes is listed where no part of it is enough to go the same way, where no change in it could be a smaller step, and where
 * nobody of the same kind (`by`) gets there with fewer. Open answers stay open. An answer that meets a gate is a limit of ours and never stands
 * in a set that makes things better.
 */
export interface Flips {
  readonly better: readonly Flip[];
  readonly worse: readonly Flip[];
  /** So many changes at a time were tried throughout: 3, or fewer where a rubric is too large; 0 while nothing is recommended. */
  readonly searched: number;
}

/** How firm a recommendation is. */
export interface Firmness {
  readonly verdict: 'firm' | 'fragile';
  /** Small changes that were tried, and how many of them gave another recommendation; none: firm. */
  readonly tried: number;
  readonly flipped: number;
  /** With the same weight for every scored question; `null` where the method knows no weights. */
  readonly equalWeights: Variant | null;
  /** By dimension that counts; empty where the method knows no weights. */
  readonly weights: readonly WeightMargin[];
  /** By cut between two bands. */
  readonly cuts: readonly CutMargin[];
  /** Ratings that would give another recommendation if they were one level off. */
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

/** Where a recommendation turns. */
export interface Turn {
  readonly at: number;
  readonly recommendation: Advice;
}

/** How far one cut can be shifted. */
export interface CutMargin {
  /** The word of the band above the cut. */
  readonly band: string;
  readonly from: number;
  /** The nearest place of the cut, between its neighbours, at which the recommendation is another one; `null`: there is none. */
  readonly turn: Turn | null;
}

/** A rating that is one level off. */
export interface LevelError {
  readonly question: string;
  readonly title: string;
  readonly from: number;
  readonly to: number;
  readonly recommendation: Advice;
}

/** A result before and after some answers were changed. */
export interface WhatIf {
  readonly changes: readonly AnswerChange[];
  readonly before: Result;
  readonly after: Result;
}
