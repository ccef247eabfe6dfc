/** What one answer changes while all the others stay: case by case, every other answer of each question is tried in its place. */
import type { Kinds } from './kinds.ts';
import { drawFrom, type Random } from './random.ts';
import { addValues, VALUES, type Values } from './values.ts';
import type { Verdict } from './verdicts.ts';

/** Decides on a case: the kind of the answer to each question, whether or not it is asked. */
export type Decide = (kinds: readonly number[]) => Verdict;

/** How cases are drawn. */
export interface SwingOptions {
  readonly cases: number;
  readonly random: Random;
  /** Whether averages are wanted too; else they are all nought. */
  readonly averages: boolean;
  /** Told how much is done, from 0 to 1. */
  readonly progress?: (done: number) => void;
}

/** Progress is told after so many cases. */
const EVERY = 50;

/** One question. */
export interface Swing {
  /** In how many of the cases another answer to this question alone gives another recommendation. */
  readonly swung: number;
  /** By kind of its answers: what the cases come to on average with this answer in place of theirs. */
  readonly averages: readonly Values[];
}

/**
 * @returns by question what it changes, over so many drawn cases. A question is pivotal in a case as a voter is in Banzhaf's index
 * (1965, Rutgers Law Review 19): when another answer of its own, all else as given, turns the outcome.
 */
export function swingsOf(all: readonly Kinds[], decide: Decide, { cases, random, averages, progress = () => {} }: SwingOptions): readonly Swing[] {
  const draws = all.map(({ kinds }) => drawFrom(kinds.map(({ share }) => share)));
  const tallies = all.map(({ kinds }) => ({ swung: 0, sums: kinds.map(() => new Float64Array(VALUES)) }));
  for (let i = 0; i < cases; i++) {
    if (i % EVERY === 0) progress(i / cases);
    const drawn = draws.map((draw) => draw(random));
    const verdict = decide(drawn);
    all.forEach(({ kinds }, q) => {
      const { sums } = tallies[q] as (typeof tallies)[number];
      const own = drawn[q] as number;
      let turns = false;
      for (let kind = 0; kind < kinds.length; kind++) {
        drawn[q] = kind;
        const other = kind === own ? verdict : decide(drawn);
        turns ||= other.recommendation !== verdict.recommendation;
        if (averages) addValues(sums[kind] as Float64Array, other);
      }
      drawn[q] = own;
      if (turns) (tallies[q] as (typeof tallies)[number]).swung++;
    });
  }
  return tallies.map(({ swung, sums }) => ({ swung, averages: sums.map((sum) => sum.map((value) => value / cases)) }));
}
