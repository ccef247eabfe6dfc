/** The agreement of raters as plain data: what `--json` and `--format csv` print. */
import type { Agreement, Coefficient } from '../../lifecycle/agreement/measure.ts';
import type { Hint, RaterPattern } from '../../lifecycle/agreement/patterns.ts';
import { type CsvCell, csvRow } from '../../text/csv.ts';
import type { RubricRaters } from './agreement.ts';

/** @returns the data, its fields in a fixed order; what is withheld is `null` with the reason beside it. @param hidden ratings left out, because somebody still rates the same call */
export function agreementData(rubrics: readonly RubricRaters[], hidden: number): Readonly<Record<string, unknown>> {
  return { schema: 'fit.raters/1', hidden, rubrics: rubrics.map(rubricData) };
}

function rubricData({ rubric, prospects, calls, together, questions, incomparable, raters }: RubricRaters): Readonly<Record<string, unknown>> {
  const { id, version, title } = rubric;
  return {
    rubric: { id, version, title },
    prospects,
    calls,
    together: together === null ? null : { questions: together.questions, lowest: together.ends[0], highest: together.ends[1], ...figures(together.agreement) },
    questions: questions.map(({ id: question, title: own, agreement }) => ({ question, title: own, ...figures(agreement) })),
    notCompared: incomparable.map(({ id: question, title: own, because }) => ({ question, title: own, because })),
    raters: raters.map(raterData),
  };
}

function figures({ prospects, pairs, equal, withinOne, kappa, alpha, reading, prevailing }: Agreement): Readonly<Record<string, unknown>> {
  return { prospects, pairs, equal, withinOne, kappa: coefficient(kappa), alpha: coefficient(alpha), reading, prevailing };
}

function coefficient({ value, interval, withheld }: Coefficient): Readonly<Record<string, unknown>> {
  return { value: rounded(value), low: rounded(interval?.low ?? null), high: rounded(interval?.high ?? null), withheld };
}

function raterData({ rater, assessments, ratings, mean, hints }: RaterPattern): Readonly<Record<string, unknown>> {
  return { rater, assessments, ratings, mean: rounded(mean), hints: hints.map(hintData) };
}

function hintData(hint: Hint): Hint {
  return hint.kind === 'off-team' ? { ...hint, others: rounded(hint.others) ?? 0, by: rounded(hint.by) ?? 0 } : hint;
}

/** To four decimals: more would be noise. */
function rounded(value: number | null): number | null {
  return value === null ? null : Math.round(value * 10_000) / 10_000 + 0;
}

/** Names of the columns, in their order. */
const COLUMNS = [
  ...(['rubric', 'version', 'question', 'title', 'prospects', 'pairs', 'equal', 'within_one'] as const),
  ...(['kappa', 'kappa_low', 'kappa_high', 'kappa_withheld', 'alpha', 'alpha_low', 'alpha_high', 'alpha_withheld', 'reading'] as const),
];

/** @returns a head and a row a question; the first of a rubric names no question and is about all together. */
export function agreementCsv(rubrics: readonly RubricRaters[]): string {
  return [COLUMNS, ...rubrics.flatMap(rowsOf)].map(csvRow).join('');
}

function rowsOf({ rubric, together, questions }: RubricRaters): readonly (readonly CsvCell[])[] {
  const row = (question: string | null, title: string | null, agreement: Agreement): readonly CsvCell[] => {
    const { prospects, pairs, equal, withinOne, kappa, alpha, reading } = agreement;
    return [rubric.id, rubric.version, question, title, prospects, pairs, equal, withinOne, ...cells(kappa), ...cells(alpha), reading];
  };
  const all = together === null ? [] : [row(null, null, together.agreement)];
  return [...all, ...questions.map(({ id, title, agreement }) => row(id, title, agreement))];
}

function cells({ value, interval, withheld }: Coefficient): readonly CsvCell[] {
  return [rounded(value), rounded(interval?.low ?? null), rounded(interval?.high ?? null), withheld];
}
