/** How far each cut between two bands can be shifted before the recommendation is another one. */
import type { Score } from '../../assess.ts';
import type { Plan } from '../../compile/plan.ts';
import type { CutMargin, Turn } from '../../model/explanation.ts';
import type { Advice } from '../../model/rubric.ts';
import { withCut } from './variants.ts';

/** @returns one entry a cut, the lowest first; none without a score. A cut is the beginning of every band but the lowest. */
export function cutMargins(plan: Plan, { score, recommendation }: Score, under: (variant: Plan) => Advice): readonly CutMargin[] {
  if (score === null) return [];
  const rows = plan.bands.flatMap(({ from }, row) => (from === null ? [] : [{ from, row }])).sort((a, b) => a.from - b.from);
  return rows.slice(1).map(({ from, row }, i): CutMargin => {
    const [below, above] = [(rows[i] as { from: number }).from, rows[i + 2]?.from ?? Infinity];
    const at = passing(score, from, plan.decimals);
    const isBetween = at > below && at < above;
    const turn = isBetween ? turnAt(at, recommendation, under(withCut(plan, row, at))) : null;
    return { band: plan.rubric.decision.bands[row]?.word as string, from, turn };
  });
}

/** The nearest place of the cut on the other side of the score; a score on the cut belongs to the upper band. */
function passing(score: number, from: number, decimals: number): number {
  return score < from ? score : Number((score + 10 ** -decimals).toFixed(decimals));
}

function turnAt(at: number, now: Advice, recommendation: Advice): Turn | null {
  return recommendation === now ? null : { at, recommendation };
}
