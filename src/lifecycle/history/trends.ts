/** The course of scores over time, by rubric. */
import type { Assessment } from '../../engine/model/assessment.ts';
import { majorOf } from '../comparable.ts';
import { lockedAt } from '../locked-at.ts';
import type { Trend } from './model.ts';

/** @returns the course under each rubric and major version with two assessments or more, the one used last first. @param counting those that count, the oldest first */
export function trendsOf(counting: readonly Assessment[]): readonly Trend[] {
  const groups = new Map<string, Assessment[]>();
  for (const record of counting) {
    const key = `${record.rubric.id} ${majorOf(record.rubric)}`;
    const group = groups.get(key) ?? [];
    // Set anew, so that the one used last stands last.
    groups.delete(key);
    groups.set(key, [...group, record]);
  }
  return [...groups.values()]
    .reverse()
    .filter(({ length }) => length > 1)
    .map(trendOf);
}

function trendOf(records: readonly Assessment[]): Trend {
  const { rubric, result } = records.at(-1) as Assessment;
  return {
    rubric: { id: rubric.id, major: majorOf(rubric), title: rubric.title },
    assessments: records.map((record) => ({ id: record.id, at: lockedAt(record) })),
    score: records.map((record) => record.result.score),
    outOf: common(records.map((record) => record.result.outOf)),
    dimensions: result.dimensions
      .map(({ id, title }) => {
        const own = records.map((record) => record.result.dimensions.find((dimension) => dimension.id === id));
        return { dimension: id, title, scores: own.map((one) => one?.score ?? null), outOf: common(own.map((one) => one?.outOf ?? null)) };
      })
      .filter(({ scores }) => scores.some((score) => score !== null)),
  };
}

function common(outOf: readonly (number | null)[]): number | null {
  const [first = null] = outOf;
  return outOf.every((one) => one === first) ? first : null;
}
