/** Which step of the version a change asks for, and which one was taken. */
import type { Rubric } from '../../engine/model/rubric.ts';
import type { ChangeClass } from './change.ts';

/** A step of a version in three parts: 1.4.2 to 1.4.3, 1.5.0, 2.0.0. */
export type Step = 'patch' | 'minor' | 'major';

/** What became of the version; `new-id`: another rubric, whose versions begin anew; `unknown`: the versions differ and have not three numbers. */
export type StepTaken = Step | 'none' | 'back' | 'new-id' | 'unknown';

/** @returns the step. Assessments are compared within a major version only, so one in which scores mean something else needs a new one. */
export function stepDemanded(weighs: ChangeClass): Step {
  return DEMANDS[weighs];
}

const DEMANDS: Readonly<Record<ChangeClass, Step>> = { wording: 'patch', 'decisions-may-differ': 'minor', 'scores-not-comparable': 'major' };

/** @returns the step from one version to the other. */
export function stepTaken(before: Pick<Rubric, 'id' | 'version'>, after: Pick<Rubric, 'id' | 'version'>): StepTaken {
  if (before.id !== after.id) return 'new-id';
  if (before.version === after.version) return 'none';
  const [old, present] = [partsOf(before.version), partsOf(after.version)];
  if (old === null || present === null) return 'unknown';
  const at = old.findIndex((part, i) => part !== present[i]);
  if (at === -1) return 'unknown';
  return (present[at] ?? 0n) < (old[at] ?? 0n) ? 'back' : (NAMES[at] ?? 'unknown');
}

const NAMES: readonly Step[] = ['major', 'minor', 'patch'];

/** Three numbers; what follows them, as in 1.0.0-rc.1, has no order of its own here. */
function partsOf(version: string): readonly bigint[] | null {
  const found = /^(\d+)\.(\d+)\.(\d+)$/.exec(version);
  return found === null ? null : found.slice(1).map(BigInt);
}

/** @returns the least version that takes the step; `null` where the version has not three numbers. */
export function versionAfter(version: string, step: Step): string | null {
  const parts = partsOf(version);
  if (parts === null) return null;
  const at = NAMES.indexOf(step);
  return parts.map((part, i) => (i < at ? part : i === at ? part + 1n : 0n)).join('.');
}
