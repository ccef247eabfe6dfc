/** Whose scores may be held against each other. */
import type { RubricRef } from '../engine/model/assessment.ts';

/** Why two scores are not compared: they come from different rubrics, or from versions of one under which a score means something else. */
export type Incomparable = 'other-rubric' | 'other-major-version';

/** @returns why scores made with the two are not compared; `null` where they are. */
export function incomparable(one: Pick<RubricRef, 'id' | 'version'>, other: Pick<RubricRef, 'id' | 'version'>): Incomparable | null {
  if (one.id !== other.id) return 'other-rubric';
  return majorOf(one) === majorOf(other) ? null : 'other-major-version';
}

/** @returns what stands before the first dot of a version; a version that does not begin with a number is all of it. */
export function majorOf({ version }: Pick<RubricRef, 'version'>): string {
  return /^\d+(?=\.|$)/.exec(version)?.[0] ?? version;
}
