/** Whether a result lies so near a line that a second look is advised. */
import type { Rubric } from '../../../src/engine/model/rubric.ts';
import { bandOf } from './band.ts';
import { judge, type Sight } from './condition.ts';
import { exactly, type Fraction, least, less, minus, plus, same } from './fraction.ts';
import { FAR } from './rating.ts';
import type { Standing, Verdict } from './verdict.ts';
import { sightOf } from './verdict.ts';

/**
 * @returns whether the result is borderline; never where the rubric names no distance.
 * @param range the shown ends of the score, `null` where there is none; no range where no completion has a score
 */
export function isBorderline(standing: Standing, verdict: Verdict, range: Range | null): boolean {
  const { rubric, numbers } = standing;
  const distance = rubric.decision.borderline;
  if (distance === undefined || ['knockout', 'gate', 'incomplete'].includes(verdict.cause.rule)) return false;
  const near = (value: Fraction | null, line: Fraction): boolean =>
    value !== null && !less(plus(line, exactly(distance)), value) && !less(value, minus(line, exactly(distance)));
  const nearCut = cutsNow(rubric, sightOf(standing)).some((cut) => near(numbers.score, cut));
  const nearMinimum = numbers.readings.some(({ dimension, shown }) => dimension.minimum !== undefined && near(shown, exactly(dimension.minimum.score)));
  return nearCut || nearMinimum || (numbers.score !== null && range !== null && changesBand(standing, range));
}

/** Least and greatest score; `null` without an end. */
export interface Range {
  readonly low: number | null;
  readonly high: number | null;
}

/** The cuts of the rows that are not struck out, without the lowest, below which nothing begins. */
function cutsNow(rubric: Rubric, sight: Sight): readonly Fraction[] {
  const rows = rubric.decision.bands.filter(({ when }) => when === undefined || judge(when, sight) !== false);
  const cuts = rows.flatMap(({ from }) => (from === undefined ? [] : [exactly(from)]));
  if (cuts.length === 0) return [];
  const lowest = cuts.findIndex((cut) => same(cut, least(cuts)));
  return cuts.filter((_, i) => i !== lowest);
}

function changesBand(standing: Standing, { low, high }: Range): boolean {
  const sight = sightOf(standing);
  const ends = [low === null ? minus(exactly(0), FAR) : exactly(low), high === null ? FAR : exactly(high)];
  const [below, above] = ends.map((end) => bandOf(standing.rubric, end, sight));
  return below !== above;
}
