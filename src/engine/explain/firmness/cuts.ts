/** How far each cut between two bands can be shifted before the recommendation is another one. */
import type { Score } from '../../assess.ts';
import type { Plan } from '../../compile/plan.ts';
import { reachOf } from '../../complete/reach.ts';
import type { CutMargin } from '../../model/explanation.ts';
import type { Advice } from '../../model/rubric.ts';
import { scoreOutOf } from '../scale.ts';
import { turnOf } from './turn.ts';
import { withCut } from './variants.ts';

/** A twentieth of the scale counts as a small shift where the rubric does not name its own (`borderline`): about one error of measurement. */
const SMALL_PART = 1 / 20;

/** @returns one entry a cut, the lowest first; none without a score. */
export function cutMargins(plan: Plan, { score, recommendation }: Score, under: (variant: Plan) => Advice): readonly CutMargin[] {
  if (score === null) return [];
  const places = [...new Set(plan.bands.flatMap(({ from }) => from ?? []))].sort((a, b) => a - b);
  return places.slice(1).map((from, i): CutMargin => {
    const [below, above] = [places[i] as number, places[i + 2] ?? Infinity];
    const at = passing(score, from, plan.decimals);
    const isBetween = at > below && at < above;
    const band = plan.rubric.decision.bands.find((row) => row.from === from)?.word as string;
    return { band, from, turn: isBetween ? turnOf(at, under(withCut(plan, from, at)), recommendation) : null };
  });
}

/** The nearest place of the cut on the other side of the score; a score on the cut belongs to the upper band. */
function passing(score: number, from: number, decimals: number): number {
  return score < from ? score : Number((score + 10 ** -decimals).toFixed(decimals));
}

/** @returns how many points a cut may be shifted for a shift that is small. */
export function smallShift(plan: Plan): number {
  return Math.max(plan.rubric.decision.borderline ?? SMALL_PART * widthOf(plan), 10 ** -plan.decimals);
}

/** From the least to the greatest score there is; 0 where there is no end. */
function widthOf(plan: Plan): number {
  const whole = plan.questions.map((question) => question.whole);
  const { low, high } = scoreOutOf(plan) === null ? (reachOf(plan, whole).score ?? { low: 0, high: 0 }) : { low: 0, high: 100 };
  return Number.isFinite(high - low) ? high - low : 0;
}
