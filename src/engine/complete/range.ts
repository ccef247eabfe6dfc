/** Least and greatest score over all completions. */
import type { Plan, QuestionPlan } from '../compile/plan.ts';
import type { Cell } from '../compile/values.ts';
import { round } from '../exact/rational.ts';
import { NOT_ASKED, RATED } from '../logic/judge.ts';
import type { Sheet } from '../score/sheet.ts';
import type { Standing } from '../score/standing.ts';
import { type Box, boxOf, split, withCell } from './box.ts';
import { isExact, type Reach, reachOf } from './reach.ts';
import type { Shown } from './total-reach.ts';

/** Where the score and each dimension can come to lie; `null` where no completion has a number. */
export interface Ranges {
  readonly score: Shown | null;
  readonly dimensions: readonly (Shown | null)[];
}

/** Boxes looked at before the rest is bounded from outside. */
const WORK = 1000;

/**
 * @returns the ranges over all completions of `sheet`: exact while few open questions control others, never too narrow.
 * @param standing where the sheet stands
 */
export function rangesOf(plan: Plan, sheet: Sheet, standing: Standing): Ranges {
  return standing.open ? searched(plan, sheet) : closed(plan, standing);
}

/** With nothing open every number is what it is. */
function closed({ decimals }: Plan, { exact, dimensions }: Standing): Ranges {
  const ends: (Shown | null)[] = [];
  for (let i = 0; i < dimensions.length; i++) ends.push(point((dimensions[i] as (typeof dimensions)[number]).shown));
  return { score: point(exact && round(exact, decimals)), dimensions: ends };
}

function point(shown: number | null): Shown | null {
  return shown === null ? null : { low: shown, high: shown };
}

function searched(plan: Plan, sheet: Sheet): Ranges {
  const waiting: Box[] = [boxOf(plan, sheet)];
  let total: Ranges | null = null;
  for (let work = 0; waiting.length > 0; work++) {
    const box = waiting.pop() as Box;
    const reach = reachOf(plan, box);
    const cells = isExact(reach) || work >= WORK ? null : splitController(plan, box, reach);
    if (cells) waiting.push(...cells);
    else total = union(total, reach);
  }
  return total as Ranges;
}

/**
 * The box split along an open question that the first question of uncertain fate depends on. Everything before that
 * one is certain, so there is such a question; what is not asked cannot tell anything.
 */
function splitController(plan: Plan, box: Box, reach: Reach): readonly Box[] | undefined {
  const uncertain = plan.questions.find(({ index }) => isUncertain(reach.status[index] as number)) as QuestionPlan;
  const splits = uncertain.reads.flatMap((index) => {
    if (reach.status[index] !== RATED) return [];
    const cells = split(plan.questions[index] as QuestionPlan, box[index] as Cell, false);
    return cells ? [cells.map((part) => withCell(box, index, part))] : [];
  });
  return splits[0];
}

function isUncertain(status: number): boolean {
  return (status & NOT_ASKED) !== 0 && status !== NOT_ASKED;
}

function union(total: Ranges | null, reach: Reach): Ranges {
  const dimensions = reach.dimensions.map(({ shown }, i) => hull(total?.dimensions[i] ?? null, shown));
  return { score: hull(total?.score ?? null, reach.score), dimensions };
}

function hull(a: Shown | null, b: Shown | null): Shown | null {
  if (a === null || b === null) return a ?? b;
  return { low: Math.min(a.low, b.low), high: Math.max(a.high, b.high) };
}
