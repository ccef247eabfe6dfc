/** What one way of answering a group comes to for the rest of the rubric. */
import type { DimensionPlan, Plan } from '../../engine/compile/plan.ts';
import { readSignals } from '../../engine/decide/signals.ts';
import { add, isZero, multiply, type Rational, ZERO } from '../../engine/exact/rational.ts';
import { isNearMinimum } from '../../engine/explain/borderline.ts';
import { isOpen, judge } from '../../engine/logic/judge.ts';
import type { Truth } from '../../engine/logic/truth.ts';
import { isExtreme, take } from '../../engine/score/aggregate.ts';
import type { DimensionStanding } from '../../engine/score/dimension.ts';
import type { Sheet } from '../../engine/score/sheet.ts';
import { emptyStanding, type Standing, takeStanding } from '../../engine/score/standing.ts';
import { entryOf } from '../../engine/score/total.ts';
import { decisionLeaves } from './conditions.ts';
import { worseGate } from './group-chain.ts';
import type { Group } from './groups.ts';

/** A group's part in score and decision, taken from what the engine says about it. */
export interface Part {
  /** The sum of worth × weight over the dimensions that enter the score, or their least or greatest; `null` when none does. */
  readonly total: Rational | null;
  /** Weight of the dimensions that enter, and of those in which anything is applicable. */
  readonly weight: Rational;
  readonly applicable: Rational;
  /** Whether a dimension withholds the score. */
  readonly blocked: boolean;
  /** Counted questions that are rated, and whether any is rated or counted as points. */
  readonly rated: number;
  readonly counted: boolean;
  /** Indexes of questions, and of a minimum; the one of each that goes before the others of the group. */
  readonly knockout: number | null;
  readonly gate: number | null;
  readonly minimum: number | null;
  readonly unconfirmed: boolean;
  readonly due: number;
  readonly nearMinimum: boolean;
  /** By comparison of the decision: what it comes to; 0 where it is not about this group, or where something of the group is open. */
  readonly truths: readonly Truth[];
  /** Whether something is open, so that completing it may change all of this. */
  readonly open: boolean;
}

/** @returns what a sheet on which only the group is answered says about the group. */
export function createPartReader(plan: Plan, group: Group): (sheet: Sheet) => Part {
  const standing = emptyStanding(plan);
  const leaves = decisionLeaves(plan);
  const isAbout = leaves.map((leaf) => (leaf.kind === 'measure' ? group.dimensions.includes(leaf.measure) : group.questions.includes(leaf.question)));
  // The rest of the rubric is blank here, and a blank may count as points: its minimums are not this group's.
  const own = plan.minimums.filter(({ dimension }) => group.dimensions.includes(dimension));
  const isOwn = new Set(own.map(({ index }) => index));
  return (sheet) => {
    takeStanding(plan, sheet, standing);
    const { knockouts, gates, unconfirmed, due, minimums } = readSignals(plan, sheet, standing);
    const open = group.questions.some((question) => isOpen(standing.status[question] as number));
    return {
      ...shareInScore(plan, group, standing),
      knockout: knockouts[0] ?? null,
      gate: gates.reduce<number | null>((worst, gate) => worseGate(plan, worst, gate), null),
      minimum: minimums.filter((minimum) => isOwn.has(minimum)).reduce<number | null>((worst, minimum) => worseMinimum(plan, worst, minimum), null),
      unconfirmed: unconfirmed.length > 0,
      due: due.length,
      nearMinimum: isNearMinimum(plan, own, standing),
      truths: leaves.map((leaf, i) => (isAbout[i] && !open ? judge(leaf, standing) : 0)),
      open,
    };
  };
}

/** @returns the minimum that decides of two that are not reached; equal ones by the order of the file. */
export function worseMinimum({ minimums }: Plan, a: number | null, b: number | null): number | null {
  if (a === null || b === null) return a ?? b;
  const [keyA, keyB] = [minimums[a]?.key as number, minimums[b]?.key as number];
  return keyA === keyB ? Math.min(a, b) : keyA > keyB ? a : b;
}

function shareInScore(plan: Plan, group: Group, standing: Standing): Pick<Part, 'total' | 'weight' | 'applicable' | 'blocked' | 'rated' | 'counted'> {
  let [weight, applicable, rated, counted, blocked] = [ZERO, ZERO, 0, 0, false];
  let total: Rational | null = null;
  for (const index of group.dimensions) {
    const dimension = plan.dimensions[index] as DimensionPlan;
    if (!dimension.counts) continue;
    const at = standing.dimensions[index] as DimensionStanding;
    const worth = entryOf(plan, dimension, at, standing.status);
    rated += at.rated;
    counted += at.counted;
    if (!isZero(at.applicableWeight)) applicable = add(applicable, dimension.weight);
    if (worth === 'no-score') blocked = true;
    if (typeof worth === 'string') continue;
    weight = add(weight, dimension.weight);
    total = take(plan.method, total, isExtreme(plan.method) ? worth : multiply(dimension.weight, worth));
  }
  return { total, weight, applicable, blocked, rated, counted: counted > 0 };
}
