/** What the ids of a rubric stand for. */
import { type Merit, orderOfMerit } from '../../engine/compile/decision.ts';
import type { Question, Rubric } from '../../engine/model/rubric.ts';

/** A rubric whose ids can be looked up. */
export interface Lexicon {
  readonly rubric: Rubric;
  readonly questions: ReadonlyMap<string, Question>;
  /** When each is asked, from 1; empty where that is the order of the file. */
  readonly places: ReadonlyMap<string, number>;
  /** @returns the title of a question within a sentence, or the id where there is no such question. */
  questionTitle(id: string): string;
  /** @returns the title of a dimension within a sentence, or the id where there is no such dimension. */
  dimensionTitle(id: string): string;
  /** Which row a recommendation or a band's word means: the engine's own order, so that the page cannot say another. */
  readonly merit: Merit;
}

/** @returns the rubric with its lexicon. */
export function createLexicon(rubric: Rubric): Lexicon {
  const questions = new Map(rubric.dimensions.flatMap((dimension) => dimension.questions.map((question) => [question.id, question])));
  const dimensions = new Map(rubric.dimensions.map(({ id, title }) => [id, title]));
  return {
    rubric,
    questions,
    places: rubric.order === undefined ? new Map() : new Map([...new Set([...rubric.order, ...questions.keys()])].map((id, i) => [id, i + 1])),
    questionTitle: (id) => inSentence(questions.get(id)?.title ?? id),
    dimensionTitle: (id) => inSentence(dimensions.get(id) ?? id),
    merit: orderOfMerit(rubric.decision.bands),
  };
}

/** @returns the title as it stands in a sentence: where it would take it apart, in quotes. */
export function inSentence(title: string): string {
  return /[,;:]/.test(title) ? `“${title}”` : title;
}
