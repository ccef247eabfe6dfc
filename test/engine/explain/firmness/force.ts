/** How firm a recommendation is, the slow way: the rubric is edited and compiled anew for each small change. */
import { assess, createScorer } from '../../../../src/engine/assess.ts';
import { compileRubric } from '../../../../src/engine/compile/compile.ts';
import type { Answers } from '../../../../src/engine/model/answer.ts';
import type { Firmness } from '../../../../src/engine/model/explanation.ts';
import type { Advice, Dimension, Question, Recommendation, Rubric } from '../../../../src/engine/model/rubric.ts';
import { tidy } from '../../arbitraries/forms.ts';
import { questionsOf } from '../../oracle/finding.ts';
import { hasPoints } from '../../oracle/rating.ts';

/** Firmness without words; the places of turns as they are found. */
export interface Forced {
  readonly equalWeights: Firmness['equalWeights'];
  readonly weights: readonly { readonly dimension: string; readonly share: number; readonly down: Turned; readonly up: Turned }[];
  readonly cuts: readonly { readonly band: string; readonly from: number; readonly turn: Turned }[];
  readonly levels: readonly { readonly question: string; readonly from: number; readonly to: number; readonly recommendation: Recommendation }[];
}

type Turned = { readonly at: number; readonly recommendation: Recommendation } | null;

/** @returns how firm it is; `null` while nothing is recommended. */
export function firmnessByForce(rubric: Rubric, answers: Answers): Forced | null {
  const { recommendation: now, score } = verdictOf(rubric, answers);
  if (now === 'incomplete') return null;
  const turned = (at: number, other: Rubric): Turned => {
    const { recommendation } = verdictOf(other, answers);
    return isOther(recommendation, now) ? { at, recommendation } : null;
  };
  return {
    equalWeights: equalWeights(rubric, answers),
    weights: weightTurns(rubric, turned),
    cuts: score === null ? [] : cutTurns(rubric, score, turned),
    levels: levelErrors(rubric, answers, now),
  };
}

function isOther(advice: Advice, now: Advice): advice is Recommendation {
  return advice !== now && advice !== 'incomplete';
}

/** By a scorer, which other tests hold to `assess`: this is asked a thousand times a case. */
function verdictOf(rubric: Rubric, answers: Answers) {
  const { recommendation, score } = createScorer(compileRubric(rubric)).score(answers);
  return { recommendation, score };
}

function isScored(question: Question): boolean {
  return question.weight > 0 && question.gate === undefined && hasPoints(question);
}

function counts({ weight, questions }: Dimension): boolean {
  return weight > 0 && questions.some(isScored);
}

function equalWeights(rubric: Rubric, answers: Answers): Forced['equalWeights'] {
  const known = rubric.scoring.method === 'weighted-mean' && rubric.dimensions.filter(counts).every(({ method }) => ['weighted-mean', 'mean'].includes(method));
  if (!known) return null;
  const dimensions = rubric.dimensions.map((dimension) => ({
    ...dimension,
    weight: counts(dimension) ? dimension.questions.filter(isScored).length : dimension.weight,
    questions: dimension.questions.map((question) => ({ ...question, weight: isScored(question) ? 1 : question.weight })),
  }));
  return verdictOf({ ...rubric, dimensions }, answers);
}

function weightTurns(rubric: Rubric, turned: (at: number, other: Rubric) => Turned): Forced['weights'] {
  const counting = rubric.dimensions.filter(counts);
  if (rubric.scoring.method !== 'weighted-mean' || counting.length < 2) return [];
  const sum = (all: readonly Dimension[]) => tidy(all.reduce((weights, { weight }) => weights + weight, 0));
  return counting.map((chosen) => {
    const share = Math.round((1000 * chosen.weight) / sum(counting)) / 10;
    const others = sum(counting.filter((one) => one !== chosen));
    const at = (percent: number): Rubric => ({
      ...rubric,
      dimensions: rubric.dimensions.map((one) =>
        counting.includes(one) ? { ...one, weight: tidy(one === chosen ? percent * others : (100 - percent) * one.weight) } : one,
      ),
    });
    const first = (percents: readonly number[]): Turned => {
      const [percent, ...rest] = percents;
      return percent === undefined ? null : (turned(percent, at(percent)) ?? first(rest));
    };
    const all = Array.from({ length: 99 }, (_, i) => i + 1);
    return { dimension: chosen.id, share, down: first(all.filter((one) => one < share).reverse()), up: first(all.filter((one) => one > share)) };
  });
}

/** A cut is pulled to the score, or just above it, where no other cut lies in between. */
function cutTurns(rubric: Rubric, score: number, turned: (at: number, other: Rubric) => Turned): Forced['cuts'] {
  const { bands } = rubric.decision;
  const places = [...new Set(bands.flatMap(({ from }) => (from === undefined ? [] : [from])))].sort((a, b) => a - b);
  return places.slice(1).map((from) => {
    const at = from > score ? score : tidy(score + 10 ** -rubric.scoring.decimals);
    const isFree = places.every((other) => other === from || Math.sign(other - at) === Math.sign(other - from));
    const moved = bands.map((band) => (band.from === from ? { ...band, from: at } : band));
    const turn = isFree ? turned(at, { ...rubric, decision: { ...rubric.decision, bands: moved } }) : null;
    return { band: bands.find((band) => band.from === from)?.word ?? '', from, turn };
  });
}

function levelErrors(rubric: Rubric, answers: Answers, now: Recommendation): Forced['levels'] {
  const { questions } = assess(compileRubric(rubric), answers);
  return questionsOf(rubric).flatMap(({ id, form }) => {
    const answer = questions.find((one) => one.id === id && one.state === 'rated');
    if (form.kind !== 'levels' || typeof answer?.value !== 'number') return [];
    const from = answer.value;
    const near = form.levels.map(({ level }) => level).filter((level) => Math.abs(level - from) === 1);
    return near.flatMap((to) => {
      const { recommendation } = verdictOf(rubric, { ...answers, [id]: { state: 'rated', value: to, confirmed: true } });
      return isOther(recommendation, now) ? [{ question: id, from, to, recommendation }] : [];
    });
  });
}
