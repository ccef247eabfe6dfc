/** Which parts of a rubric its cases reach: what no case reaches can change without any case noticing. */

import { assess } from '../../engine/assess.ts';
import type { Plan, QuestionPlan } from '../../engine/compile/plan.ts';
import type { Cell, RowPlan } from '../../engine/compile/values.ts';
import { readSignals } from '../../engine/decide/signals.ts';
import { NOT_ASKED, RATED, type Status, WAITING } from '../../engine/logic/judge.ts';
import type { Answers } from '../../engine/model/answer.ts';
import type { Result } from '../../engine/model/assessment.ts';
import { ADVICE, type Advice } from '../../engine/model/rubric.ts';
import { sheetOf } from '../../engine/score/sheet.ts';
import { emptyStanding, takeStanding } from '../../engine/score/standing.ts';
import { namedRecommendations } from '../named-recommendations.ts';

/** The kinds of parts that are counted, in the order in which they are shown. */
export const PART_KINDS = ['recommendations', 'bands', 'rules', 'knockouts', 'gates', 'minimums', 'conditions', 'branches', 'answers'] as const;

/** A kind of part of a rubric. */
export type PartKind = (typeof PART_KINDS)[number];

/** How much of one kind is reached. */
export interface KindCoverage {
  readonly kind: PartKind;
  /** Ids of all parts of the kind, in file order. A branch is `id asked` or `id not asked`; an answer `id value`. */
  readonly all: readonly string[];
  /** Those that no case reaches. */
  readonly missing: readonly string[];
}

/** An answer set and what the engine says about it. */
export interface Judged {
  readonly answers: Answers;
  readonly result: Result;
}

/** @returns what the answer sets reach together, a line a kind; kinds of which the rubric has none are left out. */
export function coverageOf(plan: Plan, cases: readonly Judged[]): readonly KindCoverage[] {
  const reached = new Map<PartKind, Set<string>>(PART_KINDS.map((kind) => [kind, new Set()]));
  for (const one of cases) reach(plan, one, (kind, part) => reached.get(kind)?.add(part));
  const parts = partsOf(plan, reached.get('recommendations') ?? new Set());
  return PART_KINDS.flatMap((kind) => {
    const all = [...new Set(parts[kind])];
    return all.length === 0 ? [] : [{ kind, all, missing: all.filter((part) => !reached.get(kind)?.has(part)) }];
  });
}

type Parts = Readonly<Record<PartKind, readonly string[]>>;

/** All parts of the rubric. `reached` are the recommendations that cases come to. */
function partsOf(plan: Plan, reached: ReadonlySet<string>): Parts {
  const { questions, rubric, minimums, dimensions, rules } = plan;
  const having = (test: (question: QuestionPlan) => boolean) => questions.filter(test).map(({ id }) => id);
  return {
    recommendations: recommendationsOf(plan, reached),
    bands: rubric.decision.bands.map(({ word }) => word),
    rules: rules.map(({ id }) => id),
    knockouts: having(({ knockout }) => knockout !== null),
    gates: having(({ gate }) => gate !== null),
    minimums: minimums.map(({ dimension }) => dimensions[dimension]?.id as string),
    conditions: having(({ condition }) => condition !== null),
    branches: having(({ when }) => when !== null).flatMap((id) => [`${id} asked`, `${id} not asked`]),
    answers: questions.flatMap((question) => answersOf(question).map((answer) => `${question.id} ${answer}`)),
  };
}

/**
 * Everything that some part of the rubric recommends, what the cases come to, and what is recommended before anything is answered. Whether
 * each can be reached at all is another question.
 */
function recommendationsOf(plan: Plan, reached: ReadonlySet<string>): readonly Advice[] {
  const named = namedRecommendations(plan);
  const atFirst = assess(plan, {}).recommendation;
  return ADVICE.filter((advice) => named.has(advice) || advice === atFirst || reached.has(advice));
}

/** What can be chosen, in words that tell one from the other. A number without rows has no parts. */
function answersOf({ choices, points }: QuestionPlan): readonly string[] {
  if (points?.kind === 'rows') return points.rows.map((row, i) => rowName(row, points.rows[i - 1]));
  return choices.map((choice) => (typeof choice === 'boolean' ? (choice ? 'yes' : 'no') : String(choice)));
}

function rowName({ edge, included }: RowPlan, before: RowPlan | undefined): string {
  if (Number.isFinite(edge)) return `${included ? 'at-most' : 'below'} ${edge}`;
  return before === undefined ? 'any number' : `${before.included ? 'above' : 'at-least'} ${before.edge}`;
}

type Take = (kind: PartKind, part: string) => void;

/** Takes every part that one answer set reaches. */
function reach(plan: Plan, { answers, result }: Judged, take: Take): void {
  const sheet = sheetOf(plan, answers);
  const standing = emptyStanding(plan);
  takeStanding(plan, sheet, standing);
  const signals = readSignals(plan, sheet, standing);
  const idOf = (index: number) => plan.questions[index]?.id as string;
  take('recommendations', result.recommendation);
  if (result.band !== null) take('bands', result.band);
  for (const index of signals.rules) take('rules', plan.rules[index]?.id as string);
  for (const index of signals.knockouts) take('knockouts', idOf(index));
  for (const index of signals.gates) take('gates', idOf(index));
  for (const index of signals.minimums) take('minimums', plan.dimensions[plan.minimums[index]?.dimension as number]?.id as string);
  for (const index of signals.due) take('conditions', idOf(index));
  for (const question of plan.questions) {
    const status = standing.status[question.index] as Status;
    if (status !== WAITING) take('branches', `${question.id} ${status === NOT_ASKED ? 'not asked' : 'asked'}`);
    if (status === RATED) for (const answer of chosen(question, sheet.cell[question.index] as Cell)) take('answers', `${question.id} ${answer}`);
  }
}

/** What is chosen in a single answer, named as in `answersOf`. */
function chosen(question: QuestionPlan, cell: Cell): readonly string[] {
  const names = answersOf(question);
  switch (cell.kind) {
    case 'choice':
      return names.slice(cell.from, cell.from + 1);
    case 'several':
      return names.filter((_, i) => cell.chosen[i] === 1);
    case 'number': {
      const rows = question.points?.kind === 'rows' ? question.points.rows : [];
      const row = rows.findIndex(({ edge, included }) => cell.lo < edge || (included && cell.lo === edge));
      return names.filter((_, i) => i === row);
    }
  }
}
