/** A dimension on the page: what it weighs and why, its minimum, and its questions. */
import { countingDimensions, type Share, scoredQuestions, sharesOf } from '../../engine/explain/shares.ts';
import type { Dimension } from '../../engine/model/rubric.ts';
import { isMean } from '../../engine/score/aggregate.ts';
import { decimal } from '../../text/number.ts';
import { type Block, formerIds, type Section, words } from '../outlined/page.ts';
import { capital } from '../texts.ts';
import { counted, enumerated, sentence } from '../words.ts';
import { sharedWhen, whenWords } from './conditions.ts';
import type { Lexicon } from './lexicon.ts';
import { questionSection } from './question.ts';
import { partsWords, percent } from './shares.ts';
import { blankWords, capWords, countingWords, METHODS } from './words.ts';

/** @returns the dimension and its questions. */
export function dimensionSections(dimension: Dimension, lexicon: Lexicon): readonly Section[] {
  const { title, id, questions } = dimension;
  const share = shareOf(dimension, lexicon);
  const weights = questionWeights(dimension, share);
  return [
    { depth: 1, title, id, blocks: blocks(dimension, share, lexicon) },
    ...questions.map((question) => questionSection(question, { lexicon, dimension, weight: weights.get(question.id) })),
  ];
}

function blocks(dimension: Dimension, share: Share | null, lexicon: Lexicon): readonly Block[] {
  const { because, minimum, was } = dimension;
  const shared = sharedWhen(dimension);
  const floor = minimum && `${decimal(minimum.score)}; below it, ${capWords(lexicon.merit.locate(minimum.otherwise, 'best'), lexicon)}.`;
  return [
    { kind: 'aside', text: weightWords(dimension, share, lexicon) },
    ...words(shared && `Asked only ${whenWords(shared, lexicon)}.`),
    ...words(because && sentence(because), 'Why'),
    ...words(floor && [floor, minimum.because && sentence(minimum.because)].filter(Boolean).join(' '), 'Minimum'),
    ...words(numberWords(dimension), 'Number'),
    ...words(blankWords(dimension), 'Blanks'),
    ...formerIds(was),
  ];
}

/** In the means a weight is a share, in a sum a factor, and elsewhere it says nothing. */
function shareOf(dimension: Dimension, { rubric }: Lexicon): Share | null {
  const members = countingDimensions(rubric);
  const at = members.indexOf(dimension);
  return at >= 0 && isMean(rubric.scoring.method) ? (sharesOf(members.map(({ weight }) => weight))[at] ?? null) : null;
}

/** What each question weighs: in the whole where that can be said, else in its dimension. */
function questionWeights(dimension: Dimension, share: Share | null): ReadonlyMap<string, string> {
  const { method } = dimension;
  const members = scoredQuestions(dimension);
  if (!isMean(method)) {
    const factors = members.filter(({ weight }) => method === 'sum' && weight !== 1);
    return new Map(factors.map(({ id, weight }) => [id, `counts ${decimal(weight)} times`]));
  }
  const shares = sharesOf(
    members.map(({ weight }) => weight),
    share?.part,
  );
  const say = (own: Share) =>
    share === null ? `${percent(own.part)} of the dimension (${partsWords(own)})` : `${percent(own.part)} of the weight (${partsWords(own)} here)`;
  return new Map(shares.map((own, i) => [members[i]?.id ?? '', say(own)]));
}

function weightWords(dimension: Dimension, share: Share | null, { rubric, questionTitle }: Lexicon): string {
  const { weight, of, questions } = dimension;
  if (of !== undefined) {
    const members = Object.entries(of);
    const isEqual = members.every(([, own]) => own === 1);
    const names = members.map(([id, own]) => `${questionTitle(id)}${isEqual ? '' : ` (weight ${decimal(own)})`}`);
    return `a view on ${enumerated(names, 'and')} · reported apart, never scored`;
  }
  const count = counted(questions.length, 'question');
  if (weight === 0 || scoredQuestions(dimension).length === 0) return `${count} · reported apart, never scored`;
  if (share !== null) return `${percent(share.part)} of the weight (${partsWords(share)}) · ${count}`;
  return rubric.scoring.method === 'sum' && weight !== 1 ? `counts ${decimal(weight)} times · ${count}` : count;
}

/** The mean by weight goes without saying. */
function numberWords({ method, decimals, minAnswered, outOf }: Dimension): string | null {
  if (method === 'weighted-mean' && decimals === undefined && minAnswered === undefined) return null;
  const counting = {
    method,
    ...(decimals !== undefined && { decimals }),
    ...(minAnswered !== undefined && { minAnswered }),
    ...(outOf !== undefined && { outOf }),
  };
  return `${capital(METHODS[method])} its questions${countingWords(counting)}`;
}
