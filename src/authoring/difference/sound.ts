/** Whether a mixture of two rubrics is one that can decide: no file has held it, so nobody has checked its names. */
import { RECOMMENDATIONS, type Rubric } from '../../engine/model/rubric.ts';
import { questionsOf } from './renames.ts';
import { numbersIn, questionsIn } from './stakes.ts';

/** @returns whether every name in it leads somewhere, and every question reads earlier ones only. */
export function isSound(rubric: Rubric): boolean {
  const questions = questionsOf(rubric);
  const seen = new Set<string>();
  for (const { id, when } of questions) {
    if (questionsIn(when).some((read) => !seen.has(read))) return false;
    seen.add(id);
  }
  const dimensions = new Set(rubric.dimensions.map(({ id }) => id));
  const conditions = [...rubric.rules, ...rubric.decision.bands].flatMap(({ when }) => (when === undefined ? [] : [when]));
  const isKnown = conditions.every((when) => questionsIn(when).every((id) => seen.has(id)) && numbersIn(when).dimensions.every((id) => dimensions.has(id)));
  const members = rubric.dimensions.flatMap(({ of }) => Object.keys(of ?? {}));
  const words = new Set<string>([...rubric.decision.bands.map(({ word }) => word), ...RECOMMENDATIONS]);
  const targets = [
    ...rubric.rules.flatMap(({ effect }) => effect?.target ?? []),
    ...rubric.dimensions.flatMap(({ minimum }) => minimum?.otherwise ?? []),
    ...questions.flatMap(({ gate }) => gate?.recommend ?? []),
  ];
  return isKnown && members.every((id) => seen.has(id)) && targets.every((word) => words.has(word));
}
