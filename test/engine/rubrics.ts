/** Rubrics made by hand, and rubrics made from others. */
import type { Answers } from '../../src/engine/model/answer.ts';
import type { Condition } from '../../src/engine/model/condition.ts';
import type { Dimension, Question, Rubric } from '../../src/engine/model/rubric.ts';
import { questionsOf } from './oracle/finding.ts';

/** @returns a question with five levels, 1 to 5. */
export function questionOf(id: string, more: Partial<Question> = {}): Question {
  const levels = [1, 2, 3, 4, 5].map((level) => ({ level, text: `level ${level}`, points: level }));
  return { id, title: id, ask: `${id}?`, source: 'asked', probes: [], weight: 1, required: false, form: { kind: 'levels', levels }, ...more };
}

/** @returns a dimension of weight 1, a weighted mean. */
export function dimensionOf(id: string, questions: readonly Question[], more: Partial<Dimension> = {}): Dimension {
  return { id, title: id, weight: 1, method: 'weighted-mean', questions, ...more };
}

/** @returns a rubric, a weighted mean with one decimal, rows from 70, 50 and 0. */
export function rubricOf(dimensions: readonly Dimension[], more: Partial<Rubric> = {}): Rubric {
  const bands = [
    { from: 70, recommend: 'accept', word: 'accept' },
    { from: 50, recommend: 'conditional', word: 'conditional' },
    { from: 0, recommend: 'decline', word: 'decline' },
  ] as const;
  return {
    fit: 1,
    id: 'made',
    version: '1.0.0',
    title: 'Made',
    scoring: { method: 'weighted-mean', decimals: 1 },
    dimensions,
    facts: [],
    rules: [],
    decision: { bands, conditions: { lower: true } },
    ...more,
  };
}

/** @returns answers that rate each question with its value. */
export function rated(values: Readonly<Record<string, number | string | boolean | readonly string[]>>): Answers {
  return Object.fromEntries(Object.entries(values).map(([id, value]) => [id, { state: 'rated', value }]));
}

/** @returns a rubric of such weights (by dimension: its own, its questions'), and answers worth 70 of 100 each. */
export function allSeventy(weights: readonly (readonly [number, readonly number[]])[]): { readonly rubric: Rubric; readonly answers: Answers } {
  const levels = [0, 70, 100].map((points, level) => ({ level, text: `${points}`, points }));
  const dimensions = weights.map(([weight, ofQuestions], i) => {
    const questions = ofQuestions.map((own, j) => questionOf(`q${i}_${j}`, { weight: own, form: { kind: 'levels', levels } }));
    return dimensionOf(`d${i}`, questions, { weight });
  });
  const made = rubricOf(dimensions);
  return { rubric: made, answers: rated(Object.fromEntries(questionsOf(made).map(({ id }) => [id, 1]))) };
}

/** @returns the rubric with every question changed. */
export function changeQuestions(from: Rubric, change: (one: Question) => Question): Rubric {
  return { ...from, dimensions: from.dimensions.map((one) => ({ ...one, questions: one.questions.map(change) })) };
}

/** @returns the rubric without a question that nothing reads. */
export function withoutQuestion(from: Rubric, id: string): Rubric {
  return { ...from, dimensions: from.dimensions.map((one) => ({ ...one, questions: one.questions.filter((own) => own.id !== id) })) };
}

/** @returns the questions that a condition or a view reads. */
export function readIds(from: Rubric): ReadonlySet<string> {
  const whens = [...questionsOf(from), ...from.rules, ...from.decision.bands].flatMap(({ when }) => (when === undefined ? [] : [when]));
  const views = from.dimensions.flatMap(({ of }) => Object.keys(of ?? {}));
  return new Set([...whens.flatMap(idsIn), ...views]);
}

/** @returns whether a condition reads in which state a question is: such a condition may hold now and not later. */
export function asksForStates(from: Rubric): boolean {
  return JSON.stringify(from).includes('"kind":"state"');
}

function idsIn(condition: Condition): readonly string[] {
  if (condition.kind === 'not') return idsIn(condition.of);
  if ('of' in condition) return condition.of.flatMap(idsIn);
  return 'question' in condition ? [condition.question] : [];
}
