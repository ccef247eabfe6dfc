/** `fit rubric simulate`: what a rubric does with the answers it is told to expect. */
import { completed } from '../../authoring/simulation/complete.ts';
import type { Basis } from '../../authoring/simulation/model.ts';
import { simulate } from '../../authoring/simulation/simulate.ts';
import { compileRubric } from '../../engine/compile/compile.ts';
import type { Plan } from '../../engine/compile/plan.ts';
import { type SimulationFormat, simulationRendererFor } from '../../report/simulation/render.ts';
import { EXIT, unwrap } from '../failure.ts';
import { defaultRubric, loadRubric } from '../find-rubric/rubrics.ts';
import type { Io } from '../io.ts';
import { formatOf, optionsFor, printText } from '../output/printing.ts';
import { progressOn } from '../output/progress.ts';
import type { Invocation } from '../program/declaration.ts';
import type { KnownShares } from '../simulate-rubric/counted-answers.ts';

/** @returns 0, or the code of the worst record that could not be counted. */
export async function rubricSimulate({ operands, options }: Invocation, io: Io): Promise<number> {
  const plan = compileRubric(unwrap(await loadRubric(operands[0] ?? defaultRubric(io), io)).rubric);
  const known = await knownShares(plan, options, io);
  const { shares, uniform } = unwrap(completed(plan, known.shares));
  const basis: Basis = { from: known.from, assessments: known.assessments, uniform };
  const render = await simulationRendererFor(formatOf<SimulationFormat>(options));
  const progress = progressOn(io, options['quiet']);
  const simulation = simulate(plan, shares, basis, {
    cases: (options['samples'] as number | undefined) ?? null,
    seed: options['seed'] as number,
    progress: (done) => progress.tell(`Trying cases: ${Math.floor(done * 100)}%`),
  });
  await progress.end();
  await printText(() => render(simulation, plan.rubric, optionsFor(options, io)), options, io);
  return known.code;
}

async function knownShares(plan: Plan, options: Invocation['options'], io: Io): Promise<KnownShares> {
  const { shares, fromRecords, stored } = options as { shares?: string; fromRecords?: string; stored?: boolean };
  if (shares !== undefined) {
    const { readShareFile } = await import('../simulate-rubric/share-file.ts');
    return { from: 'stated', shares: unwrap(await readShareFile(plan, shares, io)), assessments: null, code: EXIT.done };
  }
  if (fromRecords === undefined && !stored) return { from: 'uniform', shares: new Map(), assessments: null, code: EXIT.done };
  const { countRecords, countStored } = await import('../simulate-rubric/counted-answers.ts');
  return fromRecords === undefined ? countStored(plan, options, io) : countRecords(plan, fromRecords, options, io);
}
