/** Everything about answers so far, the score's own sum aside, that the decision can still tell. */
import type { Plan } from '../../engine/compile/plan.ts';
import type { Truth } from '../../engine/logic/truth.ts';
import { decisionConditions, decisionLeaves } from './conditions.ts';
import { worseGate } from './group-chain.ts';
import { type Part, worseMinimum } from './parts.ts';
import { residualWriters } from './residual.ts';

/** The part of a group, or of several, without the sum of the score. */
export interface Remains
  extends Pick<Part, 'blocked' | 'rated' | 'counted' | 'knockout' | 'gate' | 'minimum' | 'unconfirmed' | 'due' | 'nearMinimum' | 'truths'> {
  /** In whole numbers over one denominator for the whole rubric. */
  readonly weight: number;
  readonly applicable: number;
  /** Whether some dimension enters the score. */
  readonly entered: boolean;
  /** Ways of answering groups that are not complete, each known by its name. */
  readonly open: readonly string[];
}

/** How remains are put together and told apart. */
export interface Remaining {
  readonly nothing: Remains;
  readonly join: (a: Remains, b: Remains) => Remains;
  /** @returns the same text for remains that lead to the same, whatever is still to come. */
  readonly keyOf: (remains: Remains) => string;
  /** @returns the same text for remains that lead to the same when nothing is still to come. */
  readonly endKeyOf: (remains: Remains) => string;
}

/** @returns how the remains of this plan are handled. */
export function createRemaining(plan: Plan): Remaining {
  const { rules, conditionCaps, coverage, minAnswered } = plan;
  const conditions = decisionConditions(plan);
  const writers = residualWriters(conditions);
  const withholding = rules.filter(({ effect, noScore }) => effect !== null || noScore).map(({ noScore }) => noScore);
  const mostDue = conditionCaps === null ? 0 : conditionCaps.atMost + 1;
  const join = (a: Remains, b: Remains): Remains => ({
    weight: a.weight + b.weight,
    applicable: a.applicable + b.applicable,
    entered: a.entered || b.entered,
    blocked: a.blocked || b.blocked,
    rated: Math.min(a.rated + b.rated, minAnswered),
    counted: a.counted || b.counted,
    knockout: a.knockout === null || b.knockout === null ? (a.knockout ?? b.knockout) : Math.min(a.knockout, b.knockout),
    gate: worseGate(plan, a.gate, b.gate),
    minimum: worseMinimum(plan, a.minimum, b.minimum),
    unconfirmed: a.unconfirmed || b.unconfirmed,
    due: Math.min(a.due + b.due, mostDue),
    nearMinimum: a.nearMinimum || b.nearMinimum,
    truths: a.truths.map((truth, i) => truth | (b.truths[i] as Truth)),
    open: [...a.open, ...b.open],
  });
  const isCapped = capTest(plan);
  const keyOf = (remains: Remains): string => {
    const { weight, applicable, entered, blocked, rated, counted, knockout, gate, minimum, unconfirmed, due, nearMinimum, truths, open } = remains;
    const number = blocked ? ['blocked'] : [weight, entered, rated, counted];
    // A knock-out, or else a gate, ends the matter; only the score is then still to come.
    const isOver = knockout !== null || gate !== null;
    const decision =
      knockout !== null
        ? ['knockout', knockout]
        : gate !== null
          ? ['gate', gate]
          : [minimum, unconfirmed, isCapped(minimum) ? 0 : due, nearMinimum, coverage === null ? 0 : applicable];
    const told = writers.filter((_, i) => !isOver || withholding[i]).map((write) => write(truths));
    return [...number, ...decision, ...told, ...open].join('|');
  };
  const endKeyOf = (remains: Remains) => keyOf({ ...remains, due: remains.due === mostDue ? mostDue : Math.min(remains.due, 1), weight: 0, applicable: 0 });
  return { nothing: { ...NOTHING, truths: decisionLeaves(plan).map(() => 0) }, join, keyOf, endKeyOf };
}

/** What is capped this low by its minimum no condition lowers further. */
function capTest({ conditionCaps, minimums }: Plan): (minimum: number | null) => boolean {
  if (conditionCaps === null) return () => true;
  const lowest = Math.max(conditionCaps.any, conditionCaps.tooMany);
  return (minimum) => minimum !== null && (minimums[minimum]?.key as number) >= lowest;
}

const NOTHING: Remains = {
  ...{ weight: 0, applicable: 0, entered: false, blocked: false, rated: 0, counted: false, knockout: null, gate: null, minimum: null },
  ...{ unconfirmed: false, due: 0, nearMinimum: false, truths: [], open: [] },
};
