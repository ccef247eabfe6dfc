/** Test files read and run. A room of its own because YAML and the schemas are dear to load. */
import { type OpenedCaseFile, openCaseFile, readCases } from '../../authoring/cases/case-file.ts';
import { runCases } from '../../authoring/cases/run.ts';
import { type TestedFile, troubleOf } from '../../authoring/cases/tested.ts';
import { compileRubric } from '../../engine/compile/compile.ts';
import { bad, good, type Outcome, type Problem } from '../../problems/problem.ts';
import { decodeText, type SourceText } from '../../reader/text.ts';
import { locate } from '../../reader/tree.ts';
import { parseRubric } from '../../rubric/parse.ts';
import { readBytes } from '../input/files.ts';
import type { NamedFile } from '../input/named-file.ts';
import type { Io } from '../io.ts';
import { findCaseFiles, rubricOf } from './case-files.ts';

/** A test file with everything that was read for it. */
export interface FileRun {
  readonly file: NamedFile;
  readonly tested: TestedFile;
  readonly problems: readonly Problem[];
  /** The text as the cases were read from it; `null` when it is no YAML. */
  readonly opened: OpenedCaseFile | null;
  /** The file as it lay there; `null` when it could not be read. */
  readonly bytes: Uint8Array | null;
  /** Where the rubric was looked for. */
  readonly rubricPath: string | null;
}

/** @returns what came of every test file that the operands lead to, each once; or what is wrong with operands that lead nowhere. */
export async function runCaseFiles(operands: readonly string[], io: Io): Promise<Outcome<readonly FileRun[]>> {
  const found = operands.map((operand) => findCaseFiles(operand, io));
  const lost = found.flatMap((files) => (files.ok ? [] : files.problems));
  if (lost.length > 0) return bad(...lost);
  const files = new Map(found.flatMap((some) => (some.ok ? some.value.map((file) => [file.path, file] as const) : [])));
  const runs: FileRun[] = [];
  for (const file of files.values()) runs.push(await runCaseFile(file, io));
  return good(runs);
}

/** What is wrong with the file or its rubric is in what comes back, not thrown. */
async function runCaseFile(file: NamedFile, io: Io): Promise<FileRun> {
  const read = await readSource(file, io);
  if (!read.ok) return failed(file, read.problems, null);
  const { bytes, source } = read.value;
  const opened = openCaseFile(source);
  if (!opened.ok) return failed(file, opened.problems, bytes);
  const rubricFile = rubricOf(file, opened.value.rubric);
  const rubricRead = await readSource(rubricFile, io);
  const rubric = rubricRead.ok ? parseRubric(rubricRead.value.source) : rubricRead;
  const cases = readCases(opened.value, rubric.ok ? rubric.value : null);
  const problems = [...(rubric.ok ? [] : rubric.problems), ...(cases.ok ? [] : cases.problems)];
  const outcomes = rubric.ok && cases.ok ? runCases(compileRubric(rubric.value), cases.value) : [];
  const tested: TestedFile = {
    ...{ file: file.shownAs, rubricFile: rubricFile.shownAs, rubric: rubric.ok ? rubric.value : null, outcomes, troubles: problems.map(troubleOf) },
    locate: (path, part) => locate(opened.value.tree, path, part),
  };
  return { file, tested, problems, opened: opened.value, bytes, rubricPath: rubricFile.path };
}

function failed(file: NamedFile, problems: readonly Problem[], bytes: Uint8Array | null): FileRun {
  const tested = { file: file.shownAs, rubric: null, rubricFile: null, outcomes: [], troubles: problems.map(troubleOf), locate: () => null };
  return { file, tested, problems, opened: null, bytes, rubricPath: null };
}

interface Read {
  readonly bytes: Uint8Array;
  readonly source: SourceText;
}

async function readSource({ path, shownAs }: NamedFile, io: Io): Promise<Outcome<Read>> {
  const bytes = await readBytes(path, io, shownAs);
  if (!bytes.ok) return bytes;
  const source = decodeText(bytes.value, shownAs);
  return source.ok ? good({ bytes: bytes.value, source: source.value }) : bad(...source.problems);
}
