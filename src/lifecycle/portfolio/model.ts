/** What a book of assessments comes to: `fit.portfolio/1`, counts beside every per cent. */
import type { CauseRule } from '../../engine/model/assessment.ts';
import type { ConditionState } from '../../engine/model/log.ts';
import type { Advice, Recommendation } from '../../engine/model/rubric.ts';

/** How many of how many. */
export interface Share {
  readonly count: number;
  readonly of: number;
  /** One decimal; `null` where `of` is too small for per cents to mean anything. */
  readonly percent: number | null;
}

/** Numbers, and how far they lie apart. */
export interface Spread {
  readonly count: number;
  /** Two decimals, like the standard deviation; `null` without a number, or for that with fewer than two. */
  readonly mean: number | null;
  readonly deviation: number | null;
  readonly least: number | null;
  readonly most: number | null;
}

/** The whole book. */
export interface Portfolio {
  readonly schema: 'fit.portfolio/1';
  /** The day it is of, YYYY-MM-DD. */
  readonly asOf: string;
  /** What it was narrowed to. */
  readonly scope: PortfolioScope;
  /** How many are counted, and prospects among them. */
  readonly assessments: number;
  readonly prospects: number;
  readonly leftOut: LeftOut;
  /** Interviews that can go on. */
  readonly drafts: number;
  /** In fewer than so many there are no per cents. */
  readonly leastForPercent: number;
  readonly recommendations: readonly (Share & { readonly recommendation: Advice })[];
  /** Why fit recommended to decline, the most frequent first; of all that it recommended to decline. */
  readonly declines: readonly (Share & Reason)[];
  /** Per cent of the weight that was rated. */
  readonly coverage: Spread;
  readonly borderline: Share;
  /** What people decided last; `null` counts those nobody has decided about. */
  readonly decisions: readonly (Share & { readonly decision: Recommendation | null })[];
  readonly overrides: Overrides;
  /** Where conditions stand, of all that were agreed with those one goes on with. */
  readonly conditions: readonly (Share & { readonly state: ConditionState })[];
  /** Those that are open or late and whose day has passed: of all that are owed. */
  readonly overdue: Share;
  readonly age: Age;
  readonly rubrics: readonly RubricPart[];
}

/** What a portfolio is narrowed to. */
export interface PortfolioScope {
  /** `id`, `id@1` or `id@1.2.0`. */
  readonly rubric: string | null;
  /** Only what was locked on this day or later, YYYY-MM-DD. */
  readonly since: string | null;
  /** Whether all assessments of a prospect count rather than its newest. */
  readonly all: boolean;
}

/** Locked assessments that are not counted, by reason. */
export interface LeftOut {
  /** Corrected since, or one of two ratings of the same call. */
  readonly replaced: number;
  /** Somebody still rates the same call and is not to see them. */
  readonly blind: number;
  /** Outside of the scope. */
  readonly outside: number;
  /** There is a newer one of the same prospect. */
  readonly earlier: number;
}

/** Decisions that differ from the recommendation: of all that somebody decided about. */
export interface Overrides extends Share {
  readonly ways: readonly Way[];
  /** In the words of those who decided, the most frequent first. */
  readonly reasons: readonly (Share & { readonly because: string | null })[];
}

/** From what to what: `up` is better for the prospect, `open` where nothing could be recommended yet. */
export interface Way extends Share {
  readonly from: Advice;
  readonly to: Recommendation;
  readonly direction: 'up' | 'down' | 'open';
}

/** What a recommendation came from. */
export interface Reason {
  readonly rule: CauseRule;
  readonly id: string | null;
  /** Of the question or dimension, where it is one. */
  readonly title: string | null;
}

/** Days since they were locked. */
export interface Age {
  readonly median: number | null;
  readonly oldest: number | null;
  readonly steps: readonly (Share & { readonly from: number; readonly to: number | null })[];
  /** Those whose review has come. */
  readonly due: Share;
}

/** Assessments under one major version of a rubric: only these are comparable. */
export interface RubricPart {
  readonly id: string;
  readonly major: string;
  readonly title: string;
  readonly assessments: number;
  readonly versions: readonly (Share & { readonly version: string })[];
  /** On the rubric's own scale. */
  readonly score: Spread;
  readonly bands: readonly (Share & { readonly band: string; readonly recommendation: Advice })[];
  readonly dimensions: readonly DimensionPart[];
  /** Questions that were asked and stayed open, those most often so first. */
  readonly open: readonly OpenPart[];
}

/** One dimension over all assessments. */
export interface DimensionPart {
  readonly id: string;
  readonly title: string;
  readonly score: Spread;
  /** Answers at the two lowest and at the two highest levels of their questions; of a question with three levels at one of each. */
  readonly weak: Share;
  readonly strong: Share;
}

/** How often a question stayed open where it applied. */
export interface OpenPart {
  readonly question: string;
  readonly title: string;
  readonly unknown: Share;
  readonly refused: Share;
}
