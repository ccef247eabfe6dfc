/** The forms an answer can have, of questions and of facts. */

/** The answer forms of a question; exactly one each. */
export type QuestionForm = LevelsForm | OptionsForm | YesNoForm | NumberForm;

/** An anchored scale. */
export interface LevelsForm {
  readonly kind: 'levels';
  /** Whole numbers without gaps, rising. */
  readonly levels: readonly Level[];
}

/** One level: its number, its anchor, its points. */
export interface Level {
  readonly level: number;
  readonly text: string;
  readonly points: number;
  readonly flag?: string;
}

/** One option, or several of them. */
export interface OptionsForm {
  readonly kind: 'options';
  readonly options: readonly Option[];
  readonly several: boolean;
  /** Points of chosen options never add up to more; the best single option unless given (R7). */
  readonly cap?: number;
}

/** One option. Either all options of a question carry points, or none does (R28). */
export interface Option {
  readonly id: string;
  readonly label: string;
  readonly points?: number;
  readonly flag?: string;
  readonly was?: readonly string[];
}

/** Yes or no. Without points the question is not scored. */
export interface YesNoForm {
  readonly kind: 'yes-no';
  readonly yes?: number;
  readonly no?: number;
}

/** A decimal number; its points are its own value unless rows or a slope say otherwise (R1). */
export interface NumberForm {
  readonly kind: 'number';
  readonly unit?: string;
  readonly min?: number;
  readonly max?: number;
  readonly points?: readonly PointsRow[] | Slope;
}

/** Rows rise; the first that holds counts; the last has no edge (A2). */
export interface PointsRow {
  readonly below?: number;
  readonly atMost?: number;
  readonly points: number;
}

/** Points on a straight line from `min` to `max` (A2). */
export interface Slope {
  readonly from: number;
  readonly to: number;
}

/** The answer forms of a fact. */
export type FactForm =
  | { readonly kind: 'text' }
  | { readonly kind: 'date' }
  | { readonly kind: 'yes-no' }
  | { readonly kind: 'number'; readonly unit?: string; readonly min?: number; readonly max?: number }
  | { readonly kind: 'options'; readonly options: readonly Option[]; readonly several: boolean };
