/** The ways of answering each group that the whole can tell apart. */
import type { Plan } from '../../engine/compile/plan.ts';
import { overOneDenominator, type Rational, ZERO } from '../../engine/exact/rational.ts';
import { isExtreme } from '../../engine/score/aggregate.ts';
import { emptySheet, type Sheet } from '../../engine/score/sheet.ts';
import { masses } from './chain.ts';
import type { GroupChain } from './group-chain.ts';
import type { Kind, Kinds } from './kinds.ts';
import { createPartReader, type Part } from './parts.ts';
import type { Remaining, Remains } from './remains.ts';

/** One way of answering a group. */
export interface Way {
  readonly share: number;
  /** Its part in the sum of the score, in units that all ways share; for a least or greatest, infinite where it has none. */
  readonly total: number;
  readonly remains: Remains;
  /** Answers that lead here, as the group's chain writes them. */
  readonly path: GroupChain['paths'][number];
}

/** The ways of answering one group. */
export interface Ways {
  readonly chain: GroupChain;
  readonly ways: readonly Way[];
  /** By end of the group's chain. */
  readonly wayOf: readonly number[];
}

/** All groups, and what their whole numbers stand for. */
export interface AllWays {
  readonly groups: readonly Ways[];
  /** Totals are so many parts of one, and so are weights. */
  readonly totalUnit: Rational;
  readonly weightUnit: Rational;
}

/** @returns the ways of all groups; `null` where their sums cannot be counted in whole numbers. */
export function waysOfAll(plan: Plan, all: readonly Kinds[], chains: readonly GroupChain[], remaining: Remaining): AllWays | null {
  const parts = chains.map((chain) => partsOf(plan, all, chain));
  const flat = parts.flat();
  const totals = wholeNumbers(flat.map(({ total }) => total ?? ZERO));
  const weights = wholeNumbers(flat.flatMap(({ weight, applicable }) => [weight, applicable]));
  if (totals === null || weights === null) return null;
  const none = isExtreme(plan.method) ? (plan.method === 'lowest' ? Infinity : -Infinity) : 0;
  let at = 0;
  const groups = chains.map((chain, g) => {
    const ends = (parts[g] as readonly Part[]).map((part, end): Omit<Way, 'share'> => {
      const i = at++;
      const path = chain.paths[end] as Way['path'];
      if (part.open) return { total: none, remains: openRemains(remaining, part, `${g}:${end}`), path };
      const { total, weight: _, applicable: __, open: ___, ...rest } = part;
      const [weight, applicable] = [weights.numbers[2 * i] as number, weights.numbers[2 * i + 1] as number];
      const own: Remains = { ...rest, weight, applicable, entered: total !== null, open: [] };
      return { total: total === null ? none : (totals.numbers[i] as number), remains: remaining.join(remaining.nothing, own), path };
    });
    return gathered(chain, ends, remaining);
  });
  return { groups, totalUnit: totals.unit, weightUnit: weights.unit };
}

/** Completing what is open may change all but what ends the matter as it stands; the name stands for the rest. */
function openRemains({ nothing }: Remaining, { knockout, gate, unconfirmed }: Part, name: string): Remains {
  return { ...nothing, knockout, gate, unconfirmed, open: [name] };
}

/** Puts a group's answers on a sheet. */
export function fillIn(sheet: Sheet, all: readonly Kinds[], { group, paths: _ }: Pick<GroupChain, 'group' | 'paths'>, path: Way['path']): void {
  group.questions.forEach((question, i) => {
    const at = path[i];
    const kind = at == null ? null : (all[question]?.kinds[at] as Kind);
    sheet.state[question] = kind?.state ?? 0;
    sheet.cell[question] = kind?.cell ?? null;
    sheet.confirmed[question] = kind?.confirmed ?? 0;
  });
}

function partsOf(plan: Plan, all: readonly Kinds[], chain: GroupChain): readonly Part[] {
  const read = createPartReader(plan, chain.group);
  const sheet = emptySheet(plan);
  return chain.paths.map((path) => {
    fillIn(sheet, all, chain, path);
    return read(sheet);
  });
}

/** Ends that the whole cannot tell apart as one way. */
function gathered(chain: GroupChain, ends: readonly Omit<Way, 'share'>[], { keyOf }: Remaining): Ways {
  const shares = masses(chain.chain).at(-1) as Float64Array;
  const found = new Map<string, number>();
  const ways: Way[] = [];
  const wayOf = ends.map((end, i) => {
    const key = `${end.total}|${keyOf(end.remains)}`;
    const at = found.get(key) ?? ways.length;
    found.set(key, at);
    ways[at] = { ...(ways[at] ?? end), share: (ways[at]?.share ?? 0) + (shares[i] as number) };
    return at;
  });
  return { chain, ways, wayOf };
}

/** The fractions as whole numbers of one unit, or `null` where that is too fine. */
function wholeNumbers(fractions: readonly Rational[]): { numbers: readonly number[]; unit: Rational } | null {
  const whole = overOneDenominator(fractions);
  const d = whole[0]?.d ?? 1;
  if (whole.some((one) => typeof one.n !== 'number' || one.d !== d)) return null;
  return { numbers: whole.map(({ n }) => n as number), unit: { n: 1, d } };
}
