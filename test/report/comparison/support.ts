/** Pairs of assessments that differ in everything that can differ. */
import type { Answers } from '../../../src/engine/model/answer.ts';
import { compareAssessments } from '../../../src/lifecycle/comparison/compare.ts';
import type { Assessed, Relation } from '../../../src/lifecycle/comparison/model.ts';
import type { ComparisonView } from '../../../src/report/comparison/outline.ts';
import { assessed } from '../../lifecycle/support/assessed.ts';
import { RUBRIC } from '../rubric.ts';

const answers: Answers = {
  last_incident: { state: 'rated', value: 1, evidence: 'Server down for a morning; nobody asked why.' },
  security_baseline: { state: 'rated', value: 1, confirmed: true, evidence: 'Partners exempt, asked twice.' },
  contact_point: { state: 'rated', value: 2 },
  advance_notice: { state: 'rated', value: 2, evidence: 'Starters are told on the day.' },
  seats: { state: 'rated', value: 45 },
  onsite: { state: 'rated', value: 'none' },
  decision_path: { state: 'unknown' },
  capacity: { state: 'rated', value: 4 },
};
const better: Answers = {
  ...answers,
  last_incident: { state: 'rated', value: 4, evidence: 'A second line was added, and the owner says so.', confidence: 'high' },
  security_baseline: { state: 'rated', value: 4 },
  advance_notice: { state: 'rated', value: 2, evidence: 'Still on the day.' },
  decision_path: { state: 'rated', value: 5 },
};

/** The same prospect at two times. */
export const FIRST = assessed(RUBRIC, answers, { id: 'A1', at: '2026-01-02T09:00:00Z' });
export const SECOND = assessed(RUBRIC, better, { id: 'B1', at: '2026-07-10T09:00:00Z', by: 'Kim', role: 'delivery lead' });

/** Another prospect under the same rubric. */
export const OTHER = assessed(RUBRIC, { ...better, seats: { state: 'rated', value: 12 } }, { id: 'C1', name: 'Quickfreight', at: '2026-03-01T09:00:00Z' });

/** The second under the next major version, which asks one question less. */
export const NEXT = assessed(
  {
    ...RUBRIC,
    version: '2.0.0',
    dimensions: RUBRIC.dimensions.map((one) => ({ ...one, questions: one.questions.filter(({ id }) => id !== 'advance_notice') })),
  },
  Object.fromEntries(Object.entries(better).filter(([id]) => id !== 'advance_notice')),
  { id: 'D1', at: '2027-01-10T09:00:00Z' },
);

/** @returns what the page needs. */
export function viewOf(before: Assessed, after: Assessed, relation: Relation): ComparisonView {
  return { comparison: compareAssessments(before, after, relation), facts: after.rubric.facts };
}
