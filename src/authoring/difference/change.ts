/** What differs between two texts of a rubric, as data: one change a line, each with its place and what it means for scores and decisions. */
import type { Comparison, Condition } from '../../engine/model/condition.ts';
import type { QuestionForm } from '../../engine/model/form.ts';
import type { Band, Blank, Method, Rule, RuleEffect } from '../../engine/model/rubric.ts';

/**
 * What a change means for assessments before and after it, from the lightest to the gravest:
 * texts and the like only; the same score may lead to another decision; the same score does not mean the same.
 */
export const CHANGE_CLASSES = ['wording', 'decisions-may-differ', 'scores-not-comparable'] as const;

/** One of them. */
export type ChangeClass = (typeof CHANGE_CLASSES)[number];

/** @returns the gravest of the classes; `wording` without any. */
export function gravest(classes: readonly ChangeClass[]): ChangeClass {
  return CHANGE_CLASSES[Math.max(0, ...classes.map((one) => CHANGE_CLASSES.indexOf(one)))] ?? 'wording';
}

/** Which part of a rubric a change is in. */
export interface ChangePlace {
  readonly part: 'rubric' | 'dimension' | 'question' | 'fact' | 'rule' | 'decision';
  /** The present id, of what was removed the earlier one; `null` for the rubric and its decision. */
  readonly id: string | null;
  /** As a person calls it. */
  readonly title: string;
}

/** What became of it. */
export type ChangeKind = 'added' | 'removed' | 'renamed' | 'moved' | 'reworded' | 'changed';

/** A weight, and what it comes to. */
export interface Weighed {
  readonly weight: number;
  /** Per cent of the whole score, to two decimals; `null` where weights are no shares. */
  readonly share: number | null;
}

/** What stands on one side of a change. `kind` says how it is read. */
export type ChangeValue =
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'word'; readonly value: string }
  | { readonly kind: 'words'; readonly value: readonly string[] }
  | { readonly kind: 'ids'; readonly value: readonly string[] }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'points'; readonly value: number }
  | { readonly kind: 'place'; readonly value: number }
  | { readonly kind: 'duration'; readonly value: string }
  | { readonly kind: 'yes-no'; readonly value: boolean }
  | { readonly kind: 'weight'; readonly value: Weighed }
  | { readonly kind: 'method'; readonly value: Method }
  | { readonly kind: 'blank'; readonly value: Blank }
  | { readonly kind: 'test'; readonly value: Comparison }
  | { readonly kind: 'when'; readonly value: Condition }
  | { readonly kind: 'effect'; readonly value: RuleEffect }
  | { readonly kind: 'rule'; readonly value: Rule }
  | { readonly kind: 'band'; readonly value: Band }
  | { readonly kind: 'form'; readonly value: QuestionForm['kind'] | 'text' | 'date' }
  | { readonly kind: 'number-points'; readonly value: NonNullable<Extract<QuestionForm, { kind: 'number' }>['points']> };

/** One thing that differs. */
export interface Change {
  readonly place: ChangePlace;
  readonly kind: ChangeKind;
  /** What of the place: a key of the file, with a dot before a key within it; `null` for the place as a whole. */
  readonly aspect: Aspect | null;
  /** Which one, where there are several: a level, an option, a row of the bands, a recommendation. */
  readonly of: string | null;
  /** `null` where there was, or is, nothing. */
  readonly before: ChangeValue | null;
  readonly after: ChangeValue | null;
  readonly class: ChangeClass;
  /** Whether only a person can tell if words that answers rest on still mean the same. */
  readonly isJudged: boolean;
}

/** Everything that can differ, as it is spelt in the file. */
export const ASPECTS = [
  ...(['id', 'title', 'language', 'minutes', 'opening', 'screen', 'adapted', 'review-after', 'retention', 'order', 'silence', 'letter', 'was'] as const),
  ...(['method', 'decimals', 'unanswered', 'not-applicable', 'min-answered', 'out-of', 'weight', 'because', 'of', 'dimension', 'position'] as const),
  'expectations',
  ...(['minimum', 'minimum.otherwise', 'minimum.because', 'minimum.letter'] as const),
  ...(['ask', 'source', 'probes', 'listen-for', 'changeable-by', 'required', 'when'] as const),
  ...(['form', 'level', 'level.points', 'level.flag', 'option', 'option.id', 'option.points', 'option.flag', 'option.was', 'options'] as const),
  ...(['several', 'cap', 'unit', 'min', 'max', 'points', 'yes', 'no'] as const),
  ...(['knockout', 'knockout.class', 'knockout.because', 'knockout.letter', 'gate', 'gate.recommend', 'gate.because', 'gate.letter'] as const),
  ...(['condition', 'condition.text', 'condition.owner', 'condition.due', 'condition.check', 'condition.ours'] as const),
  ...(['condition.consequence', 'condition.review', 'effect', 'flag', 'no-score'] as const),
  ...(['band', 'band.from', 'band.recommend', 'band.as', 'band.when', 'bands', 'coverage', 'borderline'] as const),
  ...(['conditions.at-most', 'conditions.lower', 'costs.wrong-accept', 'costs.wrong-decline', 'costs.currency'] as const),
] as const;

/** One of them. */
export type Aspect = (typeof ASPECTS)[number];
