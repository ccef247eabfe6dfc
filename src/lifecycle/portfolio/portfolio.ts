/** A book of assessments in numbers, gathered record by record so that its length takes no memory. */
import type { Assessment } from '../../engine/model/assessment.ts';
import { CONDITION_STATES, type ConditionState } from '../../engine/model/log.ts';
import { createAges } from './ages.ts';
import type { Chosen } from './choose.ts';
import { createDecisions, type Decided } from './decisions.ts';
import type { Portfolio, PortfolioScope } from './model.ts';
import { createResults } from './results.ts';
import { createRubrics, type Extremes } from './rubrics.ts';
import { createTally, LEAST_FOR_PERCENT, shareOf } from './tally.ts';

/** What is known of a record besides itself. */
export interface Standing {
  /** What a person decided last, `null` while nobody has. */
  readonly decision: Decided | null;
  /** Where a condition stands, by its question; `open` unless somebody has said otherwise. */
  readonly stateOf: (question: string) => ConditionState;
  /** YYYY-MM-DD. */
  readonly reviewOn: string | null;
  readonly extremes: Extremes;
}

/** What a portfolio is begun with. */
export interface Opening extends Pick<Chosen<unknown>, 'leftOut' | 'prospects' | 'drafts'> {
  /** The day it is of, YYYY-MM-DD. */
  readonly asOf: string;
  readonly scope: PortfolioScope;
}

/** Takes the records that count, the newest first. */
export interface PortfolioGathering {
  add(record: Assessment, standing: Standing): void;
  portfolio(): Portfolio;
}

/** @returns a portfolio of nothing yet. */
export function createPortfolio({ asOf, scope, leftOut, prospects, drafts }: Opening): PortfolioGathering {
  const [results, decisions, ages, rubrics] = [createResults(), createDecisions(), createAges(asOf), createRubrics()];
  const conditions = createTally<ConditionState>();
  let assessments = 0;
  return {
    add: (record, { decision, stateOf, reviewOn, extremes }) => {
      assessments++;
      results.add(record.result);
      decisions.add(record.result.recommendation, decision);
      for (const { question } of record.result.conditions) conditions.add(stateOf(question));
      ages.add(record.updatedAt, reviewOn);
      rubrics.add(record, extremes);
    },
    portfolio: () => ({
      schema: 'fit.portfolio/1',
      asOf,
      scope,
      assessments,
      prospects,
      leftOut,
      drafts,
      leastForPercent: LEAST_FOR_PERCENT,
      ...results.figures(),
      ...decisions.figures(),
      conditions: CONDITION_STATES.map((state) => ({ state, ...shareOf(conditions.count(state), conditions.total(), assessments) })),
      age: ages.age(),
      rubrics: rubrics.parts(),
    }),
  };
}
