/** The starters that a new rubric can be made from. Their texts are files in rubrics/starters; a shipped rubric is a starter too. */

/** One starter that is a form rather than a rubric. */
export interface FormStarter {
  /** Name of its files: `NAME.yaml` and `NAME.test.yaml`. */
  readonly name: string;
  /** What it is, in half a sentence. */
  readonly summary: string;
}

/** The empty form. */
export const BLANK: FormStarter = { name: 'blank', summary: 'a form to fill in, with every key of the language' };

/** Scorecard forms as they are published. */
export const SCORECARDS: readonly FormStarter[] = [
  { name: 'weighted', summary: 'criteria from 1 to 5, each with a weight' },
  { name: 'bant', summary: 'budget, authority, need, timeline' },
  { name: 'meddicc', summary: 'the seven letters of MEDDICC, with levels' },
  { name: 'raw-sum', summary: 'points added up, and bands on the sum' },
];
