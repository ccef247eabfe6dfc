/** A record on its way out, and without its names. */
import type { Assessment } from '../../engine/model/assessment.ts';
import type { Place } from '../../problems/problem.ts';

/** A record that is to leave for a CRM. */
export interface Leaving {
  readonly record: Assessment;
  /** Where it stands; `null` of one from the store. */
  readonly at: Place | null;
}

/**
 * @returns a redacted record with what the CRM finds its own record by. A name that was made up in place of the real one would be written
 * over it, so there is none.
 */
export function unnamed({ nowCalled: _, ...redacted }: Assessment, { prospect: { key, external } }: Assessment): Assessment {
  return { ...redacted, prospect: { name: '', key, external } };
}
