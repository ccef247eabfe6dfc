/** All ways of answering the questions of one group, merged where the rest of the rubric cannot tell them apart. */
import { leavesOf } from '../../engine/compile/condition.ts';
import type { DimensionPlan, Plan, QuestionPlan } from '../../engine/compile/plan.ts';
import type { Cell } from '../../engine/compile/values.ts';
import { overOneDenominator } from '../../engine/exact/rational.ts';
import { isOpen, judge, NOT_ASKED, RATED, type Status, WAITING } from '../../engine/logic/judge.ts';
import { UNDECIDED, YES } from '../../engine/logic/truth.ts';
import { isExtreme } from '../../engine/score/aggregate.ts';
import { REFUSED } from '../../engine/score/sheet.ts';
import { emptyStanding } from '../../engine/score/standing.ts';
import type { Chain, Layer } from './chain.ts';
import { decisionLeaves } from './conditions.ts';
import type { Group } from './groups.ts';
import type { Kind, Kinds } from './kinds.ts';

/** The chain over a group's questions in file order, and one way of answering them that leads to each end. */
export interface GroupChain {
  readonly group: Group;
  readonly chain: Chain;
  /** By end, then by question of the group: the kind of its answer, or `null` where it is not asked, or not yet. */
  readonly paths: readonly (readonly (number | null)[])[];
}

/** Where the answers so far stand. */
interface State {
  readonly path: readonly (number | null)[];
  readonly statuses: readonly Status[];
  /** By dimension of the group: the sum of what is rated, or its least or greatest; `null` without any. */
  readonly sums: readonly (number | null)[];
  readonly knockout: number | null;
  readonly unconfirmed: boolean;
  readonly gate: number | null;
  readonly due: number;
  readonly open: boolean;
}

/** @returns the chain; `null` with more than `most` steps, or where the points cannot be added as whole numbers. */
export function chainGroup(plan: Plan, all: readonly Kinds[], group: Group, most: number): GroupChain | null {
  const worth = wholeWorth(all, group);
  if (worth === null) return null;
  const expand = createStep(plan, all, group, worth);
  const keyOf = createKey(plan, all, group);
  let states: readonly State[] = [
    { path: [], statuses: [], sums: group.dimensions.map(() => null), knockout: null, unconfirmed: false, gate: null, due: 0, open: false },
  ];
  const layers: Layer[] = [];
  let steps = 0;
  for (const index of group.questions) {
    const shares = (all[index] as Kinds).kinds.map(({ share }) => share);
    steps += states.length * shares.length;
    if (steps > most) return null;
    const found = new Map<string, number>();
    const after: State[] = [];
    const next = new Int32Array(states.length * shares.length);
    let at = 0;
    for (const state of states) {
      for (const reached of expand(state, index)) {
        const key = keyOf(reached);
        const known = found.get(key) ?? after.push(reached) - 1;
        found.set(key, known);
        next[at++] = known;
      }
    }
    layers.push({ shares, next });
    states = after;
  }
  return { group, chain: { layers, ends: states.length }, paths: states.map(({ path }) => path) };
}

/** By question of the rubric, kind and dimension of the group: what it adds, in whole numbers over one denominator for each dimension. */
type WholeWorth = (question: number, kind: number, dimension: number) => number | undefined;

function wholeWorth(all: readonly Kinds[], group: Group): WholeWorth | null {
  const table = new Map<string, number>();
  for (const dimension of group.dimensions) {
    const entries = group.questions.flatMap((question) =>
      (all[question] as Kinds).kinds.flatMap(({ adds }, kind) => {
        const worth = adds.get(dimension);
        return worth === undefined ? [] : [{ key: `${question} ${kind} ${dimension}`, worth }];
      }),
    );
    const whole = overOneDenominator(entries.map(({ worth }) => worth));
    if (whole.some(({ n, d }) => typeof n !== 'number' || d !== whole[0]?.d)) return null;
    entries.forEach(({ key }, i) => {
      table.set(key, whole[i]?.n as number);
    });
  }
  return (question, kind, dimension) => table.get(`${question} ${kind} ${dimension}`);
}

/** One more question: the states it leads to, by kind. */
function createStep(plan: Plan, all: readonly Kinds[], group: Group, worth: WholeWorth): (state: State, question: number) => readonly State[] {
  const methods = group.dimensions.map((index) => plan.dimensions[index] as DimensionPlan);
  const askedIn = createAsking(plan, all, group);
  return (state, index) => {
    const { question, kinds } = all[index] as Kinds;
    const status = askedIn(state, question);
    if (status !== null) {
      const passed = { ...state, path: [...state.path, null], statuses: [...state.statuses, status], open: state.open || isOpen(status) };
      return kinds.map(() => passed);
    }
    return kinds.map((kind, at) => ({
      ...answered(state, question, kind),
      path: [...state.path, at],
      sums: state.sums.map((sum, i) => added(sum, worth(index, at, group.dimensions[i] as number), (methods[i] as DimensionPlan).method)),
      gate: worseGate(plan, state.gate, kind.meets.gate && kind.status === RATED ? index : null),
    }));
  };
}

function answered(state: State, { index }: QuestionPlan, { status, confirmed, meets }: Kind) {
  const { statuses, knockout, unconfirmed, due, open } = state;
  return {
    statuses: [...statuses, status],
    knockout: knockout ?? (meets.knockout && confirmed === 1 ? index : null),
    unconfirmed: unconfirmed || (meets.knockout && confirmed === 0),
    due: due + Number(meets.condition),
    open: open || isOpen(status),
  };
}

function added(sum: number | null, worth: number | undefined, method: DimensionPlan['method']): number | null {
  if (worth === undefined) return sum;
  if (sum === null) return worth;
  if (!isExtreme(method)) return sum + worth;
  return method === 'lowest' ? Math.min(sum, worth) : Math.max(sum, worth);
}

/** @returns the gate that decides of two; equal ones by the order of the file. */
export function worseGate(plan: Plan, a: number | null, b: number | null): number | null {
  if (a === null || b === null) return a ?? b;
  const [keyA, keyB] = [a, b].map((index) => plan.questions[index]?.gate?.key as number) as [number, number];
  return keyA === keyB ? Math.min(a, b) : keyA > keyB ? a : b;
}

/** @returns the status of a question that is not asked, or not yet; `null` where it is asked. */
function createAsking(plan: Plan, all: readonly Kinds[], group: Group): (state: State, question: QuestionPlan) => Status | null {
  const known = emptyStanding(plan);
  const cells: (Cell | null)[] = plan.questions.map(() => null);
  known.cell = cells;
  const place = new Map(group.questions.map((index, i) => [index, i]));
  return ({ path, statuses }, { when, reads }) => {
    if (when === null) return null;
    for (const read of reads) {
      const at = place.get(read) as number;
      const kind = path[at] == null ? null : (all[read]?.kinds[path[at]] as Kind);
      known.status[read] = statuses[at] as Status;
      known.refused[read] = kind?.state === REFUSED ? 1 : 0;
      cells[read] = kind?.cell ?? null;
    }
    const asked = judge(when, known);
    return asked === YES ? null : asked === UNDECIDED ? WAITING : NOT_ASKED;
  };
}

/**
 * What of a state the rest can still tell. While nothing is open, the answer to a question that only a `when` reads is forgotten
 * once the last such question has been passed; with something open it may come to matter again. Where a `when` asks whether a
 * question is open, completing that one may take back what was asked, so that every answer counts by itself.
 */
function createKey(plan: Plan, all: readonly Kinds[], { questions }: Group): (state: State) => string {
  const decisive = new Set(decisionLeaves(plan).flatMap((leaf) => (leaf.kind === 'measure' ? [] : [leaf.question])));
  const lastRead = questions.map((index) =>
    decisive.has(index) ? Infinity : questions.findLastIndex((other) => plan.questions[other]?.reads.includes(index)),
  );
  const whens = questions.flatMap((index) => plan.questions[index]?.when ?? []);
  const isTakenBack = whens.flatMap(leavesOf).some((leaf) => leaf.kind === 'state');
  return ({ path, statuses, sums, knockout, unconfirmed, gate, due, open }) => {
    if (open && isTakenBack) return `=${path.join(' ')}`;
    const traces = statuses.map((status, i) => {
      const kind = path[i] == null ? undefined : all[questions[i] as number]?.kinds[path[i]];
      const isRead = open || (lastRead[i] as number) >= path.length;
      const mark = status === RATED ? '' : kind?.state === REFUSED ? 'r' : `s${status}`;
      return mark + (isRead ? (kind?.seen ?? '') : '');
    });
    return [traces.join(' '), sums.join(' '), knockout, unconfirmed, gate, due].join('|');
  };
}
