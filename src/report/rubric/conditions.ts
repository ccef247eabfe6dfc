/** Conditions and comparisons as one says them. */
import type { Comparison, Condition, StateWord } from '../../engine/model/condition.ts';
import type { Dimension } from '../../engine/model/rubric.ts';
import { enumerated } from '../words.ts';
import { answerPhrases, limitWords, type Phrase } from './answers.ts';
import type { Lexicon } from './lexicon.ts';

/** @returns "if Seats is below 10 people", "while Budget is refused". */
export function whenWords(condition: Condition, lexicon: Lexicon): string {
  return `${condition.kind === 'state' ? 'while' : 'if'} ${conditionWords(condition, lexicon)}`;
}

/** @returns the condition by which every question of a dimension is asked, and nothing else; `null` unless several have the same. */
export function sharedWhen({ questions }: Dimension): Condition | null {
  const [first, ...others] = questions.map(({ when }) => when);
  const isShared = others.length > 0 && others.every((when) => JSON.stringify(when) === JSON.stringify(first));
  return isShared ? (first ?? null) : null;
}

/** A condition as a clause. */
function conditionWords(condition: Condition, lexicon: Lexicon): string {
  switch (condition.kind) {
    case 'all':
    case 'any':
      return condition.of.map((part) => nested(part, lexicon)).join(condition.kind === 'all' ? ', and ' : ', or ');
    case 'not':
      return negated(condition.of, lexicon);
    case 'count':
      return `${limitWords(condition.test, COUNTS)} of: ${condition.of.map((part) => nested(part, lexicon)).join('; ')}`;
    case 'question':
      return questionClause(condition.question, condition.test, lexicon);
    case 'state':
      return `${lexicon.questionTitle(condition.question)} is ${STATES[condition.state]}`;
    case 'dimension':
      return `${lexicon.dimensionTitle(condition.dimension)} is ${limitWords(condition.test)}`;
    case 'score':
      return `the score is ${limitWords(condition.test)}`;
  }
}

const STATES: Readonly<Record<StateWord, string>> = {
  rated: 'answered',
  open: 'not yet known',
  refused: 'refused',
  'not-applicable': 'not applicable',
  'not-asked': 'not asked',
};

const COUNTS = ['at least', 'more than', 'fewer than', 'at most'] as const;

/** The states that can be denied with a “not” of their own; the others hold one already. */
const DENIED: ReadonlySet<StateWord> = new Set(['rated', 'refused']);

/** What has parts of its own stands in brackets, or nobody could tell where it ends. */
function nested(condition: Condition, lexicon: Lexicon): string {
  const words = conditionWords(condition, lexicon);
  return hasParts(condition) ? `(${words})` : words;
}

function hasParts(condition: Condition): boolean {
  if (condition.kind === 'count') return true;
  return (condition.kind === 'all' || condition.kind === 'any') && (condition.of.length > 1 || condition.of.some(hasParts));
}

function negated(condition: Condition, lexicon: Lexicon): string {
  if (condition.kind === 'state' && DENIED.has(condition.state)) return `${lexicon.questionTitle(condition.question)} is not ${STATES[condition.state]}`;
  return `it is not so that ${nested(condition, lexicon)}`;
}

function questionClause(id: string, test: Comparison, lexicon: Lexicon): string {
  const question = lexicon.questions.get(id);
  const phrases: readonly Phrase[] = question === undefined ? [] : answerPhrases(question.form, test);
  return [
    lexicon.questionTitle(id),
    enumerated(
      phrases.map(({ verb, words }) => `${verb} ${words}`),
      'and',
    ) || 'is answered',
  ].join(' ');
}
