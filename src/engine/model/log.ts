/** What people did about assessments and prospects: a log that is only ever added to. What counts is the last word; what was said before stays. */
import type { Recommendation } from './rubric.ts';

/** Where a condition stands: `open` until somebody has said otherwise; a `late` one is still owed, the others are settled. */
export const CONDITION_STATES = ['open', 'kept', 'late', 'broken', 'dropped'] as const;

/** Where a condition stands. */
export type ConditionState = (typeof CONDITION_STATES)[number];

/** The facts by which a customer is judged after a year; defined before any score was used. */
export const OUTCOME_FACTS = ['customer', 'rate', 'baseline', 'conduct', 'goal'] as const;

/** One of those facts: still a customer or left by plan; effective rate at or above the floor; baseline kept; no upheld conduct breach; outcome on track. */
export type OutcomeFact = (typeof OUTCOME_FACTS)[number];

/** What is known of them. */
export type OutcomeFacts = Readonly<Partial<Record<OutcomeFact, boolean>>>;

/** A named person decides about an assessment. */
export interface DecisionAct {
  readonly kind: 'decision';
  readonly recommendation: Recommendation;
  readonly because: string | null;
  /** The day on which the service starts, YYYY-MM-DD; days of conditions count from it. */
  readonly starts: string | null;
}

/** Somebody says where a condition of an assessment stands. */
export interface ConditionAct {
  readonly kind: 'condition';
  /** The question the condition belongs to. */
  readonly question: string;
  readonly state: ConditionState;
  readonly because: string | null;
  /** The day on which it is due, YYYY-MM-DD, where its own words are not to count. */
  readonly due: string | null;
}

/** Facts about what became of a customer. */
export interface OutcomeAct {
  readonly kind: 'outcome';
  readonly facts: OutcomeFacts;
  /** The day the facts are of, YYYY-MM-DD. */
  readonly on: string;
  readonly note: string | null;
}

/** Results were looked at while a second rating of the same call was still open. */
export interface RevealAct {
  readonly kind: 'reveal';
}

/** A prospect is called otherwise from now on. */
export interface RenameAct {
  readonly kind: 'rename';
  readonly from: string;
  readonly to: string;
}

/** A prospect turned out to be another one; its assessments count as those of the other. */
export interface MergeAct {
  readonly kind: 'merge';
  /** Id of the prospect that stays. */
  readonly into: string;
}

/** A renaming or a merger is taken back. */
export interface UndoAct {
  readonly kind: 'undo';
  /** Id of its entry. */
  readonly entry: string;
}

/** What can be done about an assessment, or about a prospect. */
export type Act = DecisionAct | ConditionAct | OutcomeAct | RevealAct | RenameAct | MergeAct | UndoAct;

/** One line of the log. */
export interface LogEntry {
  /** ULID; who writes the same entry twice has written it once. */
  readonly id: string;
  /** RFC 3339 UTC. */
  readonly at: string;
  /** Who did it, `null` where nobody said. */
  readonly by: string | null;
  /** Id of the prospect it is about. */
  readonly prospect: string;
  /** Id of the assessment it is about; `null` where it is about the prospect. */
  readonly assessment: string | null;
  readonly act: Act;
}
