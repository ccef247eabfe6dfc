/** Every number that a rubric compares anything with: where an answer can make a difference. */
import type { Comparison, Condition, NumberComparison } from '../../../src/engine/model/condition.ts';
import type { NumberForm } from '../../../src/engine/model/form.ts';
import type { Dimension, Question, Rubric } from '../../../src/engine/model/rubric.ts';
import { questionsOf } from './finding.ts';
import { exactly, type Fraction, minus, over, plus, same, times } from './fraction.ts';

/** @returns the amounts at which anything in the rubric looks at the question's number. */
export function edgesOf(rubric: Rubric, question: Question): readonly Fraction[] {
  const form = question.form;
  if (form.kind !== 'number') return [];
  return testsOn(rubric, question.id).flatMap((test) => edgesOfTest(form, test));
}

/** @returns the numbers at which anything in the rubric looks at the score. */
export function cutsOfScore(rubric: Rubric): readonly Fraction[] {
  const compared = leavesOf(rubric).flatMap((leaf) => (leaf.kind === 'score' ? wordsOf(leaf.test) : []));
  return written([...compared, ...rubric.decision.bands.map(({ from }) => from)]);
}

/** @returns the numbers at which anything in the rubric looks at a dimension. */
export function cutsOfDimension(rubric: Rubric, { id, minimum }: Dimension): readonly Fraction[] {
  const compared = leavesOf(rubric).flatMap((leaf) => (leaf.kind === 'dimension' && leaf.dimension === id ? wordsOf(leaf.test) : []));
  return written([...compared, minimum?.score]);
}

function wordsOf({ atLeast, atMost, below, above }: NumberComparison): readonly (number | undefined)[] {
  return [atLeast, atMost, below, above];
}

function testsOn(rubric: Rubric, id: string): readonly Comparison[] {
  const own = questionsOf(rubric).filter((question) => question.id === id);
  const ownTests = own.flatMap(({ knockout, gate, condition }) => [knockout?.test, gate?.test, condition?.test]);
  const read = leavesOf(rubric).flatMap((leaf) => (leaf.kind === 'question' && leaf.question === id ? [leaf.test] : []));
  return [...read, ...ownTests.flatMap((test) => (test === undefined ? [] : [test]))];
}

/** @returns all conditions of the rubric, taken apart. */
function leavesOf(rubric: Rubric): readonly Condition[] {
  return [...questionsOf(rubric), ...rubric.decision.bands, ...rubric.rules].flatMap(({ when }) => (when === undefined ? [] : partsOf(when)));
}

function partsOf(condition: Condition): readonly Condition[] {
  if (condition.kind === 'not') return partsOf(condition.of);
  return 'of' in condition ? condition.of.flatMap(partsOf) : [condition];
}

function edgesOfTest(form: NumberForm, test: Comparison): readonly Fraction[] {
  const amounts = [...wordsOf(test), ...[...(test.is ?? []), ...(test.isNot ?? [])].map(Number)];
  const points = [test.pointsAtLeast, test.pointsAtMost, test.pointsBelow, test.pointsAbove];
  return [...written(amounts), ...written(points).flatMap((edge) => amountsWorth(form, edge))];
}

function written(numbers: readonly (number | undefined)[]): readonly Fraction[] {
  return numbers.flatMap((number) => (number === undefined ? [] : [exactly(number)]));
}

/** @returns where a number that is worth its value, or lies on a slope, has so many points. */
function amountsWorth(form: NumberForm, points: Fraction): readonly Fraction[] {
  if (form.points === undefined) return [points];
  if (!('from' in form.points)) return [];
  const [from, to] = [exactly(form.points.from), exactly(form.points.to)];
  const [min, max] = [exactly(form.min ?? Number.NaN), exactly(form.max ?? Number.NaN)];
  if (same(from, to)) return [];
  return [plus(min, times(over(minus(points, from), minus(to, from)), minus(max, min)))];
}
