/** The witness that is told in the fewest words: most of its answers are those of a base. */
import type { Goal } from './goals.ts';
import type { Prover } from './prover.ts';
import type { Entry } from './sheets.ts';

/** @returns answers that still bring about the goal and differ from one of the prover's bases in few questions. */
export function simplest({ bases, check, plan }: Prover, goal: Goal, entries: readonly Entry[]): readonly Entry[] {
  const near = bases.map((base) => nearer(base, entries));
  return near.reduce((a, b) => (b.differing < a.differing ? b : a)).entries;

  function nearer(base: readonly Entry[], from: readonly Entry[]): { readonly entries: readonly Entry[]; readonly differing: number } {
    let found = from;
    for (const { index } of plan.questions) {
      const tried = found.map((entry, i) => (i === index ? (base[index] as Entry) : entry));
      if (found[index] !== base[index] && check(goal, tried)) found = tried;
    }
    return { entries: found, differing: found.filter((entry, i) => entry !== base[i]).length };
  }
}
