/** Two texts of a rubric held against each other: everything that differs in meaning, and which step of the version that asks for. */
import type { Rubric } from '../../engine/model/rubric.ts';
import { type Change, type ChangeClass, gravest } from './change.ts';
import { compareAllFacts, compareDecisions, compareHeads, compareRules } from './decision.ts';
import { compareDimensions } from './dimensions.ts';
import { type Renames, renamesBetween, underNewIds } from './renames.ts';
import { settingOf } from './setting.ts';
import { type Step, type StepTaken, stepDemanded, stepTaken } from './version.ts';

/** What differs between two rubrics. */
export interface Difference {
  readonly before: Rubric;
  readonly after: Rubric;
  readonly renames: Renames;
  /** The earlier rubric under the ids of the later one. */
  readonly aligned: Rubric;
  /** In the order of the later rubric. */
  readonly changes: readonly Change[];
  /** The gravest of the changes; `null` without any. */
  readonly class: ChangeClass | null;
  readonly version: {
    readonly demanded: Step | null;
    readonly taken: StepTaken;
    /** Whether the later version takes at least the step; `null` where the versions do not tell. */
    readonly isEnough: boolean | null;
  };
}

/**
 * @returns what differs. Comments, layout, the order of keys and whether a scale is named are no difference; the version is told apart.
 * @param sameMeaning ids of questions whose new words a person has found to mean the same; `all` for every one
 */
export function compareRubrics(before: Rubric, after: Rubric, sameMeaning: readonly string[] = []): Difference {
  const renames = renamesBetween(before, after);
  const aligned = underNewIds(before, renames);
  const setting = settingOf(aligned, after, renames, new Set(sameMeaning));
  compareHeads(setting);
  compareDimensions(setting);
  compareAllFacts(setting);
  compareRules(setting);
  compareDecisions(setting);
  const { out: changes } = setting;
  const worst = changes.length === 0 ? null : gravest(changes.map((change) => change.class));
  const demanded = worst === null ? null : stepDemanded(worst);
  const taken = stepTaken(before, after);
  return { before, after, renames, aligned, changes, class: worst, version: { demanded, taken, isEnough: isEnough(demanded, taken) } };
}

const STEPS: readonly StepTaken[] = ['back', 'none', 'patch', 'minor', 'major', 'new-id'];

function isEnough(demanded: Step | null, taken: StepTaken): boolean | null {
  if (demanded === null) return true;
  if (taken === 'unknown') return null;
  return STEPS.indexOf(taken) >= STEPS.indexOf(demanded);
}
