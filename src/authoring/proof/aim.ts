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

/** @returns by question the entries worth trying in a box. */
export function choicesIn(plan: Plan, box: Box): readonly (readonly Entry[])[] {
  return plan.questions.map((question) => entriesIn(question, box[question.index] as Field));
}

/**
 * @returns an answer set with what is looked for, starting from others and taking at each question the answer that comes nearest;
 * `null` when that leads nowhere, which proves nothing.
 * @param starts entries by question
 */
export function aimAt(plan: Plan, goal: Goal, eye: Eye, starts: readonly (readonly Entry[])[], choices: readonly (readonly Entry[])[]): Sheet | null {
  for (const start of starts) {
    const sheet = sheetWith(plan, start);
    if (climb(goal, eye, sheet, [...start], choices)) return sheet;
  }
  return null;
}

/** Changes `sheet` and `entries` alike; whether the goal was reached. */
function climb(goal: Goal, eye: Eye, sheet: Sheet, entries: Entry[], choices: readonly (readonly Entry[])[]): boolean {
  let best = measure(goal, eye(sheet));
  for (let round = 0; round < ROUNDS && best > 0; round++) {
    const before = best;
    for (const question of goal.questions) {
      for (const entry of choices[question] ?? []) {
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

/**
 * @returns answer sets from the worst to the best, one answer at a time: between them they bring about most of what can be, and
 * each score on the way.
 */
export function sweep(plan: Plan, choices: readonly (readonly Entry[])[]): readonly (readonly Entry[])[] {
  const ladders = plan.questions.map((question) => byMerit(question, choices[question.index] as readonly Entry[]));
  const at = (share: number) => ladders.map((ladder) => ladder[Math.round(share * (ladder.length - 1))] as Entry);
  const found: (readonly Entry[])[] = [at(1), at(0.5), at(0)];
  let entries = at(1);
  for (const share of [0.75, 0.5, 0.25, 0]) {
    const next = at(share);
    for (const { index } of plan.byShare) {
      if (entries[index] === next[index]) continue;
      entries = entries.map((entry, i) => (i === index ? (next[index] as Entry) : entry));
      found.push(entries);
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
