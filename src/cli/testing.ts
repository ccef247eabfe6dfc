/** Test files read and run. A room of its own because YAML and the schemas are dear to load. */
import { openCaseFile, readCases } from '../authoring/cases/case-file.ts';
import { runCases } from '../authoring/cases/run.ts';
import type { TestedFile } from '../authoring/cases/tested.ts';
import { compileRubric } from '../engine/compile/compile.ts';
import { problemLine } from '../problems/format.ts';
import type { Outcome, Problem } from '../problems/problem.ts';
import { decodeText, type SourceText } from '../reader/text.ts';
import { locate } from '../reader/tree.ts';
import { parseRubric } from '../rubric/parse.ts';
import { type NamedFile, rubricOf } from './case-files.ts';
import { readBytes } from './files.ts';
import type { Io } from './io.ts';

/** A test file with everything that was read for it. */
export interface FileRun {
  readonly tested: TestedFile;
  readonly problems: readonly Problem[];
  /** Places of the files whose change may change the outcome. */
  readonly read: readonly string[];
}

/** @returns what came of the cases of one file; what is wrong with it or its rubric is in it, not thrown. */
export async function runCaseFile(file: NamedFile, io: Io): Promise<FileRun> {
  const source = await readSource(file, io);
  if (!source.ok) return failed(file, source.problems);
  const opened = openCaseFile(source.value);
  if (!opened.ok) return failed(file, opened.problems);
  const rubricFile = rubricOf(file, opened.value.rubric);
  const rubricSource = await readSource(rubricFile, io);
  const rubric = rubricSource.ok ? parseRubric(rubricSource.value) : rubricSource;
  const cases = readCases(opened.value, rubric.ok ? rubric.value : null);
  const problems = [...(rubric.ok ? [] : rubric.problems), ...(cases.ok ? [] : cases.problems)];
  const outcomes = rubric.ok && cases.ok ? runCases(compileRubric(rubric.value), cases.value) : [];
  const tested: TestedFile = {
    ...{ file: file.shownAs, rubricFile: rubricFile.shownAs, rubric: rubric.ok ? rubric.value : null, outcomes, troubles: problems.map(problemLine) },
    locate: (path, part) => locate(opened.value.tree, path, part),
  };
  return { tested, problems, read: [file.path, rubricFile.path] };
}

function failed({ path, shownAs }: NamedFile, problems: readonly Problem[]): FileRun {
  const tested = { file: shownAs, rubric: null, rubricFile: null, outcomes: [], troubles: problems.map(problemLine), locate: () => null };
  return { tested, problems, read: [path] };
}

async function readSource({ path, shownAs }: NamedFile, io: Io): Promise<Outcome<SourceText>> {
  const bytes = await readBytes(path, io, shownAs);
  return bytes.ok ? decodeText(bytes.value, shownAs) : bytes;
}
