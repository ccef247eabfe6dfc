/** Why an answer was not carried to another text of a rubric. */
import type { Lost } from '../engine/carry.ts';

/** The reasons in words. */
export const LOST_REASONS: Readonly<Record<Lost['why'], string>> = {
  removed: 'not asked any more',
  kind: 'open now, it takes another kind of answer',
  value: 'open now, it does not take that answer any more',
  'not-applicable': 'open now, it cannot be not applicable any more',
};
