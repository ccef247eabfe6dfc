/** A random rubric after a few edits that leave it valid. */
import type { Condition } from '../../../src/engine/model/condition.ts';
import type { Dimension, Question, Rubric } from '../../../src/engine/model/rubric.ts';
import { type Dice, several } from '../../engine/arbitraries/dice.ts';

type Edit = (dice: Dice, rubric: Rubric) => Rubric;

/** @returns the rubric after one to three edits. */
export function editedBy(dice: Dice, rubric: Rubric): Rubric {
  return several(dice, 1, 3, () => dice.pick(EDITS)).reduce((text, edit) => edit(dice, text), rubric);
}

const EDITS: readonly Edit[] = [
  (_, rubric) => ({ ...rubric, title: `${rubric.title}, again` }),
  (dice, rubric) => onQuestion(dice, rubric, (question) => ({ ...question, title: 'Reworded', because: 'A reason' })),
  (dice, rubric) => onQuestion(dice, rubric, (question) => ({ ...question, ask: 'Something else?' })),
  (dice, rubric) => onQuestion(dice, rubric, (question) => (question.gate || question.weight === 0 ? question : { ...question, weight: question.weight * 2 })),
  (dice, rubric) => onQuestion(dice, rubric, ({ knockout: _, ...question }) => question),
  (dice, rubric) => onQuestion(dice, rubric, ({ condition: _, ...question }) => question),
  (dice, rubric) => onQuestion(dice, rubric, (question) => ({ ...question, required: !question.required })),
  (dice, rubric) => onQuestion(dice, rubric, ({ when: _, ...question }) => question),
  (dice, rubric) => onDimension(dice, rubric, (dimension) => (dimension.weight === 0 ? dimension : { ...dimension, weight: dimension.weight + 1 })),
  (_, rubric) => ({ ...rubric, dimensions: rubric.dimensions.map((one) => ({ ...one, weight: one.weight * 3 })) }),
  (dice, rubric) => onDimension(dice, rubric, ({ minimum: _, ...dimension }) => dimension),
  (dice, rubric) => ({ ...rubric, rules: rubric.rules.filter(() => dice.chance(50)) }),
  (_, rubric) => ({ ...rubric, rules: rubric.rules.toReversed() }),
  (dice, rubric) => ({ ...rubric, decision: { ...rubric.decision, coverage: dice.roll(0, 100) } }),
  (_, rubric) => ({ ...rubric, decision: { ...rubric.decision, conditions: { lower: !rubric.decision.conditions.lower } } }),
  (_, rubric) => ({
    ...rubric,
    decision: { ...rubric.decision, bands: rubric.decision.bands.map((row) => (row.from === undefined ? row : { ...row, from: row.from + 7 })) },
  }),
  (_, rubric) => ({ ...rubric, scoring: { ...rubric.scoring, decimals: (rubric.scoring.decimals + 1) % 3 } }),
  removed,
  renamed,
];

function onDimension(dice: Dice, rubric: Rubric, change: (dimension: Dimension) => Dimension): Rubric {
  const at = dice.roll(0, rubric.dimensions.length - 1);
  return { ...rubric, dimensions: rubric.dimensions.map((dimension, i) => (i === at ? change(dimension) : dimension)) };
}

function onQuestion(dice: Dice, rubric: Rubric, change: (question: Question) => Question): Rubric {
  return onDimension(dice, rubric, (dimension) => {
    const at = dice.roll(0, Math.max(0, dimension.questions.length - 1));
    return { ...dimension, questions: dimension.questions.map((question, i) => (i === at ? change(question) : question)) };
  });
}

/** Takes a question away that nothing names, from a dimension that keeps another one. */
function removed(dice: Dice, rubric: Rubric): Rubric {
  const named = namesIn(rubric);
  return onDimension(dice, rubric, (dimension) => {
    const free = dimension.questions.filter(({ id }) => !named.has(id));
    if (dimension.questions.length < 2 || free.length === 0) return dimension;
    const gone = dice.pick(free);
    const rest = dimension.questions.filter((question) => question !== gone);
    return rest.every(({ weight, gate }) => weight > 0 && gate === undefined) ? { ...dimension, questions: rest } : dimension;
  });
}

/** Gives another id to a question that nothing names. */
function renamed(dice: Dice, rubric: Rubric): Rubric {
  const named = namesIn(rubric);
  return onQuestion(dice, rubric, (question) => (named.has(question.id) ? question : { ...question, id: `${question.id}_new`, was: [question.id] }));
}

function namesIn({ dimensions, rules, decision }: Rubric): ReadonlySet<string> {
  const conditions = [...rules, ...decision.bands, ...dimensions.flatMap(({ questions }) => questions)].map(({ when }) => when);
  return new Set([...conditions.flatMap(namesOf), ...dimensions.flatMap(({ of }) => Object.keys(of ?? {}))]);
}

function namesOf(condition: Condition | undefined): readonly string[] {
  switch (condition?.kind) {
    case 'all':
    case 'any':
    case 'count':
      return condition.of.flatMap(namesOf);
    case 'not':
      return namesOf(condition.of);
    case 'question':
    case 'state':
      return [condition.question];
    default:
      return [];
  }
}
