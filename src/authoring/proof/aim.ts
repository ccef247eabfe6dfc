/** The quick way to an answer set that brings something about: change one answer after another for the better. */
import type { Plan, QuestionPlan } from '../../engine/compile/plan.ts';
import type { Cell } from '../../engine/compile/values.ts';
import { compare } from '../../engine/exact/rational.ts';
import { judgeTest } from '../../engine/logic/judge.ts';
import { pointsOf } from '../../engine/logic/points.ts';
import { YES } from '../../engine/logic/truth.ts';
import type { Sheet } from '../../engine/score/sheet.ts';
import type { Goal } from './goals.ts';
import type { Eye, Look } from './look.ts';
import { type Entry, entriesIn, setEntry, sheetWith } from './sheets.ts';
import type { Box, Field } from './space.ts';

/** Rounds through all questions; a later one seldom finds what the first did not. */
const ROUNDS = 3;

/**
 * Answer sets looked at on the way to one goal, and to all of them, in a rubric of one question; in longer ones fewer, as each takes longer.
 * No rubric that a conversation can hold comes near.
 */
const LOOKS = { each: 4_000_000, all: 40_000_000 };

/** How many answer sets may still be looked at, on the way to one goal and to all of them. */
export interface Aims {
  readonly each: number;
  left: number;
}

/** @returns what may be spent on aiming in a rubric of so many questions. */
export function aimsFor(questions: number): Aims {
  return { each: LOOKS.each / Math.max(1, questions), left: LOOKS.all / Math.max(1, questions) };
}

/** What is aimed with: the plan, an eye for it, and what may still be spent. */
export interface Aiming {
  readonly plan: Plan;
  readonly eye: Eye;
  readonly aims: Aims;
}

/** @returns by question the entries worth trying in a box. */
export function choicesIn(plan: Plan, box: Box): readonly (readonly Entry[])[] {
  return plan.questions.map((question) => entriesIn(question, box[question.index] as Field));
}

/**
 * @returns an answer set with what is looked for, starting from others and taking at each question the answer that comes nearest;
 * `null` when that leads nowhere, which proves nothing.
 * @param starts entries by question
 */
export function aimAt({ plan, eye, aims }: Aiming, goal: Goal, starts: readonly (readonly Entry[])[], choices: readonly (readonly Entry[])[]): Sheet | null {
  const most = Math.min(aims.each, aims.left);
  const looks: Looks = { left: most, eye };
  const found = starts.map((start) => sheetWith(plan, start)).find((sheet, i) => climb(goal, looks, sheet, [...(starts[i] as readonly Entry[])], choices));
  aims.left -= most - looks.left;
  return found ?? null;
}

interface Looks {
  left: number;
  readonly eye: Eye;
}

/** Changes `sheet` and `entries` alike; whether the goal was reached. */
function climb(goal: Goal, looks: Looks, sheet: Sheet, entries: Entry[], choices: readonly (readonly Entry[])[]): boolean {
  const { eye } = looks;
  let best = measure(goal, eye(sheet));
  for (let round = 0; round < ROUNDS && best > 0; round++) {
    const before = best;
    for (const question of goal.questions) {
      for (const entry of choices[question] ?? []) {
        if (looks.left-- <= 0) return false;
        const old = entries[question] as Entry;
        setEntry(sheet, question, entry);
        const distance = measure(goal, eye(sheet));
        if (distance < best) [best, entries[question]] = [distance, entry];
        else setEntry(sheet, question, old);
        if (best === 0) return true;
      }
    }
    if (best === before) return false;
  }
  return best === 0;
}

/** 0 only where the goal is truly reached. */
function measure(goal: Goal, look: Look): number {
  return goal.holds(look) ? 0 : Math.max(goal.distance(look), Number.MIN_VALUE);
}

/** How far up their ladders all answers stand, one step after another. */
const STEPS = [0.75, 0.5, 0.25, 0];

/** So many answer sets come of a sweep at most; in longer rubrics several answers change from one to the next. */
const SWEPT = 400;

/**
 * @returns answer sets from the worst to the best, one answer at a time where that are not too many: between them they bring about most of what can be, and
 * each score on the way.
 */
export function sweep(plan: Plan, choices: readonly (readonly Entry[])[]): readonly (readonly Entry[])[] {
  const ladders = plan.questions.map((question) => byMerit(question, choices[question.index] as readonly Entry[]));
  const at = (share: number) => ladders.map((ladder) => ladder[Math.round(share * (ladder.length - 1))] as Entry);
  const found: (readonly Entry[])[] = [at(1), at(0.5), at(0)];
  const entries = at(1);
  const stride = Math.ceil((STEPS.length * plan.byShare.length) / SWEPT);
  let changed = 0;
  for (const share of STEPS) {
    const next = at(share);
    for (const { index } of plan.byShare) {
      if (entries[index] === next[index]) continue;
      entries[index] = next[index] as Entry;
      if (++changed % stride === 0) found.push([...entries]);
    }
  }
  return found;
}

/** The answers that rate a question, first those that meet its knock-out, then from the fewest points to the most; without points as they stand in the file. */
function byMerit({ points, knockout }: QuestionPlan, entries: readonly Entry[]): readonly Entry[] {
  const rated = entries.filter(({ cell }) => cell !== null);
  const isFine = ({ cell }: Entry): boolean => knockout === null || judgeTest(knockout.test, cell as Cell, points) !== YES;
  const byPoints = (a: Entry, b: Entry): number => (points === null ? 0 : compare(pointsOf(points, a.cell as Cell), pointsOf(points, b.cell as Cell)));
  return rated.sort((a, b) => Number(isFine(a)) - Number(isFine(b)) || byPoints(a, b));
}
