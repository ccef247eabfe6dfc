/** The rubric as a page carries it: what the answers are scored with, without what is for the seller's eyes. */
import type { Dimension, Knockout, Question, Rubric } from '../../engine/model/rubric.ts';

/**
 * @returns the rubric without what does not touch a result: a page is forwarded, and what to listen for or what a letter would say is not for
 * everybody. Whoever scores with it gets the same results.
 */
export function carriedRubric(rubric: Rubric): Rubric {
  const { opening: _, letter: _letter, order: _order, silence: _silence, facts: _facts, dimensions, rules, ...rest } = rubric;
  return { ...rest, facts: [], rules: rules.map(withoutLetter), dimensions: dimensions.map(carriedDimension) };
}

function carriedDimension({ because: _, was: _was, minimum, questions, ...rest }: Dimension): Dimension {
  return { ...rest, ...(minimum !== undefined && { minimum: withoutLetter(minimum) }), questions: questions.map(carriedQuestion) };
}

function carriedQuestion({ because: _, listenFor: _listenFor, was: _was, knockout, gate, ...rest }: Question): Question {
  return {
    ...rest,
    ...(knockout !== undefined && { knockout: withoutLetter<Knockout>(knockout) }),
    ...(gate !== undefined && { gate: withoutLetter(gate) }),
  };
}

function withoutLetter<Part extends { readonly letter?: string }>({ letter: _, ...rest }: Part): Omit<Part, 'letter'> {
  return rest;
}
