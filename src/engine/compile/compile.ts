/** Rubric → plan. Done once; scoring then touches no strings but the answers' own. */
import { overOneDenominator, type Rational, rational } from '../exact/rational.ts';
import { type Question, RECOMMENDATIONS, type Rubric } from '../model/rubric.ts';
import { compileCondition, type Names, questionsRead } from './condition.ts';
import { compileBands, compileConditionCaps, compileMinimums, compileRules, type Locate, ladderOf, orderOfMerit, type Place } from './decision.ts';
import { compileDimension, nearestBlank, scaleOf } from './dimension.ts';
import type { BlankPlan, ConditionPlan, DimensionPlan, Plan, QuestionPlan } from './plan.ts';
import { compileForm, type FormPlan, isScored } from './question.ts';
import { byShare, bySway } from './sway.ts';
import { compileTallies, compileTotalTally } from './tally.ts';
import { breakpointsOf, compileTest } from './test.ts';
import type { Cell, ChoiceCell } from './values.ts';

/**
 * Makes a rubric ready to score, once for many answers.
 *
 * @example
 * ```ts
 * const plan = compileRubric(rubric);
 * for (const file of files) scoreAssessment(rubric, file, plan);
 * ```
 *
 * @returns the plan. The rubric is valid: `parseRubric` made it, or something that keeps its promises.
 */
export function compileRubric(rubric: Rubric): Plan {
  const questions = rubric.dimensions.flatMap((d) => d.questions);
  const forms = questions.map((q) => compileForm(q.form));
  const names = nameEverything(rubric, questions, forms);
  const dimensions = compileDimensions(rubric, questions, forms);
  const merit = orderOfMerit(rubric.decision.bands);
  const bands = compileBands(rubric.decision.bands, names);
  const rules = compileRules(rubric.rules, names, merit);
  const whens = questions.map((q) => (q.when ? compileCondition(q.when, names) : null));
  const { scoring, decision } = rubric;
  const around = { forms, whens, names, dimensions, locate: merit.locate };
  const plans = compileQuestions(questions, around);
  const unanswered = nearestBlank(scoring.method, scoring.unanswered);
  return {
    rubric,
    questions: plans,
    questionIndex: names.question,
    speaking: plans.filter(({ required, knockout, gate, condition }) => required || knockout || gate || condition),
    flagging: plans.filter(({ flags }) => flags.some((flag) => flag !== undefined)),
    byShare: byShare(plans, dimensions),
    bySway: bySway(plans, dimensions, rules, bands),
    dimensions,
    method: scoring.method,
    decimals: scoring.decimals,
    unanswered: typeof unanswered === 'number' ? rational(unanswered) : (unanswered as BlankPlan),
    tally: compileTotalTally(dimensions, scoring),
    minAnswered: scoring.minAnswered ?? 0,
    scale: scaleOf(scoring.outOf),
    bands,
    ladder: ladderOf(bands),
    rules,
    withholding: rules.filter(({ noScore }) => noScore),
    minimums: compileMinimums(rubric.dimensions, merit),
    outcomes: merit.outcomes,
    worst: worstPlaces(merit.place),
    conditionCaps: compileConditionCaps(decision, merit),
    coverage: decision.coverage ?? null,
  };
}

function worstPlaces(place: Place): Plan['worst'] {
  const [accept, conditional, defer, decline] = RECOMMENDATIONS.map((recommendation) => place(recommendation, 'worst'));
  return { accept, conditional, defer, decline } as Plan['worst'];
}

function nameEverything(rubric: Rubric, questions: readonly Question[], forms: readonly FormPlan[]): Names {
  return {
    question: new Map(questions.map(({ id }, i) => [id, i])),
    dimension: new Map(rubric.dimensions.map(({ id }, i) => [id, i])),
    forms,
    breakpoints: questions.map(() => new Set<number>()),
  };
}

function compileDimensions(rubric: Rubric, questions: readonly Question[], forms: readonly FormPlan[]): readonly DimensionPlan[] {
  const all = questions.map((question, index) => ({ question, index, ...(forms[index] as FormPlan) }));
  let first = 0;
  const plans = rubric.dimensions.map((dimension, index) => {
    const own = dimension.of ? all : all.slice(first, first + dimension.questions.length);
    first += dimension.questions.length;
    return compileDimension(dimension, index, own, rubric.scoring);
  });
  const weights = overOneDenominator(plans.map(({ weight }) => weight));
  const tallies = compileTallies(
    plans,
    forms.map(({ points }) => points),
  );
  return plans.map((plan, i) => ({ ...plan, weight: weights[i] as Rational, tally: tallies[i] ?? null }));
}

/** Everything that compiling one question needs to know of the rest. */
interface Surroundings {
  readonly forms: readonly FormPlan[];
  readonly whens: readonly (ConditionPlan | null)[];
  readonly names: Names;
  readonly dimensions: readonly DimensionPlan[];
  readonly locate: Locate;
}

function compileQuestions(questions: readonly Question[], around: Surroundings): readonly QuestionPlan[] {
  const homes = around.dimensions.flatMap((dimension) => dimension.questions.map(() => dimension));
  return questions.map((question, index) => compileQuestion(question, index, homes[index] as DimensionPlan, around));
}

function compileQuestion(question: Question, index: number, home: DimensionPlan, around: Surroundings): QuestionPlan {
  const { choices, points, range, whole } = around.forms[index] as FormPlan;
  const { knockout, gate, condition } = question;
  const test = (source: { test: Parameters<typeof compileTest>[0] }) => compileTest(source.test, choices, points);
  const when = around.whens[index] ?? null;
  const tests = {
    knockout: knockout ? { test: test(knockout), source: knockout } : null,
    gate: gate ? { test: test(gate), key: around.locate(gate.recommend, 'worst') } : null,
    condition: condition ? { test: test(condition), source: condition } : null,
  };
  return {
    question,
    id: question.id,
    index,
    dimension: home.index,
    counts: isScored(question, points) && home.counts,
    when,
    reads: when ? questionsRead(when) : [],
    points,
    range,
    whole,
    choices: choices?.list.map(({ value }) => value) ?? [],
    cells: choices && !choices.several ? choices.list.map((_, i): ChoiceCell => ({ kind: 'choice', from: i, to: i })) : [],
    flags: choices?.list.map(({ flag }) => flag) ?? [],
    breakpoints: breakpoints(index, whole, points, tests, around),
    required: question.required || knockout !== undefined,
    ...tests,
  };
}

function breakpoints(
  index: number,
  whole: Cell,
  points: FormPlan['points'],
  tests: Pick<QuestionPlan, 'knockout' | 'gate' | 'condition'>,
  around: Surroundings,
): readonly number[] {
  if (whole.kind !== 'number') return [];
  const all = new Set(around.names.breakpoints[index]);
  for (const own of [tests.knockout, tests.gate, tests.condition]) {
    if (own) for (const point of breakpointsOf(own.test, points)) all.add(point);
  }
  if (points?.kind === 'rows') for (const { edge } of points.rows) if (Number.isFinite(edge)) all.add(edge);
  return [...all].filter((point) => point >= whole.lo && point <= whole.hi).sort((a, b) => a - b);
}
