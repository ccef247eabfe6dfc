/** The decision, step by step, as the reference tells it. */
import type { CauseRule } from '../../../src/engine/model/assessment.ts';
import type { Advice, Recommendation, Rubric, RuleEffect } from '../../../src/engine/model/rubric.ts';
import { bandOf } from './band.ts';
import { judge, judgeAnswer, type Sight } from './condition.ts';
import type { Finding, Findings } from './finding.ts';
import { isOpen } from './finding.ts';
import { exactly, less } from './fraction.ts';
import { atLeast, atMost, named, type Place, placeOf, recommended } from './merit.ts';
import type { Numbers } from './scoring.ts';

/** What is recommended, and by which step. */
export interface Verdict {
  readonly recommendation: Advice;
  readonly band: string | null;
  readonly cause: { readonly rule: CauseRule; readonly id: string | null };
}

/** Everything the decision looks at. */
export interface Standing {
  readonly rubric: Rubric;
  readonly findings: Findings;
  readonly numbers: Numbers;
}

/** A place in the order of merit, with what led there. */
interface Step {
  readonly place: Place;
  readonly rule: CauseRule;
  readonly id: string | null;
}

/** @returns what conditions of rules and bands can look at. */
export function sightOf({ findings, numbers }: Standing): Sight {
  const dimensions = new Map(numbers.readings.map((reading) => [reading.dimension.id, reading.shown]));
  return { findings, dimensions, score: numbers.score };
}

/**
 * @returns the verdict.
 * @param unanimous the recommendation that every completion gives, if there is one
 */
export function verdictOf(standing: Standing, unanimous: Recommendation | null): Verdict {
  const final = knockedOut(standing) ?? gated(standing) ?? ruledOut(standing);
  if (final !== null) return verdict(final);
  const agreed = unconfirmed(standing).length === 0 ? unanimous : null;
  if (agreed === null && isIncomplete(standing)) {
    return { recommendation: 'incomplete', band: null, cause: { rule: 'incomplete', id: null } };
  }
  const arrived = lowered(standing, ruled(standing, banded(standing)));
  if (agreed !== null && arrived?.place.recommendation !== agreed) {
    return verdict({ place: recommended(standing.rubric, agreed, 'worst'), rule: 'settled', id: null });
  }
  if (arrived === null) throw new Error('a complete case without a recommendation');
  return verdict(arrived);
}

function verdict({ place, rule, id }: Step): Verdict {
  return { recommendation: place.recommendation, band: place.band, cause: { rule, id } };
}

/** @returns knock-outs that the answers meet. */
export function metKnockouts({ findings }: Standing): readonly Finding[] {
  return [...findings.values()].filter((finding) => {
    const knockout = finding.question.knockout;
    return knockout !== undefined && judgeAnswer(finding, knockout.test) === true;
  });
}

function unconfirmed(standing: Standing): readonly Finding[] {
  return metKnockouts(standing).filter((finding) => !finding.confirmed);
}

/** @returns questions whose condition is due. */
export function dueConditions({ findings }: Standing): readonly Finding[] {
  return [...findings.values()].filter((finding) => {
    const condition = finding.question.condition;
    return condition !== undefined && judgeAnswer(finding, condition.test) === true;
  });
}

/** @returns gates that still lack an answer, where the recommendation can hang on them: not after a knock-out. */
export function openGates(standing: Standing): readonly Finding[] {
  if (knockedOut(standing) !== null) return [];
  return [...standing.findings.values()].filter((finding) => finding.question.gate !== undefined && isOpen(finding));
}

/** Step 1. */
function knockedOut(standing: Standing): Step | null {
  const first = metKnockouts(standing).find((finding) => finding.confirmed);
  return first === undefined ? null : { place: recommended(standing.rubric, 'decline', 'worst'), rule: 'knockout', id: first.question.id };
}

/** Step 2. */
function gated({ rubric, findings }: Standing): Step | null {
  const held = [...findings.values()].flatMap((finding): Step[] => {
    const gate = finding.question.gate;
    if (gate === undefined || judgeAnswer(finding, gate.test) !== true) return [];
    return [{ place: named(rubric, gate.recommend, 'worst'), rule: 'gate', id: finding.question.id }];
  });
  return worst(held);
}

/** Step 3. */
function ruledOut(standing: Standing): Step | null {
  return worst(effects(standing, 'recommend').filter(({ place }) => ['decline', 'defer'].includes(place.recommendation)));
}

/** @returns the rules of one effect that hold, with where they lead. */
function effects(standing: Standing, kind: RuleEffect['kind']): readonly Step[] {
  const { rubric } = standing;
  return rubric.rules.flatMap((rule): Step[] => {
    const effect = rule.effect;
    if (effect?.kind !== kind || judge(rule.when, sightOf(standing)) !== true) return [];
    return [{ place: named(rubric, effect.target, kind === 'at-most' ? 'best' : 'worst'), rule: 'rule', id: rule.id }];
  });
}

/** The first of the worst. */
function worst(steps: readonly Step[]): Step | null {
  return steps.reduce<Step | null>((found, step) => (found === null || step.place.merit > found.place.merit ? step : found), null);
}

/** The first of the best. */
function best(steps: readonly Step[]): Step | null {
  return steps.reduce<Step | null>((found, step) => (found === null || step.place.merit < found.place.merit ? step : found), null);
}

/** Step 4. */
function isIncomplete(standing: Standing): boolean {
  const { rubric, findings, numbers } = standing;
  const blanks = [...findings.values()].filter(isOpen);
  const needed = blanks.some(({ question }) => question.required || question.knockout !== undefined);
  const least = rubric.decision.coverage;
  const short = least !== undefined && less(numbers.coverage, exactly(least));
  const unplaced = numbers.score === null ? !excused(standing) : banded(standing) === null;
  return needed || unconfirmed(standing).length > 0 || short || unplaced;
}

/** @returns whether a rule that withholds the score recommends something in its place. */
function excused(standing: Standing): boolean {
  return standing.rubric.rules.some((rule) => rule.noScore && rule.effect?.kind === 'recommend' && judge(rule.when, sightOf(standing)) === true);
}

/** Step 5. */
function banded(standing: Standing): Step | null {
  const row = standing.numbers.score === null ? null : bandOf(standing.rubric, standing.numbers.score, sightOf(standing));
  return row === null ? null : { place: placeOf(standing.rubric, row), rule: 'band', id: row.word };
}

/** Step 6. */
function ruled(standing: Standing, start: Step | null): Step | null {
  const replaced = moved(start, worst(effects(standing, 'recommend')), () => true);
  const lifted = replaced === null ? null : moved(replaced, best(effects(standing, 'at-least')), atLeast);
  const caps = [...missedMinimums(standing), ...effects(standing, 'at-most')];
  return lifted === null ? null : moved(lifted, worst(caps), atMost);
}

/** @returns the second step where there is one, it may act, and it leads elsewhere. */
function moved(now: Step | null, next: Step | null, mayAct: (now: Place, next: Place) => boolean): Step | null {
  if (next === null) return now;
  if (now === null) return next;
  return mayAct(now.place, next.place) && now.place.merit !== next.place.merit ? next : now;
}

function missedMinimums({ rubric, numbers }: Standing): readonly Step[] {
  return numbers.readings.flatMap(({ dimension, shown }): Step[] => {
    const minimum = dimension.minimum;
    if (minimum === undefined || shown === null || !less(shown, exactly(minimum.score))) return [];
    return [{ place: named(rubric, minimum.otherwise, 'best'), rule: 'minimum', id: dimension.id }];
  });
}

/** Step 7. */
function lowered(standing: Standing, now: Step | null): Step | null {
  const { atMost: most, lower } = standing.rubric.decision.conditions;
  const due = dueConditions(standing).length;
  if (now === null || !lower || due === 0) return now;
  const cap = most !== undefined && due > most ? 'decline' : 'conditional';
  return moved(now, { place: recommended(standing.rubric, cap, 'best'), rule: 'conditions', id: null }, atMost);
}
