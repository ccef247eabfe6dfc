/** Random comparisons and conditions, aimed at the edges. */
import type { Comparison, Condition, NumberComparison } from '../../../src/engine/model/condition.ts';
import type { Question } from '../../../src/engine/model/rubric.ts';
import { numberOf } from '../oracle/fraction.ts';
import { endless, hasPoints, possibleRatings } from '../oracle/rating.ts';
import { anyNumber, type Dice, several } from './dice.ts';
import { tidy } from './forms.ts';

/** What a condition may look at. */
export interface Scope {
  readonly questions: readonly Question[];
  readonly dimensions: readonly string[];
  readonly score: boolean;
  /** Numbers worth comparing dimensions and the score with. */
  readonly edges: readonly number[];
}

/** @returns a comparison that fits the question's form. */
export function anyComparison(dice: Dice, question: Question): Comparison {
  const form = question.form;
  if (hasPoints(question) && dice.chance(20)) return pointsComparison(dice, question);
  switch (form.kind) {
    case 'yes-no':
      return dice.chance(30) ? { isNot: [dice.pick(['yes', 'no'])] } : { is: [dice.pick(['no', 'yes'])] };
    case 'options': {
      const words = several(dice, 1, 2, () => dice.pick(form.options).id);
      if (form.several && dice.chance(20)) return { is: words, isNot: [dice.pick(form.options).id] };
      return dice.chance(30) ? { isNot: words } : { is: words };
    }
    case 'levels': {
      const levels = form.levels.map(({ level }) => level);
      if (dice.chance(15)) return dice.chance(50) ? { isNot: [String(dice.pick(levels))] } : { is: [String(dice.pick(levels))] };
      return anyNumberComparison(dice, [...levels, ...levels, (levels[0] ?? 0) + 0.5]);
    }
    case 'number':
      return numberFormComparison(dice, question);
  }
}

function numberFormComparison(dice: Dice, question: Question): Comparison {
  const form = question.form;
  if (form.kind !== 'number') throw new Error('not a number');
  const rows = form.points !== undefined && !('from' in form.points) ? form.points : [];
  const written = [form.min, form.max, ...rows.flatMap((row) => [row.below, row.atMost])].flatMap((edge) => (edge === undefined ? [] : [edge]));
  const edges = [...written, ...written.map((edge) => tidy(edge + 1)), 5, 2.8];
  if (dice.chance(10)) return dice.chance(50) ? { isNot: [String(dice.pick(edges))] } : { is: [String(dice.pick(edges))] };
  return anyNumberComparison(dice, edges);
}

function pointsComparison(dice: Dice, question: Question): Comparison {
  const reached = possibleRatings(question, []).flatMap(({ points }) => (points === null || endless(points) ? [] : [points]));
  const written = reached.flatMap((points) => (points.bottom < 1000n && 1000n % points.bottom === 0n ? [numberOf(points)] : []));
  const { atLeast, atMost, below, above } = anyNumberComparison(dice, [...written, anyNumber(dice)]);
  return {
    ...(atLeast === undefined ? {} : { pointsAtLeast: atLeast }),
    ...(atMost === undefined ? {} : { pointsAtMost: atMost }),
    ...(below === undefined ? {} : { pointsBelow: below }),
    ...(above === undefined ? {} : { pointsAbove: above }),
  };
}

/** @returns one or two of the four words, on the given edges. */
function anyNumberComparison(dice: Dice, edges: readonly number[]): NumberComparison {
  const one = wordOn(dice, dice.pick(edges));
  return dice.chance(20) ? { ...one, ...wordOn(dice, dice.pick(edges)) } : one;
}

function wordOn(dice: Dice, edge: number): NumberComparison {
  return dice.pick<NumberComparison>([{ below: edge }, { atLeast: edge }, { atMost: edge }, { above: edge }]);
}

/** @returns a condition on what lies in scope; there must be something. */
export function anyCondition(dice: Dice, scope: Scope, depth = 0): Condition {
  if (depth < 3 && dice.chance(depth === 0 ? 35 : 25)) return joined(dice, scope, depth);
  const kinds = [
    ...(scope.questions.length > 0 ? (['question', 'question', 'question', 'state'] as const) : []),
    ...(scope.dimensions.length > 0 ? (['dimension'] as const) : []),
    ...(scope.score ? (['score'] as const) : []),
  ];
  switch (dice.pick(kinds)) {
    case 'question': {
      const question = dice.pick(scope.questions);
      return { kind: 'question', question: question.id, test: anyComparison(dice, question) };
    }
    case 'state':
      return {
        kind: 'state',
        question: dice.pick(scope.questions).id,
        state: dice.pick(['open', 'rated', 'refused', 'not-applicable', 'not-asked']),
      };
    case 'dimension':
      return { kind: 'dimension', dimension: dice.pick(scope.dimensions), test: anyNumberComparison(dice, scope.edges) };
    case 'score':
      return { kind: 'score', test: anyNumberComparison(dice, scope.edges) };
  }
}

function joined(dice: Dice, scope: Scope, depth: number): Condition {
  const part = (): Condition => anyCondition(dice, scope, depth + 1);
  switch (dice.pick(['all', 'any', 'not', 'count'] as const)) {
    case 'all':
      return { kind: 'all', of: several(dice, 1, 3, part) };
    case 'any':
      return { kind: 'any', of: several(dice, 1, 3, part) };
    case 'not':
      return { kind: 'not', of: part() };
    case 'count':
      return { kind: 'count', of: several(dice, 1, 4, part), test: anyNumberComparison(dice, [1, 2, 0, 3]) };
  }
}
