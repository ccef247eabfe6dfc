/** One assessment against those before it. */
import type { Assessment } from '../../engine/model/assessment.ts';
import type { Rubric } from '../../engine/model/rubric.ts';
import { incomparable } from '../comparable.ts';
import { lockedAt } from '../locked-at.ts';
import { noiseOf } from '../noise.ts';
import { shiftOf } from '../shift.ts';
import type { Change } from './model.ts';

/**
 * @returns the change since the last of those before that was made with the same rubric and major version, or why there is none; `null`
 * where none was made before.
 * @param before those that count, the oldest first
 * @param rubric that of `now`
 */
export function changeFrom(before: readonly Assessment[], now: Assessment, rubric: Rubric | undefined): Change | null {
  const reasons = before.map((one) => incomparable(one.rubric, now.rubric));
  if (reasons.length === 0) return null;
  const last = before[reasons.lastIndexOf(null)];
  if (last === undefined) return { kind: 'not-compared', because: reasons.includes('other-major-version') ? 'other-major-version' : 'other-rubric' };
  const noise = noiseOf(rubric?.decision.borderline);
  const dimensions = now.result.dimensions.flatMap((dimension) => {
    const { id, title, score } = dimension;
    const old = last.result.dimensions.find((one) => one.id === id);
    return old === undefined || (old.score === null && score === null) ? [] : [{ dimension: id, title, ...shiftOf(old, dimension, noise) }];
  });
  const score = shiftOf(last.result, now.result, noise);
  return { kind: 'compared', with: last.id, at: lockedAt(last), noise: Math.round(noise * 100) / 100, score, dimensions };
}
