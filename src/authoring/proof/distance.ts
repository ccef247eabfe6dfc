/** How much of a condition is missing, so that a search can tell which of two answer sets is nearer to it. */
import type { ConditionPlan } from '../../engine/compile/plan.ts';
import type { Limits } from '../../engine/compile/values.ts';
import { judge, type Known } from '../../engine/logic/judge.ts';
import { NO, YES } from '../../engine/logic/truth.ts';

/** What a condition is to turn out as. */
export type Wanted = typeof YES | typeof NO;

/** @returns 0 where the condition is as wanted, more the more of its parts would have to change. */
export function distanceTo(condition: ConditionPlan, wanted: Wanted, known: Known): number {
  if (judge(condition, known) === wanted) return 0;
  switch (condition.kind) {
    case 'all':
    case 'any': {
      const parts = condition.of.map((part) => distanceTo(part, wanted, known));
      return (condition.kind === 'all') === (wanted === YES) ? parts.reduce((sum, part) => sum + part, 0) : Math.min(...parts);
    }
    case 'not':
      return distanceTo(condition.of, wanted === YES ? NO : YES, known);
    case 'count':
      return countDistance(condition.of, condition.limits, wanted, known);
    case 'measure':
      return measureDistance(condition.limits, wanted, known.low[condition.measure] as number);
    default:
      return 1;
  }
}

/** By how many the number of parts that hold is off, and how near the nearest part is to changing. */
function countDistance(parts: readonly ConditionPlan[], limits: Limits, wanted: Wanted, known: Known): number {
  const holding = parts.filter((part) => judge(part, known) === YES).length;
  const off = offBy(limits, holding);
  const more = (wanted === YES) === holding < Math.max(limits.atLeast, limits.above);
  const changes = parts.map((part) => distanceTo(part, more ? YES : NO, known)).filter((distance) => distance > 0);
  return (wanted === YES ? off : 1) + (changes.length === 0 ? 0 : Math.min(...changes) / 10);
}

function measureDistance(limits: Limits, wanted: Wanted, value: number): number {
  if (Number.isNaN(value)) return 2;
  const gap = wanted === YES ? offBy(limits, value) : insideBy(limits, value);
  return 0.1 + gap / (gap + 10);
}

function offBy({ atLeast, atMost, above, below }: Limits, value: number): number {
  return Math.max(0, Math.max(atLeast, above) - value, value - Math.min(atMost, below));
}

function insideBy({ atLeast, atMost, above, below }: Limits, value: number): number {
  return Math.min(value - Math.max(atLeast, above), Math.min(atMost, below) - value);
}
