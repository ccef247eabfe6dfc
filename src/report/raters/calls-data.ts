/** The ratings of one prospect's calls as plain data: what `--json` and `--format csv` print. */
import type { QuestionResult } from '../../engine/model/assessment.ts';
import type { QuestionDifference } from '../../lifecycle/agreement/differences.ts';
import { type CsvCell, csvRow } from '../../text/csv.ts';
import type { CallShown, ProspectCalls, RatingShown } from './calls.ts';

/** @returns the data, its fields in a fixed order. */
export function callsData({ prospect, calls }: ProspectCalls): Readonly<Record<string, unknown>> {
  const { name, key, external } = prospect;
  return { schema: 'fit.rated-calls/1', prospect: { name, key, external }, calls: calls.map(callData) };
}

function callData({ rubric, ratings, agreed, differences }: CallShown): Readonly<Record<string, unknown>> {
  const { id, version, title } = rubric;
  return {
    rubric: { id, version, title },
    ratings: ratings.map(ratingData),
    agreed: agreed === null ? null : ratingData(agreed),
    differences:
      differences === null
        ? null
        : {
            far: differences.far.map(differenceData),
            near: differences.near.map(differenceData),
            oneSided: differences.oneSided.map(differenceData),
            equal: differences.equal,
          },
  };
}

function ratingData({ id, rater, at, recommendation, score }: RatingShown): Readonly<Record<string, unknown>> {
  return { id, rater, lockedAt: at, recommendation, score };
}

function differenceData({ id: question, title, apart, said }: QuestionDifference): Readonly<Record<string, unknown>> {
  return { question, title, apart, said: said.map(saidData) };
}

function saidData(said: QuestionResult | null): Readonly<Record<string, unknown>> | null {
  if (said === null) return null;
  const { state, value, label, evidence, confidence } = said;
  return { state, value, label, evidence, confidence };
}

/** Names of the columns, in their order. */
const COLUMNS = ['prospect', 'rubric', 'version', 'question', 'title', 'difference', 'apart', 'assessment', 'rater', 'state', 'value', 'label', 'note'];

/** @returns a head, and a row a rating of each question that is not rated the same by all. */
export function callsCsv({ prospect, calls }: ProspectCalls): string {
  return [COLUMNS, ...calls.flatMap((call) => rowsOf(prospect.name, call))].map(csvRow).join('');
}

function rowsOf(prospect: string, { rubric, ratings, differences }: CallShown): readonly (readonly CsvCell[])[] {
  if (differences === null) return [];
  const kinds = [
    ['far', differences.far],
    ['near', differences.near],
    ['one-sided', differences.oneSided],
  ] as const;
  return kinds.flatMap(([kind, all]) =>
    all.flatMap(({ id, title, apart, said }) =>
      ratings.map((rating, i): readonly CsvCell[] => {
        const one = said[i] ?? null;
        const value = one === null || one.value === null ? null : typeof one.value === 'object' ? one.value.join(' ') : one.value;
        const answer = [one?.state ?? null, value as CsvCell, one?.label ?? null, one?.evidence ?? null];
        return [prospect, rubric.id, rubric.version, id, title, kind, apart, rating.id, rating.rater, ...answer];
      }),
    ),
  );
}
