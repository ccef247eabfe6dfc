/**
 * The sure way: a box of answer sets that cannot bring about what is looked for is closed, any other is tried at its corners and
 * split. When nothing is left, nothing of the kind exists. Work is limited by a count of boxes, never by time.
 */
import type { Plan, QuestionPlan } from '../../engine/compile/plan.ts';
import type { Reach } from '../../engine/complete/reach.ts';
import { NOT_ASKED } from '../../engine/logic/judge.ts';
import type { Sheet } from '../../engine/score/sheet.ts';
import type { Goal } from './goals.ts';
import type { Eye } from './look.ts';
import { cornerOf, isEmpty } from './sheets.ts';
import { type Box, type Field, reachIn, splitField } from './space.ts';

/** What a search came to: an answer set, the certainty that there is none, or neither in the work allowed. */
export type Finding = { readonly kind: 'found'; readonly sheet: Sheet } | { readonly kind: 'none' } | { readonly kind: 'unknown' };

/** So many boxes does it cost to find out all told what an answer set with blanks comes to. */
const DEAR = 20;

/** How many boxes may still be looked at: shared by searches, so that their sum has a limit too. */
export interface Work {
  left: number;
}

/** @returns whether some answer set in `space` brings about the goal. */
export function searchBoxes(plan: Plan, space: Box, goal: Goal, eye: Eye, work: Work): Finding {
  const waiting: Box[] = [space];
  let unresolved = false;
  while (waiting.length > 0) {
    if (work.left-- <= 0) return { kind: 'unknown' };
    const box = waiting.pop() as Box;
    if (plan.questions.some((question) => isEmpty(question, box[question.index] as Field))) continue;
    const reach = reachIn(plan, box);
    if (!goal.mayHold(box, reach)) continue;
    if (goal.holdsAfterAll) work.left -= DEAR;
    const sheet = cornerWith(plan, box, goal, eye);
    if (sheet) return { kind: 'found', sheet };
    const parts = partsOf(plan, box, reach, goal.questions, false);
    if (parts.length === 0) parts.push(...partsAlongLines(plan, box, reach, goal));
    waiting.push(...parts);
    unresolved ||= parts.length === 0 && !isSpent(plan, box, reach, goal);
  }
  return { kind: unresolved ? 'unknown' : 'none' };
}

function cornerWith(plan: Plan, box: Box, goal: Goal, eye: Eye): Sheet | null {
  for (const side of ['hi', 'lo'] as const) {
    const sheet = cornerOf(plan, box, side);
    if (sheet && (goal.holdsAfterAll ?? goal.holds)(eye(sheet))) return sheet;
  }
  return null;
}

/** The box split along the first question worth splitting; nothing when none is. */
function partsOf(plan: Plan, box: Box, reach: Reach, questions: readonly number[], within: boolean): Box[] {
  for (const index of questions) {
    if (reach.status[index] === NOT_ASKED) continue;
    const fields = splitField(plan.questions[index] as QuestionPlan, box[index] as Field, within);
    if (fields) return fields.map((field) => box.map((old, i) => (i === index ? field : old)));
  }
  return [];
}

/** Lines come last, as they have no end; where every number is the same all along them, they make no difference. */
function partsAlongLines(plan: Plan, box: Box, reach: Reach, goal: Goal): readonly Box[] {
  return isLevel(reach) ? [] : partsOf(plan, box, reach, goal.questions, true);
}

function isLevel({ low, high }: Reach): boolean {
  return Array.from(low).every((value, i) => value === high[i] || Number.isNaN(value));
}

/**
 * Whether a box that cannot be split comes to what its corners come to. It does not where points run along a line and numbers change with
 * them, or may once open answers are completed; nor where a corner cannot be answered.
 */
function isSpent(plan: Plan, box: Box, reach: Reach, { questions, holdsAfterAll }: Goal): boolean {
  return questions.every((index) => {
    const cell = box[index]?.cell;
    if (reach.status[index] === NOT_ASKED || cell?.kind !== 'number' || cell.lo === cell.hi) return true;
    const isSteady = plan.questions[index]?.points?.kind !== 'line' || (isLevel(reach) && holdsAfterAll === undefined);
    return isSteady && cornerOf(plan, box, 'hi') !== null;
  });
}
