/** Tests as plain data for programs, on one line. Within `fit.rubric-test/1` fields are only added. */
import type { CaseOutcome } from '../../authoring/cases/model.ts';
import type { TestedFile, TestReport } from '../../authoring/cases/tested.ts';
import { safeJson } from '../json.ts';

/** @returns the report as JSON, ending with a line feed. */
export function testsAsJson({ files, coverage, counts, shortfalls }: TestReport): string {
  const whole = {
    schema: 'fit.rubric-test/1',
    ...counts,
    files: files.map(fileData),
    coverage: coverage.map(({ id, version, file, kinds }) => ({
      rubric: { id, version, file },
      kinds: Object.fromEntries(kinds.map(({ kind, all, missing }) => [kind, { reached: all.length - missing.length, of: all.length, missing }])),
    })),
    shortfalls,
  };
  return safeJson(whole, false);
}

function fileData(file: TestedFile) {
  const { rubric, rubricFile, outcomes, troubles } = file;
  return {
    file: file.file,
    rubric: rubric === null ? null : { id: rubric.id, version: rubric.version, file: rubricFile },
    problems: troubles.map(({ told }) => told),
    cases: outcomes.map((one) => caseData(one, file)),
  };
}

function caseData({ case: { name, because, path }, result, differences }: CaseOutcome, { locate }: TestedFile) {
  const { recommendation, band, cause, score, low, high } = result;
  return {
    ...{ name, because, line: locate(path, 'value')?.line ?? null, holds: differences.length === 0 },
    differences: differences.map(({ subject, expected, got, path: below }) => {
      const at = locate([...path, 'expect', ...below], 'value');
      return { subject, expected, got, line: at?.line ?? null, column: at?.column ?? null };
    }),
    result: { recommendation, band, cause, score, low, high },
  };
}
