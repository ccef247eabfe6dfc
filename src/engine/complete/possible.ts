/**
 * The decision over a whole box at once: every place in the order of merit that some completion can
 * reach. Parts are taken as independent, so it may name too many places, never too few.
 *
 * Mirrors `decide/decide.ts` step by step; for a box of one completion both say the same.
 */
import type { Plan } from '../compile/plan.ts';
import { rowsTaken } from '../decide/bands.ts';
import { judge, judgeTest, RATED } from '../logic/judge.ts';
import { NO, type Truth, UNDECIDED, YES } from '../logic/truth.ts';
import type { Reach } from './reach.ts';

/** Stands for "incomplete" among the keys. */
export const INCOMPLETE = 0;

/**
 * @returns keys of outcomes, and `INCOMPLETE`, that completions in `reach` can come to.
 * @param unconfirmed questions whose knock-out may wait for confirmation, as none does in a completion: then, and where something may
 * be open, `INCOMPLETE` is not to be relied on, and what comes out because every completion gives it (step 4) is not among the keys
 */
export function possibleKeys(plan: Plan, reach: Reach, unconfirmed: ReadonlySet<number> = NONE): ReadonlySet<number> {
  const truths = readTruths(plan, reach, unconfirmed);
  const found = new Set<number>();
  for (const step of [truths.knockouts, truths.gates, truths.rules.filter(({ stops }) => stops)]) {
    const { keys, certain } = worstHolding(step);
    for (const key of keys) found.add(key);
    if (certain) return found;
  }
  if (mayBeIncomplete(plan, reach, truths.withholding)) found.add(INCOMPLETE);
  for (const key of climbEverywhere(plan, reach, truths)) found.add(key);
  return found;
}

const NONE: ReadonlySet<number> = new Set();

/** Something that leads to a key when it holds. */
interface Lead {
  readonly key: number;
  readonly truth: Truth;
}

interface Truths {
  readonly knockouts: readonly Lead[];
  readonly gates: readonly Lead[];
  readonly rules: readonly (Lead & { readonly effect: string | null; readonly stops: boolean })[];
  /** Rules with `no-score`: whether they hold, and whether they recommend. */
  readonly withholding: readonly { readonly truth: Truth; readonly recommends: boolean }[];
  readonly caps: readonly Lead[];
  readonly due: readonly [least: number, most: number];
}

function readTruths(plan: Plan, reach: Reach, unconfirmed: ReadonlySet<number>): Truths {
  const rules = plan.rules.map((rule) => ({ ...rule, truth: judge(rule.when, reach) }));
  const minimums = plan.minimums.map(({ dimension, score, key }) => ({ key, truth: belowTruth(reach, dimension, score) }));
  return {
    knockouts: leads(plan, reach, 'knockout', () => plan.worst.decline).map((lead) =>
      unconfirmed.has(lead.question) ? { ...lead, truth: lead.truth | NO } : lead,
    ),
    gates: leads(plan, reach, 'gate', (question) => plan.questions[question]?.gate?.key as number),
    rules,
    withholding: rules.filter(({ noScore }) => noScore).map(({ truth, effect }) => ({ truth, recommends: effect === 'recommend' })),
    caps: [...minimums, ...rules.filter(({ effect }) => effect === 'at-most')],
    due: dueIn(plan, reach),
  };
}

/** @returns how many conditions are due at least and at most. */
export function dueIn(plan: Plan, reach: Reach): readonly [least: number, most: number] {
  const due = plan.speaking.flatMap(({ index, condition }) => (condition ? [testTruth(plan, reach, index, condition.test)] : []));
  return [due.filter((truth) => truth === YES).length, due.filter((truth) => truth & YES).length];
}

function leads(plan: Plan, reach: Reach, part: 'knockout' | 'gate', keyOf: (question: number) => number): readonly (Lead & { readonly question: number })[] {
  return plan.speaking.flatMap((question) => {
    const { index } = question;
    const lead = question[part];
    return lead ? [{ question: index, key: keyOf(index), truth: testTruth(plan, reach, index, lead.test) }] : [];
  });
}

/** @returns whether the answer to a question can pass and can fail a test; one that is not rated fails. */
function testTruth(plan: Plan, reach: Reach, index: number, test: Parameters<typeof judgeTest>[0]): Truth {
  const status = reach.status[index] as number;
  const rated = status & RATED ? judgeTest(test, reach.cell[index] as NonNullable<(typeof reach.cell)[number]>, plan.questions[index]?.points ?? null) : 0;
  return rated | (status & ~RATED ? NO : 0);
}

/** @returns whether a dimension can lie below a number and can fail to. */
export function belowTruth(reach: Reach, dimension: number, score: number): Truth {
  const [low, high] = [reach.low[dimension] as number, reach.high[dimension] as number];
  return (low < score ? YES : 0) | (reach.mayLack[dimension] || high >= score ? NO : 0);
}

/** Among leads of one step the worst that holds counts: its possible keys, and whether the step ends the matter for certain. */
function worstHolding(all: readonly Lead[]): { keys: readonly number[]; certain: boolean } {
  const least = Math.max(...all.filter(({ truth }) => truth === YES).map(({ key }) => key), -Infinity);
  const keys = all.filter(({ truth, key }) => truth & YES && key >= least).map(({ key }) => key);
  return { keys, certain: least > -Infinity };
}

function mayBeIncomplete(plan: Plan, reach: Reach, withholding: Truths['withholding']): boolean {
  const sureToRecommend = withholding.some(({ truth, recommends }) => truth === YES && recommends);
  if (sureToRecommend) return false;
  if (reach.mayLackScore || withholding.some(({ truth, recommends }) => truth & YES && !recommends)) return true;
  return reach.score !== null && bandsTaken(plan, reach).incomplete;
}

function bandsTaken(plan: Plan, reach: Reach): { keys: readonly number[]; incomplete: boolean } {
  if (reach.score === null) return { keys: [], incomplete: false };
  const truths = plan.bands.map(({ when }) => (when === null ? YES : judge(when, reach)));
  const { keys, mayLack } = rowsTaken(plan.bands, truths, reach.score.low, reach.score.high);
  return { keys, incomplete: mayLack || truths.some((truth) => truth & UNDECIDED) };
}

function climbEverywhere(plan: Plan, reach: Reach, truths: Truths): ReadonlySet<number> {
  const surelyWithheld = truths.withholding.some(({ truth }) => truth === YES);
  let keys = new Set(surelyWithheld ? [] : bandsTaken(plan, reach).keys);
  const replacing = worstHolding(truths.rules.filter(({ effect, stops }) => effect === 'recommend' && !stops));
  keys = new Set(replacing.certain ? replacing.keys : [...keys, ...replacing.keys]);
  keys = move(
    keys,
    truths.rules.filter(({ effect }) => effect === 'at-least'),
    Math.min,
  );
  keys = move(keys, truths.caps, Math.max);
  return lowerByConditions(plan, keys, truths.due);
}

/** Every key after leads that pull it to their side: those that surely hold, and any one that may. */
function move(keys: ReadonlySet<number>, all: readonly Lead[], pull: (a: number, b: number) => number): Set<number> {
  const sure = all.filter(({ truth }) => truth === YES).map(({ key }) => key);
  const maybe = all.filter(({ truth }) => truth !== YES && truth & YES).map(({ key }) => key);
  const moved = new Set<number>();
  for (const key of keys) {
    const base = sure.reduce((at, other) => pull(at, other), key);
    moved.add(base);
    for (const other of maybe) moved.add(pull(base, other));
  }
  return moved;
}

function lowerByConditions({ conditionCaps }: Plan, keys: ReadonlySet<number>, [least, most]: readonly [number, number]): ReadonlySet<number> {
  if (conditionCaps === null) return keys;
  const { any, tooMany, atMost } = conditionCaps;
  const lowered = new Set<number>();
  for (const key of keys) {
    if (least === 0) lowered.add(key);
    if (most > 0 && Math.max(least, 1) <= atMost) lowered.add(Math.max(key, any));
    if (most > atMost && most > 0) lowered.add(Math.max(key, tooMany));
  }
  return lowered;
}
