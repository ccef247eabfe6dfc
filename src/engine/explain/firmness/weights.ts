/** How far the weight of each dimension can be shifted before the recommendation is another one. */
import type { Plan } from '../../compile/plan.ts';
import type { Turn, WeightMargin } from '../../model/explanation.ts';
import type { Advice } from '../../model/rubric.ts';
import { turnOf } from './turn.ts';
import { isWeighted, shareOf, withShare } from './variants.ts';

/** Every share in whole per cent: nothing assumes that a recommendation turns only once. */
const SHARES: readonly number[] = Array.from({ length: 99 }, (_, i) => i + 1);

/** @returns one entry a dimension that counts; none where weights mean nothing, as with one dimension only. */
export function weightMargins(plan: Plan, now: Advice, under: (variant: Plan) => Advice): readonly WeightMargin[] {
  const counting = plan.dimensions.filter(({ counts }) => counts);
  if (!isWeighted(plan) || counting.length < 2) return [];
  return counting.map(({ index, id }) => {
    const share = shareOf(plan, index);
    const turn = (shares: readonly number[]): Turn | null => {
      for (const at of shares) {
        const found = turnOf(at, under(withShare(plan, index, at)), now);
        if (found !== null) return found;
      }
      return null;
    };
    const title = plan.rubric.dimensions[index]?.title as string;
    return { dimension: id, title, share, down: turn(SHARES.filter((at) => at < share).reverse()), up: turn(SHARES.filter((at) => at > share)) };
  });
}
