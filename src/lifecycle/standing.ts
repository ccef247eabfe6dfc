/** A stored record as it stands now: what was locked, and beside it what people have said since. The record in the store stays as it is. */
import type { Assessment } from '../engine/model/assessment.ts';
import type { LogEntry } from '../engine/model/log.ts';
import { standingConditions } from './conditions.ts';
import { decisionOf, goesOn } from './decision.ts';
import { outcomeOf } from './outcome.ts';

/** What has happened since the lock. */
export interface Since {
  /** Entries about the prospect, the oldest first. */
  readonly log: readonly LogEntry[];
  /** The day from which the assessment is to be looked at again, YYYY-MM-DD. */
  readonly reviewOn: string | null;
  /** The day from which the twelve months of the customer count; `null` for whoever was not accepted. */
  readonly customerSince: string | null;
  readonly today: string;
}

/** @returns the record with the decision that counts, with where its conditions stand unless the two sides part, and with the outcome once somebody noted a fact. */
export function standing(record: Assessment, { log, reviewOn, customerSince, today }: Since): Assessment {
  const decision = decisionOf(record.id, log) ?? record.decision;
  const conditions = goesOn(decision?.recommendation ?? record.result.recommendation) ? standingConditions(record, log, reviewOn) : record.result.conditions;
  const hasOutcome = customerSince !== null && log.some(({ act }) => act.kind === 'outcome');
  const outcome = hasOutcome ? outcomeOf(customerSince, log, today) : record.outcome;
  return { ...record, result: { ...record.result, conditions }, decision, outcome };
}
