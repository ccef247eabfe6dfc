/** Conditions after the lock: what people said about each, and when it is due. The last word counts. */
import type { Assessment, ConditionResult } from '../engine/model/assessment.ts';
import type { ConditionState, LogEntry } from '../engine/model/log.ts';
import type { ConditionStanding } from '../engine/model/standing.ts';
import { decisionOf } from './decision.ts';
import { dueDay } from './due-day.ts';

/** A condition of which it is known where it stands. */
export interface StandingCondition extends ConditionResult {
  readonly standing: ConditionStanding;
}

/** @returns whether somebody still owes it. */
export function isOwed(state: ConditionState): boolean {
  return state === 'open' || state === 'late';
}

/**
 * @returns the conditions of a record, each with where it stands, in the order of the record.
 * @param log entries about the assessment, the oldest first
 * @param reviewOn the day from which the assessment is to be looked at again, YYYY-MM-DD
 */
export function standingConditions(record: Assessment, log: readonly LogEntry[], reviewOn: string | null): readonly StandingCondition[] {
  const decision = decisionOf(record.id, log) ?? record.decision;
  const from = { starts: decision?.starts ?? null, decided: dayOf(decision?.at), locked: dayOf(record.updatedAt ?? record.createdAt) };
  return record.result.conditions.map((condition) => {
    const said = wordsOn(condition.question, record.id, log);
    const last = said.at(-1);
    const set = said.findLast(({ act }) => act.due !== null)?.act.due ?? null;
    const due = dueDay({ set, words: condition.due, from, reviewOn });
    const { state = 'open', because = null } = last?.act ?? {};
    return { ...condition, standing: { state, due, by: last?.by ?? null, at: last?.at ?? null, because } };
  });
}

function wordsOn(question: string, assessment: string, log: readonly LogEntry[]) {
  return log.flatMap(({ act, by, at, assessment: about }) =>
    act.kind === 'condition' && act.question === question && about === assessment ? [{ act, by, at }] : [],
  );
}

/** The day of an RFC 3339 time. */
function dayOf(time: string | null | undefined): string | null {
  return time?.slice(0, 10) ?? null;
}
