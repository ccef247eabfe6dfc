/** The facts that two assessments do not share. */
import type { Facts } from '../../engine/model/answer.ts';
import type { Assessed, FactDifference } from './model.ts';

/** @returns them in the order of the rubric of the second; a fact that it does not know is passed over. */
export function factDifferences(before: Facts, after: Assessed): readonly FactDifference[] {
  return after.rubric.facts.flatMap(({ id, title }): readonly FactDifference[] => {
    const [old = null, present = null] = [before[id], after.record.facts[id]];
    return JSON.stringify(old) === JSON.stringify(present) ? [] : [{ fact: id, title, before: old, after: present }];
  });
}
