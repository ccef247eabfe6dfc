/** The distribution from drawn cases, where there is too much to count. */
import type { Plan } from '../../engine/compile/plan.ts';
import { emptySheet } from '../../engine/score/sheet.ts';
import type { Likely } from './exact.ts';
import type { Kind, Kinds } from './kinds.ts';
import { drawFrom, type Random } from './random.ts';
import type { Decide } from './swings.ts';
import { createJudge, type Verdict } from './verdicts.ts';

/** @returns the engine as what decides on cases. */
export function decideByEngine(plan: Plan, all: readonly Kinds[]): Decide {
  const judge = createJudge(plan);
  const sheet = emptySheet(plan);
  return (kinds) => {
    for (let i = 0; i < kinds.length; i++) {
      const { state, cell, confirmed } = (all[i] as Kinds).kinds[kinds[i] as number] as Kind;
      sheet.state[i] = state;
      sheet.cell[i] = cell;
      sheet.confirmed[i] = confirmed;
    }
    return judge(sheet);
  };
}

/** Progress is told after so many cases. */
const EVERY = 500;

/** @returns the verdicts on so many drawn cases, and how often each came. */
export function drawCases(
  all: readonly Kinds[],
  decide: Decide,
  cases: number,
  random: Random,
  progress: (done: number) => void = () => {},
): readonly Likely[] {
  const draws = all.map(({ kinds }) => drawFrom(kinds.map(({ share }) => share)));
  const found = new Map<string, { verdict: Verdict; count: number }>();
  for (let i = 0; i < cases; i++) {
    if (i % EVERY === 0) progress(i / cases);
    const verdict = decide(draws.map((draw) => draw(random)));
    const key = JSON.stringify(verdict);
    const same = found.get(key);
    if (same) same.count++;
    else found.set(key, { verdict, count: 1 });
  }
  return [...found.values()].map(({ verdict, count }) => ({ verdict, share: count / cases }));
}
