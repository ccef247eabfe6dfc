/** Records without names and without what somebody wrote in words of their own: levels, numbers, scores and the rubric's words stay. */
import type {
  Assessment,
  BandRow,
  CauseText,
  ConditionResult,
  DimensionResult,
  Follows,
  FollowUp,
  KnockoutResult,
  LedgerLine,
  OpenQuestion,
  QuestionResult,
  Result,
  RubricRef,
} from '../../engine/model/assessment.ts';
import type { Rubric } from '../../engine/model/rubric.ts';
import type { ConditionStanding, CustomerOutcome, DueDay, FactWord, HumanDecision } from '../../engine/model/standing.ts';
import { redactAnswers, redactFacts } from './answers.ts';
import { redactAssessor, redactedProspect } from './prospect.ts';
import { byId, each, fields, orNull, removed, stays, unnamed } from './rules.ts';

/**
 * @returns the record as anybody may see it.
 * @param whose id of the stored prospect it belongs to: what it is called by
 * @param rubric the one it was made with; `null` where it is not at hand, then facts that were chosen from options go too
 */
export function redactRecord(record: Assessment, whose: string, rubric: Rubric | null): Assessment {
  return fields<Assessment>({
    schema: stays,
    id: stays,
    status: stays,
    createdAt: stays,
    updatedAt: stays,
    tool: fields<Assessment['tool']>({ name: stays, version: stays }),
    rubric: fields<RubricRef>({ id: stays, version: stays, title: stays, sha256: stays, adapted: stays }),
    prospect: () => redactedProspect(whose),
    assessor: orNull(redactAssessor),
    facts: redactFacts(rubric),
    answers: redactAnswers,
    result: redactResult,
    decision: orNull(fields<HumanDecision>({ recommendation: stays, by: unnamed, because: removed, at: stays, starts: stays })),
    outcome: orNull(redactOutcome),
    follows: fields<Follows>({ kind: stays, of: stays, because: removed }),
    // The name of a system, or that of a file, and nobody can tell which.
    origins: byId(removed),
    nowCalled: () => redactedProspect(whose).name,
  })(record);
}

const word = fields<FactWord>({ holds: stays, on: stays, by: unnamed, note: removed });

const redactOutcome = fields<CustomerOutcome>({
  since: stays,
  due: stays,
  facts: fields<CustomerOutcome['facts']>({ customer: word, rate: word, baseline: word, conduct: word, goal: word }),
  good: stays,
});

const cause = fields<CauseText>({ rule: stays, id: stays, text: stays });

const redactDue = fields<DueDay>({ day: stays, from: stays });

/** The rule for where a condition stands. */
export const redactStanding = fields<ConditionStanding>({ state: stays, due: orNull(redactDue), by: unnamed, at: stays, because: removed });

/** The rule for a condition: its words are the rubric's. */
export const redactCondition = fields<ConditionResult>({
  question: stays,
  title: stays,
  text: stays,
  owner: stays,
  due: stays,
  check: stays,
  ours: stays,
  consequence: stays,
  review: stays,
  standing: redactStanding,
});

const redactResult = fields<Result>({
  recommendation: stays,
  band: stays,
  cause,
  also: each(cause),
  score: stays,
  outOf: stays,
  low: stays,
  high: stays,
  coverage: stays,
  borderline: stays,
  settled: stays,
  reachable: stays,
  subjectTo: stays,
  bands: each(fields<BandRow>({ word: stays, recommendation: stays, from: stays, inPlay: stays })),
  dimensions: each(
    fields<DimensionResult>({
      id: stays,
      title: stays,
      score: stays,
      outOf: stays,
      weight: stays,
      low: stays,
      high: stays,
      rated: stays,
      applicable: stays,
      minimum: stays,
    }),
  ),
  questions: each(
    fields<QuestionResult>({
      id: stays,
      dimension: stays,
      title: stays,
      state: stays,
      value: stays,
      label: stays,
      points: stays,
      score: stays,
      evidence: removed,
      confidence: stays,
    }),
  ),
  knockouts: each(fields<KnockoutResult>({ question: stays, title: stays, confirmed: stays, class: stays, because: stays, evidence: removed })),
  conditions: each(redactCondition),
  flags: stays,
  open: each(fields<OpenQuestion>({ question: stays, title: stays, ask: stays, state: stays, required: stays, points: stays, brings: stays })),
  followUps: each(fields<FollowUp>({ question: stays, title: stays, reason: stays, probes: stays })),
  ledger: each(fields<LedgerLine>({ question: stays, dimension: stays, won: stays, lost: stays })),
});
