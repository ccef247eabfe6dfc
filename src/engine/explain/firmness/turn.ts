/** What counts as another recommendation. */
import type { Turn } from '../../model/explanation.ts';
import type { Advice } from '../../model/rubric.ts';

/** @returns whether something else is recommended than now; where nothing is recommended, nothing else is. */
export function isOther<A extends Advice>(advice: A, now: Advice): advice is Exclude<A, 'incomplete'> {
  return advice !== 'incomplete' && advice !== now;
}

/** @returns the turn at this place; `null` where it is none. */
export function turnOf(at: number, advice: Advice, now: Advice): Turn | null {
  return isOther(advice, now) ? { at, recommendation: advice } : null;
}
