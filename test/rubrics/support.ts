/** The shipped rubrics with the cases beside them, and what is asked of both. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { openCaseFile, readCases } from '../../src/authoring/cases/case-file.ts';
import type { Case } from '../../src/authoring/cases/model.ts';
import type { Answers } from '../../src/engine/model/answer.ts';
import type { Result } from '../../src/engine/model/assessment.ts';
import type { Question, Rubric } from '../../src/engine/model/rubric.ts';
import { problemLine } from '../../src/problems/format.ts';
import type { Outcome } from '../../src/problems/problem.ts';
import { decodeText, type SourceText } from '../../src/reader/text.ts';
import { parseRubric } from '../../src/rubric/parse.ts';
import { SHIPPED_FILES } from '../support/shipped.ts';

/** A shipped rubric with the cases beside it. */
export interface Shipped {
  readonly id: string;
  readonly rubric: Rubric;
  readonly cases: readonly Case[];
}

/** Every shipped rubric, in the order of their ids. */
export const SHIPPED: readonly Shipped[] = SHIPPED_FILES.map((file) => {
  const rubric = must(parseRubric(source(file)));
  const cases = must(readCases(must(openCaseFile(source(file.replace('.yaml', '.test.yaml')))), rubric));
  return { id: rubric.id, rubric, cases };
});

function source(file: string): SourceText {
  return must(decodeText(new Uint8Array(readFileSync(file)), file));
}

function must<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(outcome.problems.map(problemLine).join('\n'));
  return outcome.value;
}

/** @returns the shipped rubric of that id. */
export function shippedRubric(id: string): Shipped {
  const found = SHIPPED.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no rubric ${id}`);
  return found;
}

/** @returns the case whose name begins so. */
export function caseOf({ cases }: Shipped, start: string): Case {
  const found = cases.find(({ name }) => name.startsWith(start));
  if (found === undefined) throw new Error(`no case ${start}`);
  return found;
}

/** @returns the cases that are whole prospects or accounts: their names begin with a letter and a number. */
export function prospectsOf({ cases }: Shipped): readonly Case[] {
  return cases.filter(({ name }) => /^[A-Z]\d /.test(name));
}

/** @returns the questions that count in the score. */
export function scoredQuestions({ dimensions }: Rubric): readonly Question[] {
  return dimensions.filter(({ weight }) => weight > 0).flatMap(({ questions }) => questions.filter(({ form }) => form.kind === 'levels'));
}

/** @returns the place of a result from best (0) to worst: its row, or between the rows where it has none; `null` while it is incomplete. */
export function meritOf({ decision }: Rubric, { recommendation, band }: Result): number | null {
  if (recommendation === 'incomplete') return null;
  const row = decision.bands.findIndex(({ word }) => word === band);
  return row >= 0 ? row : decision.bands.findIndex(({ recommend }) => recommend === 'decline') - 0.5;
}

/** @returns answers to every question of a rubric, each drawn from what may be chosen, every knock-out confirmed. */
export function completeAnswers({ dimensions }: Rubric): fc.Arbitrary<Answers> {
  const questions = dimensions.flatMap((dimension) => dimension.questions);
  const values = questions.map(({ form }) => (form.kind === 'levels' ? fc.constantFrom(...form.levels.map(({ level }) => level)) : fc.boolean()));
  return fc
    .tuple(...values)
    .map((drawn) => Object.fromEntries(drawn.map((value, i) => [questions[i]?.id ?? '', { state: 'rated', value, confirmed: true } as const])));
}
