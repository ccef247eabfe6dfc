/** Two assessments held against each other: what differs, and what drove it. Pure; the engine is asked again where that tells more. */
import { assess } from '../../engine/assess.ts';
import { createCarrier, type Lost, successorsOf } from '../../engine/carry.ts';
import { compileRubric } from '../../engine/compile/compile.ts';
import type { Plan } from '../../engine/compile/plan.ts';
import type { Assessment, Result } from '../../engine/model/assessment.ts';
import { incomparable } from '../comparable.ts';
import { lockedAt } from '../locked-at.ts';
import { noiseOf } from '../noise.ts';
import { shiftOf } from '../shift.ts';
import { answerDifferences } from './answers.ts';
import { behindRecommendation } from './behind.ts';
import { comingOf } from './coming.ts';
import { driversOf } from './drivers.ts';
import { factDifferences } from './facts.ts';
import type { Assessed, Comparison, DimensionShift, Relation, Seen, Side } from './model.ts';

/** @returns what differs from the first to the second. */
export function compareAssessments(before: Assessed, after: Assessed, relation: Relation): Comparison {
  const reason = incomparable(before.record.rubric, after.record.rubric);
  const plan = compileRubric(after.rubric);
  const { seen, lost, idUnder } = lookAgain(before, after, plan);
  const noise = noiseOf(after.rubric.decision.borderline);
  const [first, second] = [before.record.result, after.record.result];
  const differences = answerDifferences(seen, after.record);
  const score = reason === null ? shiftOf(first, second, noise) : null;
  const underNewId = <Item extends { readonly question: string }>(items: readonly Item[]) =>
    items.map((item) => ({ ...item, question: idUnder(item.question) }));
  return {
    schema: 'fit.comparison/1',
    relation,
    before: sideOf(before.record),
    after: sideOf(after.record),
    incomparable: reason,
    noise: Math.round(noise * 100) / 100,
    score,
    dimensions: reason === null ? dimensionShifts(first, second, noise) : [],
    drivers: score === null ? null : driversOf(first, seen.result, second, differences, after.rubric.scoring.decimals),
    behind: behindRecommendation(plan, seen.answers, after.record, first.recommendation),
    answers: differences,
    alike: second.questions.length - differences.length,
    lost,
    facts: factDifferences(before.record.facts, after),
    conditions: comingOf(underNewId(first.conditions), second.conditions, ({ question }) => question),
    knockouts: comingOf(underNewId(first.knockouts), second.knockouts, ({ question, confirmed }) => `${question} ${confirmed}`),
    flags: comingOf(first.flags, second.flags, (flag) => flag),
  };
}

/** Under one and the same text the record says it all. */
function lookAgain(
  before: Assessed,
  after: Assessed,
  plan: Plan,
): { readonly seen: Seen; readonly lost: readonly Lost[]; readonly idUnder: (id: string) => string } {
  const answers = before.record.answers;
  if (before.record.rubric.sha256 === after.record.rubric.sha256) return { seen: { answers, result: before.record.result }, lost: [], idUnder: (id) => id };
  const carried = createCarrier(before.rubric, after.rubric)(answers);
  const successors = successorsOf(before.rubric, after.rubric);
  return { seen: { answers: carried.answers, result: assess(plan, carried.answers) }, lost: carried.lost, idUnder: (id) => successors.get(id) ?? id };
}

function sideOf(record: Assessment): Side {
  const { id, prospect, rubric, assessor, result } = record;
  const { recommendation, band, cause, score, low, high, outOf, coverage } = result;
  return { id, prospect, rubric, assessor, at: lockedAt(record), recommendation, band, cause, score, low, high, outOf, coverage };
}

function dimensionShifts(first: Result, second: Result, noise: number): readonly DimensionShift[] {
  return second.dimensions.flatMap((dimension) => {
    const { id, title, score } = dimension;
    const before = first.dimensions.find((one) => one.id === id);
    if (before === undefined || before.score === score) return [];
    return [{ dimension: id, title, ...shiftOf(before, dimension, noise) }];
  });
}
