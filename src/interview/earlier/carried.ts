/** What was answered under one text of a rubric, under another. */
import { createCarrier, valueUnder } from '../../engine/carry.ts';
import type { AnswerValue, Facts } from '../../engine/model/answer.ts';
import type { Fact, Rubric } from '../../engine/model/rubric.ts';
import type { Collected } from '../entries.ts';

/** Answers and facts, and the text they were given under. */
export interface Given extends Collected {
  readonly rubric: Rubric;
}

/** Answers and facts under another text. */
export interface CarriedOver extends Collected {
  /** Titles of questions with an answer that has no place there. */
  readonly lost: readonly string[];
}

/** @returns answers and facts under `to`. */
export function carriedTo(given: Given, to: Rubric): CarriedOver {
  const { answers, lost } = createCarrier(given.rubric, to)(given.answers);
  return { answers, facts: factsUnder(given, to), lost: lost.map(({ title }) => title) };
}

/** Facts are known by their ids, and by the ids that `was` names, as questions are. */
function factsUnder({ rubric: from, facts }: Given, to: Rubric): Facts {
  const carried = to.facts.flatMap((fact) => {
    const source = [fact.id, ...(fact.was ?? [])].flatMap((id) => from.facts.find((one) => one.id === id && Object.hasOwn(facts, id)) ?? []).at(0);
    const value = source === undefined ? null : factUnder(fact, source, facts);
    return value === null ? [] : [[fact.id, value] as const];
  });
  return Object.fromEntries(carried);
}

function factUnder({ form }: Fact, source: Fact, facts: Facts): AnswerValue | null {
  const value = facts[source.id];
  return value === undefined || source.form.kind !== form.kind ? null : valueUnder(form, source.form, value);
}
