/** The life of one prospect as plain data: the document `fit.history/1`. */
import type { Assessment, Follows, Prospect, Result } from '../../engine/model/assessment.ts';
import type { Act, LogEntry } from '../../engine/model/log.ts';
import type { Advice, Rubric } from '../../engine/model/rubric.ts';
import type { Incomparable } from '../comparable.ts';
import type { Shift } from '../shift.ts';

/** All there is about a prospect. */
export interface Life {
  /** As it is called now. */
  readonly prospect: Prospect;
  /** Its locked records, in any order. */
  readonly records: readonly Assessment[];
  /** Its log, the oldest first. */
  readonly log: readonly LogEntry[];
  /** The rubrics of the records, by hash. One that is not there has no noise of its own. */
  readonly rubrics: ReadonlyMap<string, Rubric>;
  /** Names of prospects that were merged into it, by id. */
  readonly merged: ReadonlyMap<string, string>;
  /** Ids of records whose results are not to be seen, because somebody still rates the same call. */
  readonly hidden: ReadonlySet<string>;
}

/** What a result says, without its reasons; the bands are those that the score was held against. */
export type Verdict = Pick<Result, 'recommendation' | 'band' | 'score' | 'low' | 'high' | 'outOf' | 'coverage' | 'bands'>;

/** One assessment in a history. */
export interface Entered extends Pick<Assessment, 'id' | 'rubric' | 'assessor'> {
  /** When it was locked, RFC 3339 UTC. */
  readonly at: string | null;
  readonly follows: Follows | null;
  /** `null` while it is hidden, because somebody still rates the same call. */
  readonly verdict: Verdict | null;
}

/** A rating, and what was put right in it. */
export interface EnteredRating extends Entered {
  /** How many revisions it supersedes. */
  readonly revisions: number;
  /** These, the oldest first; none unless they are asked for. */
  readonly superseded: readonly Entered[];
}

/** A dimension against the one before. */
export interface DimensionChange extends Shift {
  readonly dimension: string;
  readonly title: string;
}

/** An assessment against the last one before it that can be compared with it. */
export type Change =
  | {
      readonly kind: 'compared';
      /** Id of that assessment, and when it was locked. */
      readonly with: string;
      readonly at: string | null;
      /** Points up to which a change says nothing, two decimals. */
      readonly noise: number;
      readonly score: Shift;
      readonly dimensions: readonly DimensionChange[];
    }
  | { readonly kind: 'not-compared'; readonly because: Incomparable };

/** A call that was assessed. */
export interface AssessmentEvent {
  readonly kind: 'assessment';
  readonly at: string | null;
  readonly rating: EnteredRating;
  /** By other people. */
  readonly seconds: readonly EnteredRating[];
  /** What they agreed on. */
  readonly consensus: EnteredRating | null;
  /** Id of the one that counts. */
  readonly counts: string;
  /** `null` for the first, and while one of the two is hidden. */
  readonly change: Change | null;
}

/** Something that somebody did. */
export interface ActEvent extends Omit<LogEntry, 'act'> {
  readonly kind: 'act';
  readonly act: Act;
  /** What the assessment that was decided about recommends; `null` for other acts. */
  readonly recommended: Advice | null;
  /** Of a condition its question and its words, in those of the assessment; `null` for other acts. */
  readonly condition: { readonly title: string; readonly text: string } | null;
  /** Of a merger the name of the prospect that was merged; `null` for other acts, and where it is not known. */
  readonly merged: string | null;
  /** What was taken back; `null` for other acts. */
  readonly undone: Act | null;
}

/** Anything that happened. */
export type HistoryEvent = AssessmentEvent | ActEvent;

/** A number at several times, the oldest first; `null` where it is not known. */
export type Course = readonly (number | null)[];

/** The scores under one rubric and major version. */
export interface Trend {
  readonly rubric: { readonly id: string; readonly major: string; readonly title: string };
  /** Of each assessment that counts its id and time. */
  readonly assessments: readonly { readonly id: string; readonly at: string | null }[];
  readonly score: Course;
  /** 100 where all count from 0 to 100; `null` on other scales. */
  readonly outOf: number | null;
  readonly dimensions: readonly { readonly dimension: string; readonly title: string; readonly scores: Course; readonly outOf: number | null }[];
}

/** The whole life. */
export interface History {
  readonly schema: 'fit.history/1';
  readonly prospect: Prospect;
  /** Other names it was assessed under, or called before. */
  readonly formerly: readonly string[];
  /** The oldest first. */
  readonly events: readonly HistoryEvent[];
  /** Those of two assessments and more; the one assessed last first. */
  readonly trends: readonly Trend[];
}
