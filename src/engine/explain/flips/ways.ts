/** Better or worse than now. Ways are bits, so that a set of them is a number. */
import { type Advice, RECOMMENDATIONS, type Recommendation } from '../../model/rubric.ts';

/** A set of ways. */
export type Ways = number;
/** The way up. */
export const BETTER = 1;
/** The way down. */
export const WORSE = 2;

/** @returns the way from one recommendation to what is recommended instead; none to the same, and to none. */
export function waysTo(base: Recommendation, now: Advice): Ways {
  if (now === 'incomplete' || now === base) return 0;
  return RECOMMENDATIONS.indexOf(now) < RECOMMENDATIONS.indexOf(base) ? BETTER : WORSE;
}

/** @returns the ways there are: from the best there is only one down, from the worst only one up. */
export function waysFrom(base: Recommendation): Ways {
  return RECOMMENDATIONS.reduce((ways, other) => ways | waysTo(base, other), 0);
}
