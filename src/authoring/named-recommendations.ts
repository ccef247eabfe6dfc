/** What a rubric's parts lead to, whether or not answers get there. */
import type { Plan } from '../engine/compile/plan.ts';
import type { Advice } from '../engine/model/rubric.ts';

/** @returns every recommendation that a band, gate, rule, minimum, knock-out or condition leads to; whether answers reach it is another question. */
export function namedRecommendations(plan: Plan): ReadonlySet<Advice> {
  const { rubric, questions, rules, minimums, outcomes } = plan;
  const keys = [
    ...questions.flatMap(({ gate }) => gate?.key ?? []),
    ...rules.flatMap(({ effect, key }) => (effect === null ? [] : key)),
    ...minimums.map(({ key }) => key),
    ...capsOf(plan),
  ];
  return new Set<Advice>([
    ...rubric.decision.bands.map(({ recommend }) => recommend),
    ...keys.flatMap((key) => outcomes.get(key)?.recommendation ?? []),
    ...(questions.some(({ knockout }) => knockout) ? (['decline'] as const) : []),
  ]);
}

/** Where conditions lead that are due, as far as there are so many. */
function capsOf({ questions, conditionCaps }: Plan): readonly number[] {
  const conditions = questions.filter(({ condition }) => condition !== null).length;
  if (conditionCaps === null || conditions === 0) return [];
  return conditions > conditionCaps.atMost ? [conditionCaps.any, conditionCaps.tooMany] : [conditionCaps.any];
}
