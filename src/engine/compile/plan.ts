/**
 * The compiled rubric: what scoring needs, worked out once.
 *
 * Ids have become indexes, numbers exact fractions, named targets places in the order of merit and
 * tests tables, so that scoring an answer set compares no strings but the answers' own.
 */
import type { Rational } from '../exact/rational.ts';
import type { StateWord } from '../model/condition.ts';
import type { AgreedCondition, Knockout, Method, Question, Recommendation, Rubric } from '../model/rubric.ts';
import type { Cell, ChoiceCell, Interval, Limits, PointsPlan, Test } from './values.ts';

/** How an open or not-applicable answer counts: not at all, not without spoiling the score, or as a fixed worth. */
export type BlankPlan = 'leave-out' | 'no-score' | Rational;

/** One question. */
export interface QuestionPlan {
  readonly question: Question;
  readonly id: string;
  readonly index: number;
  /** Index of its dimension. */
  readonly dimension: number;
  /** Whether it counts in the score: it has points and weight, and so has its dimension. */
  readonly counts: boolean;
  /** `null` when always asked. */
  readonly when: ConditionPlan | null;
  /** Indexes of the questions its `when` reads. */
  readonly reads: readonly number[];
  /** `null` when it has no points. */
  readonly points: PointsPlan | null;
  readonly range: Interval;
  /** Everything it may be answered with. */
  readonly whole: Cell;
  /** What it may be answered with, by choice index; empty for numbers. Few, so that looking through them beats a map. */
  readonly choices: readonly (string | number | boolean)[];
  /** Single cells by choice index; empty for numbers and several. */
  readonly cells: readonly ChoiceCell[];
  /** Flags by choice index. */
  readonly flags: readonly (string | undefined)[];
  /** Values at which something changes, rising: where a number cell may be split. */
  readonly breakpoints: readonly number[];
  /** Open blocks a recommendation: `required`, or a knock-out. */
  readonly required: boolean;
  readonly knockout: { readonly test: Test; readonly source: Knockout } | null;
  readonly gate: { readonly test: Test; readonly key: number } | null;
  readonly condition: { readonly test: Test; readonly source: AgreedCondition } | null;
}

/** A question's part in a dimension. Worth is points on the scale the dimension works with. */
export interface MemberPlan {
  readonly question: number;
  readonly weight: Rational;
  /** Worth = offset + factor × points. */
  readonly offset: Rational;
  readonly factor: Rational;
  /** Worst and best worth. */
  readonly range: Interval;
  readonly unanswered: BlankPlan;
  readonly notApplicable: BlankPlan;
}

/** A dimension whose members are all rated, as a sum of whole numbers over one denominator. */
export interface Tally {
  /** By member: its question. */
  readonly questions: readonly number[];
  /** By member and choice: what the choice adds, times `d`. */
  readonly worth: readonly (readonly number[])[];
  readonly d: number;
  /** Weight of all members. */
  readonly weight: Rational;
}

/** The score as a sum of whole numbers, where every dimension that counts has a tally. */
export interface TotalTally {
  /** Indexes of the dimensions that count. */
  readonly dimensions: readonly number[];
  /** What the sum of each is multiplied by. */
  readonly weights: readonly number[];
  readonly d: number;
}

/** One dimension or view. */
export interface DimensionPlan {
  readonly id: string;
  readonly index: number;
  readonly weight: Rational;
  /** Whether it is a member of the score. */
  readonly counts: boolean;
  readonly method: Method;
  readonly members: readonly MemberPlan[];
  /** Indexes of the questions that stand in it, scored or not. */
  readonly questions: readonly number[];
  /** Decimals it is shown with. */
  readonly decimals: number;
  /** Whether the rounded number is the one that goes on. */
  readonly passesRounded: boolean;
  readonly minAnswered: number;
  /** 100 ÷ `out-of`, or `null`. */
  readonly scale: Rational | null;
  /** Whether a weighted mean takes its number as it is. */
  readonly onHundred: boolean;
  /** The short way to its number when every member is rated; `null` where there is none. */
  readonly tally: Tally | null;
}

/** A condition over indexes. `measure` is a dimension's index, or the number of dimensions for the score. */
export type ConditionPlan =
  | { readonly kind: 'all' | 'any'; readonly of: readonly ConditionPlan[] }
  | { readonly kind: 'not'; readonly of: ConditionPlan }
  | { readonly kind: 'count'; readonly of: readonly ConditionPlan[]; readonly limits: Limits }
  | { readonly kind: 'question'; readonly question: number; readonly test: Test }
  | { readonly kind: 'state'; readonly question: number; readonly state: StateWord }
  | { readonly kind: 'measure'; readonly measure: number; readonly limits: Limits };

/** One band row. `key` is its place in the order of merit. */
export interface BandPlan {
  readonly key: number;
  readonly from: number | null;
  readonly when: ConditionPlan | null;
}

/** One band row of a ladder. */
export interface Step {
  readonly from: number;
  readonly key: number;
}

/** One rule. */
export interface RulePlan {
  readonly id: string;
  readonly index: number;
  readonly when: ConditionPlan;
  readonly effect: 'recommend' | 'at-most' | 'at-least' | null;
  /** Place of its target in the order of merit; 0 without effect. */
  readonly key: number;
  /** Decides before completeness (step 3). */
  readonly stops: boolean;
  readonly flag: string | null;
  readonly noScore: boolean;
}

/** A dimension's floor. */
export interface MinimumPlan {
  readonly index: number;
  readonly dimension: number;
  readonly score: number;
  readonly key: number;
}

/** A place in the order of merit. */
export interface Outcome {
  readonly key: number;
  readonly recommendation: Recommendation;
  /** The band's word, or `null` for a bare recommendation. */
  readonly band: string | null;
}

/** A rubric ready to score. */
export interface Plan {
  readonly rubric: Rubric;
  readonly questions: readonly QuestionPlan[];
  readonly questionIndex: ReadonlyMap<string, number>;
  /** Questions with a knock-out, a gate, a condition, or `required`. */
  readonly speaking: readonly QuestionPlan[];
  /** Questions some choice of which raises a flag. */
  readonly flagging: readonly QuestionPlan[];
  /** Questions that can make a difference, those that can make the largest first. */
  readonly bySway: readonly QuestionPlan[];
  /** All questions, those with the largest share of the score first. */
  readonly byShare: readonly QuestionPlan[];
  readonly dimensions: readonly DimensionPlan[];
  readonly method: Method;
  readonly decimals: number;
  /** The short way to the score when everything is rated; `null` where there is none. */
  readonly tally: TotalTally | null;
  /** What an open dimension does; `number` stands for the dimension's own number. */
  readonly unanswered: BlankPlan;
  readonly minAnswered: number;
  readonly scale: Rational | null;
  readonly bands: readonly BandPlan[];
  /** Rows that a score may take, the highest first, where no row depends on a condition; else `null`. */
  readonly ladder: readonly Step[] | null;
  readonly rules: readonly RulePlan[];
  /** Those of them that withhold the score. */
  readonly withholding: readonly RulePlan[];
  readonly minimums: readonly MinimumPlan[];
  /** Every place in the order of merit, by key; a lower key is better. */
  readonly outcomes: ReadonlyMap<number, Outcome>;
  /** The worst place of each recommendation: where knock-outs, gates and bare recommendations lead (R22). */
  readonly worst: Readonly<Record<Recommendation, number>>;
  /** Caps of step 7: with any due condition, and with too many; `null` when they do not lower. */
  readonly conditionCaps: { readonly any: number; readonly tooMany: number; readonly atMost: number } | null;
  /** Per cent, or `null` without a minimum. */
  readonly coverage: number | null;
}
