/**
 * The record `fit.assessment/1`: what is stored, piped and printed, one shape for all.
 *
 * Field order is the order here. Within `/1` fields are only added. Numbers that are not known are
 * `null`; what is absent is absent, never an empty text.
 */
import type { Answers, AnswerValue, Confidence, Facts } from './answer.ts';
import type { Advice, KnockoutClass, Recommendation } from './rubric.ts';
import type { ConditionStanding, CustomerOutcome, HumanDecision } from './standing.ts';

/** One assessment of one prospect. */
export interface Assessment {
  readonly schema: 'fit.assessment/1';
  /** ULID form, 26 characters. */
  readonly id: string;
  readonly status: 'draft' | 'complete';
  /** RFC 3339 UTC; `null` when the input named no time. */
  readonly createdAt: string | null;
  readonly updatedAt: string | null;
  readonly tool: { readonly name: 'fit'; readonly version: string };
  readonly rubric: RubricRef;
  readonly prospect: Prospect;
  readonly assessor: Assessor | null;
  readonly facts: Facts;
  readonly answers: Answers;
  readonly result: Result;
  /** The human decision, where one was made. */
  readonly decision: HumanDecision | null;
  /** What became of the customer, as far as it is known. */
  readonly outcome: CustomerOutcome | null;
  /** The earlier assessment of the prospect that this one comes from; absent for one that stands by itself. */
  readonly follows?: Follows;
  /** Where answers and facts come from that were prefilled and confirmed by nobody, by id of the question or fact; absent where there are none. */
  readonly origins?: Readonly<Record<string, string>>;
  /** What the prospect is called now, where that is not the name it was locked with; never stored. */
  readonly nowCalled?: string;
}

/** How an assessment can come from an earlier one. */
export const FOLLOWING = ['again', 'correction', 'second-rating', 'consensus'] as const;

/**
 * How an assessment comes from an earlier one of the same prospect.
 *
 * `again` looks at the prospect anew, `correction` puts right what was locked, `second-rating` is another person's view of the same call,
 * `consensus` is what two raters agreed on.
 */
export interface Follows {
  readonly kind: (typeof FOLLOWING)[number];
  /** Id of the earlier one. */
  readonly of: string;
  readonly because: string | null;
}

/** The rubric an assessment was made with. */
export interface RubricRef {
  readonly id: string;
  readonly version: string;
  readonly title: string;
  /** Of the rubric's text with line ends as LF, 64 hex digits. */
  readonly sha256: string;
  /** `false` while no team has read the anchors on its own cases. */
  readonly adapted: boolean;
}

/** Who is assessed. */
export interface Prospect {
  readonly name: string;
  /** Stable key for the CRM; `null` when none was given. */
  readonly key: string | null;
  /** Ids in other systems, by system. */
  readonly external: Readonly<Record<string, string>>;
}

/** Who assessed: a role by default. */
export interface Assessor {
  readonly name: string | null;
  readonly role: string | null;
}

/** What the engine says about one answer set. */
export interface Result {
  readonly recommendation: Advice;
  /** The band's word, `null` where no row carries the recommendation. */
  readonly band: string | null;
  /** The step that bound the recommendation. */
  readonly cause: CauseText;
  /** Everything else that held. */
  readonly also: readonly CauseText[];
  /** Rounded once, to the rubric's decimals; `null` without a score. */
  readonly score: number | null;
  /** 100 where the score counts from 0 to 100; `null` on other scales. */
  readonly outOf: number | null;
  /** Least and greatest score over all completions; `null` without an end, or without a score. */
  readonly low: number | null;
  readonly high: number | null;
  /** Per cent of the applicable weight that is rated, one decimal. */
  readonly coverage: number;
  readonly borderline: boolean;
  /** Whether open answers can still change the recommendation: `true` when they cannot, `null` when not shown either way. */
  readonly settled: boolean | null;
  /** Recommendations that completions were found to give, best first. */
  readonly reachable: readonly Advice[];
  /** Open gates the recommendation is subject to: question ids. */
  readonly subjectTo: readonly string[];
  /** The scale: what the rubric's bands are, for drawing and comparing. */
  readonly bands: readonly BandRow[];
  readonly dimensions: readonly DimensionResult[];
  readonly questions: readonly QuestionResult[];
  readonly knockouts: readonly KnockoutResult[];
  readonly conditions: readonly ConditionResult[];
  readonly flags: readonly string[];
  /** Open questions, those that can move the decision most first. */
  readonly open: readonly OpenQuestion[];
  readonly followUps: readonly FollowUp[];
  /** Points won and lost; `won` adds up to the score. Empty without a score. */
  readonly ledger: readonly LedgerLine[];
}

/** The rules of the decision, by name. */
export type CauseRule = 'knockout' | 'gate' | 'rule' | 'incomplete' | 'band' | 'minimum' | 'conditions' | 'settled';

/** One thing that held, in words. */
export interface CauseText {
  readonly rule: CauseRule;
  /** The question, rule, dimension or band it comes from; `null` for the rest. */
  readonly id: string | null;
  readonly text: string;
}

/** One row of the bands. */
export interface BandRow {
  readonly word: string;
  readonly recommendation: Recommendation;
  /** `null` where only a rule leads. */
  readonly from: number | null;
  /** Whether it can be taken now: what it is subject to holds, or may still hold. */
  readonly inPlay: boolean;
}

/** One dimension. */
export interface DimensionResult {
  readonly id: string;
  readonly title: string;
  /** On its own scale, rounded; `null` without a number. */
  readonly score: number | null;
  /** 100 where it counts from 0 to 100; `null` on other scales. */
  readonly outOf: number | null;
  readonly weight: number;
  readonly low: number | null;
  readonly high: number | null;
  /** Counted questions that are rated, and that are applicable. */
  readonly rated: number;
  readonly applicable: number;
  readonly minimum: number | null;
}

/** The states a question can be in. */
export type QuestionState = 'rated' | 'unknown' | 'refused' | 'absent' | 'waiting' | 'not-applicable' | 'not-asked';

/** One question. */
export interface QuestionResult {
  readonly id: string;
  readonly dimension: string;
  readonly title: string;
  /** `waiting`: whether it is asked depends on an open question. */
  readonly state: QuestionState;
  readonly value: AnswerValue | null;
  /** The value in the rubric's words: the anchor, the labels, the number with its unit. */
  readonly label: string | null;
  /** Raw points. */
  readonly points: number | null;
  /** The same between the question's worst (0) and best (100), one decimal; `null` where these are equal or open. */
  readonly score: number | null;
  readonly evidence: string | null;
  readonly confidence: Confidence | null;
}

/** A knock-out that the answers meet. */
export interface KnockoutResult {
  readonly question: string;
  readonly title: string;
  readonly confirmed: boolean;
  readonly class: KnockoutClass | null;
  readonly because: string | null;
  readonly evidence: string | null;
}

/** A condition that is due. */
export interface ConditionResult {
  readonly question: string;
  readonly title: string;
  readonly text: string;
  readonly owner: string | null;
  readonly due: string | null;
  readonly check: string | null;
  readonly ours: string | null;
  readonly consequence: string | null;
  readonly review: string | null;
  /** Where it stands; told of what is in the store, once people hold each other to it. */
  readonly standing?: ConditionStanding;
}

/** One open question and what it can still move. */
export interface OpenQuestion {
  readonly question: string;
  readonly title: string;
  readonly ask: string;
  readonly state: Extract<QuestionState, 'unknown' | 'refused' | 'absent' | 'waiting'>;
  readonly required: boolean;
  /** By how many points the answer can move the score; `null` without end. */
  readonly points: number | null;
  /** Recommendations this answer alone could bring, best first, as if nothing else were missing. */
  readonly brings: readonly Advice[];
}

/** A question to come back to, with neutral words to do it. */
export interface FollowUp {
  readonly question: string;
  readonly title: string;
  readonly reason: 'open' | 'middling';
  readonly probes: readonly string[];
}

/** One line of the ledger. */
export interface LedgerLine {
  /** `null` for what is not any one answer's: rounding of a dimension, the foot of its scale. */
  readonly question: string | null;
  readonly dimension: string;
  readonly won: number;
  /** What the best answer would add; `null` without end. */
  readonly lost: number | null;
}
