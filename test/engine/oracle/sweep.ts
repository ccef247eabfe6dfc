/** The search for what happens while one open number moves along its line, between two of its edges. */
import type { Rubric } from '../../../src/engine/model/rubric.ts';
import type { Completion } from './completions.ts';
import { cutsOfDimension, cutsOfScore } from './edges.ts';
import { type Fraction, fraction, less, minus, over, plus, rounded } from './fraction.ts';

/** No line is so steep that a score passes two cuts within this. */
const FINE = fraction(1n, 10n ** 20n);

/**
 * @returns completions with the number between `low` and `high`, enough of them to meet every outcome.
 *
 * Between two edges every dimension and the score only rise or only fall, so each passes each of the
 * rubric's cuts at most once: where both ends lie on the same side of all cuts, so does everything between.
 * @param at all completions with the number at one amount, in an order that does not change between edges
 */
export function between(rubric: Rubric, low: Fraction, high: Fraction, at: (amount: Fraction) => readonly Completion[]): readonly Completion[] {
  const cuts: Cuts = { score: cutsOfScore(rubric), dimensions: rubric.dimensions.map((dimension) => cutsOfDimension(rubric, dimension)) };
  const sidesAt = (completions: readonly Completion[]): string => completions.map((completion) => sidesOf(rubric, cuts, completion)).join('|');
  const search = (from: Fraction, fromSides: string, to: Fraction, toSides: string): readonly Completion[] => {
    if (fromSides === toSides || less(minus(to, from), FINE)) return [];
    const middle = over(plus(from, to), fraction(2n, 1n));
    const found = at(middle);
    const sides = sidesAt(found);
    return [...search(from, fromSides, middle, sides), ...found, ...search(middle, sides, to, toSides)];
  };
  return search(low, sidesAt(at(low)), high, sidesAt(at(high)));
}

/** The numbers that the score and each dimension are compared with. */
interface Cuts {
  readonly score: readonly Fraction[];
  readonly dimensions: readonly (readonly Fraction[])[];
}

/** On which side of each of its cuts each shown number lies. */
function sidesOf(rubric: Rubric, cuts: Cuts, { score, dimensions }: Completion): string {
  const ofDimensions = rubric.dimensions.map(({ id, decimals }, i) =>
    sidesOfNumber(dimensions.get(id) ?? null, decimals ?? rubric.scoring.decimals, cuts.dimensions[i] ?? []),
  );
  return [sidesOfNumber(score, rubric.scoring.decimals, cuts.score), ...ofDimensions].join(',');
}

function sidesOfNumber(exact: Fraction | null, decimals: number, cuts: readonly Fraction[]): string {
  if (exact === null) return '-';
  const shown = rounded(exact, decimals);
  return cuts.map((cut) => (less(shown, cut) ? '<' : less(cut, shown) ? '>' : '=')).join('');
}
