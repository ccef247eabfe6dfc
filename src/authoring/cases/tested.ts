/** Test files that were run: what every way of printing them is made from. */
import { compileRubric } from '../../engine/compile/compile.ts';
import type { Rubric } from '../../engine/model/rubric.ts';
import type { Locate } from '../../problems/problem.ts';
import { coverageOf, type KindCoverage } from './coverage.ts';
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
  /** What is wrong with file or rubric, a line each. */
  readonly troubles: readonly string[];
  readonly locate: Locate;
}

/** What the cases of all files reach of one rubric. */
export interface RubricCoverage {
  readonly id: string;
  readonly version: string;
  readonly file: string;
  readonly kinds: readonly KindCoverage[];
}

/** How many cases there are, and how many of them hold. */
export interface Counts {
  readonly cases: number;
  readonly passed: number;
  readonly failed: number;
}

/** @returns the coverage of every rubric that was tested, in the order of its first file; several files for one rubric count together. */
export function coverageByRubric(files: readonly TestedFile[]): readonly RubricCoverage[] {
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

/** @returns per cent of the parts that are reached, rounded down, so that 100 means all of them; 100 where there are none. */
export function percentReached({ all, missing }: KindCoverage): number {
  return all.length === 0 ? 100 : Math.floor((100 * (all.length - missing.length)) / all.length);
}
