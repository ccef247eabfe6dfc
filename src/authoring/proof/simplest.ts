/** The witness that is told in the fewest words: most of its answers are those of a base. */
import type { Goal } from './goals.ts';
import type { Prover } from './prover.ts';
import type { Entry } from './sheets.ts';

/** In rubrics of more questions than these several answers are tried at once, and one by one only where that fails. */
const TRIALS = 200;

/** @returns answers that still bring about the goal and differ from one of the prover's bases in few questions. */
export function simplest({ bases, check, plan }: Prover, goal: Goal, entries: readonly Entry[]): readonly Entry[] {
  const near = bases.map((base) => nearer(base, entries));
  return near.reduce((a, b) => (b.differing < a.differing ? b : a)).entries;

  function nearer(base: readonly Entry[], from: readonly Entry[]): { readonly entries: readonly Entry[]; readonly differing: number } {
    let found = from;
    const isTakenOver = (start: number, count: number): boolean => {
      const tried = found.map((entry, i) => (i >= start && i < start + count ? (base[i] as Entry) : entry));
      if (tried.some((entry, i) => entry !== found[i]) && !check(goal, tried)) return false;
      found = tried;
      return true;
    };
    const together = Math.ceil(plan.questions.length / TRIALS);
    for (let start = 0; start < plan.questions.length; start += together) {
      if (isTakenOver(start, together) || together === 1) continue;
      for (let index = start; index < Math.min(start + together, plan.questions.length); index++) isTakenOver(index, 1);
    }
    return { entries: found, differing: found.filter((entry, i) => entry !== base[i]).length };
  }
}
