/** The conditions of a prospect, as data. */
import type { Prospect } from '../../engine/model/assessment.ts';
import type { StandingCondition } from '../../lifecycle/conditions.ts';

/** The document `fit.conditions/1`. */
export interface AgreedDocument {
  readonly schema: 'fit.conditions/1';
  readonly prospect: Prospect;
  /** Those of the newest assessment first. */
  readonly conditions: readonly Agreed[];
}

/** A condition, and where it was agreed. */
export interface Agreed extends StandingCondition {
  readonly assessment: string;
  readonly rubric: string;
}
