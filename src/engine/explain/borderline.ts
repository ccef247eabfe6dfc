/** Whether a result lies so near a line that a second look is advised. */
import type { Plan } from '../compile/plan.ts';
import type { Ranges } from '../complete/range.ts';
import { bandOf, type Verdict } from '../decide/decide.ts';
import { judge } from '../logic/judge.ts';
import { NO } from '../logic/truth.ts';
import type { Standing } from '../score/standing.ts';

/**
 * @returns whether the score is within the rubric's `borderline` points of a cut, a dimension within them of its
 * minimum, or low and high lie in different bands. Never when a knock-out or a gate decides, the case is incomplete,
 * or the rubric names no distance.
 */
export function isBorderline(plan: Plan, standing: Standing, ranges: Ranges, { outcome, cause }: Verdict): boolean {
  const distance = plan.rubric.decision.borderline;
  if (distance === undefined || outcome === null || cause.rule === 'knockout' || cause.rule === 'gate') return false;
  const nearCut = cutsOf(plan, standing).some((cut) => isNear(standing.score, cut, distance));
  return nearCut || isNearMinimum(plan, plan.minimums, standing) || crossesCut(plan, standing, ranges);
}

/** @returns whether a dimension is within the rubric's `borderline` points of one of these minimums. */
export function isNearMinimum({ rubric }: Plan, minimums: Plan['minimums'], standing: Pick<Standing, 'dimensions'>): boolean {
  const distance = rubric.decision.borderline;
  return distance !== undefined && minimums.some(({ dimension, score }) => isNear(standing.dimensions[dimension]?.shown, score, distance));
}

/** @returns whether a value is at most so far from a line, in points; where there is no value it is not. */
export function isNear(value: number | null | undefined, line: number, distance: number): boolean {
  return value != null && Math.abs(value - line) <= distance + EPSILON;
}

/** Differences of two decimals carry an error in the sixteenth digit; scores have at most six decimals. */
const EPSILON = 1e-9;

/** The edges between bands that count now: every `from` but the lowest, which reaches down without end. */
function cutsOf(plan: Plan, standing: Standing): readonly number[] {
  const inPlay = plan.bands.filter(({ from, when }) => from !== null && (when === null || judge(when, standing) !== NO));
  return inPlay
    .map(({ from }) => from as number)
    .sort((a, b) => a - b)
    .slice(1);
}

function crossesCut(plan: Plan, standing: Standing, { score }: Ranges): boolean {
  if (standing.score === null || score === null) return false;
  const bandAt = (value: number) => bandOf(plan, { ...standing, score: value });
  return bandAt(score.low) !== bandAt(score.high);
}
