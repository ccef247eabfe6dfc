/** How large and how wild a random rubric may be. */
import { type Method, RECOMMENDATIONS, type Recommendation } from '../../../src/engine/model/rubric.ts';

/** Limits of a random rubric and its answers. */
export interface Profile {
  /** At most so many dimensions that ask, questions in each, and rules. */
  readonly dimensions: number;
  readonly questions: number;
  readonly rules: number;
  /** Per cent of the questions that have no answer. */
  readonly open: number;
  readonly methods: readonly Method[];
  /** Levels are worth their own number, and there is no other form of levels. */
  readonly rising: boolean;
  /** At most so many numbers whose points run along a line have no answer. */
  readonly openLines: number;
  /** Questions, bands and rules may carry conditions. */
  readonly whens: boolean;
  /** `unanswered`, `not-applicable`, `min-answered` may stand. */
  readonly blanks: boolean;
}

const METHODS = ['weighted-mean', 'mean', 'sum', 'lowest', 'highest'] as const;

/** Few questions, so that every completion can be tried. */
export const SMALL: Profile = {
  dimensions: 3,
  questions: 3,
  rules: 3,
  open: 22,
  methods: METHODS,
  rising: false,
  openLines: 1,
  whens: true,
  blanks: true,
};

/** Small, and full of numbers of which not every value can be tried. */
export const LINES: Profile = { ...SMALL, openLines: 9 };

/** Many questions. */
export const LARGE: Profile = { ...LINES, dimensions: 6, questions: 5, rules: 6, open: 30 };

/** No rules, no `when`, no settings for blanks, levels that rise: where the laws of the means hold. */
export const CALM: Profile = { ...LARGE, rules: 0, whens: false, blanks: false, rising: true };

/** The words a rubric's rows can be called by, beside their recommendations. */
export const WORDS: Readonly<Record<Recommendation, readonly string[]>> = {
  accept: ['grow', 'keep'],
  conditional: ['trial', 'repair'],
  defer: ['later', 'wait'],
  decline: ['exit', 'stop'],
};

export { RECOMMENDATIONS };
