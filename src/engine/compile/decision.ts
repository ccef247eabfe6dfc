/** The decision made ready: bands, rules and minimums with their places in the order of merit. */
import { type Band, type Decision, type Dimension, RECOMMENDATIONS, type Recommendation, type Rule } from '../model/rubric.ts';
import { compileCondition, type Names } from './condition.ts';
import type { BandPlan, MinimumPlan, Outcome, Plan, RulePlan, Step } from './plan.ts';

/** Finds the place of a target: the row that carries the word, else the best or worst row of a recommendation (R21). */
export type Locate = (target: string, among: 'best' | 'worst') => number;

/** Finds the place of a recommendation that is not a word of the file: what knock-outs and conditions lead to. */
export type Place = (recommendation: Recommendation, among: 'best' | 'worst') => number;

/** Every place in the order of merit and how to find one. A lower key is better. */
export interface Merit {
  readonly outcomes: ReadonlyMap<number, Outcome>;
  readonly locate: Locate;
  readonly place: Place;
}

/** Rows stand a step apart; bare recommendations stand between them. */
const STEP = 10;

/** @returns the order of merit of a list of bands. */
export function orderOfMerit(bands: readonly Band[]): Merit {
  const rows = bands.map(({ recommend, word }, i): Outcome => ({ key: (i + 1) * STEP, recommendation: recommend, band: word }));
  const bare = RECOMMENDATIONS.map((recommendation): Outcome => ({ key: bareKey(recommendation, bands), recommendation, band: null }));
  const place: Place = (wanted, among) => {
    const carriers = rows.filter(({ recommendation }) => recommendation === wanted);
    const found = among === 'best' ? carriers[0] : carriers.at(-1);
    return (found ?? (bare.find(({ recommendation }) => recommendation === wanted) as Outcome)).key;
  };
  const locate: Locate = (target, among) => rows.find(({ band }) => band === target)?.key ?? place(target as Recommendation, among);
  return { outcomes: new Map([...bare, ...rows].map((outcome) => [outcome.key, outcome])), locate, place };
}

/** @returns the bands made ready. */
export function compileBands(bands: readonly Band[], names: Names): readonly BandPlan[] {
  return bands.map(({ from, when }, i) => ({ key: (i + 1) * STEP, from: from ?? null, when: when ? compileCondition(when, names) : null }));
}

/** @returns the rows a score may take, the highest first and equals in file order, the lowest without end; `null` when a row depends on a condition. */
export function ladderOf(bands: readonly BandPlan[]): readonly Step[] | null {
  if (bands.some(({ when }) => when !== null)) return null;
  const steps = bands.flatMap(({ from, key }) => (from === null ? [] : [{ from, key }])).sort((a, b) => b.from - a.from);
  return steps.map((step, i) => (steps.slice(i).some(({ from }) => from < step.from) ? step : { ...step, from: -Infinity }));
}

/** @returns the rules made ready, in file order. */
export function compileRules(rules: readonly Rule[], names: Names, { outcomes, locate }: Merit): readonly RulePlan[] {
  return rules.map((rule, index) => {
    const { id, effect, flag, noScore } = rule;
    const key = effect === undefined ? 0 : locate(effect.target, effect.kind === 'at-most' ? 'best' : 'worst');
    const recommendation = outcomes.get(key)?.recommendation;
    return {
      id,
      index,
      when: compileCondition(rule.when, names),
      effect: effect?.kind ?? null,
      key,
      stops: effect?.kind === 'recommend' && (recommendation === 'decline' || recommendation === 'defer'),
      flag: flag ?? null,
      noScore,
    };
  });
}

/** @returns the floors of dimensions, in file order. */
export function compileMinimums(dimensions: readonly Dimension[], { locate }: Merit): readonly MinimumPlan[] {
  const floors = dimensions.flatMap(({ minimum }, dimension) => (minimum ? [{ dimension, ...minimum }] : []));
  return floors.map(({ dimension, score, otherwise }, index) => ({ index, dimension, score, key: locate(otherwise, 'best') }));
}

/** @returns the caps of step 7, or `null` when due conditions do not lower. */
export function compileConditionCaps({ conditions }: Decision, { place }: Merit): Plan['conditionCaps'] {
  if (!conditions.lower) return null;
  return { any: place('conditional', 'best'), tooMany: place('decline', 'best'), atMost: conditions.atMost ?? Infinity };
}

/** After every row that is better, before every row that is worse. */
function bareKey(recommendation: Recommendation, bands: readonly Band[]): number {
  const rank = RECOMMENDATIONS.indexOf(recommendation);
  const better = bands.filter(({ recommend }) => RECOMMENDATIONS.indexOf(recommend) < rank).length;
  return better * STEP + 1 + rank;
}
