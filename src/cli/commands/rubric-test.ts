/** `fit rubric test`: whether rubrics decide as their cases say. */

import { reportOn } from '../../authoring/cases/tested.ts';
import { type TestFormat, testRendererFor } from '../../report/cases/render.ts';
import { EXIT, Failure, unwrap } from '../failure.ts';
import type { Io } from '../io.ts';
import { formatOf, optionsFor, printText } from '../output/printing.ts';
import { type ColourFlag, tellProblems } from '../output/tell.ts';
import type { Invocation } from '../program/declaration.ts';
import { type FileRun, runCaseFiles } from '../test-rubric/run-case-files.ts';
import { updateCases } from '../test-rubric/update.ts';
import { watchCases } from '../test-rubric/watch.ts';

/** @returns 0 when every case holds and enough is reached, 5 when not, the code of the worst problem when something could not be run; 130 after `--watch`. */
export async function rubricTest({ operands, options }: Invocation, io: Io): Promise<number> {
  const places = operands.length > 0 ? operands : ['.'];
  if (options['watch'] === true) {
    return watchCases(places, options, io, (runs) => printRuns(runs, options, io));
  }
  if (options['update'] === true) {
    await updateCases(unwrap(await runCaseFiles(places, io)), options, io);
  }
  return printRuns(unwrap(await runCaseFiles(places, io)), options, io);
}

async function printRuns(runs: readonly FileRun[], options: Invocation['options'], io: Io): Promise<number> {
  const report = reportOn(
    runs.map(({ tested }) => tested),
    (options['minCoverage'] as number | undefined) ?? null,
  );
  const render = await testRendererFor(formatOf<TestFormat>(options));
  const wishes = { verbose: options['verbose'] === true, details: options['coverage'] === true };
  await printText(() => render(report, { ...optionsFor(options, io), ...wishes }), options, io);
  const problems = runs.flatMap((run) => run.problems);
  if (problems.length > 0) {
    await tellProblems(problems, io, options['color'] as ColourFlag);
    return new Failure(problems).exitCode;
  }
  return report.counts.failed > 0 || report.shortfalls.length > 0 ? EXIT.unmet : EXIT.done;
}
