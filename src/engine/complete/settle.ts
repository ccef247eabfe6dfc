/**
 * Which recommendations can still come out, and whether the matter is settled.
 *
 * A search over boxes: a box whose completions can only come to one outcome is closed, any other is
 * tried at its corners and split. What is reported as reachable was reached by a completion.
 */
import type { Outcome, Plan, QuestionPlan } from '../compile/plan.ts';
import { decide } from '../decide/decide.ts';
import { readSignals } from '../decide/signals.ts';
import { NOT_ASKED } from '../logic/judge.ts';
import { ADVICE, type Advice, type Recommendation } from '../model/rubric.ts';
import type { Sheet } from '../score/sheet.ts';
import { emptyStanding, type Standing, takeStanding } from '../score/standing.ts';
import { type Box, boxOf, cornerOf, split, withCell } from './box.ts';
import { INCOMPLETE, possibleKeys } from './possible.ts';
import { type Reach, reachOf } from './reach.ts';

/** What completing the open answers can come to. */
export interface Prospects {
  /** Results that some completion gives, from best to worst, `incomplete` last; perhaps not all when `settled` is `null`. */
  readonly reachable: readonly Advice[];
  /** Whether there is only one; `null` when neither could be shown in the work allowed. */
  readonly settled: boolean | null;
}

/** Boxes looked at before the search gives up. A count, not a time, so that the answer is the same everywhere. */
const WORK = 400;

/**
 * @returns what the completions of `sheet` come to.
 * @param enough so many different results end the search: 2 where only unanimity is asked for
 */
export function prospectsOf(plan: Plan, sheet: Sheet, enough = Infinity): Prospects {
  const standing = emptyStanding(plan);
  const reached = new Set<Advice>();
  const waiting: Box[] = [boxOf(plan, sheet)];
  let ahead: ReadonlySet<Advice> | null = null;
  let unresolved = false;
  for (let work = 0; waiting.length > 0 && work < WORK; work++) {
    const box = waiting.pop() as Box;
    const reach = reachOf(plan, box);
    const possible = resultsOf(plan, possibleKeys(plan, reach));
    ahead ??= possible;
    if (isWithin(possible, reached)) continue;
    for (const side of ['lo', 'hi'] as const) reached.add(resultOf(plan, cornerOf(plan, box, side), standing));
    if (isWithin(ahead, reached) || reached.size >= enough) waiting.length = 0;
    else if (!isWithin(possible, reached)) {
      const smaller = parts(plan, box, reach);
      waiting.push(...smaller);
      unresolved ||= smaller.length === 0 && plan.bySway.some((question) => isStretch(question, box, reach));
    }
  }
  const settled = reached.size > 1 ? false : waiting.length === 0 && !unresolved ? true : null;
  return { reachable: ADVICE.filter((result) => reached.has(result)), settled };
}

/**
 * @returns the recommendation that every completion of `sheet` gives; `null` where they differ, where that could not be shown, and
 * where it is what stands anyway. Two completions mostly tell, and the search is spared.
 */
export function unanimousOn(plan: Plan, sheet: Sheet, stands: Outcome | null): Recommendation | null {
  const standing = emptyStanding(plan);
  const box = boxOf(plan, sheet);
  const worst = resultOf(plan, cornerOf(plan, box, 'lo'), standing);
  if (worst === 'incomplete' || worst === stands?.recommendation) return null;
  const best = resultOf(plan, cornerOf(plan, box, 'hi'), standing);
  return best === worst && prospectsOf(plan, sheet, 2).settled ? worst : null;
}

/** @returns what one complete answer set comes to. */
export function resultOf(plan: Plan, sheet: Sheet, standing: Standing): Advice {
  takeStanding(plan, sheet, standing);
  const verdict = decide(plan, standing, readSignals(plan, sheet, standing), null);
  return verdict.outcome?.recommendation ?? 'incomplete';
}

/** @returns the results that the keys stand for. */
export function resultsOf(plan: Plan, keys: ReadonlySet<number>): ReadonlySet<Advice> {
  return new Set([...keys].map((key) => (key === INCOMPLETE ? 'incomplete' : (plan.outcomes.get(key)?.recommendation as Recommendation))));
}

/** The box split along the first question worth splitting, lines last, as they have no end; nothing when all values are single. */
function parts(plan: Plan, box: Box, reach: Reach): readonly Box[] {
  for (const within of [false, true]) {
    for (const question of plan.bySway) {
      const cells = reach.status[question.index] === NOT_ASKED ? null : splitAt(question, box, within);
      if (cells) return cells.map((cell) => withCell(box, question.index, cell));
    }
  }
  return [];
}

/** @returns whether the question's values lie along a line; any other box that cannot be split comes to what its corners come to. */
export function isStretch({ index, points }: QuestionPlan, box: Box, reach: Reach): boolean {
  const cell = box[index] ?? null;
  return points?.kind === 'line' && reach.status[index] !== NOT_ASKED && cell?.kind === 'number' && cell.lo !== cell.hi;
}

function splitAt(question: QuestionPlan, box: Box, within: boolean) {
  const cell = box[question.index] ?? null;
  return cell && split(question, cell, within);
}

function isWithin(a: ReadonlySet<Advice>, b: ReadonlySet<Advice>): boolean {
  return [...a].every((result) => b.has(result));
}
