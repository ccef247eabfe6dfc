/** Whether a record holds what was noted in a draft. */
import { answersOf, foldChanges } from '../../interview/entries.ts';
import type { Covers } from '../../store/transfer/covers.ts';

/** @returns whether every answer, fact and note that stands in the draft stands in the record with the same words. */
export const covers: Covers = (record, changes, rubric) => {
  const { answers, facts } = answersOf(foldChanges(changes).entries, rubric);
  return isPart(answers, record.answers) && isPart(facts, record.facts);
};

function isPart(some: Readonly<Record<string, unknown>>, all: Readonly<Record<string, unknown>>): boolean {
  return Object.entries(some).every(([id, value]) => Object.hasOwn(all, id) && JSON.stringify(all[id]) === JSON.stringify(value));
}
