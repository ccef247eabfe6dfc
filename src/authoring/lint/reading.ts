/** A valid rubric laid out for rules: every question with its place, every text with what it is, and the words to look for. */
import { compileRubric } from '../../engine/compile/compile.ts';
import type { Plan } from '../../engine/compile/plan.ts';
import type { Dimension, Question, Rubric } from '../../engine/model/rubric.ts';
import type { Locate, Place } from '../../problems/problem.ts';
import type { Path } from '../../reader/tree.ts';
import type { WrittenRubric } from '../../rubric/parse.ts';
import type { RawQuestion } from '../../rubric/schema/question.ts';
import type { RawRubric } from '../../rubric/schema/rubric.ts';
import type { Advice } from '../advice.ts';
import { type Choice, chooseWords, type WordLists } from './words/words.ts';

/** What rules look at. */
export interface Reading {
  readonly rubric: Rubric;
  readonly raw: RawRubric;
  readonly plan: Plan;
  readonly questions: readonly ReadQuestion[];
  /** Words of the rubric's language; `null` where there are none. */
  readonly words: WordLists | null;
  readonly language: Choice['language'];
  readonly locate: Locate;
  /** Where a piece of the text at a path stands. */
  readonly within: (path: Path, piece: { readonly from: number; readonly to: number }) => Place;
}

/** One question, as it stands in the file and as the engine sees it. */
export interface ReadQuestion {
  readonly id: string;
  readonly raw: RawQuestion;
  readonly question: Question;
  readonly dimension: Dimension;
  readonly path: Path;
}

/** Rule: what it has to say of a rubric, in any order. Pure. */
export type Rule = (reading: Reading) => readonly Advice[];

/** @returns the rubric laid out. */
export function readingOf({ rubric, raw, locate, locateWithin }: WrittenRubric): Reading {
  const questions = raw.dimensions.flatMap(({ questions: own = [] }, d) =>
    own.map((one, q): ReadQuestion => {
      const dimension = rubric.dimensions[d] as Dimension;
      return { id: one.id, raw: one, question: dimension.questions[q] as Question, dimension, path: ['dimensions', d, 'questions', q] };
    }),
  );
  const { lists: words, language } = chooseWords(raw.language, () =>
    questions.flatMap((one) => [one.raw.ask, ...one.question.probes, ...anchorsOf(one, raw).map(({ text }) => text)]),
  );
  const within: Reading['within'] = (path, { from, to }) => locateWithin(path, from, to);
  return { rubric, raw, plan: compileRubric(rubric), questions, words, language, locate, within };
}

/** One level of a scale, or one option. */
export interface Anchor {
  /** The level's number or the option's id, as it is written. */
  readonly name: string;
  readonly text: string;
  /** Where the text stands. */
  readonly path: Path;
}

/** @returns the anchors of a question's levels in their order, wherever they are written; none for other forms. */
export function anchorsOf({ raw, question, path }: Pick<ReadQuestion, 'raw' | 'question' | 'path'>, { scales }: RawRubric): readonly Anchor[] {
  if (question.form.kind !== 'levels') return [];
  const { levels } = raw;
  const [at, from]: readonly [Path, unknown] = typeof levels === 'string' ? [['scales', levels], scales?.[levels]] : [[...path, 'levels'], levels];
  return question.form.levels.map(({ level, text }) => {
    const name = keyOf(level, from);
    const isMap = typeof (from as Record<string, unknown>)[name] === 'object';
    return { name, text, path: [...at, name, ...(isMap ? ['text'] : [])] };
  });
}

/** @returns the labels of a question's options, wherever they are written; none for other forms. */
export function labelsOf({ raw, question, path }: Pick<ReadQuestion, 'raw' | 'question' | 'path'>): readonly Anchor[] {
  if (question.form.kind !== 'options') return [];
  const at: Path = typeof raw.options === 'string' ? ['scales', raw.options] : [...path, 'options'];
  return question.form.options.map(({ id, label }, i) => ({ name: id, text: label, path: [...at, i, 'label'] }));
}

/** A level may be written `1` or `01`. */
function keyOf(level: number, levels: unknown): string {
  return Object.keys(levels as object).find((key) => Number(key) === level) ?? String(level);
}

/** @returns whether answers are heard in the call. */
export function isAsked({ question }: ReadQuestion): boolean {
  return question.source === 'asked';
}

/** @returns how many words a text has. */
export function countWords(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}
