/** What has happened since the lock, in the same words in every format: what a person decided, where conditions stand, what became of the customer. */
import type { Assessment, ConditionResult } from '../engine/model/assessment.ts';
import { OUTCOME_FACTS, type OutcomeFact } from '../engine/model/log.ts';
import type { Advice, Recommendation } from '../engine/model/rubric.ts';
import type { ConditionStanding, CustomerOutcome, DueDay } from '../engine/model/standing.ts';
import { isOwed } from '../lifecycle/conditions.ts';
import { isOverride } from '../lifecycle/decision.ts';
import { FACTS_OF_A_GOOD_OUTCOME, isOfTheYear } from '../lifecycle/outcome.ts';
import { moment } from './origin.ts';
import { NOT_YET_KNOWN, sentence } from './words.ts';

/** @returns the human decision in one sentence, in the parts of `headline`, with its reason where it differs; `null` where none was made. */
export function decided({ decision, result }: Assessment): { readonly before: string; readonly word: Recommendation; readonly after: string } | null {
  if (decision === null) return null;
  const { recommendation, by, at, because, starts } = decision;
  const differs = isOverride(recommendation, result.recommendation);
  const other = differs ? `, where fit recommends ${recommended(result.recommendation)}` : '';
  const reason = because || (differs ? 'no reason noted' : null);
  const parts = [
    `${moment(at)}${other}.`,
    ...(reason === null ? [] : [`Because: ${sentence(reason)}`]),
    ...(starts === undefined ? [] : [`Start: ${starts}.`]),
  ];
  return { before: `${by} decided `, word: recommendation, after: `, ${parts.join(' ')}` };
}

/** @returns what fit recommends, as part of a sentence. */
export function recommended(advice: Advice): string {
  return advice === 'incomplete' ? 'nothing yet' : advice;
}

/** @returns how many conditions there are, and how many of them are still owed where that is known. */
export function conditionsHeading(conditions: readonly ConditionResult[]): string {
  const standings = conditions.flatMap(({ standing }) => standing ?? []);
  const owed = standings.filter(({ state }) => isOwed(state)).length;
  return standings.length === 0 ? `Conditions, ${conditions.length} due` : `Conditions, ${owed} of ${conditions.length} still owed`;
}

/** @returns what follows the state of a condition: the day while it is owed, who says so and why. */
export function stateWords({ state, due, by, at, because }: ConditionStanding): string {
  const day = isOwed(state) ? `, ${dueWords(due)}` : '';
  const said = at === null ? '' : `, says ${by ?? 'somebody who is not named'}, ${moment(at)}`;
  return `${day}${said}.${because === null ? '' : ` Because: ${sentence(because)}`}`;
}

/** @returns "due 2026-05-02, counted from the start". */
export function dueWords(due: DueDay | null): string {
  return due === null ? 'no day named' : `due ${due.day}, ${DUE_ORIGINS[due.from]}`;
}

/** Where the day of a condition comes from. */
const DUE_ORIGINS: Readonly<Record<DueDay['from'], string>> = {
  set: 'as agreed later',
  words: 'as it says',
  start: 'counted from the start',
  decision: 'counted from the decision',
  lock: 'counted from the day of the assessment',
  review: 'the next review, since its words name no day that is known',
};

/** The five facts, as they are true of a good outcome. */
export const FACT_WORDS: Readonly<Record<OutcomeFact, string>> = {
  customer: 'still a customer, or left by plan',
  rate: 'effective rate at or above the floor',
  baseline: 'protection baseline kept for at least 95%',
  conduct: 'no breach of conduct upheld',
  goal: 'the outcome they want is on track',
};

/** @returns what the facts come to so far. */
export function outcomeHeading({ good }: CustomerOutcome): string {
  return `Outcome: ${good === null ? NOT_YET_KNOWN : good ? 'good' : 'not good'}`;
}

/** @returns what the outcome is of, and why there are outcomes of some only: a sentence each. */
export function outcomeRemarks({ since, due }: CustomerOutcome): readonly string[] {
  return [
    `Customer since ${since}; it counts from ${due} on, when at least ${FACTS_OF_A_GOOD_OUTCOME} of the ${OUTCOME_FACTS.length} hold.`,
    'Only customers who were accepted have an outcome; what would have become of the others is not known.',
  ];
}

/** @returns a line on each of the five facts, and whether it holds; `null` where that is not known for the year. */
export function factLines({ facts, due }: CustomerOutcome): readonly { readonly text: string; readonly holds: boolean | null }[] {
  return OUTCOME_FACTS.map((fact) => {
    const said = facts[fact];
    const [name, end] = [FACT_WORDS[fact], said?.note ? `. ${sentence(said.note)}` : ''];
    if (said === undefined) return { text: `${name}: ${NOT_YET_KNOWN}`, holds: null };
    if (!said.holds) return { text: `${name}: no, ${said.on}${end}`, holds: false };
    const isEarly = !isOfTheYear(said, due);
    return { text: `${name}: yes, ${said.on}${isEarly ? ', before the year was over' : ''}${end}`, holds: isEarly ? null : true };
  });
}
