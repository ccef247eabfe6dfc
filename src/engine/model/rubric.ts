/**
 * The rubric as the engine sees it: plain, validated, JSON-safe data.
 *
 * `rubric/` makes it from YAML; named scales are already put in place and every id is known to
 * exist. Keys are camelCase here and kebab-case in the file. What each key means is told by
 * example in `rubrics/README.md`; "A" and "R" numbers below are the language's own rule numbers.
 */
import type { Comparison, Condition } from './condition.ts';
import type { FactForm, QuestionForm } from './form.ts';

/** What a rubric can ask for. */
export type Recommendation = 'accept' | 'conditional' | 'defer' | 'decline';

/** The four recommendations from best to worst: their order of merit where no band carries them (R21). */
export const RECOMMENDATIONS = ['accept', 'conditional', 'defer', 'decline'] as const;

/** All that a result can say, in the order in which it is listed: a recommendation, or that none can be given yet. */
export const ADVICE = [...RECOMMENDATIONS, 'incomplete'] as const;

/** What a result says. */
export type Advice = (typeof ADVICE)[number];

/** How members (questions of a dimension, dimensions of a rubric) become one number (A5). */
export type Method = 'weighted-mean' | 'mean' | 'sum' | 'lowest' | 'highest';

/** What a blank does (A4): leave the sums, withhold the score, or count as so many points. */
export type Blank = 'leave-out' | 'no-score' | number;

/** Who can change an answer, for the explanation of what would have to change. */
export type ChangeableBy = 'them' | 'us' | 'nobody';

/** A validated rubric, in the order of its file. */
export interface Rubric {
  readonly fit: 1;
  readonly id: string;
  readonly version: string;
  readonly title: string;
  /** BCP 47 tag of the language the texts are written in. */
  readonly language?: string;
  /** Planned length of the call in minutes. */
  readonly minutes?: number;
  /** What the seller says first. */
  readonly opening?: string;
  /** A short first call: knock-outs may make up more of it than of a full rubric. */
  readonly screen?: boolean;
  /** Whether a team has read the anchors on its own cases. */
  readonly adapted?: boolean;
  /** Shelf life of an assessment, an ISO 8601 duration. */
  readonly reviewAfter?: string;
  /** How long records are kept, an ISO 8601 duration. */
  readonly retention?: string;
  /** Ids of questions in the order they are asked; the rest follow in file order. */
  readonly order?: readonly string[];
  /** Advice of `check` that is silenced on purpose, each with its reason. */
  readonly silence?: readonly Silence[];
  /** What a letter to the prospect says, by recommendation. */
  readonly letter?: Readonly<Partial<Record<Recommendation, string>>>;
  /** Rows of the sheet of mutual expectations, in place of those that `fit` has by itself. */
  readonly expectations?: readonly Expectation[];
  readonly scoring: Scoring;
  readonly dimensions: readonly Dimension[];
  readonly facts: readonly Fact[];
  readonly rules: readonly Rule[];
  readonly decision: Decision;
}

/** One silenced piece of advice. */
export interface Silence {
  readonly code: string;
  /** The question it is about; absent: the whole rubric. */
  readonly question?: string;
  readonly because: string;
}

/** One row of the sheet of mutual expectations: what one side does, and what the other does in return. */
export interface Expectation {
  readonly topic: string;
  readonly what: string;
  readonly who?: string;
  readonly when?: string;
  readonly where?: string;
  /** How both sides know that it is done. */
  readonly done?: string;
  readonly ours?: string;
}

/** How dimensions become the score. */
export interface Scoring {
  readonly method: Method;
  /** Decimals of the score, 0 to 6; it is rounded to them before any comparison (A3). */
  readonly decimals: number;
  readonly unanswered?: Blank;
  readonly notApplicable?: Blank;
  /** Fewer rated questions than this: no score. */
  readonly minAnswered?: number;
  /** This many points are shown as 100 (A9); raw methods only. */
  readonly outOf?: number;
}

/** A group of questions with a number of its own, or a view on questions that stand elsewhere (A6). */
export interface Dimension {
  readonly id: string;
  readonly title: string;
  /** 0 and above; 0 is reported apart and never scored. */
  readonly weight: number;
  readonly because?: string;
  readonly was?: readonly string[];
  readonly minimum?: Minimum;
  readonly method: Method;
  /** Own decimals: the rounded number is then the one that goes on (A3). */
  readonly decimals?: number;
  readonly unanswered?: Blank;
  readonly notApplicable?: Blank;
  readonly minAnswered?: number;
  readonly outOf?: number;
  /** Empty for a view. */
  readonly questions: readonly Question[];
  /** A view's members: question id → weight. */
  readonly of?: Readonly<Record<string, number>>;
}

/** A floor under a dimension; below it the recommendation is at most `otherwise`. */
export interface Minimum {
  readonly score: number;
  /** A band's word or a recommendation. */
  readonly otherwise: string;
  readonly because?: string;
  readonly letter?: string;
}

/** Where an answer comes from. */
export type Source = 'asked' | 'observed' | 'record';

/** One question. */
export interface Question {
  readonly id: string;
  readonly title: string;
  readonly ask: string;
  readonly source: Source;
  readonly because?: string;
  readonly probes: readonly string[];
  readonly listenFor?: string;
  readonly was?: readonly string[];
  readonly changeableBy?: ChangeableBy;
  readonly weight: number;
  readonly required: boolean;
  readonly when?: Condition;
  readonly form: QuestionForm;
  readonly outOf?: number;
  readonly unanswered?: Blank;
  readonly notApplicable?: Blank;
  readonly knockout?: Knockout;
  readonly gate?: Gate;
  readonly condition?: AgreedCondition;
}

/** An answer that decides alone. */
export interface Knockout {
  readonly test: Comparison;
  readonly class?: KnockoutClass;
  readonly because?: string;
  readonly letter?: string;
}

/** The reasons for a knock-out that can be said aloud. */
export type KnockoutClass = (typeof KNOCKOUT_CLASSES)[number];

/** All classes of knock-out. */
export const KNOCKOUT_CLASSES = ['safety', 'law', 'delivery-impossible', 'below-cost', 'conduct'] as const;

/** A knock-out about ourselves: no weight, decides alone. */
export interface Gate {
  readonly test: Comparison;
  /** A band's word or a recommendation. */
  readonly recommend: string;
  readonly because?: string;
  readonly letter?: string;
}

/** A promise that becomes due when the answer is weak. */
export interface AgreedCondition {
  readonly test: Comparison;
  readonly text: string;
  readonly owner?: string;
  readonly due?: string;
  readonly check?: string;
  readonly ours?: string;
  readonly consequence?: string;
  readonly review?: string;
}

/** Asked or prefilled, never scored; carried to the CRM. */
export interface Fact {
  readonly id: string;
  readonly title: string;
  readonly ask: string;
  readonly source: Source;
  readonly was?: readonly string[];
  readonly form: FactForm;
}

/** A rule: when its condition certainly holds it moves the recommendation, raises a flag, or both. */
export interface Rule {
  readonly id: string;
  readonly when: Condition;
  readonly because?: string;
  readonly letter?: string;
  /** At most one effect; words are a band's or a recommendation. */
  readonly effect?: RuleEffect;
  readonly flag?: string;
  /** Withholds the number (A8). */
  readonly noScore: boolean;
}

/** What a rule does to the recommendation. */
export interface RuleEffect {
  readonly kind: 'recommend' | 'at-most' | 'at-least';
  readonly target: string;
}

/** How a score becomes a recommendation. */
export interface Decision {
  /** From best to worst: the order of merit (A7). */
  readonly bands: readonly Band[];
  /** Per cent of the applicable weight that must be rated. */
  readonly coverage?: number;
  /** Points around a cut or a minimum that count as borderline. */
  readonly borderline?: number;
  readonly conditions: { readonly atMost?: number; readonly lower: boolean };
  readonly costs?: { readonly wrongAccept: number; readonly wrongDecline: number; readonly currency?: string };
}

/** One row of the bands. */
export interface Band {
  /** Least score of the row; absent: only a rule leads here (A7). */
  readonly from?: number;
  readonly recommend: Recommendation;
  /** The rubric's own word for the row; its recommendation when not given. */
  readonly word: string;
  /** Struck out while this is false (R23). */
  readonly when?: Condition;
}
