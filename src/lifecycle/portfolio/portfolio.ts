/** A book of assessments in numbers, gathered record by record so that its length takes no memory. */
import type { Assessment } from '../../engine/model/assessment.ts';
import { CONDITION_STATES, type ConditionState, type LogEntry } from '../../engine/model/log.ts';
import { isOwed, standingConditions } from '../conditions.ts';
import { decisionOf, goesOn } from '../decision.ts';
import { createAges } from './ages.ts';
import type { Chosen } from './choose.ts';
import { createDecisions } from './decisions.ts';
import type { Portfolio, PortfolioScope } from './model.ts';
import { createResults } from './results.ts';
import { createRubrics, type Extremes } from './rubrics.ts';
import { createTally, LEAST_FOR_PERCENT, shareOf } from './tally.ts';

/** What is known of a record besides itself. */
export interface Known {
  /** Lines of the log about it, the oldest first. */
  readonly log: readonly LogEntry[];
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
  add(record: Assessment, known: Known): void;
  portfolio(): Portfolio;
}

/** @returns a portfolio of nothing yet. */
export function createPortfolio({ asOf, scope, leftOut, prospects, drafts }: Opening): PortfolioGathering {
  const [results, decisions, ages, rubrics] = [createResults(), createDecisions(), createAges(asOf), createRubrics()];
  const conditions = createConditions(asOf);
  let assessments = 0;
  return {
    add: (record, { log, reviewOn, extremes }) => {
      const { recommendation } = record.result;
      const decision = decisionOf(record.id, log) ?? record.decision;
      assessments++;
      results.add(record.result);
      decisions.add(recommendation, decision);
      // Where the two sides part nobody owes anything.
      if (goesOn(decision?.recommendation ?? recommendation)) conditions.add(record, log, reviewOn);
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
      ...conditions.figures(assessments),
      age: ages.age(),
      rubrics: rubrics.parts(),
    }),
  };
}

interface ConditionGathering {
  add(record: Assessment, log: readonly LogEntry[], reviewOn: string | null): void;
  figures(assessments: number): Pick<Portfolio, 'conditions' | 'overdue'>;
}

function createConditions(asOf: string): ConditionGathering {
  const states = createTally<ConditionState>();
  let [owed, overdue] = [0, 0];
  return {
    add: (record, log, reviewOn) => {
      for (const { standing } of standingConditions(record, log, reviewOn)) {
        states.add(standing.state);
        if (!isOwed(standing.state)) continue;
        owed++;
        if (standing.due !== null && standing.due.day < asOf) overdue++;
      }
    },
    figures: (assessments) => ({
      conditions: CONDITION_STATES.map((state) => ({ state, ...shareOf(states.count(state), states.total(), assessments) })),
      overdue: shareOf(overdue, owed, assessments),
    }),
  };
}
