/**
 * Which open questions can still change what comes out.
 *
 * For each a search over boxes of all others: a box that comes to one result whatever the question says is closed, any
 * other is tried at its corners with every value of the question, and split.
 */
import type { Plan, QuestionPlan } from '../compile/plan.ts';
import type { Cell } from '../compile/values.ts';
import { NOT_ASKED } from '../logic/judge.ts';
import type { Sheet } from '../score/sheet.ts';
import { emptyStanding, type Standing } from '../score/standing.ts';
import { type Box, boxOf, cornerOf, samples, split, withCell } from './box.ts';
import { possibleKeys } from './possible.ts';
import { type Reach, reachOf } from './reach.ts';
import { isStretch, resultOf, resultsOf } from './settle.ts';

/** Answer sets and boxes looked at for all questions together before the search gives up. A count, not a time, so that the answer is the same everywhere. */
const WORK = 500;

/** What a box costs, in answer sets. */
const BOX = 4;

/** What is left of the work. The one thing here that is changed in place. */
interface Purse {
  left: number;
  readonly standing: Standing;
}

/**
 * @returns by index of the open questions given: whether two completions of `sheet` that differ in it alone come to different
 * results; `null` when neither could be shown in the work allowed. The first are looked at first.
 */
export function moversOf(plan: Plan, sheet: Sheet, open: readonly QuestionPlan[]): ReadonlyMap<number, boolean | null> {
  const box = boxOf(plan, sheet);
  const reach = reachOf(plan, box);
  if (isClosed(plan, reach)) return new Map(open.map(({ index }) => [index, false]));
  const purse: Purse = { left: WORK, standing: emptyStanding(plan) };
  // One that waits may have been declared not applicable already: then it stays so.
  const asked = open.flatMap((question): readonly Asked[] => {
    const cell = box[question.index] as Box[number];
    return cell === null ? [] : [{ question, ...triesOf(question, cell) }];
  });
  const found = new Map<number, boolean | null>(open.map(({ index }) => [index, false]));
  const atOnce = new Set(asked.filter((one) => differsAtCorner(plan, box, one, purse)));
  for (const one of asked) found.set(one.question.index, atOnce.has(one) || search(plan, box, reach, one, purse));
  return found;
}

/** A question, and what is tried in its place. */
interface Asked {
  readonly question: QuestionPlan;
  readonly values: readonly Cell[];
  /** Whether nothing else can make a difference. */
  readonly isAll: boolean;
}

/** Sets of options are tried one by one up to so many. */
const SETS = 64;

function triesOf(question: QuestionPlan, cell: Cell): Pick<Asked, 'values' | 'isAll'> {
  if (cell.kind !== 'several')
    return { values: samples(question, cell), isAll: !(cell.kind === 'number' && cell.lo !== cell.hi && question.points?.kind === 'line') };
  const isAll = 2 ** cell.chosen.filter((state) => state === 2).length <= SETS;
  return { values: isAll ? singles(question, cell) : samples(question, cell), isAll };
}

function singles(question: QuestionPlan, cell: Cell): readonly Cell[] {
  return split(question, cell, false)?.flatMap((half) => singles(question, half)) ?? [cell];
}

function isClosed(plan: Plan, reach: Reach): boolean {
  return resultsOf(plan, possibleKeys(plan, reach)).size < 2;
}

/** The corners of the whole have been tried. */
function search(plan: Plan, whole: Box, wide: Reach, asked: Asked, purse: Purse): boolean | null {
  const { question, isAll } = asked;
  const waiting: Box[] = [...parts(plan, whole, wide, question)];
  let unresolved = !isAll;
  while (waiting.length > 0) {
    if (purse.left <= 0) return null;
    purse.left -= BOX;
    const box = waiting.pop() as Box;
    const reach = reachOf(plan, box);
    if (reach.status[question.index] === NOT_ASKED || isClosed(plan, reach)) continue;
    if (differsAtCorner(plan, box, asked, purse)) return true;
    const smaller = parts(plan, box, reach, question);
    waiting.push(...smaller);
    unresolved ||= smaller.length === 0 && hasLine(plan, box, reach);
  }
  return unresolved ? null : false;
}

/** Whether the question alone makes a difference where all others take their best, or their worst. */
function differsAtCorner(plan: Plan, box: Box, { question, values }: Asked, purse: Purse): boolean {
  return (['lo', 'hi'] as const).some((side) => {
    const corner = cornerOf(plan, box, side);
    const resultWith = (i: number) => {
      purse.left -= 1;
      corner.cell[question.index] = values[i] as Cell;
      return resultOf(plan, corner, purse.standing);
    };
    // The ends differ most often.
    const first = resultWith(0);
    for (let i = values.length - 1; i > 0; i--) if (resultWith(i) !== first) return true;
    return false;
  });
}

/** The box split along the first other question worth splitting, lines last, as `settle.ts` does; nothing when all their values are single. */
function parts(plan: Plan, box: Box, reach: Reach, except: QuestionPlan): readonly Box[] {
  for (const within of [false, true]) {
    for (const question of plan.bySway) {
      const cell = question === except || reach.status[question.index] === NOT_ASKED ? null : (box[question.index] ?? null);
      const cells = cell && split(question, cell, within);
      if (cells) return cells.map((one) => withCell(box, question.index, one));
    }
  }
  return [];
}

/** Whether points run along a line somewhere, so that the values tried were not all there are. */
function hasLine(plan: Plan, box: Box, reach: Reach): boolean {
  return plan.bySway.some((question) => isStretch(question, box, reach));
}
