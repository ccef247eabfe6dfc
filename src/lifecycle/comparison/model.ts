/** What differs between two assessments, as plain data: the document `fit.comparison/1`. */
import type { Lost } from '../../engine/carry.ts';
import type { Answers, AnswerValue } from '../../engine/model/answer.ts';
import type { Assessment, ConditionResult, KnockoutResult, QuestionResult, Result } from '../../engine/model/assessment.ts';
import type { Rubric } from '../../engine/model/rubric.ts';
import type { Incomparable } from '../comparable.ts';
import type { Shift } from '../shift.ts';

/** A locked record and the rubric it was made with. */
export interface Assessed {
  readonly record: Assessment;
  readonly rubric: Rubric;
}

/** The first assessment as the rubric of the second sees it. */
export interface Seen {
  readonly answers: Answers;
  readonly result: Result;
}

/** How two assessments stand to each other: one prospect at two times, one call rated or corrected twice, or two prospects. */
export type Relation = 'over-time' | 'same-call' | 'two-prospects';

/** One of the two. */
export interface Side
  extends Pick<Assessment, 'id' | 'prospect' | 'rubric' | 'assessor'>,
    Pick<Result, 'recommendation' | 'band' | 'cause' | 'score' | 'low' | 'high' | 'outOf' | 'coverage'> {
  /** When it was locked, RFC 3339 UTC. */
  readonly at: string | null;
}

/** An answer as one of the two has it. */
export interface AnswerSide extends Pick<QuestionResult, 'state' | 'value' | 'label' | 'confidence'> {
  /** Whether a knock-out was confirmed. */
  readonly confirmed: boolean;
  /** What was noted, or why it does not apply. */
  readonly note: string | null;
}

/** A question that the two answer otherwise. */
export interface AnswerDifference {
  /** Id in the rubric of the second. */
  readonly question: string;
  readonly title: string;
  /** Whether the answer itself differs, or only what was noted about it. */
  readonly differs: 'answer' | 'note';
  readonly before: AnswerSide;
  readonly after: AnswerSide;
}

/** A fact that the two do not share. */
export interface FactDifference {
  readonly fact: string;
  readonly title: string;
  readonly before: AnswerValue | null;
  readonly after: AnswerValue | null;
}

/** A dimension whose score differs. */
export interface DimensionShift extends Shift {
  readonly dimension: string;
  readonly title: string;
}

/** What only one of the two has. */
export interface Coming<Item> {
  readonly came: readonly Item[];
  readonly went: readonly Item[];
}

/** Points that one question adds to the change of the score. */
export interface Driver {
  readonly question: string;
  readonly title: string;
  /** Never 0. */
  readonly change: number;
  /** Whether its own answer differs; where not, its share in the score does, because of other answers. */
  readonly isAnswered: boolean;
}

/** The change of the score, part by part: `questions`, `rubric` and `rest` add up to it exactly. */
export interface Drivers {
  /** The largest first. */
  readonly questions: readonly Driver[];
  /** What another text of the rubric makes of the first answers. */
  readonly rubric: number;
  /** What is no single answer's: rounding, and the foot of a scale. */
  readonly rest: number;
}

/**
 * What is behind another recommendation, tried with the rubric of the second: `rubric` alone gives it with the first answers already; each of
 * the answers gives it `alone`; or only all of them `together`.
 */
export interface Behind {
  readonly how: 'rubric' | 'alone' | 'together';
  /** Ids; none where it is the rubric. */
  readonly questions: readonly string[];
}

/** The whole comparison. */
export interface Comparison {
  readonly schema: 'fit.comparison/1';
  readonly relation: Relation;
  readonly before: Side;
  readonly after: Side;
  /** Why scores are not compared; `null` where they are. */
  readonly incomparable: Incomparable | null;
  /** Points up to which a change of a score says nothing, two decimals. */
  readonly noise: number;
  /** `null` where scores are not compared. */
  readonly score: Shift | null;
  /** Those whose score differs; none where scores are not compared. */
  readonly dimensions: readonly DimensionShift[];
  /** `null` where scores are not compared, do not differ, or are missing. */
  readonly drivers: Drivers | null;
  /** `null` where the recommendation is the same, or could not be traced. */
  readonly behind: Behind | null;
  readonly answers: readonly AnswerDifference[];
  /** Questions that both answer alike, notes included. */
  readonly alike: number;
  /** First answers that have no place in the rubric of the second. */
  readonly lost: readonly Lost[];
  readonly facts: readonly FactDifference[];
  readonly conditions: Coming<ConditionResult>;
  readonly knockouts: Coming<KnockoutResult>;
  readonly flags: Coming<string>;
}
