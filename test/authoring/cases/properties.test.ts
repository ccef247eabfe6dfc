/** What holds for every rubric and every case. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openCaseFile } from '../../../src/authoring/cases/case-file.ts';
import { coverageOf, type KindCoverage } from '../../../src/authoring/cases/coverage.ts';
import type { Edit } from '../../../src/authoring/cases/model.ts';
import { rewrite } from '../../../src/authoring/cases/rewrite.ts';
import { assess } from '../../../src/engine/assess.ts';
import { compileRubric } from '../../../src/engine/compile/compile.ts';
import type { Answers } from '../../../src/engine/model/answer.ts';
import type { Result } from '../../../src/engine/model/assessment.ts';
import { isNumberFor } from '../../../src/engine/model/number.ts';
import { createSource } from '../../../src/reader/text.ts';
import { answerFileOf } from '../../../src/record/answer-file.ts';
import { anyAnswers } from '../../engine/arbitraries/answers.ts';
import { SMALL } from '../../engine/arbitraries/profile.ts';
import { type Case, cases, casesWith } from '../../engine/arbitraries.ts';
import { runs } from '../../engine/runs.ts';
import { outcomesOf } from './support.ts';

/** Everything of a result that a case can state. */
function expectationOf(result: Result): Readonly<Record<string, unknown>> {
  const questions = (list: readonly { readonly question: string }[]) => list.map(({ question }) => question);
  const { recommendation, band, cause, score, low, high, coverage, settled, borderline, flags } = result;
  return {
    ...{ recommendation, band, cause: { rule: cause.rule, id: cause.id }, score, low, high, coverage, settled, borderline, flags },
    conditions: questions(result.conditions),
    knockouts: questions(result.knockouts),
    open: questions(result.open),
    'subject-to': result.subjectTo,
    dimensions: Object.fromEntries(result.dimensions.map((dimension) => [dimension.id, dimension.score])),
  };
}

/** A test file with one case: JSON is YAML too. */
function fileOf(answers: Answers, expectation: unknown): string {
  const prospect = { name: '', key: null, external: {} };
  const written = answerFileOf({ prospect, rubric: '', assessor: null, answers, facts: {} });
  return JSON.stringify({ cases: [{ name: 'One', answers: written['answers'], expect: expectation }] }, null, 1);
}

/** Whether every number can stand in a file: sums of decimals may have more digits than any file may. */
function isWritable(...sets: readonly Answers[]): boolean {
  const values = sets.flatMap((answers) => Object.values(answers).map((answer) => (answer.state === 'rated' ? answer.value : null)));
  return values.every((value) => typeof value !== 'number' || isNumberFor({}, value));
}

function resultOf({ rubric, answers }: Case): Result {
  return assess(compileRubric(rubric), answers);
}

test('a case that states everything that comes out holds', () => {
  fc.assert(
    fc.property(cases(SMALL), (drawn) => {
      fc.pre(isWritable(drawn.answers));
      const [outcome] = outcomesOf(fileOf(drawn.answers, expectationOf(resultOf(drawn))), drawn.rubric);
      expect(outcome?.differences).toEqual([]);
    }),
    runs(150),
  );
});

/** A rubric, and two answer sets to it. */
const pairs = casesWith(SMALL, (dice, { rubric }) => ({ others: anyAnswers(dice, rubric, SMALL) }));

test('a case that states what comes of other answers differs in exactly what comes out otherwise', () => {
  fc.assert(
    fc.property(pairs, ({ rubric, answers, others }) => {
      fc.pre(isWritable(answers, others));
      const [wanted, got] = [expectationOf(resultOf({ rubric, answers: others })), expectationOf(resultOf({ rubric, answers }))];
      const [outcome] = outcomesOf(fileOf(answers, wanted), rubric);
      const differ = Object.keys(wanted).filter((key) => JSON.stringify(sorted(wanted[key])) !== JSON.stringify(sorted(got[key])));
      expect([...new Set(outcome?.differences.map(({ subject }) => subject.split('.')[0]))].sort()).toEqual(differ.sort());
    }),
    runs(150),
  );
});

/** Lists are compared in any order. */
function sorted(value: unknown): unknown {
  return Array.isArray(value) ? [...value].sort() : value;
}

test('after every edit of its differences a case holds', () => {
  fc.assert(
    fc.property(pairs, ({ rubric, answers, others }) => {
      fc.pre(isWritable(answers, others));
      const text = fileOf(answers, expectationOf(resultOf({ rubric, answers: others })));
      const [outcome] = outcomesOf(text, rubric);
      const edits = (outcome?.differences ?? []).flatMap(({ edits: some }) =>
        some.map(({ path, value }): Edit => ({ path: ['cases', 0, 'expect', ...path], value })),
      );
      const opened = openCaseFile(createSource('a.test.yaml', text));
      const after = opened.ok ? rewrite(text, opened.value.tree, edits) : '';
      expect(outcomesOf(after, rubric).map(({ differences }) => differences)).toEqual([[]]);
    }),
    runs(150),
  );
});

test('what two cases reach together is what each of them reaches', () => {
  fc.assert(
    fc.property(pairs, ({ rubric, answers, others }) => {
      const plan = compileRubric(rubric);
      const judged = [answers, others].map((one) => ({ answers: one, result: assess(plan, one) }));
      const [first, second, both] = [judged.slice(0, 1), judged.slice(1), judged].map((some) => reachedBy(coverageOf(plan, some)));
      expect(both).toEqual([...new Set([...(first ?? []), ...(second ?? [])])].sort());
    }),
    runs(150),
  );
});

function reachedBy(kinds: readonly KindCoverage[]): readonly string[] {
  return kinds.flatMap(({ kind, all, missing }) => all.filter((part) => !missing.includes(part)).map((part) => `${kind} ${part}`)).sort();
}

test('what a case comes to counts as reached, and so does every rule that is told as a cause', () => {
  fc.assert(
    fc.property(cases(SMALL), (drawn) => {
      const result = resultOf(drawn);
      const reached = reachedBy(coverageOf(compileRubric(drawn.rubric), [{ answers: drawn.answers, result }]));
      const causes = [result.cause, ...result.also].flatMap(({ rule, id }) => KINDS.get(rule)?.(id) ?? []);
      expect(reached).toEqual(expect.arrayContaining([`recommendations ${result.recommendation}`, ...causes]));
    }),
    runs(150),
  );
});

/** What a cause of each kind shows to be reached. */
const KINDS: ReadonlyMap<string, (id: string | null) => string> = new Map([
  ['knockout', (id) => `knockouts ${id}`],
  ['gate', (id) => `gates ${id}`],
  ['rule', (id) => `rules ${id}`],
  ['minimum', (id) => `minimums ${id}`],
]);
