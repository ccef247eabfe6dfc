/** What numbers count towards, for drawing and comparing them. */
import type { DimensionPlan, Plan } from '../compile/plan.ts';

/** @returns 100 where the score counts from 0 to 100; `null` on other scales. */
export function scoreOutOf({ method, scale, dimensions }: Plan): number | null {
  if (scale !== null || method === 'weighted-mean') return HUNDRED;
  const keepsScale = method !== 'sum' && dimensions.every((dimension) => !dimension.counts || dimension.onHundred);
  return keepsScale ? HUNDRED : null;
}

/** @returns the same for the number of a dimension. */
export function dimensionOutOf({ onHundred }: DimensionPlan): number | null {
  return onHundred ? HUNDRED : null;
}

const HUNDRED = 100;
