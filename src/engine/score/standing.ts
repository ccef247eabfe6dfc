/**
 * Where an answer set stands: every status, every dimension, the score, the coverage.
 *
 * Semantics: `rubrics/README.md`, "From answers to a score". A standing is scratch space that can be
 * filled again and again, so that a million records need one.
 */
import type { Plan } from '../compile/plan.ts';
import type { Cell } from '../compile/values.ts';
import { type Rational, round } from '../exact/rational.ts';
import { isOpen, judge, type Known, NOT_APPLICABLE, NOT_ASKED, OPEN, RATED, type Status, WAITING } from '../logic/judge.ts';
import { type Truth, UNDECIDED, YES } from '../logic/truth.ts';
import { type DimensionStanding, emptyDimension, standDimension } from './dimension.ts';
import { ANSWERED, DECLARED_NOT_APPLICABLE, REFUSED, type Sheet } from './sheet.ts';
import { coverage, exactScore } from './total.ts';

/** Everything known about one answer set. Conditions are judged on it. */
export interface Standing extends Known {
  readonly status: Uint8Array;
  /** Those of the sheet. */
  cell: readonly (Cell | null)[];
  readonly refused: Uint8Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
  readonly mayLack: Uint8Array;
  readonly dimensions: readonly DimensionStanding[];
  /** Whether any question is open. */
  open: boolean;
  /** Before rounding; `null` without a score. */
  exact: Rational | null;
  /** Rounded; `null` without a score. */
  score: number | null;
  /** Whether a rule with `no-score` holds. */
  withheld: boolean;
  /** Per cent with one decimal. */
  coverage: number;
}

/** @returns scratch space for standings under `plan`. */
export function emptyStanding(plan: Plan): Standing {
  const questions = plan.questions.length;
  const measures = plan.dimensions.length + 1;
  return {
    questions: plan.questions,
    status: new Uint8Array(questions),
    cell: [],
    refused: new Uint8Array(questions),
    low: new Float64Array(measures),
    high: new Float64Array(measures),
    mayLack: new Uint8Array(measures),
    dimensions: plan.dimensions.map(emptyDimension),
    open: false,
    exact: null,
    score: null,
    withheld: false,
    coverage: 100,
  };
}

/** Works out where `sheet` stands and writes it into `standing`. */
export function takeStanding(plan: Plan, sheet: Sheet, standing: Standing): void {
  takeStatuses(plan, sheet, standing);
  for (const dimension of plan.dimensions) {
    const at = standing.dimensions[dimension.index] as DimensionStanding;
    standDimension(dimension, standing, at);
    note(standing, dimension.index, at.shown);
  }
  standing.exact = exactScore(plan, standing.dimensions, standing.status);
  standing.score = standing.exact && round(standing.exact, plan.decimals);
  standing.withheld = isWithheld(plan, standing);
  if (standing.withheld) standing.score = null;
  note(standing, plan.dimensions.length, standing.score);
  standing.coverage = coverage(plan, standing.dimensions);
}

function isWithheld({ withholding }: Plan, standing: Standing): boolean {
  for (const { when } of withholding) if (judge(when, standing) === YES) return true;
  return false;
}

function takeStatuses(plan: Plan, sheet: Sheet, standing: Standing): void {
  let open = false;
  standing.cell = sheet.cell;
  for (const { index, when } of plan.questions) {
    const state = sheet.state[index] as number;
    const status = statusOf(when === null ? YES : judge(when, standing), state);
    standing.status[index] = status;
    if (!isOpen(status)) continue;
    standing.refused[index] = state === REFUSED ? 1 : 0;
    open = true;
  }
  standing.open = open;
}

function statusOf(asked: Truth, state: number): Status {
  if (asked !== YES) return asked === UNDECIDED ? WAITING : NOT_ASKED;
  if (state === ANSWERED) return RATED;
  return state === DECLARED_NOT_APPLICABLE ? NOT_APPLICABLE : OPEN;
}

/** Writes a measure where conditions read it. */
function note(standing: Standing, measure: number, shown: number | null): void {
  standing.low[measure] = standing.high[measure] = shown ?? Number.NaN;
  standing.mayLack[measure] = shown === null ? 1 : 0;
}
