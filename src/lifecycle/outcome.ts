/**
 * What became of a customer: five facts, defined before any score was used, and whether they make a good outcome after twelve months.
 *
 * Only customers who were accepted have one. What would have become of the others nobody knows (reject inference, Hand and Henley 1993).
 */

import { addPeriod } from '../engine/model/date.ts';
import { type LogEntry, OUTCOME_FACTS, type OutcomeFact } from '../engine/model/log.ts';
import type { Advice } from '../engine/model/rubric.ts';
import type { CustomerOutcome, FactWord } from '../engine/model/standing.ts';
import { decisionOf, isAccepted } from './decision.ts';

/** So many of the five facts make a good outcome. */
export const FACTS_OF_A_GOOD_OUTCOME = 4;

/** How long after the start the facts count. */
const YEAR = 'P12M';

/** An assessment of the prospect that counts. */
export interface Counting {
  readonly id: string;
  /** RFC 3339 UTC. */
  readonly lockedAt: string | null;
  readonly recommendation: Advice | null;
}

/**
 * @returns the day from which the twelve months of a customer count, YYYY-MM-DD: the first start that an acceptance names, else the day of
 * the first acceptance; where no person has decided anything, the lock of the newest assessment if that recommends to accept. `null` for whoever
 * was not accepted. A customer who is left later stays one: that is what outcomes are about.
 * @param assessments those that count, the newest first
 * @param log entries about the prospect, the oldest first
 */
export function customerSince(assessments: readonly Counting[], log: readonly LogEntry[]): string | null {
  const decisions = assessments.flatMap(({ id }) => decisionOf(id, log) ?? []);
  if (decisions.length === 0) {
    const [newest] = assessments;
    return newest?.recommendation && isAccepted(newest.recommendation) ? (newest.lockedAt?.slice(0, 10) ?? null) : null;
  }
  const accepted = decisions.filter(({ recommendation }) => isAccepted(recommendation));
  const starts = accepted.flatMap((decision) => decision.starts ?? []);
  return earliest(starts) ?? earliest(accepted.map(({ at }) => at.slice(0, 10)));
}

function earliest(days: readonly string[]): string | null {
  return [...days].sort()[0] ?? null;
}

/**
 * @returns what is known of a customer.
 *
 * A yes counts for the year when it is of its last day or later. A no stands until somebody says otherwise: who left in the fourth month is not
 * asked again in the twelfth, and leaving those out would make all outcomes look good.
 * @param since the day from which the twelve months count, YYYY-MM-DD
 * @param log entries about the prospect, the oldest first
 * @param today YYYY-MM-DD
 */
export function outcomeOf(since: string, log: readonly LogEntry[], today: string): CustomerOutcome {
  const due = addPeriod(since, YEAR) ?? since;
  const facts = lastWords(log);
  const holding = OUTCOME_FACTS.filter((fact) => facts[fact]?.holds === true && isOfTheYear(facts[fact], due)).length;
  const failing = OUTCOME_FACTS.filter((fact) => facts[fact]?.holds === false).length;
  const isGood = holding >= FACTS_OF_A_GOOD_OUTCOME;
  const isBad = failing > OUTCOME_FACTS.length - FACTS_OF_A_GOOD_OUTCOME;
  return { since, due, facts, good: today < due || !(isGood || isBad) ? null : isGood };
}

/** @returns whether a fact is of the day on which the year is over, or later. */
export function isOfTheYear(word: FactWord, due: string): boolean {
  return word.on >= due;
}

/** The last word on each fact: that of the latest day, and of one day the one that was said last. */
function lastWords(log: readonly LogEntry[]): CustomerOutcome['facts'] {
  const words: Partial<Record<OutcomeFact, FactWord>> = {};
  for (const { act, by } of log) {
    if (act.kind !== 'outcome') continue;
    for (const fact of OUTCOME_FACTS) {
      const holds = act.facts[fact];
      const before = words[fact];
      if (holds !== undefined && (before === undefined || act.on >= before.on)) words[fact] = { holds, on: act.on, by, note: act.note };
    }
  }
  return Object.fromEntries(OUTCOME_FACTS.flatMap((fact) => (words[fact] ? [[fact, words[fact]]] : [])));
}
