/** What a rubric does with the answers it is told to expect: the one door of this room. */
import type { Plan } from '../../engine/compile/plan.ts';
import { scoreOutOf } from '../../engine/explain/scale.ts';
import { isOpen } from '../../engine/logic/judge.ts';
import { ADVICE } from '../../engine/model/rubric.ts';
import { namedRecommendations } from '../named-recommendations.ts';
import { countExactly, type Likely } from './exact.ts';
import { type Kinds, kindsByQuestion } from './kinds.ts';
import { chance, influenceOf, spreadOfScores } from './measures.ts';
import type { Basis, CauseShare, Influence, Simulation } from './model.ts';
import { createRandom } from './random.ts';
import { decideByEngine, drawCases } from './sampled.ts';
import type { AnswerShares } from './shares.ts';
import { type Swing, swingsOf } from './swings.ts';
import type { Values } from './values.ts';

/** How a simulation is made. */
export interface SimulationOptions {
  /** Draws so many cases even where all could be counted; `null` counts where it can. */
  readonly cases: number | null;
  readonly seed: number;
  /** Cases in which answers are swapped; as many as go quickly unless given. */
  readonly swapped?: number;
  /** Told how much is done, from 0 to 1, now and then. */
  readonly progress?: (done: number) => void;
}

/** Cases that are drawn where there is too much to count; fewer where so many would ask more than `work` questions. */
const CASES = { most: 20_000, work: 4_000_000, least: 1000 };

/**
 * Cases in which answers are swapped: looked up where everything was counted, else decided; fewer where each is a search, or where
 * the rubric is so long that all its answers to all its questions come to more than `work`, counted as answers tried times questions.
 */
const SWAPPED = { counted: 2000, decided: 500, searched: 100, work: 12_000_000, least: 1 };

/**
 * @returns the simulation.
 * @param shares what can come for every question of the plan
 */
export function simulate(plan: Plan, shares: AnswerShares, basis: Basis, options: SimulationOptions): Simulation {
  const { cases, seed, progress = () => {} } = options;
  const all = kindsByQuestion(plan, shares);
  const exact = cases === null ? countExactly(plan, all) : null;
  const usualCases = Math.min(CASES.most, Math.max(CASES.least, Math.floor(CASES.work / Math.max(1, all.length))));
  const drawn = exact ? null : (cases ?? usualCases);
  const random = createRandom(seed);
  const decide = exact?.decide ?? decideByEngine(plan, all);
  const usual = Math.min(exact ? SWAPPED.counted : Math.min(drawn ?? usualCases, isSearched(all) ? SWAPPED.searched : SWAPPED.decided), mostSwapped(all));
  const swapped = options.swapped ?? usual;
  const outcomes = exact?.outcomes ?? drawCases(all, decide, drawn ?? usualCases, random, (done) => progress(done / 2));
  const swings = swingsOf(all, decide, { cases: swapped, random, averages: exact === null, progress: (done) => progress((1 + done) / 2) });
  const found = { outcomes, drawn };
  const { id, version, title } = plan.rubric;
  const named = namedRecommendations(plan);
  const score = spreadOfScores(outcomes, scoreOutOf(plan), drawn);
  return {
    schema: 'fit.rubric-simulation/1',
    rubric: { id, version, title },
    answers: basis,
    method: { kind: exact ? 'exact' : 'sampled', cases: drawn, swapped, seed },
    recommendations: ADVICE.map((recommendation) => ({
      recommendation,
      named: named.has(recommendation),
      ...share(found, ({ verdict }) => verdict.recommendation === recommendation),
    })),
    bands: plan.rubric.decision.bands.map(({ word, recommend }) => ({
      band: word,
      recommendation: recommend,
      ...share(found, ({ verdict }) => verdict.band === word),
    })),
    causes: causesOf(found),
    borderline: share(found, ({ verdict }) => verdict.borderline),
    score,
    questions: influences(plan, shares, { all, swings, swapped, averages: exact?.averages ?? null, variance: (score.deviation ?? 0) ** 2 }),
  };
}

interface Found {
  readonly outcomes: readonly Likely[];
  /** How many cases were drawn; `null` where all were counted. */
  readonly drawn: number | null;
}

function share({ outcomes, drawn }: Found, test: (one: Likely) => boolean): ReturnType<typeof chance> {
  return chance(
    outcomes.reduce((sum, one) => sum + (test(one) ? one.share : 0), 0),
    drawn,
  );
}

function causesOf(found: Found): readonly CauseShare[] {
  const kinds = new Map(found.outcomes.map(({ verdict: { rule, id, recommendation } }) => [`${rule} ${id} ${recommendation}`, { rule, id, recommendation }]));
  const shared = [...kinds.values()].map((cause) => ({
    ...cause,
    ...share(found, ({ verdict: { rule, id, recommendation } }) => rule === cause.rule && id === cause.id && recommendation === cause.recommendation),
  }));
  // Equal shares stand in an order of their own, not in that of the counting.
  return shared.filter(({ share: own }) => own > 0).sort((a, b) => b.share - a.share || (nameOf(a) < nameOf(b) ? -1 : 1));
}

function nameOf({ rule, id, recommendation }: Pick<CauseShare, 'rule' | 'id' | 'recommendation'>): string {
  return `${rule} ${id ?? ''} ${recommendation}`;
}

interface Swapped {
  readonly all: readonly Kinds[];
  readonly swings: readonly Swing[];
  readonly swapped: number;
  readonly averages: readonly (readonly Values[])[] | null;
  readonly variance: number;
}

function influences(plan: Plan, shares: AnswerShares, { all, swings, swapped, averages, variance }: Swapped): readonly Influence[] {
  const found = all.map((kinds, i) => {
    const { question } = kinds;
    const swing = swings[i] as Swing;
    return influenceOf({
      kinds,
      possible: shares.get(question.id) ?? [],
      averages: averages?.[i] ?? swing.averages,
      swung: swing.swung,
      swapped,
      dimension: plan.rubric.dimensions[question.dimension]?.id as string,
      variance,
    });
  });
  return found.sort((a, b) => b.recommendation - a.recommendation || b.pivotal.share - a.pivotal.share || b.score - a.score);
}

/** Whether a case may have something open, so that the engine looks for what would complete it. */
function isSearched(all: readonly Kinds[]): boolean {
  return all.some(({ kinds }) => kinds.some(({ status }) => isOpen(status)));
}

/** In how many cases all answers can be tried with the work allowed. */
function mostSwapped(all: readonly Kinds[]): number {
  const tried = all.reduce((sum, { kinds }) => sum + kinds.length, 0);
  return Math.max(SWAPPED.least, Math.floor(SWAPPED.work / Math.max(1, tried * all.length)));
}
