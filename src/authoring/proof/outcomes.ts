/** Every place a decision can come to: whether answers lead there, and if not, why. */
import type { Outcome, Plan } from '../../engine/compile/plan.ts';
import { outcomeGoal } from './goals.ts';
import type { Path } from './proof.ts';
import { createProver, type Prover, type Shown } from './prover.ts';

/** One place, before anything is known of it. */
export interface Destination extends Outcome {
  readonly path: Path;
  /** Its row's cut; `null` without one, or without a row. */
  readonly from: number | null;
  /** What names it, in words, with the part's place among the parts of the file. */
  readonly leads: readonly Lead[];
}

/** Something that leads to a place when it holds. */
export interface Lead {
  readonly kind: 'knockout' | 'gate' | 'rule' | 'minimum' | 'condition' | 'condition-cap';
  readonly id: string;
  readonly key: number;
  readonly path: Path;
}

/** @returns the places that the rubric could come to, best first: all rows, and whatever else something leads to. */
export function destinationsOf(plan: Plan, parts: readonly Lead[]): readonly Destination[] {
  const rows = plan.bands.map(({ key, from }, i) => ({ key, from, path: ['decision', 'bands', i] as Path }));
  const bare = [...plan.outcomes.keys()].filter((key) => !rows.some((row) => row.key === key) && parts.some((lead) => lead.key === key));
  const all = [...rows, ...bare.map((key) => ({ key, from: null, path: (parts.find((lead) => lead.key === key) as Lead).path }))];
  return all
    .sort((a, b) => a.key - b.key)
    .map((place) => ({ ...(plan.outcomes.get(place.key) as Outcome), ...place, leads: parts.filter(({ key }) => key === place.key) }));
}

/** @returns where each part leads, of those that lead anywhere. */
export function leadOf(plan: Plan, part: { readonly kind: string; readonly id: string; readonly path: Path }): Lead | null {
  const to = (key: number | null | undefined): Lead | null => (key == null ? null : ({ ...part, key } as Lead));
  switch (part.kind) {
    case 'knockout':
      return to(plan.worst.decline);
    case 'gate':
      return to(plan.questions.find(({ id }) => id === part.id)?.gate?.key);
    case 'minimum':
      return to(plan.minimums.find(({ dimension }) => plan.dimensions[dimension]?.id === part.id)?.key);
    case 'condition':
      return to(plan.conditionCaps?.any);
    case 'condition-cap':
      return to(plan.conditionCaps?.tooMany);
    case 'rule': {
      const rule = plan.rules.find(({ id }) => id === part.id);
      return to(rule?.effect === null ? null : rule?.key);
    }
    default:
      return null;
  }
}

/**
 * @returns why no answers lead to a place.
 * @param holding the leads that can hold
 */
export function whyNever(prover: Prover, place: Destination, holding: readonly Lead[], neverInPlay: boolean): string {
  if (neverInPlay) return 'its when never holds';
  const bound = place.from === null ? ledReason(place, holding) : scoreReason(prover, place.from);
  return bound ?? removalReason(prover.plan, place.key) ?? 'the steps of the decision always lead elsewhere';
}

function ledReason({ leads }: Destination, holding: readonly Lead[]): string | null {
  if (leads.length === 0) return 'it has no cut, and nothing leads here';
  if (holding.length > 0) return null;
  const [first] = leads as readonly [Lead];
  return leads.length === 1 ? `only the ${first.kind} ${first.id} leads here, and it never holds` : 'of what leads here nothing ever holds';
}

function scoreReason({ plan, all }: Prover, from: number): string | null {
  const score = all.score;
  if (score === null) return 'there is never a score';
  const cuts = plan.bands.flatMap((band) => band.from ?? []);
  const next = Math.min(...cuts.filter((cut) => cut > from));
  if (score.high < from && cuts.some((cut) => cut < from)) return `no score is above ${score.high}, and its cut is ${from}`;
  return score.low >= next ? `no score is below ${score.low}, and the next cut is ${next}` : null;
}

/** The first part of the decision without which the place could be reached. */
function removalReason(plan: Plan, key: number): string | null {
  for (const [reason, changed] of removals(plan)) {
    const [without] = createProver(changed).prove([outcomeGoal(changed, key)], 'complete') as readonly [Shown];
    if (without.kind === 'can') return reason;
  }
  return null;
}

function removals(plan: Plan): readonly (readonly [reason: string, changed: Plan])[] {
  const without = (part: 'knockout' | 'gate'): Plan => ({ ...plan, speaking: plan.speaking.map((question) => ({ ...question, [part]: null })) });
  const caps = plan.minimums.map(({ dimension, index }): readonly [string, Plan] => [
    `the minimum of ${plan.dimensions[dimension]?.id} always lowers it`,
    { ...plan, minimums: plan.minimums.map((other) => (other.index === index ? { ...other, score: -Infinity } : other)) },
  ]);
  const rules = plan.rules
    .filter(({ effect, noScore }) => effect !== null || noScore)
    .map((rule): readonly [string, Plan] => {
      const silent = plan.rules.map((other) => (other === rule ? { ...rule, effect: null, stops: false, noScore: false } : other));
      return [`the rule ${rule.id} always leads elsewhere`, { ...plan, rules: silent, withholding: silent.filter(({ noScore }) => noScore) }];
    });
  return [
    ...(plan.conditionCaps === null ? [] : [['a due condition always lowers it', { ...plan, conditionCaps: null }] as const]),
    ...caps,
    ...rules.slice(0, MOST_RULES),
    ['a knock-out always comes first', without('knockout')],
    ['a gate always comes first', without('gate')],
  ];
}

/** So many rules are taken away in turn to see which is in the way. */
const MOST_RULES = 20;
