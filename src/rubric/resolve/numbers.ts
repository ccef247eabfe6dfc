/** What only arithmetic can tell: whether points make a scale, and whether blanks and totals fit on it. */

import { compileRubric } from '../../engine/compile/compile.ts';
import type { DimensionPlan, MemberPlan, Plan, QuestionPlan } from '../../engine/compile/plan.ts';
import { compileForm, isScored } from '../../engine/compile/question.ts';
import type { Bound, Interval } from '../../engine/compile/values.ts';
import { extremeOf, type RangedPart } from '../../engine/complete/extremes.ts';
import { compare, equal, multiply, type Rational, rational, round, ZERO } from '../../engine/exact/rational.ts';
import type { Blank, Dimension, Question, Rubric } from '../../engine/model/rubric.ts';
import type { Path } from '../../reader/tree.ts';
import type { NamedQuestion, Names } from './names.ts';
import type { Report } from './report.ts';

/** Reports points that cannot be put on a scale, and blanks that lie off it, question by question. */
export function checkPoints(rubric: Rubric, names: Names, report: Report): void {
  rubric.dimensions.forEach((dimension, d) => {
    for (const question of membersOf(dimension, rubric)) {
      const { path, isSound } = names.questions.get(question.id) as NamedQuestion;
      if (!isSound) continue;
      const { points, range } = compileForm(question.form);
      if (points === null || !isScored(question, points)) continue;
      checkScale(question, dimension, range, path, report);
      if (dimension.of === undefined) checkBlanks(question, range, { rubric, dimension, d, path, report });
    }
  });
}

/** Reports totals that cannot be put on 0–100. The points of every question make a scale. */
export function checkTotals(rubric: Rubric, report: Report): void {
  const plan = compileRubric(rubric);
  if (!plan.dimensions.some(({ counts }) => counts)) report.add('nothing-scored', {}, ['dimensions']);
  const spans = plan.dimensions.map(({ index, method, members, counts, onHundred }) => {
    if (members.length === 0) return null;
    const span = spanOver(
      method,
      members.map((member) => asPart(member, plan.questions[member.question]?.when !== null)),
    );
    const path = ['dimensions', index];
    const { outOf } = rubric.dimensions[index] as Dimension;
    if (outOf !== undefined) checkOutOf(outOf, span, method, [...path, 'out-of'], report);
    else if (counts && plan.method === 'weighted-mean' && !onHundred) checkSpread(span, `${method} in a weighted mean`, path, report);
    return counts ? span : null;
  });
  checkMinimums(plan, report);
  const { scoring } = rubric;
  const fill = scoring.unanswered;
  if (typeof fill === 'number') for (const span of spans) if (span && !isInside(fill, span)) reportOutside(fill, span, ['scoring', 'unanswered'], report);
  if (scoring.outOf === undefined) return;
  const parts = spans.flatMap((range, i) => (range ? [{ range, weight: rational(rubric.dimensions[i]?.weight as number), optional: true }] : []));
  if (parts.length > 0) checkOutOf(scoring.outOf, spanOver(scoring.method, parts), scoring.method, ['scoring', 'out-of'], report);
}

/** A floor that no number of the dimension lies below does nothing; one that all lie below is another way to say no. */
function checkMinimums(plan: Plan, report: Report): void {
  for (const { dimension: index, score } of plan.minimums) {
    const { method, members, decimals, scale } = plan.dimensions[index] as DimensionPlan;
    const path = ['dimensions', index, 'minimum', 'score'];
    if (members.length === 0) {
      report.add('minimum-impossible', { score, low: null, high: null }, path);
      continue;
    }
    const span = spanOver(
      method,
      members.map((member) => asPart(member, mayLeave(plan, index, member))),
    );
    const [low, high] = [span.lo, span.hi].map((end) => end && round(scale === null ? end : multiply(end, scale), decimals));
    if ((low !== null && low !== undefined && score <= low) || (high !== null && high !== undefined && score > high))
      report.add('minimum-impossible', { score, low: low ?? null, high: high ?? null }, path);
  }
}

/** Whether a dimension can have a number without this question: it is not asked, or its blank leaves. */
function mayLeave({ questions, rubric }: Plan, index: number, { question: at, unanswered }: MemberPlan): boolean {
  const { question, when } = questions[at] as QuestionPlan;
  const permitted = question.notApplicable ?? rubric.dimensions[index]?.notApplicable ?? rubric.scoring.notApplicable;
  return when !== null || unanswered === 'leave-out' || permitted !== undefined;
}

function membersOf(dimension: Dimension, rubric: Rubric): readonly Question[] {
  const { of } = dimension;
  if (of === undefined) return dimension.questions;
  return rubric.dimensions.flatMap(({ questions }) =>
    questions.filter(({ id }) => Object.hasOwn(of, id)).map((question) => ({ ...question, weight: of[question.id] as number })),
  );
}

function checkScale(question: Question, { method }: Dimension, range: Interval, path: Path, report: Report): void {
  const form = [...path, question.form.kind];
  if (question.outOf !== undefined) checkOutOf(question.outOf, range, method, [...path, 'out-of'], report);
  else if (method === 'weighted-mean') checkSpread(range, method, form, report);
  if (question.form.kind === 'options' && (question.form.cap ?? 0) < 0)
    report.add('out-of-range', { found: String(question.form.cap), wanted: '0 or more' }, [...path, 'cap']);
}

/** A scale has two ends that differ. */
function checkSpread({ lo, hi }: Interval, method: string, path: Path, report: Report): void {
  if (lo === null || hi === null) report.add('points-open', { method }, path);
  else if (equal(lo, hi)) report.add('points-equal', { method }, path);
}

function checkOutOf(outOf: number, { lo, hi }: Interval, method: string, path: Path, report: Report): void {
  if (lo === null || hi === null) report.add('points-open', { method }, path);
  else if (compare(lo, ZERO) < 0) report.add('out-of-negative', { worst: shown(lo) }, path);
  else if (compare(hi, rational(outOf)) > 0) report.add('out-of-small', { outOf, best: shown(hi) }, path);
}

interface BlankContext {
  readonly rubric: Rubric;
  readonly dimension: Dimension;
  readonly d: number;
  readonly path: Path;
  readonly report: Report;
}

/** A blank counts within the points its question can have; it is reported where it was set. */
function checkBlanks(question: Question, range: Interval, { rubric, dimension, d, path, report }: BlankContext): void {
  for (const [key, name] of [
    ['unanswered', 'unanswered'],
    ['notApplicable', 'not-applicable'],
  ] as const) {
    const settings: readonly [Blank | undefined, Path][] = [
      [question[key], [...path, name]],
      [dimension[key], ['dimensions', d, name]],
      [rubric.scoring[key], ['scoring', name]],
    ];
    const [value, at] = settings.find(([setting]) => setting !== undefined) ?? [];
    if (typeof value === 'number' && !isInside(value, range)) reportOutside(value, range, at as Path, report);
  }
}

function reportOutside(value: number, { lo, hi }: Interval, path: Path, report: Report): void {
  report.add('blank-outside', { value, worst: lo && shown(lo), best: hi && shown(hi) }, path);
}

function isInside(value: number, { lo, hi }: Interval): boolean {
  const exact = rational(value);
  return (lo === null || compare(exact, lo) >= 0) && (hi === null || compare(exact, hi) <= 0);
}

interface Part extends RangedPart {
  readonly optional: boolean;
}

function asPart({ range, weight }: MemberPlan, optional: boolean): Part {
  return { range, weight, optional };
}

function spanOver(method: Dimension['method'], parts: readonly Part[]): Interval {
  const sure = parts.filter(({ optional }) => !optional);
  const may = parts.filter(({ optional }) => optional);
  return { lo: extremeOf(method, 'lo', sure, may), hi: extremeOf(method, 'hi', sure, may) };
}

function shown(bound: NonNullable<Bound>): number {
  return round(bound as Rational, 6);
}
