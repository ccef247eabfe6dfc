/** The engine's two doors: the whole result of one answer set, and the bare verdict for many. Pure. */
import type { DimensionPlan, Plan, QuestionPlan } from './compile/plan.ts';
import { type Ranges, rangesOf } from './complete/range.ts';
import { unanimousOn } from './complete/settle.ts';
import type { Shown } from './complete/total-reach.ts';
import { bandOf, decide } from './decide/decide.ts';
import { readSignals, type Signals } from './decide/signals.ts';
import { isBorderline } from './explain/borderline.ts';
import { causeText, otherCauses } from './explain/causes.ts';
import { flagsOf } from './explain/flags.ts';
import { followUpsOf } from './explain/follow-ups.ts';
import { ledgerOf } from './explain/ledger.ts';
import { openQuestions } from './explain/open.ts';
import { evidenceOf, questionResults } from './explain/questions.ts';
import { dimensionOutOf, scoreOutOf } from './explain/scale.ts';
import { isOpen, judge, RATED } from './logic/judge.ts';
import { NO } from './logic/truth.ts';
import type { Answers } from './model/answer.ts';
import type { BandRow, CauseText, ConditionResult, DimensionResult, KnockoutResult, LedgerLine, Result } from './model/assessment.ts';
import type { Advice } from './model/rubric.ts';
import { emptySheet, fillSheet, type Sheet, sheetOf } from './score/sheet.ts';
import { emptyStanding, type Standing, takeStanding } from './score/standing.ts';
import { finite, isSettled, weigh } from './weigh.ts';

/**
 * Scores answers alone, without a prospect and without a record.
 *
 * @example
 * ```ts
 * const { recommendation, cause } = assess(compileRubric(rubric), { respect: { state: 'rated', value: 4 } });
 * ```
 *
 * @returns the whole result of one answer set.
 * @param answers checked against the plan's rubric; ids it does not know are passed over
 */
export function assess(plan: Plan, answers: Answers): Result {
  const sheet = sheetOf(plan, answers);
  const standing = emptyStanding(plan);
  const { signals, verdict, prospects } = weigh(plan, sheet, standing);
  const ranges = rangesOf(plan, sheet, standing);
  const range = standing.withheld ? null : ranges.score;
  return {
    recommendation: verdict.outcome?.recommendation ?? 'incomplete',
    band: verdict.outcome?.band ?? null,
    cause: causeText(plan, standing, signals, verdict.cause),
    also: otherCauses(plan, standing, signals, verdict.cause, bandOf(plan, standing)),
    score: standing.score,
    outOf: scoreOutOf(plan),
    low: finite(range?.low),
    high: finite(range?.high),
    coverage: standing.coverage,
    borderline: isBorderline(plan, standing, ranges, verdict),
    settled: isSettled(verdict, prospects),
    reachable: prospects.reachable,
    subjectTo: signals.knockouts.length > 0 ? [] : ids(plan, signals.openGates),
    bands: bandRows(plan, standing),
    dimensions: plan.dimensions.map((dimension) => dimensionResult(plan, dimension, standing, ranges)),
    questions: questionResults(plan, answers, sheet, standing),
    knockouts: knockoutResults(plan, answers, signals),
    conditions: conditionResults(plan, signals),
    flags: flagsOf(plan, standing, signals.rules),
    open: openQuestions(plan, sheet, standing),
    followUps: followUpsOf(plan, standing),
    ledger: ledgerOf(plan, standing),
  };
}

/** The verdict without its reasons. */
export interface Score {
  readonly recommendation: Advice;
  readonly band: string | null;
  readonly score: number | null;
  readonly flags: readonly string[];
}

/** The verdict with the cause that bound it and the points that made the score, without what is still open. */
export interface Explained extends Score {
  readonly cause: CauseText;
  readonly ledger: readonly LedgerLine[];
}

/** @returns the same verdict as `assess` and a scorer, with its reasons, for a fraction of the work of `assess`. */
export function explain(plan: Plan, answers: Answers): Explained {
  const sheet = sheetOf(plan, answers);
  const standing = emptyStanding(plan);
  takeStanding(plan, sheet, standing);
  const signals = readSignals(plan, sheet, standing);
  const { outcome, cause } = decide(plan, standing, signals, (stands) => unanimousOn(plan, sheet, stands));
  return {
    recommendation: outcome?.recommendation ?? 'incomplete',
    band: outcome?.band ?? null,
    score: standing.score,
    flags: flagsOf(plan, standing, signals.rules),
    cause: causeText(plan, standing, signals, cause),
    ledger: ledgerOf(plan, standing),
  };
}

/** Scores one answer set after another in the same scratch space; it agrees with `assess`. */
export interface Scorer {
  /** @returns the verdict on answers that have been checked against the plan's rubric. */
  readonly score: (answers: Answers) => Score;
  /** @returns the same on a sheet that `sheetOf` made of them, for scoring the same answers again and again. */
  readonly scoreSheet: (sheet: Sheet) => Score;
}

/**
 * Makes a scorer for those who want the verdict alone on very many answers.
 *
 * @example
 * ```ts
 * const { score } = createScorer(compileRubric(rubric));
 * for (const answers of all) count(score(answers).recommendation);
 * ```
 *
 * @returns a scorer for one rubric.
 */
export function createScorer(plan: Plan): Scorer {
  const scratch = emptySheet(plan);
  const standing = emptyStanding(plan);
  const scoreSheet = (sheet: Sheet): Score => {
    takeStanding(plan, sheet, standing);
    const signals = readSignals(plan, sheet, standing);
    const { outcome } = decide(plan, standing, signals, (stands) => unanimousOn(plan, sheet, stands));
    return {
      recommendation: outcome?.recommendation ?? 'incomplete',
      band: outcome?.band ?? null,
      score: standing.score,
      flags: flagsOf(plan, standing, signals.rules),
    };
  };
  const score = (answers: Answers): Score => {
    fillSheet(plan, answers, scratch);
    return scoreSheet(scratch);
  };
  return { score, scoreSheet };
}

function bandRows(plan: Plan, standing: Standing): readonly BandRow[] {
  return plan.rubric.decision.bands.map(({ word, recommend, from }, i) => {
    const when = plan.bands[i]?.when ?? null;
    return { word, recommendation: recommend, from: from ?? null, inPlay: when === null || judge(when, standing) !== NO };
  });
}

function dimensionResult(plan: Plan, dimension: DimensionPlan, standing: Standing, ranges: Ranges): DimensionResult {
  const { index, id, members } = dimension;
  const source = plan.rubric.dimensions[index] as Plan['rubric']['dimensions'][number];
  const range: Shown | null = ranges.dimensions[index] ?? null;
  const count = (test: (status: number) => boolean) => members.filter(({ question }) => test(standing.status[question] as number)).length;
  return {
    id,
    title: source.title,
    score: standing.dimensions[index]?.shown ?? null,
    outOf: dimensionOutOf(dimension),
    weight: source.weight,
    low: finite(range?.low),
    high: finite(range?.high),
    rated: count((status) => status === RATED),
    applicable: count((status) => status === RATED || isOpen(status)),
    minimum: source.minimum?.score ?? null,
  };
}

function knockoutResults(plan: Plan, answers: Answers, { knockouts, unconfirmed }: Signals): readonly KnockoutResult[] {
  const met = [...knockouts, ...unconfirmed].sort((a, b) => a - b);
  return met.map((index) => {
    const { id, title, knockout } = (plan.questions[index] as QuestionPlan).question;
    return {
      question: id,
      title,
      confirmed: knockouts.includes(index),
      class: knockout?.class ?? null,
      because: knockout?.because ?? null,
      evidence: evidenceOf(answers[id]),
    };
  });
}

function conditionResults(plan: Plan, { due }: Signals): readonly ConditionResult[] {
  return due.map((index) => {
    const { id, title, condition } = (plan.questions[index] as QuestionPlan).question;
    const { text, owner, due: date, check, ours, consequence, review } = condition as NonNullable<typeof condition>;
    return {
      question: id,
      title,
      text,
      owner: owner ?? null,
      due: date ?? null,
      check: check ?? null,
      ours: ours ?? null,
      consequence: consequence ?? null,
      review: review ?? null,
    };
  });
}

function ids(plan: Plan, questions: readonly number[]): readonly string[] {
  return questions.map((index) => plan.questions[index]?.question.id as string);
}
