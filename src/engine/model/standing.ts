/** What people add to an assessment after it was locked: a decision, where its conditions stand, what became of the customer. */
import type { ConditionState, OutcomeFact } from './log.ts';
import type { Recommendation } from './rubric.ts';

/** A decision by a named person. */
export interface HumanDecision {
  readonly recommendation: Recommendation;
  readonly by: string;
  readonly because: string | null;
  readonly at: string;
  /** The day on which the service starts, YYYY-MM-DD; absent where nobody said. */
  readonly starts?: string;
}

/** What became of a customer: facts that count once twelve months are over. */
export interface CustomerOutcome {
  /** The day from which the months count, YYYY-MM-DD: the start, else the decision, else the lock. */
  readonly since: string;
  /** The day on which they are over. */
  readonly due: string;
  /** The last word on each fact that somebody noted. */
  readonly facts: Readonly<Partial<Record<OutcomeFact, FactWord>>>;
  /** Whether the customer turned out well; `null` while the year is not over, or too little is known. */
  readonly good: boolean | null;
}

/** What somebody said about a fact. */
export interface FactWord {
  readonly holds: boolean;
  /** The day it is of, YYYY-MM-DD. */
  readonly on: string;
  readonly by: string | null;
  readonly note: string | null;
}

/** Where a condition stands. */
export interface ConditionStanding {
  readonly state: ConditionState;
  readonly due: DueDay | null;
  /** Who said so, when (RFC 3339 UTC) and why; `null` for what nobody has said. */
  readonly by: string | null;
  readonly at: string | null;
  readonly because: string | null;
}

/** A day on which something is due. */
export interface DueDay {
  /** YYYY-MM-DD. */
  readonly day: string;
  /** What names it: somebody who set it, the condition's own words, these counted from the start, the decision or the lock, or the next review. */
  readonly from: 'set' | 'words' | 'start' | 'decision' | 'lock' | 'review';
}
