/** What would change a recommendation, the slow way: every set of changes is scored, then those that `Flips` does not list are taken away. */
import { createScorer, type Score } from '../../../../src/engine/assess.ts';
import { compileRubric } from '../../../../src/engine/compile/compile.ts';
import type { Plan, QuestionPlan } from '../../../../src/engine/compile/plan.ts';
import { numbersTried } from '../../../../src/engine/explain/flips/alternatives.ts';
import type { Answers, AnswerValue } from '../../../../src/engine/model/answer.ts';
import type { Flip, FlipBy } from '../../../../src/engine/model/explanation.ts';
import type { Question, Rubric } from '../../../../src/engine/model/rubric.ts';
import { findingsOf } from '../../oracle/ask.ts';
import { judgeAnswer } from '../../oracle/condition.ts';
import { questionsOf } from '../../oracle/finding.ts';
import { resultOf } from '../../results.ts';

/** One answer exchanged. */
interface Change {
  readonly question: Question;
  /** Place of the question among those that can be changed. */
  readonly place: number;
  /** Place among all values of the question. */
  readonly order: number;
  readonly from: AnswerValue;
  readonly to: AnswerValue;
}

/** A set of changes, and what it comes to. */
interface Tried {
  readonly changes: readonly Change[];
  readonly score: Score;
}

/** A flip without words. */
export type BareFlip = Pick<Flip, 'by' | 'recommendation' | 'score'> & {
  readonly changes: readonly (readonly [string, AnswerValue | null, AnswerValue | null])[];
};

/** Both ways. */
export interface Forced {
  readonly better: readonly BareFlip[];
  readonly worse: readonly BareFlip[];
}

const MERITS = ['decline', 'defer', 'conditional', 'accept'];
const KINDS = ['them', 'us', 'both', 'nobody'];
/** Who needs no more than a kind to bring a set about. */
const AS_EASY: Readonly<Record<FlipBy, readonly FlipBy[]>> = {
  them: ['them'],
  us: ['us'],
  both: ['them', 'us', 'both'],
  nobody: ['them', 'us', 'both', 'nobody'],
};

/** @returns the flips; `null` where nothing is recommended, and where more than so many sets of changes would have to be tried. */
export function flipsByForce(rubric: Rubric, answers: Answers, most: number): Forced | null {
  const { recommendation, questions } = resultOf({ rubric, answers });
  if (recommendation === 'incomplete') return null;
  const plan = compileRubric(rubric);
  const movable = questionsOf(rubric).filter(({ id }) => questions.some((one) => one.id === id && one.state === 'rated'));
  const choices = movable.map((question, place) => changesOf(plan, question, place, answers));
  if (choices.reduce((all, { length }) => all * (length + 1), 1) > most) return null;
  const { score } = createScorer(plan);
  const tried = setsOf(choices, 3).map((changes): Tried => ({ changes, score: score({ ...answers, ...answersOf(changes) }) }));
  const listFor = (way: 1 | -1) => {
    const going = tried.filter(
      ({ score: { recommendation: now }, changes }) =>
        now !== 'incomplete' &&
        way * (MERITS.indexOf(now) - MERITS.indexOf(recommendation)) > 0 &&
        !changes.some((change) => isBarred(rubric, answers, change, way)),
    );
    const listed = going.filter((one) => !going.some((other) => isNearer(other, one) || (isSmaller(other, one) && AS_EASY[whoOf(one)].includes(whoOf(other)))));
    return KINDS.flatMap((by) => listed.filter((one) => whoOf(one) === by).sort(byPlaces)).map(bare);
  };
  return { better: listFor(1), worse: listFor(-1) };
}

function changesOf(plan: Plan, question: Question, place: number, answers: Answers): readonly Change[] {
  const answer = answers[question.id];
  if (answer?.state !== 'rated') throw new Error('not rated');
  const values = valuesOf(plan.questions[plan.questionIndex.get(question.id) as number] as QuestionPlan, question, answer.value);
  const key = (value: AnswerValue) => JSON.stringify(Array.isArray(value) ? [...value].sort() : value);
  return values.map((to, order) => ({ question, place, order, from: answer.value, to })).filter(({ to }) => key(to) !== key(answer.value));
}

function valuesOf(plan: QuestionPlan, { form }: Question, present: AnswerValue): readonly AnswerValue[] {
  switch (form.kind) {
    case 'levels':
      return form.levels.map(({ level }) => level);
    case 'yes-no':
      return [true, false];
    case 'options': {
      const ids = form.options.map(({ id }) => id);
      return form.several ? choicesOf(ids) : ids;
    }
    case 'number':
      return numbersTried(plan, present as number);
  }
}

/** Every choice, as a number counts, the first option lowest. */
function choicesOf(ids: readonly string[]): readonly (readonly string[])[] {
  const [first, ...rest] = ids;
  return first === undefined ? [[]] : choicesOf(rest).flatMap((choice) => [choice, [first, ...choice]]);
}

/** All sets of one up to so many changes of different questions, by questions and then values in file order, smaller ones first. */
function setsOf(choices: readonly (readonly Change[])[], most: number): readonly (readonly Change[])[] {
  const ofSize = (size: number, from: number): readonly (readonly Change[])[] => {
    if (size === 0) return [[]];
    return choices.slice(from).flatMap((list, i) => {
      const rests = ofSize(size - 1, from + i + 1);
      return list.flatMap((change) => rests.map((rest) => [change, ...rest]));
    });
  };
  return Array.from({ length: most }, (_, i) => ofSize(i + 1, 0)).flat();
}

function answersOf(changes: readonly Change[]): Answers {
  return Object.fromEntries(changes.map(({ question, to }) => [question.id, { state: 'rated', value: to, confirmed: true }]));
}

/** A limit of ours is no way to something better, and lifting it none to something worse. */
function isBarred(rubric: Rubric, answers: Answers, change: Change, way: 1 | -1): boolean {
  const meets = meetsGate(rubric, change.question, { ...answers, ...answersOf([change]) });
  return way === 1 ? meets : !meets && meetsGate(rubric, change.question, answers);
}

function meetsGate(rubric: Rubric, { id, gate }: Question, answers: Answers): boolean {
  const finding = findingsOf(rubric, answers).get(id);
  return gate !== undefined && finding !== undefined && judgeAnswer(finding, gate.test) === true;
}

function whoOf({ changes }: Tried): FlipBy {
  const kinds = new Set(changes.map(({ question }) => question.changeableBy ?? (question.gate === undefined ? 'them' : 'us')));
  if (kinds.has('nobody')) return 'nobody';
  return kinds.size > 1 ? 'both' : kinds.has('us') ? 'us' : 'them';
}

function isSmaller(one: Tried, other: Tried): boolean {
  return one.changes.length < other.changes.length;
}

function isNearer(one: Tried, other: Tried): boolean {
  const ids = ({ changes }: Tried) => changes.map(({ question }) => question.id).join();
  if (one === other || ids(one) !== ids(other)) return false;
  return one.changes.every((change, i) => change === other.changes[i] || isBetween(change, other.changes[i] as Change));
}

function isBetween({ question, from, to }: Change, { to: far }: Change): boolean {
  if (question.form.kind !== 'levels' && question.form.kind !== 'number') return false;
  return (from < to && to < far) || (far < to && to < from);
}

/** By questions first, so that other values of the same questions stand together. */
function byPlaces({ changes: a }: Tried, { changes: b }: Tried): number {
  const differences = (key: (change: Change) => number) => a.map((change, i) => key(change) - key(b[i] as Change));
  return [...differences(({ place }) => place), ...differences(({ order }) => order)].find((difference) => difference !== 0) ?? 0;
}

function bare(tried: Tried): BareFlip {
  const { recommendation, score } = tried.score;
  if (recommendation === 'incomplete') throw new Error('no flip');
  return { by: whoOf(tried), recommendation, score, changes: tried.changes.map(({ question, from, to }) => [question.id, from, to]) };
}
