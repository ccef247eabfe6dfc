/** Two rubrics side by side, as every comparison of their parts needs them. */

import { equal, HUNDRED, multiply, type Rational, round } from '../../engine/exact/rational.ts';
import { countingDimensions, scoredQuestions, sharesOf } from '../../engine/explain/shares.ts';
import type { Rubric } from '../../engine/model/rubric.ts';
import { isMean } from '../../engine/score/aggregate.ts';
import { type Change, type ChangeClass, gravest, type Weighed } from './change.ts';
import type { Renames } from './renames.ts';
import { stakesOf } from './stakes.ts';
import { saysTheSame } from './words.ts';

/** Both rubrics, the earlier one under the ids of the later. */
export interface Setting {
  readonly a: Rubric;
  readonly b: Rubric;
  readonly renames: Renames;
  /** What rests on a part in either of them. */
  readonly stakes: { readonly question: (id: string) => ChangeClass; readonly dimension: (id: string) => ChangeClass };
  /** Weights with their real shares of the whole. */
  readonly weights: { readonly question: Weights; readonly dimension: Weights };
  /** @returns what it means that words changed that answers to this question or fact rest on. */
  readonly reworded: (id: string, before: string, after: string) => { readonly weighs: ChangeClass; readonly isJudged: boolean };
  readonly out: Change[];
}

/** @returns both weights of the part with this id, and whether they are the same share of the whole. */
export type Weights = (id: string, before: number, after: number) => { readonly before: Weighed; readonly after: Weighed; readonly isSameShare: boolean };

/** @returns the setting. @param sameMeaning ids of questions whose new words a person has found to mean the same; `all` for every one */
export function settingOf(a: Rubric, b: Rubric, renames: Renames, sameMeaning: ReadonlySet<string>): Setting {
  const [before, after] = [stakesOf(a), stakesOf(b)];
  const question = (id: string) => gravest([before.question(id), after.question(id)]);
  return {
    a,
    b,
    renames,
    stakes: { question, dimension: (id) => gravest([before.dimension(id), after.dimension(id)]) },
    weights: weightsIn(a, b),
    reworded: (id, old, present) => {
      const weighs = saysTheSame(old, present) || sameMeaning.has(id) || sameMeaning.has('all') ? 'wording' : question(id);
      return { weighs, isJudged: weighs !== 'wording' };
    },
    out: [],
  };
}

interface Parts {
  readonly questions: ReadonlyMap<string, Rational>;
  readonly dimensions: ReadonlyMap<string, Rational>;
}

function weightsIn(a: Rubric, b: Rubric): Setting['weights'] {
  const [before, after] = [partsIn(a), partsIn(b)];
  const weights =
    (kind: keyof Parts): Weights =>
    (id, old, present) => {
      const [one, other] = [before[kind].get(id), after[kind].get(id)];
      const isSameShare = one !== undefined && other !== undefined && equal(one, other);
      return { before: { weight: old, share: percentOf(one) }, after: { weight: present, share: percentOf(other) }, isSameShare };
    };
  return { question: weights('questions'), dimension: weights('dimensions') };
}

/** Parts of the whole, where weights are shares all the way. */
function partsIn(rubric: Rubric): Parts {
  const dimensions = new Map<string, Rational>();
  const questions = new Map<string, Rational>();
  const members = countingDimensions(rubric);
  const shares = isMean(rubric.scoring.method) ? sharesOf(members.map(({ weight }) => weight)) : [];
  shares.forEach(({ part }, i) => {
    const dimension = members[i];
    if (dimension === undefined) return;
    dimensions.set(dimension.id, part);
    const scored = isMean(dimension.method) ? scoredQuestions(dimension) : [];
    const weights = scored.map(({ weight }) => weight);
    for (const [at, own] of sharesOf(weights, part).entries()) questions.set(scored[at]?.id ?? '', own.part);
  });
  return { questions, dimensions };
}

function percentOf(part: Rational | undefined): number | null {
  return part === undefined ? null : round(multiply(HUNDRED, part), 2);
}
