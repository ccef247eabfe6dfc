/** Trying other answers: what the engine says when some are exchanged, everything else staying as it is. */
import { createScorer, type Score } from '../../assess.ts';
import type { Plan, QuestionPlan } from '../../compile/plan.ts';
import type { Cell } from '../../compile/values.ts';
import { type Box, boxOf } from '../../complete/box.ts';
import { type DimensionReach, reachDimension } from '../../complete/dimension-reach.ts';
import { possibleKeys } from '../../complete/possible.ts';
import { type Blanks, reachOf } from '../../complete/reach.ts';
import { readSignals } from '../../decide/signals.ts';
import { NOT_APPLICABLE, OPEN, RATED } from '../../logic/judge.ts';
import type { Answers } from '../../model/answer.ts';
import type { Advice } from '../../model/rubric.ts';
import { ANSWERED, DECLARED_NOT_APPLICABLE, REFUSED, type Sheet, sheetOf } from '../../score/sheet.ts';
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
  /** @returns all that it can come to when any of these questions have any other answers: perhaps too much, never too little. */
  reach(questions: readonly number[]): ReadonlySet<Advice>;
  /** Whether an answer is open or waits for its confirmation: then a score takes up to a hundred times as long. */
  readonly isOpen: boolean;
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
  const isWhole = sheet.state.every((state) => state === ANSWERED || state === DECLARED_NOT_APPLICABLE);

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
    reach: reachFrom(plan, sheetOf(plan, answers), isWhole),
    isOpen: !isWhole || readSignals(plan, sheet, standing).unconfirmed.length > 0,
  };
}

/**
 * Two bounds together hold everything: what the answers come to with what is open left open, and, for what is told because all completions agree,
 * what they come to with everything rated.
 */
function reachFrom(plan: Plan, { state, cell, confirmed }: Sheet, isWhole: boolean): Trial['reach'] {
  const reachOne = rememberedReach(plan);
  const [completed, unconfirmed] = [boxOf(plan, { state, cell, confirmed }), plan.questions.filter(({ index }) => confirmed[index] === 0)];
  const blanks: Blanks = {
    asked: Array.from(state, (one) => (one === ANSWERED ? RATED : one === DECLARED_NOT_APPLICABLE ? NOT_APPLICABLE : OPEN)),
    refused: Array.from(state, (one) => Number(one === REFUSED)),
  };
  const asTheyAre: Box = completed.map((one, i) => (state[i] === ANSWERED ? one : null));
  return (questions) => {
    const widened = (box: Box): Box => box.map((one, i) => (questions.includes(i) ? (plan.questions[i] as QuestionPlan).whole : one));
    const waiting = new Set(unconfirmed.flatMap(({ index }) => (questions.includes(index) ? [] : [index])));
    const keys = [...possibleKeys(plan, reachOf(plan, widened(asTheyAre), blanks, reachOne), waiting)];
    if (!isWhole) keys.push(...possibleKeys(plan, reachOf(plan, widened(completed), null, reachOne)));
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
