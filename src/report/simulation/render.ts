/** Simulations by format; each renderer is loaded when it is asked for. */
import type { Simulation } from '../../authoring/simulation/model.ts';
import type { Rubric } from '../../engine/model/rubric.ts';
import type { SheetOptions } from '../page/sheet.ts';

/** Makes a page of a simulation and the rubric that was simulated: pure, and the text ends with one line feed. */
export type SimulationRenderer = (simulation: Simulation, rubric: Rubric, options?: SheetOptions) => string;

/** The formats there are. */
export type SimulationFormat = 'terminal' | 'json';

/** @returns the renderer of a format: a page on the terminal, or the record `fit.rubric-simulation/1` on one line. */
export async function simulationRendererFor(format: SimulationFormat): Promise<SimulationRenderer> {
  if (format === 'terminal') return (await import('./terminal.ts')).renderSimulation;
  const { safeJson } = await import('../json.ts');
  return (simulation) => safeJson(simulation, false);
}
