/** What is looked for among answer sets: how to know it, where it cannot be, and how far off one is. */
import { measuresRead, questionsRead } from '../../engine/compile/condition.ts';
import type { ConditionPlan, MinimumPlan, Plan } from '../../engine/compile/plan.ts';
import type { Test } from '../../engine/compile/values.ts';
import { belowTruth, dueIn, INCOMPLETE, possibleKeys } from '../../engine/complete/possible.ts';
import type { Reach } from '../../engine/complete/reach.ts';
import { judge, judgeTest, RATED } from '../../engine/logic/judge.ts';
import { NO, YES } from '../../engine/logic/truth.ts';
import { distanceTo, type Wanted } from './distance.ts';
import type { Look } from './look.ts';
import { type Box, completionsReach, mayBeOpen, unconfirmedIn } from './space.ts';

/** Something that answer sets may or may not bring about. */
export interface Goal {
  readonly holds: (look: Look) => boolean;
  /** The same with what is dear to find out; `holds` alone may pass over answer sets that bring it about. */
  readonly holdsAfterAll?: (look: Look) => boolean;
  /** Whether some answer set in the box may bring it about: wrong only where it says yes. */
  readonly mayHold: (box: Box, reach: Reach) => boolean;
  /** How far an answer set is from it, for comparing two; small where little is missing. */
  readonly distance: (look: Look) => number;
  /** The questions it hangs on, those worth changing first. */
  readonly questions: readonly number[];
}

/** @returns the goal that a condition holds, or, where it is decided, does not. */
export function conditionGoal(plan: Plan, condition: ConditionPlan, wanted: Wanted): Goal {
  return {
    holds: ({ standing }) => judge(condition, standing) === wanted,
    mayHold: (_, reach) => (judge(condition, reach) & wanted) !== 0,
    distance: ({ standing }) => distanceTo(condition, wanted, standing),
    questions: nearestFirst(plan, questionsRead(condition), measuresRead(condition)),
  };
}

/** @returns the goal that a question is rated and its answer passes a test, or does not pass it. */
export function testGoal(plan: Plan, question: number, test: Test, wanted: Wanted): Goal {
  const points = plan.questions[question]?.points ?? null;
  const passes = ({ standing }: Look): boolean => {
    const cell = standing.cell[question];
    return standing.status[question] === RATED && !!cell && judgeTest(test, cell, points) === wanted;
  };
  return {
    holds: passes,
    mayHold: (_, reach) => {
      const cell = reach.cell[question];
      return ((reach.status[question] as number) & RATED) !== 0 && !!cell && (judgeTest(test, cell, points) & wanted) !== 0;
    },
    distance: (look) => (passes(look) ? 0 : look.standing.status[question] === RATED ? 1 : 2),
    questions: nearestFirst(plan, [question], []),
  };
}

/** @returns the goal that a dimension has a number below its minimum, or one that reaches it. */
export function minimumGoal(plan: Plan, { dimension, score }: MinimumPlan, wanted: Wanted): Goal {
  const at = ({ standing }: Look): number => standing.high[dimension] as number;
  return {
    holds: (look) => (wanted === YES ? at(look) < score : at(look) >= score),
    mayHold: (_, reach) => (wanted === YES ? (belowTruth(reach, dimension, score) & YES) !== 0 : (reach.high[dimension] as number) >= score),
    distance: (look) => (Number.isNaN(at(look)) ? 2 : gapShare(wanted === YES ? at(look) - score : score - at(look))),
    questions: nearestFirst(plan, [], [dimension]),
  };
}

/** @returns the goal that more conditions are due than are allowed, or not so many. */
export function dueGoal(plan: Plan, most: number, wanted: Wanted): Goal {
  const own = plan.speaking.filter(({ condition }) => condition !== null).map(({ index }) => index);
  return {
    holds: ({ signals }) => signals.due.length > most === (wanted === YES),
    mayHold: (_, reach) => {
      const [least, greatest] = dueIn(plan, reach);
      return wanted === YES ? greatest > most : least <= most;
    },
    distance: ({ signals }) => Math.max(0, wanted === YES ? most + 1 - signals.due.length : signals.due.length - most),
    questions: nearestFirst(plan, own, []),
  };
}

/** @returns the goal that the decision comes to this place in the order of merit. */
export function outcomeGoal(plan: Plan, key: number): Goal {
  const recommendation = plan.outcomes.get(key)?.recommendation;
  const ofSame = [...plan.outcomes.values()].filter((outcome) => outcome.recommendation === recommendation).map((outcome) => outcome.key);
  const bounding = { ...plan, bands: attainable(plan) };
  const settles = plan.worst[recommendation as keyof Plan['worst']] === key && ofSame.length > 1;
  return {
    holds: (look) => look.key === key && look.settledKey() === key,
    ...(settles && { holdsAfterAll: (look: Look) => look.settledKey() === key }),
    mayHold: (box, reach) => {
      if (possibleKeys(bounding, reach, unconfirmedIn(box)).has(key)) return true;
      return settles && mayBeOpen(box, reach) && maySettle(plan, box, ofSame);
    },
    distance: (look) => (look.key === key ? 0 : obstacles(plan, key, look)),
    questions: everything(plan),
  };
}

/** The rows, without the cut of those that no shown number can fall into. Where a row depends on a condition all stay as they are. */
function attainable({ bands, ladder, decimals }: Plan): Plan['bands'] {
  const steps = ladder ?? [];
  const isMissed = (key: number | undefined): boolean => {
    const i = steps.findIndex((step) => step.key === key);
    const [from, above] = [steps[i]?.from ?? -Infinity, steps[i - 1]?.from ?? Infinity];
    return Number.isFinite(from) && Math.ceil(from * 10 ** decimals - SLACK) / 10 ** decimals >= above;
  };
  return bands.map((band) => (isMissed(band.key) ? { ...band, from: null } : band));
}

/** What a product of doubles may be off by, and more. */
const SLACK = 1e-6;

/**
 * Whether all completions of some answer set in the box may come to one of these places. What is open in all of them is so completed,
 * among other ways, with its best and with its worst answer: either alone can tell that they do not.
 */
function maySettle(plan: Plan, box: Box, keys: readonly number[]): boolean {
  return (['hi', 'lo'] as const).every((side) => {
    const completed = possibleKeys(plan, completionsReach(plan, box, side));
    return keys.some((key) => completed.has(key));
  });
}

/** @returns the goal that no recommendation comes out. Among complete answer sets only. */
export function incompleteGoal(plan: Plan): Goal {
  return {
    holds: (look) => look.key === null,
    mayHold: (_, reach) => possibleKeys(plan, reach).has(INCOMPLETE),
    distance: ({ key }) => (key === null ? 0 : 1),
    questions: everything(plan),
  };
}

/** What stands between an answer set and a place: each thing that leads elsewhere, and how far the score is from the row. */
function obstacles(plan: Plan, key: number, { signals, standing }: Look): number {
  const { knockouts, unconfirmed, gates, required, due, rules, minimums } = signals;
  const elsewhere = rules.filter((index) => plan.rules[index]?.effect !== null && plan.rules[index]?.key !== key).length;
  const floors = minimums.filter((index) => (plan.minimums[index]?.key as number) > key).length;
  const { any, tooMany, atMost } = plan.conditionCaps ?? { any: 0, tooMany: 0, atMost: 0 };
  const promises = any > key ? due.length : tooMany > key ? Math.max(0, due.length - atMost) : 0;
  return knockouts.length + unconfirmed.length + gates.length + required.length + elsewhere + floors + promises + rowGap(plan, key, standing.score);
}

function rowGap({ bands }: Plan, key: number, score: number | null): number {
  const from = bands.find((band) => band.key === key)?.from ?? null;
  if (score === null) return 1;
  if (from === null) return 0.5;
  const above = Math.min(...bands.flatMap((band) => (band.from !== null && band.from > from ? [band.from] : [])));
  return gapShare(score < from ? from - score : score >= above ? score - above : 0);
}

/** A distance of points as a part of 1, so that it never outweighs a whole obstacle. */
function gapShare(points: number): number {
  return points <= 0 ? 0 : points / (points + 10);
}

function everything(plan: Plan): readonly number[] {
  return [...new Set([...plan.bySway, ...plan.questions].map(({ index }) => index))];
}

/** The questions read, what tells whether they are asked, then the members of measures from the weightiest on. */
function nearestFirst(plan: Plan, questions: readonly number[], measures: readonly number[]): readonly number[] {
  const score = measures.includes(plan.dimensions.length);
  const dimensions = plan.dimensions.filter(({ index, counts }) => measures.includes(index) || (score && counts));
  const members = new Set(dimensions.flatMap((dimension) => dimension.members.map(({ question }) => question)));
  const withholding = score ? plan.withholding.flatMap(({ when }) => questionsRead(when)) : [];
  const found = new Set<number>();
  const add = (index: number): void => {
    if (found.has(index)) return;
    found.add(index);
    for (const other of plan.questions[index]?.reads ?? []) add(other);
  };
  for (const index of [...questions, ...withholding, ...plan.byShare.flatMap(({ index: own }) => (members.has(own) ? [own] : []))]) add(index);
  return [...found];
}

/** The truth that says the opposite. */
export function opposite(wanted: Wanted): Wanted {
  return wanted === YES ? NO : YES;
}
