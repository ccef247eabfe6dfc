/** Simulations for tests. */
import { completed } from '../../../../src/authoring/simulation/complete.ts';
import type { Influence, Simulation } from '../../../../src/authoring/simulation/model.ts';
import type { AnswerShares } from '../../../../src/authoring/simulation/shares.ts';
import { type SimulationOptions, simulate } from '../../../../src/authoring/simulation/simulate.ts';
import { compileRubric } from '../../../../src/engine/compile/compile.ts';
import type { Rubric } from '../../../../src/engine/model/rubric.ts';

/** @returns the simulation with these shares, even ones for what is missing. */
export function simulated(rubric: Rubric, known: AnswerShares = new Map(), options: Partial<SimulationOptions> = {}): Simulation {
  const plan = compileRubric(rubric);
  const all = completed(plan, known);
  if (!all.ok) throw new Error('shares are missing');
  return simulate(plan, all.value.shares, { from: 'uniform', assessments: null, uniform: all.value.uniform }, { cases: null, seed: 1, ...options });
}

/** @returns what hangs on a question. */
export function influenceIn({ questions }: Simulation, id: string): Influence {
  const found = questions.find(({ question }) => question === id);
  if (found === undefined) throw new Error(`no question ${id}`);
  return found;
}

/** @returns a recommendation's share. */
export function shareOf({ recommendations }: Simulation, recommendation: string): number {
  return recommendations.find((one) => one.recommendation === recommendation)?.share ?? Number.NaN;
}
