/** Test files that were run: what every way of printing them is made from. */
import { compileRubric } from '../../engine/compile/compile.ts';
import type { Rubric } from '../../engine/model/rubric.ts';
import { problemLine } from '../../problems/format.ts';
import type { Locate, Problem } from '../../problems/problem.ts';
import { type Told, tell } from '../../problems/told.ts';
import { coverageOf, type KindCoverage, type PartKind } from './coverage.ts';
import type { CaseOutcome } from './model.ts';

/** One test file. */
export interface TestedFile {
  /** As it is called in messages. */
  readonly file: string;
  /** Its rubric and what that is called; `null` when it could not be read. */
  readonly rubric: Rubric | null;
  readonly rubricFile: string | null;
  /** In file order; empty when something is wrong with file or rubric. */
  readonly outcomes: readonly CaseOutcome[];
  /** What is wrong with file or rubric. */
  readonly troubles: readonly Trouble[];
  readonly locate: Locate;
}

/** Something wrong, in words and as one line. */
export interface Trouble {
  readonly told: Told;
  readonly line: string;
}

/** @returns a problem as pages tell it. */
export function troubleOf(problem: Problem): Trouble {
  return { told: tell(problem), line: problemLine(problem) };
}

/** What the cases of all files reach of one rubric. */
export interface RubricCoverage {
  readonly id: string;
  readonly version: string;
  readonly file: string;
  readonly kinds: readonly KindCoverage[];
}

/** Parts of which fewer are reached than was asked for. */
export interface Shortfall {
  /** Id of the rubric. */
  readonly rubric: string;
  readonly kind: PartKind;
  /** Per cent, rounded down. */
  readonly percent: number;
  readonly least: number;
}

/** Everything there is to say about one run. */
export interface TestReport {
  readonly files: readonly TestedFile[];
  readonly coverage: readonly RubricCoverage[];
  readonly counts: Counts;
  readonly shortfalls: readonly Shortfall[];
}

/** How many cases there are, and how many of them hold. */
export interface Counts {
  readonly cases: number;
  readonly passed: number;
  readonly failed: number;
}

/**
 * @returns the report on files that were run.
 * @param least per cent of recommendations, rules and knock-outs each that the cases must reach; `null` asks for nothing
 */
export function reportOn(files: readonly TestedFile[], least: number | null): TestReport {
  const coverage = coverageByRubric(files);
  const shortfalls = coverage.flatMap(({ id, kinds }) =>
    kinds.flatMap(({ kind, all, missing }): readonly Shortfall[] => {
      const percent = Math.floor((100 * (all.length - missing.length)) / all.length);
      return least === null || !DECIDING.has(kind) || percent >= least ? [] : [{ rubric: id, kind, percent, least }];
    }),
  );
  return { files, coverage, counts: countCases(files), shortfalls };
}

/** What decides by itself, and so must not change unnoticed. */
const DECIDING: ReadonlySet<PartKind> = new Set<PartKind>(['recommendations', 'rules', 'knockouts']);

/** The coverage of every rubric that was tested, in the order of its first file; several files for one rubric count together. */
function coverageByRubric(files: readonly TestedFile[]): readonly RubricCoverage[] {
  const byRubric = new Map<string, { readonly rubric: Rubric; readonly outcomes: CaseOutcome[] }>();
  for (const { rubric, rubricFile, outcomes } of files) {
    if (rubric === null || rubricFile === null || outcomes.length === 0) continue;
    const known = byRubric.get(rubricFile) ?? { rubric, outcomes: [] };
    known.outcomes.push(...outcomes);
    byRubric.set(rubricFile, known);
  }
  return [...byRubric].map(([file, { rubric, outcomes }]) => {
    const judged = outcomes.map((one) => ({ answers: one.case.answers, result: one.result }));
    return { id: rubric.id, version: rubric.version, file, kinds: coverageOf(compileRubric(rubric), judged) };
  });
}

/** @returns the counts over all files. */
export function countCases(files: readonly TestedFile[]): Counts {
  const outcomes = files.flatMap((file) => file.outcomes);
  const failed = outcomes.filter(({ differences }) => differences.length > 0).length;
  return { cases: outcomes.length, passed: outcomes.length - failed, failed };
}
