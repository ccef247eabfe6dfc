/** Test files from texts, and short forms of what comes of them. */
import { readFileSync } from 'node:fs';
import { openCaseFile, readCases } from '../../../src/authoring/cases/case-file.ts';
import type { Case, CaseOutcome } from '../../../src/authoring/cases/model.ts';
import { runCases } from '../../../src/authoring/cases/run.ts';
import { compileRubric } from '../../../src/engine/compile/compile.ts';
import type { Rubric } from '../../../src/engine/model/rubric.ts';
import { bad, type Outcome } from '../../../src/problems/problem.ts';
import { decodeText } from '../../../src/reader/text.ts';
import { inShort, rubricIn } from '../../rubric/support.ts';

/** A rubric with one of everything that decides. */
export const BAKERY: Rubric = rubricIn(readFileSync('test/fixtures/cases/bakery.yaml', 'utf8'));

/** @returns what comes of reading a text as cases of a rubric. */
export function casesIn(text: string, rubric: Rubric | null = BAKERY): Outcome<readonly Case[]> {
  const source = decodeText(new TextEncoder().encode(text), 'a.test.yaml');
  const opened = source.ok ? openCaseFile(source.value) : bad(...source.problems);
  return opened.ok ? readCases(opened.value, rubric) : opened;
}

/** @returns the problems of a text, `code line:column` each; empty when there are none. */
export function problemsOf(text: string, rubric: Rubric | null = BAKERY): readonly string[] {
  const cases = casesIn(text, rubric);
  return cases.ok ? [] : cases.problems.map(inShort);
}

/** @returns what came of the cases of a text that must be right. */
export function outcomesOf(text: string, rubric: Rubric = BAKERY): readonly CaseOutcome[] {
  const cases = casesIn(text, rubric);
  if (!cases.ok) throw new Error(cases.problems.map(inShort).join('\n'));
  return runCases(compileRubric(rubric), cases.value);
}
