/**
 * How firm a recommendation is: what it is with equal weights, how far each weight and each cut can be shifted, and what a rating that is one
 * level off would do. Each was tried with the engine.
 */
import { createScorer } from '../../assess.ts';
import type { Plan } from '../../compile/plan.ts';
import type { Answers } from '../../model/answer.ts';
import type { CutMargin, Firmness, LevelError, Variant, WeightMargin } from '../../model/explanation.ts';
import type { Advice } from '../../model/rubric.ts';
import { sheetOf } from '../../score/sheet.ts';
import { isNear } from '../borderline.ts';
import type { Trial } from '../flips/trial.ts';
import { cutMargins, smallShift } from './cuts.ts';
import { ratingErrors } from './levels.ts';
import { isOther } from './turn.ts';
import { withEqualWeights } from './variants.ts';
import { weightMargins } from './weights.ts';

/** A shift of a weight that counts as small, in per cent of all weights. */
const SMALL_SHARE = 10;

/** @returns how firm the recommendation is; `null` while there is none. @param trial of the same answers */
export function firmnessOf(plan: Plan, answers: Answers, trial: Trial): Firmness | null {
  const { recommendation: now } = trial.base;
  if (now === 'incomplete') return null;
  const sheet = sheetOf(plan, answers);
  const under = (variant: Plan): Advice => createScorer(variant).scoreSheet(sheet).recommendation;
  const equalWeights = equallyWeighted(plan, answers);
  const weights = weightMargins(plan, now, under);
  const cuts = cutMargins(plan, trial.base, under);
  const ratings = ratingErrors(plan, trial);
  const levels = ratings.flatMap(({ advice, ...rating }): readonly LevelError[] => (isOther(advice, now) ? [{ ...rating, recommendation: advice }] : []));
  const small = [...smallShifts(equalWeights, weights, cuts, smallShift(plan), now), ...ratings.map(({ advice }) => isOther(advice, now))];
  const flipped = small.filter(Boolean).length;
  return { verdict: flipped > 0 ? 'fragile' : 'firm', tried: small.length, flipped, equalWeights, weights, cuts, ratings: ratings.length, levels };
}

function equallyWeighted(plan: Plan, answers: Answers): Variant | null {
  const equal = withEqualWeights(plan);
  if (equal === null) return null;
  const { recommendation, score } = createScorer(equal).score(answers);
  return { recommendation, score };
}

/** By small change of the rubric: whether it gives another recommendation. */
function smallShifts(equal: Variant | null, weights: readonly WeightMargin[], cuts: readonly CutMargin[], smallCut: number, now: Advice): readonly boolean[] {
  return [
    ...(equal === null ? [] : [isOther(equal.recommendation, now)]),
    ...weights.flatMap(({ share, down, up }) => [isNear(down?.at, share, SMALL_SHARE), isNear(up?.at, share, SMALL_SHARE)]),
    ...cuts.map(({ from, turn }) => isNear(turn?.at, from, smallCut)),
  ];
}
