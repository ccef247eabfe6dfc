/** What is proved of a rubric: plain data that can be kept and printed. */
import type { Advice, Recommendation } from '../../engine/model/rubric.ts';

/** The answers of one prospect that never was, as an answer file has them. */
export type WitnessAnswers = Readonly<Record<string, WitnessAnswer>>;

/** One answer as an answer file has it. */
export type WitnessAnswer = string | number | boolean | readonly string[] | { readonly [key: string]: string | number | boolean | readonly string[] };

/** Answers that show that something can be, and what they come to. */
export interface Witness {
  readonly answers: WitnessAnswers;
  readonly recommendation: Advice;
  /** As it is shown; `null` without a score. */
  readonly score: number | null;
}

/** Whether something can be. */
export type Proved =
  | { readonly kind: 'can'; readonly witness: Witness }
  /** Over all answer sets, blanks included. `because` is a clause without a full stop. */
  | { readonly kind: 'never'; readonly because: string }
  /** Neither could be shown in the work allowed. */
  | { readonly kind: 'not-shown' };

/** Where in a rubric's file something stands. */
export type Path = readonly (string | number)[];

/** One place a decision can come to. */
export interface OutcomeProof {
  readonly recommendation: Recommendation;
  /** The row's word; `null` where no row carries the recommendation. */
  readonly band: string | null;
  readonly path: Path;
  readonly reached: Proved;
  /** Whether the author names it: by a row, or in a gate, a rule or a minimum that can hold. */
  readonly isNamed: boolean;
}

/** The parts of a rubric that hold for some answers and not for others. */
export type PartKind = 'knockout' | 'gate' | 'rule' | 'minimum' | 'condition' | 'condition-cap' | 'when' | 'band' | 'member';

/** One such part. */
export interface PartProof {
  readonly kind: PartKind;
  /** Of the question, rule or dimension, or the row's word, that it stands in. */
  readonly id: string;
  /** The question it stands in, where it stands in one. */
  readonly question: string | null;
  readonly path: Path;
  /** Whether it can hold. */
  readonly holds: Proved;
  /** Whether it can fail, that is be told and not hold. A blank that leaves it undecided is no failure. */
  readonly fails: Proved;
}

/** A flag, and whether anything that raises it can be. */
export interface FlagProof {
  readonly flag: string;
  readonly raised: Proved['kind'];
}

/** A question whose answer alone takes the score from the best recommendation to the worst. */
export interface LoneQuestion {
  readonly question: string;
  readonly path: Path;
  /** Two answer sets that differ in this answer, and their scores. */
  readonly best: Witness;
  readonly worst: Witness;
  /** The cuts between: the least score of the best recommendation, and the score below which it is the worst. */
  readonly top: number;
  readonly floor: number;
}

/** Everything proved of a rubric. */
export interface Proof {
  /** From best to worst. */
  readonly outcomes: readonly OutcomeProof[];
  /** Whether answers can be complete and yet recommend nothing. */
  readonly incomplete: Proved;
  /** In the order of the file. */
  readonly parts: readonly PartProof[];
  readonly flags: readonly FlagProof[];
  readonly alone: readonly LoneQuestion[];
  /** Questions of which it is not shown whether they decide alone. */
  readonly aloneNotShown: readonly string[];
  /** Every answer the best, every answer the middle one, every answer the worst: what witnesses are told apart by. */
  readonly bases: { readonly best: WitnessAnswers; readonly middle: WitnessAnswers; readonly worst: WitnessAnswers };
}
