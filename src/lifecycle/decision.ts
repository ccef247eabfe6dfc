/** What a person decided about an assessment. Nothing is written over: the last word counts, those before it stay in the log. */

import type { LogEntry } from '../engine/model/log.ts';
import type { Advice } from '../engine/model/rubric.ts';
import type { HumanDecision } from '../engine/model/standing.ts';

/** @returns the decision that counts; `null` while nobody has decided. @param log entries, the oldest first */
export function decisionOf(assessment: string, log: readonly LogEntry[]): HumanDecision | null {
  const last = log.findLast(({ act, assessment: about }) => act.kind === 'decision' && about === assessment);
  if (last?.act.kind !== 'decision') return null;
  const { recommendation, because, starts } = last.act;
  return { recommendation, by: last.by ?? NOBODY_NAMED, because, at: last.at, ...(starts !== null && { starts }) };
}

/** Decisions are made by name; one that was brought in from elsewhere may have lost it. */
const NOBODY_NAMED = 'a person who is not named';

/** @returns whether a person decides otherwise than was recommended, which takes a reason; where nothing could be recommended yet, every decision does. */
export function isOverride(decided: Advice, recommended: Advice): boolean {
  return decided !== recommended;
}

/** @returns whether the two sides go on with each other, so that conditions are owed and it is looked at again. */
export function goesOn(counts: Advice): boolean {
  return counts === 'accept' || counts === 'conditional' || counts === 'defer';
}

/** @returns whether the prospect became a customer. */
export function isAccepted(counts: Advice): boolean {
  return counts === 'accept' || counts === 'conditional';
}
