/**
 * How firm a recommendation is: what it is with equal weights, how far each weight and each cut can be shifted, and what a rating that is one
 * level off would do. Each was tried with the engine.
 */
import { createScorer } from '../../assess.ts';
import type { Plan } from '../../compile/plan.ts';
import type { Answers } from '../../model/answer.ts';
import type { CutMargin, Firmness, LevelError, Turn, Variant, WeightMargin } from '../../model/explanation.ts';
import type { Advice } from '../../model/rubric.ts';
import { sheetOf } from '../../score/sheet.ts';
import { createTrial } from '../flips/trial.ts';
import { cutMargins } from './cuts.ts';
import { type Rating, ratingErrors } from './levels.ts';
import { isWeighted, shareOf, withEqualWeights, withShare } from './variants.ts';

/** A shift of a weight that counts as small, in per cent of all weights. */
const SMALL_SHARE = 10;
/** Points around a cut that count as small where the rubric does not name its own (`borderline`): about one error of measurement. */
const SMALL_CUT = 5;

/** @returns how firm the recommendation is; `null` while there is none. */
export function firmnessOf(plan: Plan, answers: Answers): Firmness | null {
  const trial = createTrial(plan, answers);
  const { recommendation } = trial.base;
  if (recommendation === 'incomplete') return null;
  const sheet = sheetOf(plan, answers);
  const under = (variant: Plan): Advice => createScorer(variant).scoreSheet(sheet).recommendation;
  const equalWeights = equallyWeighted(plan, answers);
  const weights = isWeighted(plan) ? weightMargins(plan, recommendation, under) : [];
  const cuts = cutMargins(plan, trial.base, under);
  const ratings = ratingErrors(plan, trial);
  const levels = ratings.flatMap((rating) => errorOf(rating, recommendation));
  const small = [
    ...smallShifts(equalWeights, weights, cuts, plan.rubric.decision.borderline ?? SMALL_CUT, recommendation),
    ...ratings.map((one) => one.recommendation !== recommendation),
  ];
  const flipped = small.filter(Boolean).length;
  return { verdict: flipped > 0 ? 'fragile' : 'firm', tried: small.length, flipped, equalWeights, weights, cuts, levels };
}

function equallyWeighted(plan: Plan, answers: Answers): Variant | null {
  const equal = withEqualWeights(plan);
  if (equal === null) return null;
  const { recommendation, score } = createScorer(equal).score(answers);
  return { recommendation, score };
}

/** Shares are tried per cent by per cent: nothing assumes that a recommendation turns only once. */
function weightMargins(plan: Plan, now: Advice, under: (variant: Plan) => Advice): readonly WeightMargin[] {
  const counting = plan.dimensions.filter(({ counts }) => counts);
  if (counting.length < 2) return [];
  return counting.map(({ index, id }) => {
    const share = shareOf(plan, index);
    const turn = (shares: readonly number[]): Turn | null => {
      for (const at of shares) {
        const recommendation = under(withShare(plan, index, at));
        if (recommendation !== now) return { at, recommendation };
      }
      return null;
    };
    const all = Array.from({ length: 99 }, (_, i) => i + 1);
    return {
      dimension: id,
      title: plan.rubric.dimensions[index]?.title as string,
      share,
      down: turn(all.filter((at) => at < share).reverse()),
      up: turn(all.filter((at) => at > share)),
    };
  });
}

function errorOf({ question, title, from, to, recommendation }: Rating, now: Advice): readonly LevelError[] {
  return recommendation === now ? [] : [{ question, title, from, to, recommendation }];
}

/** By small change: whether it gives another recommendation. */
function smallShifts(equal: Variant | null, weights: readonly WeightMargin[], cuts: readonly CutMargin[], smallCut: number, now: Advice): readonly boolean[] {
  const isNear = (turn: Turn | null, from: number, small: number) => turn !== null && Math.abs(turn.at - from) <= small;
  return [
    ...(equal === null ? [] : [equal.recommendation !== now]),
    ...weights.flatMap(({ share, down, up }) => [isNear(down, share, SMALL_SHARE), isNear(up, share, SMALL_SHARE)]),
    ...cuts.map(({ from, turn }) => isNear(turn, from, smallCut)),
  ];
}
