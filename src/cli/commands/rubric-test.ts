/** `fit rubric test`: whether rubrics decide as their cases say. */
import { countCases, coverageByRubric, percentReached, type RubricCoverage } from '../../authoring/cases/tested.ts';
import { testsOnTerminal } from '../../report/cases/terminal.ts';
import { findCaseFiles, type NamedFile } from '../case-files.ts';
import { EXIT, Failure, unwrap } from '../failure.ts';
import type { Io } from '../io.ts';
import { note } from '../note.ts';
import { optionsFor, printText } from '../printing.ts';
import type { Invocation } from '../program.ts';
import { type ColourFlag, tellProblems } from '../tell.ts';
import { type FileRun, runCaseFile } from '../testing.ts';

/** @returns 0 when every case holds and enough is reached, 5 when not, and the code of the worst problem when something could not be run. */
export async function rubricTest({ operands, options }: Invocation, io: Io): Promise<number> {
  const runs = await runAll(operands.length > 0 ? operands : ['.'], io);
  const files = runs.map(({ tested }) => tested);
  const coverage = coverageByRubric(files);
  const wishes = { verbose: options['verbose'] === true, details: options['coverage'] === true };
  await printText(() => testsOnTerminal(files, coverage, { ...optionsFor(options, io), ...wishes }), options, io);
  const problems = runs.flatMap((run) => run.problems);
  if (problems.length > 0) await tellProblems(problems, io, options['color'] as ColourFlag);
  const isShort = await tellShort(coverage, options, io);
  if (problems.length > 0) return new Failure(problems).exitCode;
  return countCases(files).failed > 0 || isShort ? EXIT.unmet : EXIT.done;
}

/** Every test file once, however often it is named. */
async function runAll(operands: readonly string[], io: Io): Promise<readonly FileRun[]> {
  const files = new Map<string, NamedFile>();
  for (const operand of operands) for (const file of unwrap(findCaseFiles(operand, io))) files.set(file.path, file);
  const runs: FileRun[] = [];
  for (const file of files.values()) runs.push(await runCaseFile(file, io));
  return runs;
}

/** Says what of each rubric is reached less than `--min-coverage` asks for. @returns whether anything is. */
async function tellShort(coverage: readonly RubricCoverage[], options: Invocation['options'], io: Io): Promise<boolean> {
  const least = options['minCoverage'] as number | undefined;
  if (least === undefined) return false;
  const short = coverage.flatMap(({ id, kinds }) =>
    kinds
      .filter((kind) => DECIDING.has(kind.kind) && percentReached(kind) < least)
      .map((kind) => `${id}: ${percentReached(kind)}% of its ${kind.kind} are reached, ${least}% are asked for`),
  );
  for (const line of short) await note(line, io, false);
  return short.length > 0;
}

/** What decides, and so must not change unnoticed. */
const DECIDING: ReadonlySet<string> = new Set(['recommendations', 'rules', 'knockouts']);
