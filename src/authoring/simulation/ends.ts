/** What the engine decides on the ends of a chain: once for all that it cannot tell apart. */
import { leavesOf } from '../../engine/compile/condition.ts';
import type { Plan } from '../../engine/compile/plan.ts';
import { multiply, type Rational, round } from '../../engine/exact/rational.ts';
import { finish } from '../../engine/score/aggregate.ts';
import { emptySheet } from '../../engine/score/sheet.ts';
import { onScale } from '../../engine/score/total.ts';
import { decisionConditions } from './conditions.ts';
import type { GroupChain } from './group-chain.ts';
import type { Kinds } from './kinds.ts';
import type { Remaining, Remains } from './remains.ts';
import { createJudge, type Verdict } from './verdicts.ts';
import { type AllWays, fillIn, type Way } from './ways.ts';

/** The ends of a chain over all groups. */
export interface Ending {
  /** By end: the number of its remains, and the sum of its score. */
  readonly states: { readonly remains: readonly number[]; readonly totals: readonly number[] };
  readonly remainsOf: (id: number) => Remains;
  /** @returns one way of each group that leads to an end. */
  readonly pathTo: (end: number) => readonly { readonly chain: GroupChain; readonly path: Way['path'] }[];
  readonly ways: AllWays;
  readonly remaining: Remaining;
}

/**
 * @returns the verdict on each end. The engine decides once for all ends of the same remains whose scores lie on the same side of
 * every line that a score is compared with; where something is open, once for each exact sum.
 */
export function judgeEnds(plan: Plan, all: readonly Kinds[], { states, remainsOf, pathTo, ways, remaining }: Ending): readonly Verdict[] {
  const judge = createJudge(plan);
  const sheet = emptySheet(plan);
  const decided = new Map<string, Verdict>();
  const rows = new Map<string, Row>();
  const rowOf: (Row | undefined)[] = [];
  const placeOf = createPlaces(plan);
  const judgeEnd = (end: number) => {
    for (const { chain, path } of pathTo(end)) fillIn(sheet, all, chain, path);
    return judge(sheet);
  };
  const rowFor = (remains: Remains, id: number): Row => {
    const name = remains.open.length > 0 ? String(id) : remaining.endKeyOf(remains);
    const row = rows.get(name) ?? { name, verdicts: new Map() };
    rows.set(name, row);
    return row;
  };
  return states.totals.map((total, end) => {
    const id = states.remains[end] as number;
    const remains = remainsOf(id);
    const isOpen = remains.open.length > 0;
    rowOf[id] ??= rowFor(remains, id);
    const { name, verdicts } = rowOf[id];
    const score = isOpen ? total : shownScore(plan, ways, remains, total);
    const known = verdicts.get(score);
    if (known !== undefined) return known;
    const key = `${name} ${isOpen ? total : placeOf(score)}`;
    const like = decided.get(key) ?? judgeEnd(end);
    decided.set(key, like);
    const verdict = isOpen || like.score === null ? like : { ...like, score };
    verdicts.set(score, verdict);
    return verdict;
  });
}

/** Ends that differ in their scores alone, or with something open in their sums. */
interface Row {
  readonly name: string;
  readonly verdicts: Map<number | null, Verdict>;
}

/** The score that a sum comes to, as it is shown, by the engine's own arithmetic. */
function shownScore(plan: Plan, { totalUnit, weightUnit }: AllWays, { blocked, entered, counted, rated, weight }: Remains, total: number): number | null {
  if (blocked || !entered || !counted || rated < plan.minAnswered) return null;
  const sum: Rational = multiply({ n: total, d: 1 }, totalUnit);
  const whole: Rational = multiply({ n: weight, d: 1 }, weightUnit);
  return round(onScale(plan, finish(plan.method, sum, whole)), plan.decimals);
}

/** Scores have at most six decimals, and sums of two decimals an error in the sixteenth digit. */
const EPSILON = 1e-9;

/** @returns a function that numbers the places a score can have among the lines it is compared with: on one, or between two. */
function createPlaces(plan: Plan): (score: number | null) => number {
  const distance = plan.rubric.decision.borderline ?? 0;
  const cuts = plan.bands.flatMap(({ from }) => (from === null ? [] : [from - distance, from, from + distance]));
  const limits = decisionConditions(plan)
    .flatMap(leavesOf)
    .flatMap((leaf) => (leaf.kind === 'measure' ? Object.values(leaf.limits) : []));
  const lines = [...cuts, ...limits].filter(Number.isFinite).sort((a, b) => a - b);
  return (score) => {
    if (score === null) return -1;
    const above = lines.findIndex((line) => score <= line + EPSILON);
    if (above === -1) return 2 * lines.length;
    return 2 * above + Number(score >= (lines[above] as number) - EPSILON);
  };
}
