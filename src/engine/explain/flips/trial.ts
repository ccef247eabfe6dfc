/** Trying other answers: what the engine says when some are exchanged, everything else staying as it is. */
import { createScorer, type Score } from '../../assess.ts';
import type { Plan, QuestionPlan } from '../../compile/plan.ts';
import type { Cell } from '../../compile/values.ts';
import { type Box, boxOf } from '../../complete/box.ts';
import { type DimensionReach, reachDimension } from '../../complete/dimension-reach.ts';
import { possibleKeys } from '../../complete/possible.ts';
import { reachOf } from '../../complete/reach.ts';
import { readSignals } from '../../decide/signals.ts';
import { RATED } from '../../logic/judge.ts';
import type { Answers } from '../../model/answer.ts';
import type { Advice } from '../../model/rubric.ts';
import { ANSWERED, DECLARED_NOT_APPLICABLE, sheetOf } from '../../score/sheet.ts';
import { emptyStanding, takeStanding } from '../../score/standing.ts';

/** One exchanged answer: the index of its question, and another value. */
export interface Exchange {
  readonly question: number;
  readonly cell: Cell;
}

/** One answer set to try changes on. */
export interface Trial {
  /** What it comes to as it is. */
  readonly base: Score;
  /** Indexes of the questions that are rated and asked. */
  readonly rated: readonly number[];
  /** @returns the value that a rated question has. */
  cellOf(question: number): Cell;
  /** @returns what it comes to with some answers exchanged; an answer that meets a knock-out counts as confirmed. */
  score(exchanges: readonly Exchange[]): Score;
  /**
   * Gives all that it can come to when any of these questions have any other answers: perhaps too much, never too little. `null` where that
   * cannot be told, because an answer is open or waits for its confirmation.
   */
  readonly reach: ((questions: readonly number[]) => ReadonlySet<Advice>) | null;
}

/** @returns a trial of one answer set. */
export function createTrial(plan: Plan, answers: Answers): Trial {
  const scorer = createScorer(plan);
  const sheet = sheetOf(plan, answers);
  const standing = emptyStanding(plan);
  takeStanding(plan, sheet, standing);
  const rated = plan.questions.flatMap(({ index }) => (standing.status[index] === RATED ? [index] : []));
  const base = scorer.scoreSheet(sheet);
  const [cells, confirmed] = [[...sheet.cell], Uint8Array.from(sheet.confirmed)];
  // What may be open, or wait for its confirmation, is more than a box of whole answers can tell.
  const isWhole = sheet.state.every((state) => state === ANSWERED || state === DECLARED_NOT_APPLICABLE);
  const box = isWhole && readSignals(plan, sheet, standing).unconfirmed.length === 0 ? boxOf(plan, sheet) : null;

  return {
    base,
    rated,
    cellOf: (question) => cells[question] as Cell,
    score: (exchanges) => {
      for (const { question, cell } of exchanges) {
        sheet.cell[question] = cell;
        sheet.confirmed[question] = (plan.questions[question] as QuestionPlan).knockout ? 1 : 0;
      }
      const score = scorer.scoreSheet(sheet);
      for (const { question } of exchanges) {
        sheet.cell[question] = cells[question] as Cell;
        sheet.confirmed[question] = confirmed[question] as number;
      }
      return score;
    },
    reach: box && reachFrom(plan, box),
  };
}

function reachFrom(plan: Plan, box: Box): NonNullable<Trial['reach']> {
  const reachOne = rememberedReach(plan);
  return (questions) => {
    const wide = [...box];
    for (const question of questions) wide[question] = (plan.questions[question] as QuestionPlan).whole;
    const keys = [...possibleKeys(plan, reachOf(plan, wide, null, reachOne))];
    return new Set(keys.map((key): Advice => plan.outcomes.get(key)?.recommendation ?? 'incomplete'));
  };
}

/** Sets of questions have most of their dimensions in common: what these come to is worked out once, by what is wide and what is asked in them. */
function rememberedReach(plan: Plan): typeof reachDimension {
  const known = new Map<string, DimensionReach>();
  return (dimension, at) => {
    const isWide = (question: number) => at.cell[question] === (plan.questions[question] as QuestionPlan).whole;
    const key = [dimension.id, ...dimension.members.map(({ question }) => `${at.status[question]}${isWide(question)}`)].join();
    const reach = known.get(key) ?? reachDimension(dimension, at);
    known.set(key, reach);
    return reach;
  };
}
